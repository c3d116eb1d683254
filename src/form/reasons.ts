import { said, type Sayings, type Speaking } from "../cells";
import { ITEM_FORMS, STEP_FORMS } from "../kind";
import type { Text } from "../language";
import { SAYINGS } from "./sayings";
import { SCHEMA_SAYINGS } from "./schema-sayings";

/**
 * The laws of methodologies in an analyst's words, both languages: what a law says of a path is said of the item or the step,
 * by its label. A reason that is not listed is said as it stands; a test looks for such.
 */

interface Labelled {
  readonly id?: unknown;
  readonly label?: unknown;
  readonly title?: unknown;
}

const ALL: Sayings = [
  ...SAYINGS,
  ...[...Object.values(ITEM_FORMS), ...Object.values(STEP_FORMS)].flatMap(({ sayings }): Sayings => sayings),
  ...SCHEMA_SAYINGS,
];

/** Says a reason of a law in both languages, of the part at which its path points. */
export function reasonOf(path: string, reason: string, json: unknown): Text {
  const speaking: Speaking = { of: partAt(path, json), call: (id) => labelIn(json, id) };
  for (const [form, saying] of ALL) {
    const found = form.exec(reason);
    if (found !== null) return saying(found.slice(1), speaking);
  }
  return said(reason, reason);
}

const THIS = said("this methodology", "本方法");

function partAt(path: string, json: unknown): Text {
  const [table = "", index = ""] = path.split(".");
  const list =
    typeof json === "object" && json !== null && Object.hasOwn(json, table)
      ? (json as Record<string, unknown>)[table]
      : undefined;
  const part: unknown = Array.isArray(list) ? list[Number(index)] : undefined;
  return part === undefined ? THIS : quotedLabel(part as Labelled);
}

function quotedLabel({ id, label, title }: Labelled): Text {
  const name = (label ?? title) as Partial<Text> | undefined;
  const plain = typeof id === "string" ? id : "";
  return said(name?.en ?? plain, name?.zh ?? plain);
}

function labelIn(json: unknown, id: string): Text {
  const {
    items = [],
    steps = [],
    checks = [],
  } = json as Readonly<Record<string, readonly Labelled[] | undefined>>;
  const part = [...items, ...steps, ...checks].find((one) => one.id === id);
  return part === undefined ? said(id, id) : quotedLabel(part);
}

import { said, type FormFault } from "../cells";
import { reasonOf } from "./reasons";
import type { Origin, Session } from "./session";
import { tableForm } from "./tables";

interface Identified {
  readonly id?: unknown;
}

/** The parts of a form by their lists, in the order of their rows. */
type PartLists = Readonly<Record<string, readonly Identified[]>>;

/** Says a breach of a law of methodologies of the cell in which its path stands, in an analyst's words. */
export function lawFault(
  session: Session,
  parts: PartLists,
  path: string,
  reason: unknown,
  json: unknown,
): FormFault {
  const origin = originOf(session, parts, path, reason);
  const text =
    typeof reason === "string" ? reasonOf(path, reason, json) : said(String(reason), String(reason));
  const place = origin?.place ?? { row: 0, column: 0 };
  const table = origin === undefined ? null : tableForm(origin.table);
  const column = table?.columns.find(({ id }) => id === origin?.column)?.heads ?? null;
  return { table: table?.title ?? null, column, place, reason: text };
}

/** Finds where a path stands, or what is nearest above it. */
function originOf(session: Session, parts: PartLists, path: string, reason: unknown): Origin | undefined {
  const { origins } = session;
  // A law that speaks of several tables at once quotes the id at fault.
  const lists = ABOUT.find(([form]) => form.test(path))?.[1] ?? [];
  const quoted = lists.length === 0 ? undefined : /"([^"]+)"/.exec(String(reason))?.[1];
  if (quoted !== undefined)
    for (const list of lists) {
      const index = (parts[list] ?? []).findLastIndex(({ id }) => id === quoted);
      const origin = origins.get(`${list}.${String(index)}`);
      if (origin !== undefined) return origin;
    }
  const steps = path.split(".");
  for (let length = steps.length; length > 0; length -= 1) {
    const origin = origins.get(steps.slice(0, length).join("."));
    if (origin !== undefined) return origin;
  }
  return origins.get("id");
}

/** Paths that name no part, with the lists in which the quoted one stands. */
const ABOUT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:items, steps|sections$)/, ["items", "steps", "checks"]],
  [/^scales$/, ["scales"]],
  [/^mappings$/, ["mappings"]],
];

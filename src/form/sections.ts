import type { Text } from "../language";
import { sha256 } from "../sha256";
import { keyForm } from "../text";
import { isBlankCell, NAME } from "../cells";
import { IN_ORDER, SECTION_FORM } from "./head";
import { idFrom, type NamedPart } from "./parts";
import { readRow } from "./rowing";
import type { Blanks, Session } from "./session";
import { walkOrder } from "./walk";

const ALL = { id: "items", title: { en: "Items", zh: "项目" } };

/** Puts together the sections: their rows, those that items and steps name, and the order of what stands in each. */
export function readSections(
  session: Session,
  parts: Readonly<Record<"items" | "steps" | "sections", readonly NamedPart[]>>,
  items: readonly { readonly id: string }[],
  steps: readonly { readonly id: string }[],
  blanks: (part: string) => Blanks,
): readonly unknown[] {
  const known = new Map<string, string>();
  for (const { id, names } of parts.sections)
    for (const name of names) if (!known.has(keyForm(name))) known.set(keyForm(name), id);
  const added = new Map<string, Text>();
  const sectionOf = new Map<string, string>();
  const only = parts.sections.length === 1 ? parts.sections[0]?.id : undefined;
  const named = [...parts.items, ...parts.steps];
  const isAny = named.some(({ row }) => !isBlankCell(row.cells.get("section")?.cell));
  for (const table of ["items", "steps"] as const) {
    for (const part of parts[table]) {
      const reader = session.reader(table, part.row, part.id, blanks(part.id));
      const name = reader.take("section", NAME, "");
      if (name === undefined) {
        if (only !== undefined || (!isAny && known.size === 0)) sectionOf.set(part.id, only ?? ALL.id);
        continue;
      }
      const id = known.get(keyForm(name)) ?? idOfSection(name, added, parts.sections);
      if (!known.has(keyForm(name))) added.set(id, { en: name, zh: name });
      sectionOf.set(part.id, id);
    }
  }
  if ([...sectionOf.values()].includes(ALL.id) && !parts.sections.some(({ id }) => id === ALL.id))
    added.set(ALL.id, ALL.title);
  const order = walkOrder({ items, steps } as never, (id) => sectionOf.get(id) ?? "");
  const rows = parts.sections.map((part, index) => {
    const path = `sections.${String(index)}`;
    const members = readRow({ session, blanks: blanks(part.id) }, "sections", part.row, SECTION_FORM, path);
    const reader = session.reader("sections", part.row, part.id, blanks(part.id));
    const stated = reader.take("members", IN_ORDER, `${path}.members`);
    return { id: part.id, ...members, members: stated ?? order.get(part.id) ?? [] };
  });
  return [
    ...rows,
    ...[...added].map(([id, title]) => ({
      id,
      title,
      cite: blanks(id).cite,
      members: order.get(id) ?? [],
    })),
  ];
}

/** The id of a section that only its members name: names that differ by a sign alone are two sections. */
function idOfSection(name: string, added: ReadonlyMap<string, Text>, rows: readonly NamedPart[]): string {
  const known = [...added].find(([, title]) => keyForm(title.en) === keyForm(name));
  if (known !== undefined) return known[0];
  const id = idFrom(name);
  const isTaken = added.has(id) || rows.some((row) => row.id === id);
  return isTaken ? `${id}-${sha256(keyForm(name)).slice(0, 8)}` : id;
}

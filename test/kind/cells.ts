import { readMembers, writeMembers, type Members, type Names } from "../../src/cells";
import { scan } from "../../src/form/scan";
import { Session } from "../../src/form/session";
import { SheetWriter } from "../../src/form/sheet";
import type { Item, Step } from "../../src/kind";

const AS_IT_IS = (name: string) => ({ ok: true, value: name }) as const;
const names: Names = { refer: AS_IT_IS, document: AS_IT_IS };
const blanks = { cite: undefined, basis: undefined, stated: undefined };

/** Writes the members of an item or a step into the tables of a form, and reads them back; fails on a cell that nobody read. */
export function backFromCells<P extends Item | Step>(members: Members<P>, part: P): Record<string, unknown> {
  const table = "rule" in part ? "steps" : "items";
  const sheet = new SheetWriter({
    language: "en",
    nameOf: (id) => id,
    framed: (_step, cells) => [
      ["", ...(cells[0] ?? []).map((_, index) => `c${String(index)}`)],
      ...cells.map((line, index) => [`r${String(index)}`, ...line]),
    ],
  });
  const row = sheet.row(table, { owner: part.id });
  row.put("id", part.id);
  writeMembers(members, part, row);
  const session = new Session(scan(sheet.laidOut().cells), names);
  const [found] = session.tables.rows.get(table) ?? [];
  if (found === undefined) throw new Error("The row is gone.");
  session.used(found).add("id");
  const read = readMembers(members, session.reader(table, found, part.id, blanks), "");
  session.finish();
  if (session.faults.length > 0) throw new Error(JSON.stringify(session.faults));
  return read;
}

/** What an item or a step says by the members of its kind. */
export function membersOf(part: Item | Step, members: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(part).filter(([name]) => name in members));
}

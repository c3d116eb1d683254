import type { CellContent, Done } from "../../desk/port";
import { lockOf, savedMethodOf } from "../../desk/draft/saved-part/saved-method";
import type { Form, LineKind, Pack } from "../../src";
import { atHand, type MethodShelf } from "./read-methods";
import { inWorkbook, wholeInWorkbook } from "./run";
import type { SavedMethod } from "../../desk/draft/saved-part/saved-xml";
import { versionOf } from "../../desk/draft/saved-part/change";
import { changePart, inTurn, readPart } from "./part";

/** What came of keeping a methodology: kept, or refused since a locked one of the same version says otherwise. */
export type Kept =
  { readonly kind: "kept"; readonly shelf: MethodShelf } | { readonly kind: "locked"; readonly pin: string };

/** Keeps a methodology in the workbook, in place of one of the same version that is not locked. */
export function keepMethod(pack: Pack): Promise<Done<Kept>> {
  const own = savedMethodOf(pack);
  return changed((saved): readonly SavedMethod[] | string => {
    const before = saved.find((one) => versionOf(one.pin) === versionOf(own.pin));
    if (before === undefined) return [...saved, own];
    if (before.pin !== own.pin && before.locked !== "") return before.pin;
    const isKept = before.pin === own.pin && (own.locked === "" || before.locked !== "");
    return isKept ? saved : saved.map((one) => (one === before ? own : one));
  });
}

/** Locks a methodology under its hash, for good: what changes of it needs a version of its own. */
export function lockMethod(pin: string): Promise<Done<Kept>> {
  return changed((saved) => saved.map((one) => (one.pin === pin ? { ...one, locked: lockOf(pin) } : one)));
}

/** Takes a methodology that is not locked out of the workbook; assessments by it can no longer be opened. */
export function removeMethod(pin: string): Promise<Done<Kept>> {
  return changed((saved) =>
    saved.some((one) => one.pin === pin && one.locked !== "") ? pin : saved.filter((one) => one.pin !== pin),
  );
}

/** Reads the methodology of an assessment as the workbook keeps it; none where it ships with Notchbook. */
export function readOwnMethods(pin: string): Promise<Done<readonly SavedMethod[]>> {
  return inWorkbook(async (context) => {
    const { saved } = await readPart(context);
    return saved.methods.filter((one) => one.pin === pin);
  });
}

/** Changes what the workbook keeps; a text in its place is the pin that forbids it. */
function changed(
  change: (saved: readonly SavedMethod[]) => readonly SavedMethod[] | string,
): Promise<Done<Kept>> {
  return inTurn(() =>
    inWorkbook(async (context): Promise<Kept> => {
      const { result, part } = await changePart<Kept | null>(context, ({ saved }) => {
        const methods = change(saved.methods);
        if (typeof methods === "string") return { saved, result: { kind: "locked", pin: methods } };
        return { saved: methods === saved.methods ? saved : { ...saved, methods }, result: null };
      });
      return result ?? { kind: "kept", shelf: await atHand(part.saved.methods) };
    }),
  );
}

const LOOKS: Readonly<Partial<Record<LineKind, { readonly fill?: string; readonly color: string }>>> = {
  title: { color: "#1F3864" },
  heads: { fill: "#1F3864", color: "#FFFFFF" },
};

/** Writes a form onto a sheet of its own and shows it; gives the name of the sheet. */
export async function writeFormSheet(form: Form, name: string): Promise<Done<string>> {
  const outcome = await wholeInWorkbook(async (context, setBack) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const taken = new Set(worksheets.items.map((sheet) => sheet.name.toLowerCase()));
    const free = freeName(name, taken);
    const sheet = worksheets.add(free);
    setBack(async (again) => {
      again.workbook.worksheets.getItemOrNullObject(free).delete();
      await again.sync();
    });
    const height = form.cells.length;
    const range = sheet.getRangeByIndexes(0, 0, height, form.cells[0]?.length ?? 1);
    range.values = form.cells.map((row) =>
      row.map((cell) => (cell === null || typeof cell === "object" ? "" : typed(cell))),
    );
    range.format.verticalAlignment = "Top";
    range.format.columnWidth = 120;
    for (const [index, line] of form.lines.entries()) {
      const look = LOOKS[line];
      if (look === undefined) continue;
      const width = (form.cells[index] ?? []).filter((cell) => cell !== null).length;
      const cells = sheet.getRangeByIndexes(index, 0, 1, Math.max(1, width));
      cells.format.font.bold = true;
      cells.format.font.color = look.color;
      if (look.fill !== undefined) cells.format.fill.color = look.fill;
    }
    sheet.activate();
    await context.sync();
    return free;
  });
  return outcome;
}

/** A text that a cell would take for something else (a date, a number, a formula) is written as text. */
function typed(cell: string | number | boolean): string | number | boolean {
  if (typeof cell !== "string") return cell;
  return /^[=+\-@']|^[\d\s.,/%-]+$|^(?:true|false)$/i.test(cell) || /^\d/.test(cell) ? `'${cell}` : cell;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${name} ${String(count)}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

/** What the sheet that is shown holds, with where it begins. */
export interface ShownSheet {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
}

/** No methodology reaches beyond; a sheet may have a million rows. */
const ROWS = 20_001;
const COLUMNS = 100;

/** Reads the sheet that is shown, as far as a methodology could reach. */
export function readShownSheet(): Promise<Done<ShownSheet>> {
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load("name");
    used.load("rowCount,columnCount,rowIndex,columnIndex");
    await context.sync();
    if (used.isNullObject) return { name: sheet.name, row: 0, column: 0, cells: [] };
    const { rowIndex: row, columnIndex: column } = used;
    const top = sheet.getRangeByIndexes(
      row,
      column,
      Math.min(used.rowCount, ROWS),
      Math.min(used.columnCount, COLUMNS),
    );
    top.load("values");
    await context.sync();
    return { name: sheet.name, row, column, cells: top.values as CellContent[][] };
  });
}

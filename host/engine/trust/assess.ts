import { cellAddress, contains, parseArea, type Area } from "../../../grid";
import type { CellDocument, WorkbookDocument } from "../../document";
import { isErrorCode } from "../error-codes";
import { judge, type Circumstances } from "./judge";
import { Meanings, type Cells, type Home } from "./meanings";
import type { KeptReason } from "./resolve";

/** One formula of a document, and what is to be done with it. */
export interface Assessed extends Home {
  readonly cell: CellDocument;
  readonly isOwn: boolean;
  readonly reads: readonly Cells[];
  /** Why it keeps what the file says; null where it may be calculated. */
  readonly reason: KeptReason | null;
  /** It depends on a function of the add-in, or on a cell without a result: what the file says of it may be old. */
  readonly isTouched: boolean;
}

interface Draft {
  readonly home: Home;
  readonly cell: CellDocument;
  readonly isOwn: boolean;
  readonly reads: readonly Cells[];
  reason: KeptReason | null;
  touched: boolean;
  state: "new" | "open" | "done";
}

/** Finds the formulas in an area without walking through its empty cells. */
class FormulaIndex {
  private readonly columns = new Map<string, { row: number; draft: Draft }[]>();
  private readonly width = new Map<string, number>();

  add(draft: Draft, area: Area): void {
    const { sheet } = draft.home;
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const key = `${sheet}!${String(column)}`;
      const list = this.columns.get(key) ?? [];
      this.columns.set(key, list);
      for (let row = area.row; row < area.row + area.rows; row += 1) list.push({ row, draft });
      this.width.set(sheet, Math.max(this.width.get(sheet) ?? 0, column + 1));
    }
  }

  sort(): void {
    for (const list of this.columns.values()) list.sort((a, b) => a.row - b.row);
  }

  *in({ sheet, area }: Cells): Generator<Draft> {
    const last = Math.min(area.column + area.columns, this.width.get(sheet) ?? 0);
    for (let column = area.column; column < last; column += 1) {
      const list = this.columns.get(`${sheet}!${String(column)}`) ?? [];
      for (let at = firstFrom(list, area.row); at < list.length; at += 1) {
        const entry = list[at];
        if (entry === undefined || entry.row >= area.row + area.rows) break;
        yield entry.draft;
      }
    }
  }
}

function firstFrom(list: readonly { readonly row: number }[], row: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Decides for each formula of a document whether it is calculated here or keeps the file's result. Calculated is what
 * the engine is proven to calculate as Excel does. What depends on a formula that should have been calculated anew and
 * was not keeps its result too: half of it would be new.
 */
export function assess(document: WorkbookDocument, own: ReadonlySet<string>): Assessed[] {
  const tables = document.sheets.flatMap((sheet) =>
    sheet.tables.map((table) => ({ ...table, sheet: sheet.id })),
  );
  const meanings = new Meanings(document.sheets, document.names, tables);
  const circumstances: Circumstances = { meanings, own, since1904: document.date1904 === true };
  const drafts = draftsOf(document, circumstances);
  const index = new FormulaIndex();
  for (const draft of drafts) index.add(draft, areaOf(draft));
  index.sort();
  const errorTexts = errorTextsOf(document);
  for (const draft of drafts) draft.reason ??= errorTextRead(draft, errorTexts);
  for (const draft of drafts) settle(draft, index);
  return drafts.map((draft) => ({
    ...draft.home,
    cell: draft.cell,
    isOwn: draft.isOwn,
    reads: draft.reads,
    isTouched: draft.touched,
    reason: draft.reason,
  }));
}

function areaOf({ home, cell }: Draft): Area {
  const spill = cell.spill === undefined ? null : parseArea(cell.spill);
  return spill ?? { row: home.row, column: home.column, rows: 1, columns: 1 };
}

function draftsOf(document: WorkbookDocument, circumstances: Circumstances): Draft[] {
  return document.sheets.flatMap(({ id, cells }) =>
    Object.entries(cells).flatMap(([row, columns]) =>
      Object.entries(columns).flatMap(([column, cell]): Draft[] => {
        if (cell.formula === undefined) return [];
        const home = { sheet: id, row: Number(row), column: Number(column) };
        const { isOwn, reads, problem } = judge(cell.formula, home, circumstances, cell.spill !== undefined);
        return [{ home, cell, isOwn, reads, reason: problem, touched: false, state: "new" }];
      }),
    ),
  );
}

/** Settles a formula after all that it reads, without recursion: a chain may be as long as a sheet. */
function settle(start: Draft, index: FormulaIndex): void {
  const stack = [start];
  for (let draft = stack.at(-1); draft !== undefined; draft = stack.at(-1)) {
    if (draft.state === "done") {
      stack.pop();
      continue;
    }
    const read = [...new Set(draft.reads.flatMap((cells) => [...index.in(cells)]))];
    const waiting = draft.state === "new" ? read.filter(({ state }) => state === "new") : [];
    if (draft.state === "new" && read.some((other) => other.state === "open" || other === draft))
      draft.reason ??= { kind: "circular" };
    draft.state = "open";
    if (waiting.length > 0) {
      stack.push(...waiting);
      continue;
    }
    finish(draft, read);
    stack.pop();
  }
}

function finish(draft: Draft, read: readonly Draft[]): void {
  draft.touched = draft.isOwn || draft.cell.value === null || read.some(({ touched }) => touched);
  const old = draft.touched ? read.find((other) => other.touched && other.reason !== null) : undefined;
  if (old !== undefined)
    draft.reason ??= { kind: "reads-kept", address: cellAddress(old.home.row, old.home.column) };
  draft.state = "done";
}

/** Text cells that read like an error: the engine takes them for one. */
function errorTextsOf(document: WorkbookDocument): Home[] {
  return document.sheets.flatMap(({ id, cells }) =>
    Object.entries(cells).flatMap(([row, columns]) =>
      Object.entries(columns).flatMap(([column, { value }]) =>
        typeof value === "string" && isErrorCode(value)
          ? [{ sheet: id, row: Number(row), column: Number(column) }]
          : [],
      ),
    ),
  );
}

function errorTextRead({ reads }: Draft, texts: readonly Home[]): KeptReason | null {
  const found = texts.find((text) =>
    reads.some(({ sheet, area }) => sheet === text.sheet && contains(area, text.row, text.column)),
  );
  return found === undefined ? null : { kind: "error-text", address: cellAddress(found.row, found.column) };
}

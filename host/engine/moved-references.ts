import type { ICellData, ICommandInfo, IMutationInfo, IRange, Workbook } from "@univerjs/core";
import { ObjectMatrix } from "@univerjs/core";
import { IDefinedNamesService, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { TableManager } from "@univerjs/sheets-table";
import { UpdateDefinedNameController, UpdateFormulaController } from "@univerjs/sheets-formula";
import { movedFormula, shiftFormula, type Move } from "../../grid";
import { formulaWithoutColumns, type LosingTable } from "./lost-columns";
import type { Session } from "./session";

/** What the grid says of a change that moves references; `type` is its own number for the kind of change. */
interface Change {
  readonly type: number;
  readonly unitId: string;
  readonly sheetId: string;
  readonly range?: IRange;
  readonly oldTableName?: string;
  readonly tableColumnNames?: readonly string[];
}
interface FormulaItem {
  readonly f?: string;
  readonly si?: string;
  readonly x?: number;
  readonly y?: number;
}
type FormulaData = Record<
  string,
  Record<string, Record<number, Record<number, FormulaItem | null>> | null> | null
>;

interface Mutations {
  redos: IMutationInfo[];
  undos: IMutationInfo[];
}

/** What of the grid moves references, which is not in its published types. */
interface FormulaMover {
  _getUpdateFormula(command: ICommandInfo): Mutations;
  _getFormulaReferenceMoveInfo(
    data: FormulaData,
    names: unknown,
    change: Change,
  ): { newFormulaData: FormulaData };
}
interface NameMover {
  _getUpdateDefinedNameMutations(workbook: Workbook, change: Change): Mutations;
}

/** The grid's number for a column that a table loses, and the command that tells of it. */
const TABLE_COLUMN = 17;
const TABLE_COLUMN_COMMAND = "sheet.command.table-remove-col";

/** Formulas as whole rows or columns left them, until all that goes with them is told. */
interface Moved {
  readonly change: Change;
  readonly move: Move;
  readonly data: FormulaData;
}

const MOVES: Readonly<Record<number, Pick<Move, "axis" | "removed">>> = {
  3: { axis: "rows", removed: false },
  4: { axis: "columns", removed: false },
  5: { axis: "rows", removed: true },
  6: { axis: "columns", removed: true },
};

/** A move that leaves every cell where it is. */
const STAY: Move = { axis: "rows", at: 0, count: 0, removed: false };

function losingTable(session: Session, change: Change): LosingTable | null {
  const { type, sheetId: sheet, oldTableName: name, tableColumnNames: lost } = change;
  if (type !== TABLE_COLUMN || name === undefined || lost === undefined) return null;
  const tables = session.service<TableManager>(TableManager).getTablesBySubunitId(session.unitId, sheet);
  const info = tables.map((table) => table.getTableInfo()).find((table) => table.name === name);
  return { name, columns: (info?.columns ?? []).map(({ displayName }) => displayName), lost };
}

function moveOf({ type, range }: Change): Move | null {
  const kind = MOVES[type];
  if (kind === undefined || !range) return null;
  const [at, last] =
    kind.axis === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return { ...kind, at, count: last - at + 1 };
}

/**
 * Moves references of formulas and names by our own rules where whole rows or columns come or go: the grid's leave out
 * whole columns that lie behind removed ones, and formulas that take the place of a removed one.
 */
export function moveReferencesOurselves(session: Session): void {
  const formulas = session.service(UpdateFormulaController) as unknown as FormulaMover;
  const [command, info] = [
    formulas._getUpdateFormula.bind(formulas),
    formulas._getFormulaReferenceMoveInfo.bind(formulas),
  ];
  const found: { ours: Mutations | null; moved: Moved | null } = { ours: null, moved: null };
  const taken = (): Mutations | null => found.ours;
  formulas._getFormulaReferenceMoveInfo = (data, names, change) => {
    const move = change.unitId === session.unitId ? moveOf(change) : null;
    if (move !== null) {
      const isMoved = (sheet: string) => sheetTest(session, sheet, change.sheetId);
      const texts = textsOf(session, data, (text, sheet) => movedFormula(text, move, isMoved(sheet)));
      found.moved = { change, move, data: withTexts(data, session, texts) };
      found.ours = mutationsOf(session, texts, change, move);
      return { newFormulaData: {} };
    }
    const table = change.unitId === session.unitId ? losingTable(session, change) : null;
    if (table === null) return info(data, names, change);
    // Where a column of the sheet takes the table's with it, the formulas have gone to other places and words before.
    const before = change.range ? found.moved : null;
    const texts = textsOf(session, before?.data ?? data, (text) => formulaWithoutColumns(text, table));
    if (before !== null) found.moved = { ...before, data: withTexts(before.data, session, texts) };
    found.ours = mutationsOf(session, texts, before?.change ?? change, before?.move ?? STAY);
    return { newFormulaData: {} };
  };
  formulas._getUpdateFormula = (given) => {
    found.ours = null;
    if (given.id !== TABLE_COLUMN_COMMAND) found.moved = null;
    const theirs = command(given);
    return taken() ?? theirs;
  };
  const named = session.service(UpdateDefinedNameController) as unknown as NameMover;
  const beforeNames = named._getUpdateDefinedNameMutations.bind(named);
  named._getUpdateDefinedNameMutations = (workbook, change) => {
    const move = change.unitId === session.unitId ? moveOf(change) : null;
    return move === null ? beforeNames(workbook, change) : movedNames(session, change, move);
  };
}

const sheetTest =
  (session: Session, home: string | null, moved: string) =>
  (name: string): boolean =>
    (name === "" ? home : sheetId(session, name)) === moved;

function sheetId(session: Session, name: string): string | undefined {
  return session.workbook
    .getSheets()
    .find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase())
    ?.getSheetId();
}

/** Where a row or column is after the move; null where it was removed. */
function placeAfter(index: number, { at, count, removed }: Move): number | null {
  if (index < at) return index;
  if (!removed) return index + count;
  return index < at + count ? null : index - count;
}

/** Formulas by sheet, row and column, at the places where they are now. */
type Texts = readonly {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}[];

/** Works formulas over; gives those that change. */
function textsOf(session: Session, data: FormulaData, work: (text: string, sheet: string) => string): Texts {
  return Object.entries(data[session.unitId] ?? {}).flatMap(([sheet, items]) => {
    const texts: Texts[number][] = [];
    new ObjectMatrix(items ?? {}).forValue((row, column, item) => {
      if (!item?.f) return;
      const { f, x = 0, y = 0 } = item;
      // A formula that was filled down is kept as that of its first cell, and the way from there.
      const text = x === 0 && y === 0 ? f.slice(1) : shiftFormula(f.slice(1), y, x, "error");
      const next = work(text, sheet);
      if (next !== text) texts.push({ sheet, row, column, text: next });
    });
    return texts;
  });
}

/** The same formulas, those that were worked over in their new words. */
function withTexts(data: FormulaData, session: Session, texts: Texts): FormulaData {
  const sheets = { ...data[session.unitId] };
  for (const [sheet, items] of Object.entries(sheets)) {
    if (!texts.some((one) => one.sheet === sheet)) continue;
    sheets[sheet] = Object.fromEntries(
      Object.entries(items ?? {}).map(([row, columns]) => [row, { ...columns }]),
    );
  }
  for (const { sheet, row, column, text } of texts) {
    const columns = sheets[sheet]?.[row];
    if (columns) columns[column] = { f: `=${text}` };
  }
  return { ...data, [session.unitId]: sheets };
}

/** Puts new texts where the cells are after a move, and takes them back where they are now. */
function mutationsOf(session: Session, texts: Texts, change: Change, move: Move): Mutations {
  const mutations: Mutations = { redos: [], undos: [] };
  for (const sheet of new Set(texts.map((one) => one.sheet))) {
    const [after, before] = [new ObjectMatrix<ICellData>(), new ObjectMatrix<ICellData>()];
    const worksheet = session.workbook.getSheetBySheetId(sheet);
    const home = sheet === change.sheetId;
    for (const { row, column, text } of texts.filter((one) => one.sheet === sheet)) {
      const to = home && move.axis === "rows" ? placeAfter(row, move) : row;
      const over = home && move.axis === "columns" ? placeAfter(column, move) : column;
      if (to === null || over === null) continue;
      const raw = worksheet?.getCellRaw(row, column);
      after.setValue(to, over, { f: `=${text}`, si: null });
      before.setValue(row, column, { f: raw?.f ?? null, si: raw?.si ?? null });
    }
    if (after.getSizeOf() === 0) continue;
    const place = { unitId: session.unitId, subUnitId: sheet };
    const [redo, undo] = [after, before].map((cells) => ({
      id: SetRangeValuesMutation.id,
      params: { ...place, cellValue: cells.getMatrix() },
    }));
    if (redo) mutations.redos.push(redo);
    if (undo) mutations.undos.push(undo);
  }
  return mutations;
}

function movedNames(session: Session, change: Change, move: Move): Mutations {
  const redos: IMutationInfo[] = [];
  const undos: IMutationInfo[] = [];
  const { unitId } = session;
  const names = session.service<IDefinedNamesService>(IDefinedNamesService).getDefinedNameMap(unitId) ?? {};
  for (const item of Object.values(names)) {
    const text = item.formulaOrRefString;
    const sign = text.startsWith("=") ? "=" : "";
    const next = sign + movedFormula(text.slice(sign.length), move, sheetTest(session, null, change.sheetId));
    if (next === text) continue;
    redos.push({ id: SetDefinedNameMutation.id, params: { unitId, ...item, formulaOrRefString: next } });
    undos.push({ id: SetDefinedNameMutation.id, params: { unitId, ...item } });
  }
  return { redos, undos };
}

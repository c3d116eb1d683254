import type { ICellData, ICommandInfo, IMutationInfo, IRange, Workbook } from "@univerjs/core";
import { ObjectMatrix } from "@univerjs/core";
import { IDefinedNamesService, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { UpdateDefinedNameController, UpdateFormulaController } from "@univerjs/sheets-formula";
import { movedFormula, shiftFormula, type Move } from "../../grid";
import type { Session } from "./session";

/** What the grid says of a change that moves references; `type` is its own number for the kind of change. */
interface Change {
  readonly type: number;
  readonly unitId: string;
  readonly sheetId: string;
  readonly range?: IRange;
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

const MOVES: Readonly<Record<number, Pick<Move, "axis" | "removed">>> = {
  3: { axis: "rows", removed: false },
  4: { axis: "columns", removed: false },
  5: { axis: "rows", removed: true },
  6: { axis: "columns", removed: true },
};

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
  const found: { ours: Mutations | null } = { ours: null };
  const taken = (): Mutations | null => found.ours;
  formulas._getFormulaReferenceMoveInfo = (data, names, change) => {
    const move = change.unitId === session.unitId ? moveOf(change) : null;
    if (move === null) return info(data, names, change);
    found.ours = movedFormulas(session, data, change, move);
    return { newFormulaData: {} };
  };
  formulas._getUpdateFormula = (given) => {
    found.ours = null;
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

/** The new texts at the places where the cells are after the move, and the old ones at those where they are now. */
function movedFormulas(session: Session, data: FormulaData, change: Change, move: Move): Mutations {
  const mutations: Mutations = { redos: [], undos: [] };
  for (const [sheet, items] of Object.entries(data[session.unitId] ?? {})) {
    const [after, before] = [new ObjectMatrix<ICellData>(), new ObjectMatrix<ICellData>()];
    const isMoved = sheetTest(session, sheet, change.sheetId);
    const worksheet = session.workbook.getSheetBySheetId(sheet);
    new ObjectMatrix(items ?? {}).forValue((row, column, item) => {
      if (!item?.f) return;
      const { f, x = 0, y = 0 } = item;
      // A formula that was filled down is kept as that of its first cell, and the way from there.
      const text = x === 0 && y === 0 ? f.slice(1) : shiftFormula(f.slice(1), y, x, "error");
      const next = movedFormula(text, move, isMoved);
      const home = sheet === change.sheetId;
      const to = home && move.axis === "rows" ? placeAfter(row, move) : row;
      const over = home && move.axis === "columns" ? placeAfter(column, move) : column;
      if (next === text || to === null || over === null) return;
      const raw = worksheet?.getCellRaw(row, column);
      after.setValue(to, over, { f: `=${next}`, si: null });
      before.setValue(row, column, { f: raw?.f ?? null, si: raw?.si ?? null });
    });
    if (after.getSizeOf() === 0) continue;
    const place = { unitId: session.unitId, subUnitId: sheet };
    mutations.redos.push({
      id: SetRangeValuesMutation.id,
      params: { ...place, cellValue: after.getMatrix() },
    });
    mutations.undos.push({
      id: SetRangeValuesMutation.id,
      params: { ...place, cellValue: before.getMatrix() },
    });
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

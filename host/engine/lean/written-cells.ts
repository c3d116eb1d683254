import {
  CellValueType,
  isTextFormat,
  IUniverInstanceService,
  Tools,
  UniverInstanceType,
} from "@univerjs/core";
import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Styles, Workbook } from "@univerjs/core";
import {
  checkCellValueType,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
} from "@univerjs/sheets";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { Session } from "../session";

type Written = Nullable<ICellData>;
type Lines = IObjectMatrixPrimitiveType<Written>;
type Type = Nullable<CellValueType>;
type Look = ICellData["s"];

const OVERWRITTEN = ["f", "p", "si", "custom", "ref", "xf"] as const;

/** The engine's own way of writing cells. */
export const byEngine = SetRangeValuesMutation.handler.bind(SetRangeValuesMutation);

let isSpared = false;

/**
 * The engine merges the look of each written cell with the one before, member by member: papers of thousands of rows in a
 * handful of looks cost seconds. Here each pair of looks is merged once for what is written together. Whatever is not
 * plain (rich text, text formats, looks by their names) is written by the engine.
 */
export function mergeLooksOnce(): void {
  // There is one command for all workbooks of the process.
  if (isSpared) return;
  isSpared = true;
  SetRangeValuesMutation.handler = (accessor, params) => {
    const workbook = accessor
      .get(IUniverInstanceService)
      .getUnit<Workbook>(params.unitId, UniverInstanceType.UNIVER_SHEET);
    const cells = workbook?.getSheetBySheetId(params.subUnitId)?.getCellMatrix();
    if (!workbook || !cells) return byEngine(accessor, params);
    const looks = new Looks(workbook.getStyles());
    const single = (row: number, column: number, written: Written) => {
      byEngine(accessor, { ...params, cellValue: { [row]: { [column]: written } } });
    };
    forEachCell(params.cellValue, (row, column, written) => {
      const before: Written = cells.getValue(row, column);
      const type = written ? typeOf(written, before, looks) : undefined;
      if (!written || type === undefined) {
        single(row, column, written);
        return;
      }
      let look = before?.s;
      if ("s" in written) {
        const pair = looks.pair(before?.s, written.s);
        if (looks.known.has(pair)) look = looks.known.get(pair);
        else {
          single(row, column, written);
          looks.known.set(pair, cells.getValue(row, column)?.s);
          return;
        }
      }
      const cell = merged(before ?? {}, written, type, look);
      if (Tools.isEmptyObject(cell)) cells.realDeleteValue(row, column);
      else cells.setValue(row, column, cell);
    });
    return true;
  };
}

/** Says what takes back what is going to be written, as the engine does, with each pair of looks compared once. */
export function undoOfWritten(
  session: Session,
  params: ISetRangeValuesMutationParams,
): ISetRangeValuesMutationParams {
  const injector = session.univer.__getInjector();
  const cells = session.worksheet(params.subUnitId).getCellMatrix();
  const looks = new Looks(session.workbook.getStyles());
  const undo: IObjectMatrixPrimitiveType<ICellData> = {};
  forEachCell(params.cellValue, (row, column, written) => {
    const before: Written = cells.getValue(row, column);
    const line = (undo[row] ??= {});
    const pair = looks.pair(before?.s, written?.s);
    if (!looks.known.has(pair)) {
      const cellValue = { [row]: { [column]: written } } as IObjectMatrixPrimitiveType<ICellData>;
      const { cellValue: answer } = SetRangeValuesUndoMutationFactory(injector, { ...params, cellValue });
      looks.known.set(pair, answer?.[row]?.[column]?.s);
    }
    const plain = { ...NOTHING, ...before, s: undefined };
    line[column] = before?.p || before?.custom ? Tools.deepClone(plain) : plain;
    line[column].s = looks.known.get(pair) ?? null;
  });
  return { ...params, cellValue: undo };
}

const NOTHING = { f: null, si: null, p: null, v: null, t: null, custom: null };

/** Pairs of a look that a cell has and one that is written, and what comes of each. */
class Looks {
  readonly known = new Map<string, Look>();
  private readonly ids = new Map<object, number>();
  private readonly texts = new Map<string, number>();
  private readonly textFormats = new Map<string, boolean>();

  constructor(private readonly styles: Styles) {}

  pair(before: Look, written: Look): string {
    const from =
      typeof before === "object" && before !== null ? `#${String(this.id(before))}` : (before ?? "");
    const to = typeof written === "object" && written !== null ? this.id(written) : (written ?? "");
    return `${from} ${String(to)}`;
  }

  isText(look: Look): boolean {
    if (look === null || look === undefined) return false;
    if (typeof look !== "string") return isTextFormat(look.n?.pattern);
    let isText = this.textFormats.get(look);
    if (isText === undefined)
      this.textFormats.set(look, (isText = isTextFormat(this.styles.get(look)?.n?.pattern)));
    return isText;
  }

  /** Equal looks have one number, whether they are one object or not. */
  private id(look: object): number {
    let id = this.ids.get(look);
    if (id === undefined) {
      const text = JSON.stringify(look);
      id = this.texts.get(text);
      if (id === undefined) this.texts.set(text, (id = this.texts.size));
      this.ids.set(look, id);
    }
    return id;
  }
}

/** The type of a cell's value after what is written, null for none; undefined where the engine has to say. */
function typeOf(written: ICellData, before: Written, looks: Looks): Type | undefined {
  if (written.p || before?.p || typeof written.s === "string") return undefined;
  if (typeof before?.s === "object" && before.s !== null) return undefined;
  const type = givenType(written, before, looks);
  if (type !== CellValueType.BOOLEAN) return type;
  const value = written.v === undefined ? before?.v : written.v;
  return value === 0 || value === 1 ? type : undefined;
}

function givenType(written: ICellData, before: Written, looks: Looks): Type | undefined {
  if (written.t) return written.t;
  if (written.v === null) return null;
  if (written.v === undefined && (before?.v === undefined || before.v === null)) return null;
  if (before?.t === CellValueType.FORCE_STRING || looks.isText(before?.s) || looks.isText(written.s))
    return undefined;
  // The engine reads text anew when its cell gets a look: of a bold "007" it made the number 7.
  if (written.v === undefined && before?.t) return before.t;
  const { v, t } = written.v === undefined ? (before ?? {}) : written;
  return v === undefined ? undefined : checkCellValueType(v, t);
}

function merged(cell: ICellData, written: ICellData, type: Type, look: Look): ICellData {
  const [to, from] = [cell as Record<string, unknown>, written as Record<string, unknown>];
  for (const key of OVERWRITTEN) {
    const value = from[key];
    if (value === undefined) continue;
    if (value !== null) to[key] = value;
    else if (key in to) Reflect.deleteProperty(to, key);
  }
  if (look === null || look === undefined) delete cell.s;
  else cell.s = look;
  const value = written.v === undefined ? cell.v : written.v;
  if (value === null) {
    delete cell.t;
    delete cell.v;
  } else if (value !== undefined) {
    cell.v = valueOf(type, value);
    cell.t = type;
  }
  return cell;
}

function valueOf(type: Type, value: NonNullable<ICellData["v"]>): ICellData["v"] {
  if (type === CellValueType.NUMBER) return Number(value);
  if (type === CellValueType.STRING || type === CellValueType.FORCE_STRING) return String(value);
  return value;
}

function forEachCell(
  lines: Nullable<Lines>,
  told: (row: number, column: number, written: Written) => void,
): void {
  for (const row in lines) {
    const at = Number(row);
    for (const column in lines[at]) told(at, Number(column), lines[at][Number(column)]);
  }
}

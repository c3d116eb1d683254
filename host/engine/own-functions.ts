import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
} from "@univerjs/engine-formula";
import type { BaseReferenceObject, BaseValueObject } from "@univerjs/engine-formula";
import type { Ctor, ICellData, Nullable } from "@univerjs/core";
import { ExactCompare } from "./compare";
import { arrayObject, valueObject } from "./functions";
import { valueOfCell } from "./cell-values";
import { keptMark } from "./kept-cells";
import { KEPT } from "./reader";

/** Finds a grid cell by its sheet's id. */
export type CellAt = (sheet: string, row: number, column: number) => Nullable<ICellData>;

const DAY = 86_400_000;
/** Day 0 of serial numbers from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** The serial number of 31 December 9999. */
const LAST_DAY = 2_958_465;

/** Moves a date by whole months; a day that the month does not have becomes its last. Null outside Excel's calendar. */
export function monthsLater(serial: number, months: number): number | null {
  const day = Math.floor(serial);
  // Excel counts a 29 February 1900 that never was.
  const from = new Date(DAY_ZERO + (day < 60 ? day + 1 : day) * DAY);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + Math.trunc(months)];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const time = Date.UTC(year, month, Math.min(from.getUTCDate(), last));
  const found = Math.round((time - DAY_ZERO) / DAY);
  const later = found < 61 ? found - 1 : found;
  return day < 0 || later < 0 || later > LAST_DAY ? null : later;
}

/** The last day of the month that lies some months after a date. Null outside Excel's calendar. */
export function monthEnd(serial: number, months: number): number | null {
  const first = monthsLater(serial, months);
  if (first === null) return null;
  // The month that Excel counts a day too long.
  if (first >= 32 && first <= 60) return 60;
  const from = new Date(DAY_ZERO + (first < 60 ? first + 1 : first) * DAY);
  const end = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 0);
  const found = Math.round((end - DAY_ZERO) / DAY);
  return found < 61 ? found - 1 : found;
}

function numberOf(value: Nullable<BaseValueObject>): number | ErrorValueObject {
  if (!value || value.isNull()) return 0;
  if (value instanceof ErrorValueObject) return value;
  if (value instanceof ArrayValueObject) return numberOf(value.getFirstCell());
  const held = value.getValue();
  const number = typeof held === "string" && held.trim() === "" ? Number.NaN : Number(held);
  return Number.isFinite(number) && !value.isBoolean() ? number : ErrorValueObject.create(ErrorType.VALUE);
}

/** A function of a date and a number of months. The engine's own EDATE goes on into the next month at month ends. */
function ofMonths(later: (serial: number, months: number) => number | null): Ctor<BaseFunction> {
  return class extends BaseFunction {
    override minParams = 2;
    override maxParams = 2;

    override calculate(start: BaseValueObject, months: BaseValueObject): BaseValueObject {
      const [from, by] = [numberOf(start), numberOf(months)];
      if (typeof from !== "number") return from;
      if (typeof by !== "number") return by;
      const found = later(from, by);
      return found === null ? ErrorValueObject.create(ErrorType.NUM) : NumberValueObject.create(found);
    }
  };
}

/** The engine's functions that are ours: kept results, and those of its own that differ from Excel's. */
export function engineFunctions(cellAt: CellAt): [Ctor<BaseFunction>, string][] {
  class KeptResult extends BaseFunction {
    override needsReferenceObject = true;
    override minParams = -1;
    override maxParams = -1;

    override calculate(..._: (BaseValueObject | BaseReferenceObject)[]): BaseValueObject {
      const cell = cellAt(this.subUnitId ?? "", this.row, this.column);
      const mark = keptMark(cell);
      if (mark?.values !== undefined) return arrayObject(mark.values);
      return valueObject(mark?.value ?? valueOfCell(cell));
    }
  }
  return [
    [KeptResult, KEPT],
    [ExactCompare, "COMPARE"],
    [ofMonths(monthsLater), "EDATE"],
    [ofMonths(monthEnd), "EOMONTH"],
  ];
}

import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
} from "@univerjs/engine-formula";
import type { BaseValueObject } from "@univerjs/engine-formula";
import type { Nullable } from "@univerjs/core";

type Plain = string | number | boolean | null;

/** Excel's order of kinds: numbers before texts before truth values. */
const rank = (value: Plain): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** A blank takes the kind of what it is compared with. */
function filled(value: Plain, other: Plain): Exclude<Plain, null> {
  if (value !== null) return value;
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

/** Excel compares numbers by the fifteen digits that it shows. */
function numbers(a: number, b: number): number {
  return a === b || a.toPrecision(15) === b.toPrecision(15) ? 0 : a < b ? -1 : 1;
}

const collator = new Intl.Collator("en", { sensitivity: "accent" });

/** Orders two values as Excel does: texts without regard to case, no character standing for another. */
function order(left: Plain, right: Plain): number {
  const [a, b] = [filled(left, right), filled(right, left)];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "number" && typeof b === "number") return numbers(a, b);
  if (typeof a === "string" && typeof b === "string")
    return a.toLowerCase() === b.toLowerCase() ? 0 : collator.compare(a, b) || (a < b ? -1 : 1);
  return Number(a) - Number(b);
}

function plain(value: BaseValueObject): Plain {
  if (value.isNull()) return null;
  const held: unknown = value.getValue();
  return typeof held === "string" || typeof held === "number" || typeof held === "boolean" ? held : null;
}

function holds(difference: number, operator: string): boolean {
  switch (operator) {
    case "=":
      return difference === 0;
    case "<>":
      return difference !== 0;
    case "<":
      return difference < 0;
    case "<=":
      return difference <= 0;
    case ">":
      return difference > 0;
    default:
      return difference >= 0;
  }
}

/**
 * The engine's comparisons, with `*` and `?` as the characters that they are: its own take them for wildcards, so that
 * `"AA-"="*"` would be true.
 */
export class ExactCompare extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;
  private operator = "=";

  setCompareType(operator: string): void {
    this.operator = operator;
  }

  override calculate(left: BaseValueObject, right: BaseValueObject): BaseValueObject {
    const [a, b] = [asArray(left), asArray(right)];
    if (a === null && b === null) return this.one(left, right);
    const rows = Math.max(a?.getRowCount() ?? 1, b?.getRowCount() ?? 1);
    const columns = Math.max(a?.getColumnCount() ?? 1, b?.getColumnCount() ?? 1);
    return ArrayValueObject.create({
      calculateValueList: Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) =>
          this.one(at(left, a, row, column), at(right, b, row, column)),
        ),
      ),
      rowCount: rows,
      columnCount: columns,
      unitId: this.unitId ?? "",
      sheetId: this.subUnitId ?? "",
      row: this.row,
      column: this.column,
    });
  }

  private one(left: Nullable<BaseValueObject>, right: Nullable<BaseValueObject>): BaseValueObject {
    if (left === undefined || right === undefined) return ErrorValueObject.create(ErrorType.NA);
    if (left?.isError()) return left;
    if (right?.isError()) return right;
    const [a, b] = [left === null ? null : plain(left), right === null ? null : plain(right)];
    return BooleanValueObject.create(holds(order(a, b), this.operator));
  }
}

function asArray(value: BaseValueObject): ArrayValueObject | null {
  return value instanceof ArrayValueObject ? value : null;
}

/** An array of one row or column is taken for each; undefined beyond a longer one. */
function at(
  single: BaseValueObject,
  array: ArrayValueObject | null,
  row: number,
  column: number,
): Nullable<BaseValueObject> {
  if (array === null) return single;
  const [rows, columns] = [array.getRowCount(), array.getColumnCount()];
  const r = rows === 1 ? 0 : row;
  const c = columns === 1 ? 0 : column;
  return r >= rows || c >= columns ? undefined : (array.get(r, c) ?? null);
}

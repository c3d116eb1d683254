import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { BaseReferenceObject, BaseValueObject } from "@univerjs/engine-formula";
import type { Ctor, Nullable } from "@univerjs/core";
import type { CellErrorCode, CellValue } from "../document";
import { isCellError } from "./cell-values";
import { isErrorCode } from "./error-codes";
import { valuesOf } from "./lean";

const errorTypes: ReadonlyMap<string, ErrorType> = new Map(
  Object.values(ErrorType).map((type) => [type, type]),
);

/** What a custom function is given: a reference or an array is 2-D (blank cells null), an omitted argument undefined. */
export type FunctionArgument = CellValue | CellValue[][] | undefined;

/** One value that a custom function returns; a message may come with an error. */
export type FunctionValue = CellValue | { readonly error: CellErrorCode; readonly message?: string };

/** What a custom function returns; a 2-D array spills. */
export type FunctionResult = FunctionValue | readonly (readonly FunctionValue[])[];

/** A function that cells can call, such as `RATING.BCA`. What it throws becomes #VALUE! with the error's message. */
export interface WorkbookFunction {
  readonly name: string;
  call(args: readonly FunctionArgument[]): FunctionResult;
}

/** A message that came with an error: the cell whose formula was calculated, and the cell of its spill that errs. */
export interface FunctionError {
  readonly sheet: string;
  readonly anchor: { readonly row: number; readonly column: number };
  readonly row: number;
  readonly column: number;
  readonly code: CellErrorCode;
  readonly message: string;
}

export type ErrorReport = (error: FunctionError) => void;

/** The engine's class for one custom function. It never throws: one throw would stop calculation for good. */
export function executorOf(definition: WorkbookFunction, report: ErrorReport): [Ctor<BaseFunction>, string] {
  class CustomExecutor extends BaseFunction {
    override needsReferenceObject = true;
    override minParams = -1;
    override maxParams = -1;

    override calculate(...variants: (BaseValueObject | BaseReferenceObject)[]): BaseValueObject {
      const result = this.outcome(variants);
      if (!isTable(result)) {
        this.report(result, 0, 0);
        return valueObject(result);
      }
      result.forEach((line, row) => line.forEach((value, column) => this.report(value, row, column)));
      return arrayObject(result);
    }

    private report(value: FunctionValue, row: number, column: number): void {
      if (!isCellError(value) || !("message" in value) || typeof value.message !== "string") return;
      const anchor = { row: this.row, column: this.column };
      const at = { row: anchor.row + row, column: anchor.column + column };
      report({ sheet: this.subUnitId ?? "", anchor, ...at, code: value.error, message: value.message });
    }

    private outcome(variants: readonly (BaseValueObject | BaseReferenceObject)[]): FunctionResult {
      try {
        return definition.call(variants.map(argumentOf));
      } catch (thrown) {
        return { error: "#VALUE!", message: thrown instanceof Error ? thrown.message : String(thrown) };
      }
    }
  }
  return [CustomExecutor, definition.name];
}

function isTable(result: FunctionResult): result is readonly (readonly FunctionValue[])[] {
  return Array.isArray(result);
}

function argumentOf(variant: BaseValueObject | BaseReferenceObject): FunctionArgument {
  if (variant.isReferenceObject()) return rangeValues(variant as BaseReferenceObject);
  if (variant.isArray()) return table(variant as ArrayValueObject);
  if ((variant as BaseValueObject).isNull()) return undefined;
  return plainValue(variant as BaseValueObject);
}

function rangeValues(reference: BaseReferenceObject): CellValue[][] {
  const plain = valuesOf(reference, (cell) => plainValue(reference.getCellValueObject(cell)));
  return plain ?? table(reference.toArrayValueObject());
}

/** The engine keeps the cells of a range for as long as they stand; formulas over the same range share what was made of them. */
const tables = new WeakMap<ArrayValueObject, CellValue[][]>();

function table(array: ArrayValueObject): CellValue[][] {
  const known = tables.get(array);
  if (known !== undefined) return known;
  const columns = array.getColumnCount();
  const made = Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: columns }, (__, column) => plainValue(array.get(row, column))),
  );
  tables.set(array, made);
  return made;
}

function plainValue(value: Nullable<BaseValueObject>): CellValue {
  if (!value || value.isNull()) return null;
  if (value instanceof ErrorValueObject) return errorOf(value.getErrorType());
  if (value instanceof ArrayValueObject) return plainValue(value.getFirstCell());
  if (value.isLambda()) return { error: "#VALUE!" };
  const plain: unknown = value.getValue();
  if (typeof plain === "string") return isErrorCode(plain) ? { error: plain } : plain;
  return typeof plain === "number" || typeof plain === "boolean" ? plain : null;
}

function errorOf(code: string): CellValue {
  return { error: isErrorCode(code) ? code : "#VALUE!" };
}

/** The engine's form of a value. */
export function valueObject(value: FunctionValue | undefined): BaseValueObject {
  if (value === null || value === undefined) return NullValueObject.create();
  if (typeof value === "string") return StringValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "number")
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  return ErrorValueObject.create(errorTypes.get(value.error) ?? ErrorType.VALUE);
}

/** The engine's form of a table of values. */
export function arrayObject(rows: readonly (readonly FunctionValue[])[]): BaseValueObject {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns === 0) return ErrorValueObject.create(ErrorType.CALC);
  // Equal texts are one object: those of a table are few.
  const texts = new Map<string, BaseValueObject>();
  const objectOf = (value: FunctionValue | undefined): BaseValueObject => {
    if (typeof value !== "string") return valueObject(value);
    let known = texts.get(value);
    if (known === undefined) texts.set(value, (known = valueObject(value)));
    return known;
  };
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) =>
      Array.from({ length: columns }, (_, column) => objectOf(row[column])),
    ),
    rowCount: rows.length,
    columnCount: columns,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

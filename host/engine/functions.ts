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
import type { CellValue } from "../document";
import { isCellError, isErrorCode } from "./cell-values";

/** What a custom function is given: a reference or an array is 2-D (blank cells null), an omitted argument undefined. */
export type FunctionArgument = CellValue | CellValue[][] | undefined;

/** What a custom function returns; a 2-D array spills. */
export type FunctionResult =
  CellValue | CellValue[][] | { readonly error: "#VALUE!" | "#N/A"; readonly message?: string };

/** A function that cells can call, such as `RATING.BCA`. What it throws becomes #VALUE! with the error's message. */
export interface WorkbookFunction {
  readonly name: string;
  call(args: readonly FunctionArgument[]): FunctionResult;
}

/** The cell whose formula is being calculated, for the message that comes with an error. */
export type ErrorReport = (sheet: string, row: number, column: number, code: string, message: string) => void;

/** The engine's class for one custom function. It never throws: one throw would stop calculation for good. */
export function executorOf(definition: WorkbookFunction, report: ErrorReport): [Ctor<BaseFunction>, string] {
  class CustomExecutor extends BaseFunction {
    override needsReferenceObject = true;
    override minParams = -1;
    override maxParams = -1;

    override calculate(...variants: (BaseValueObject | BaseReferenceObject)[]): BaseValueObject {
      const result = this.outcome(variants);
      if (isCellError(result) && "message" in result && typeof result.message === "string")
        report(this.subUnitId ?? "", this.row, this.column, result.error, result.message);
      return Array.isArray(result) ? arrayObject(result) : valueObject(result);
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

function argumentOf(variant: BaseValueObject | BaseReferenceObject): FunctionArgument {
  if (variant.isReferenceObject()) return table((variant as BaseReferenceObject).toArrayValueObject());
  if (variant.isArray()) return table(variant as ArrayValueObject);
  if ((variant as BaseValueObject).isNull()) return undefined;
  return plainValue(variant as BaseValueObject);
}

function table(array: ArrayValueObject): CellValue[][] {
  const columns = array.getColumnCount();
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: columns }, (__, column) => plainValue(array.get(row, column))),
  );
}

function plainValue(value: Nullable<BaseValueObject>): CellValue {
  if (!value || value.isNull()) return null;
  if (value.isError()) return errorOf((value as ErrorValueObject).getErrorType());
  if (value.isArray()) return plainValue((value as ArrayValueObject).getFirstCell());
  if (value.isLambda()) return { error: "#VALUE!" };
  const plain: unknown = value.getValue();
  if (typeof plain === "string") return isErrorCode(plain) ? { error: plain } : plain;
  return typeof plain === "number" || typeof plain === "boolean" ? plain : null;
}

function errorOf(code: string): CellValue {
  return { error: isErrorCode(code) ? code : "#VALUE!" };
}

function valueObject(value: CellValue | undefined): BaseValueObject {
  if (value === null || value === undefined) return NullValueObject.create();
  if (typeof value === "string") return StringValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "number")
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  return ErrorValueObject.create(value.error as ErrorType);
}

function arrayObject(rows: readonly (readonly CellValue[])[]): BaseValueObject {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return ErrorValueObject.create(ErrorType.CALC);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) =>
      Array.from({ length: columns }, (_, column) => valueObject(row[column])),
    ),
    rowCount: rows.length,
    columnCount: columns,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

import { WorkbookError } from "../workbook";

/** Codes of Excel.ErrorCodes that this host answers with. */
export type OfficeErrorCode = WorkbookError["code"] | "ApiNotFound" | "NotImplemented";

/** A refusal in Office's own terms: the client library turns it into `OfficeExtension.Error`. */
export class OfficeError extends Error {
  constructor(
    readonly code: OfficeErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "OfficeError";
  }
}

/** Refuses a member that the host does not list. Excel answers an API that it does not know in the same way. */
export function apiNotFound(type: string, member: string): OfficeError {
  return new OfficeError("ApiNotFound", `${type}.${member} is not available on the workbench.`);
}

/** Refuses a listed member's option or value that the workbench cannot carry out. */
export function notImplemented(what: string): OfficeError {
  return new OfficeError("NotImplemented", `${what} is not available on the workbench.`);
}

export function invalidArgument(message: string): OfficeError {
  return new OfficeError(
    "InvalidArgument",
    `The argument is invalid or missing or has a wrong format: ${message}`,
  );
}

export function itemNotFound(what: string): OfficeError {
  return new OfficeError("ItemNotFound", `The requested resource does not exist: ${what}.`);
}

export function alreadyExists(what: string): OfficeError {
  return new OfficeError("ItemAlreadyExists", `The resource to be created already exists: ${what}.`);
}

/** Gives Office's code and message for whatever was thrown; what nobody foresaw is a GeneralException. */
export function describeError(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof OfficeError || error instanceof WorkbookError) {
    return { code: error.code, message: error.message };
  }
  return { code: "GeneralException", message: error instanceof Error ? error.message : String(error) };
}

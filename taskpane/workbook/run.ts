import type { Facts, MessageKey } from "../i18n";

/** Why the workbook did not do what was asked, as a message of the pane with its facts. */
export interface Failure {
  readonly key: MessageKey;
  readonly facts: Facts;
}

export type Done<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function done<T>(value: T): Done<T> {
  return { ok: true, value };
}

export function failed<T = never>(key: MessageKey, facts: Facts = {}): Done<T> {
  return { ok: false, failure: { key, facts } };
}

/** Tells whether there is a workbook: in Excel, or in a page that plays Excel. */
export function isConnected(): boolean {
  return typeof Excel !== "undefined";
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

function failureOf(error: unknown): Failure {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const detail = code === "" ? message : `${code}: ${message}`;
  switch (code) {
    case "InvalidOperationInCellEditMode":
    case "HostIsBusy":
      return { key: "fail.editing", facts: {} };
    case "AccessDenied":
      return { key: "fail.protected", facts: {} };
    case "ItemNotFound":
    case "InvalidReference":
      return { key: "fail.gone", facts: { detail } };
    default:
      return { key: "fail.other", facts: { detail } };
  }
}

/** Runs one batch on the workbook. Whatever Excel refuses comes back as a value, never as an exception. */
export async function inWorkbook<T>(task: (context: Excel.RequestContext) => Promise<T>): Promise<Done<T>> {
  if (!isConnected()) return failed("fail.noWorkbook");
  try {
    return done(await Excel.run(task));
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

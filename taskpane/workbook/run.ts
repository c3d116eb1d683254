import { done, failed, type Done, type Failure } from "../../desk/port";

/** Tells whether there is a workbook: in Excel, or in a page that plays Excel. */
export function isConnected(): boolean {
  return typeof Excel !== "undefined";
}

function detailOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  return code === "" ? message : `${code}: ${message}`;
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

function failureOf(error: unknown): Failure {
  const code = codeOf(error);
  const detail = detailOf(error);
  switch (code) {
    case "InvalidOperationInCellEditMode":
    case "HostIsBusy":
      return { key: "fail.editing", facts: {} };
    case "AccessDenied":
      return { key: "fail.protected", facts: {} };
    case "ItemNotFound":
    case "InvalidReference":
      return { key: "fail.gone", facts: { detail } };
    case "Overtaken":
      return { key: "fail.overtaken", facts: {} };
    default:
      return { key: "fail.other", facts: { detail } };
  }
}

type Task<T> = (context: Excel.RequestContext) => Promise<T>;

/** Runs one batch on the workbook. Whatever Excel refuses comes back as a value, never as an exception. */
export function inWorkbook<T>(task: Task<T>): Promise<Done<T>> {
  return guarded(() => Excel.run(task));
}

/** Runs a batch that Excel takes back in one step of undo, where it can: older ones take it back sync by sync. */
export function inOneStep<T>(task: Task<T>): Promise<Done<T>> {
  return guarded(() => Excel.run({ mergeUndoGroup: true }, task));
}

async function guarded<T>(run: () => Promise<T>): Promise<Done<T>> {
  if (!isConnected()) return failed("fail.noWorkbook");
  try {
    return done(await run());
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

/** Takes back what a batch did. */
export type Back = (context: Excel.RequestContext) => Promise<void>;

/**
 * Runs a batch that is to be done as a whole. Excel applies a batch action by action and keeps what came before the one that
 * it refuses: then the way back that the task has set by then is gone.
 */
export async function wholeInWorkbook<T>(
  task: (context: Excel.RequestContext, setBack: (back: Back) => void) => Promise<T>,
): Promise<Done<T> & { readonly half?: true }> {
  const way: { back: Back | null } = { back: null };
  const outcome = await inOneStep((context) =>
    task(context, (back) => {
      way.back = back;
    }),
  );
  if (outcome.ok || way.back === null) return outcome;
  const undone = await inWorkbook(way.back);
  return undone.ok ? outcome : { ...outcome, half: true };
}

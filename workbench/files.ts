import { functionNames } from "../functions";
import type { WorkbookDocument } from "../host/document";
import {
  describeFault,
  fileExtension,
  type FileLanguage,
  type OpenResult,
  type SaveResult,
} from "../host/file";
import type { FromWorker, ToWorker } from "./file-messages";

/** A file that is being opened beside the page. */
export interface Opening {
  /** Undefined where it was cancelled. */
  readonly result: Promise<OpenResult | undefined>;
  cancel(): void;
}

/** Gives a worker one task and ends it with its answer, or when it is cancelled. */
function task(
  message: ToWorker,
  onMessage: (message: FromWorker) => void,
): { readonly ended: Promise<void>; readonly end: () => void } {
  const worker = new Worker(new URL("./file-worker.ts", import.meta.url), { type: "module" });
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    end = () => {
      worker.terminate();
      resolve();
    };
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      onMessage(data);
      if (data.kind !== "progress") end();
    };
    // Out of memory, or the worker's own script did not load.
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message));
    };
  });
  const transfer = message.kind === "open" ? [message.bytes.buffer] : [];
  worker.postMessage(message, transfer);
  return { ended, end };
}

/** Reads a file that the user chose, in a worker: the page stays usable. Nothing leaves the page. */
export function readFile(file: Blob, progress: (done: number) => void): Opening {
  let cancelled = false;
  let cancel = (): void => {
    cancelled = true;
  };
  const read = async (): Promise<OpenResult | undefined> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (cancelled) return undefined;
    let result: OpenResult | undefined;
    const running = task({ kind: "open", bytes, customFunctions: functionNames }, (message) => {
      if (message.kind === "progress") progress(message.done);
      else if (message.kind === "opened") result = message.result;
    });
    cancel = running.end;
    await running.ended;
    return result;
  };
  return { result: read(), cancel: () => cancel() };
}

/** Why a file was not opened, in the page's language. */
export function reasonOf(result: Extract<OpenResult, { ok: false }>, language: FileLanguage): string {
  return describeFault(result.fault, language);
}

/** What was wrong with a file that was opened all the same, a sentence each. */
export function damageOf({ origin }: WorkbookDocument, language: FileLanguage): readonly string[] {
  return (origin?.damage ?? []).map((fault) => describeFault(fault, language));
}

async function save(document: WorkbookDocument): Promise<SaveResult> {
  let result: SaveResult | undefined;
  await task({ kind: "save", document, customFunctions: functionNames }, (message) => {
    if (message.kind === "saved") result = message.result;
  }).ended;
  if (!result) throw new Error("no answer");
  return result;
}

/**
 * Offers the workbook as a download under a name with the ending that it needs; what was opened damaged gets a name of
 * its own. Says why where it cannot be saved without losing something.
 * @param damaged what is put behind the name of a workbook whose file was damaged
 */
export async function downloadDocument(
  document: WorkbookDocument,
  title: string,
  damaged: string,
  language: FileLanguage,
): Promise<{ readonly ok: true; readonly name: string } | { readonly ok: false; readonly reason: string }> {
  const result = await save(document);
  if (!result.ok) {
    const parts = result.parts.length > 0 ? ` (${result.parts.join(", ")})` : "";
    return { ok: false, reason: `${describeFault(result.fault, language)}${parts}` };
  }
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const whole = document.origin?.damage === undefined ? title : `${title} ${damaged}`;
  const name = `${whole}.${fileExtension(document)}`;
  const url = URL.createObjectURL(new Blob([result.bytes.slice()], { type }));
  const link = Object.assign(window.document.createElement("a"), { href: url, download: name });
  link.click();
  // The download reads the address a moment after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { ok: true, name };
}

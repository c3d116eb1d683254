import type { WorkbookDocument } from "../host/document";
import type { OpenResult, SaveResult } from "../host/file";

/** What the page asks of the worker that opens and saves files. */
export type ToWorker =
  | { readonly kind: "open"; readonly bytes: Uint8Array; readonly customFunctions: readonly string[] }
  | {
      readonly kind: "save";
      readonly document: WorkbookDocument;
      readonly customFunctions: readonly string[];
    };

/** What the worker answers; `done` goes from 0 to 1. */
export type FromWorker =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "opened"; readonly result: OpenResult }
  | { readonly kind: "saved"; readonly result: SaveResult };

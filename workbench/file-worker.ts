import { openXlsx, saveXlsx } from "../host/file";
import type { FromWorker, ToWorker } from "./file-messages";

/** Opens and saves files beside the page, which stays usable meanwhile; it is ended when the one task is done. */

/** What this file uses of a worker's surroundings. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => void answer(data);

async function answer(task: ToWorker): Promise<void> {
  const { customFunctions } = task;
  if (task.kind === "save") {
    const result = await saveXlsx(task.document, { customFunctions });
    scope.postMessage({ kind: "saved", result }, result.ok ? [result.bytes.buffer] : []);
    return;
  }
  const progress = (done: number): void => scope.postMessage({ kind: "progress", done });
  const result = await openXlsx(task.bytes, { customFunctions, progress });
  const parts = result.ok ? Object.values(result.document.origin?.parts ?? {}) : [];
  // Handed over instead of copied; parts may share a buffer.
  scope.postMessage({ kind: "opened", result }, [...new Set(parts.map(({ buffer }) => buffer))]);
}

import { createLiveWorkbook } from "../../host/engine";
import { createOfficeHost } from "../../host/office";
import { loadClientLibraryInNode } from "../../host/office/node-library";
import type { LiveWorkbook } from "../../host/workbook";
import { functions } from "./functions";

/** Milliseconds for starting the engine and Microsoft's library on a busy machine. */
export const OPENING = 60_000;

export interface PaneWorkbook {
  readonly workbook: LiveWorkbook;
  close(): void;
}

/** Opens an empty workbook that the pane's code reaches as in Excel: through the global of Microsoft's library. */
export async function openWorkbook(): Promise<PaneWorkbook> {
  const workbook = await createLiveWorkbook({ functions });
  const host = createOfficeHost(workbook);
  const library = loadClientLibraryInNode();
  host.connect(library);
  const globals = globalThis as { Excel?: unknown };
  globals.Excel = library.Excel;
  return {
    workbook,
    close: () => {
      delete globals.Excel;
      host.dispose();
      workbook.dispose();
    },
  };
}

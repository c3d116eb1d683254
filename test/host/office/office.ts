import { createLiveWorkbook } from "../../../host/engine";
import { createOfficeHost } from "../../../host/office";
import type { OfficeHost } from "../../../host/office";
import { loadClientLibraryInNode } from "../../../host/office/node-library";
import type { NodeClientLibrary } from "../../../host/office/node-library";
import type { LiveWorkbook } from "../../../host/workbook";

/** A workbook on the real engine under Microsoft's own client library. */
export interface OpenOffice {
  readonly workbook: LiveWorkbook;
  readonly host: OfficeHost;
  readonly library: NodeClientLibrary;
  readonly run: typeof Excel.run;
  close(): void;
}

export async function openOffice(): Promise<OpenOffice> {
  const workbook = await createLiveWorkbook({ functions: [] });
  const host = createOfficeHost(workbook);
  const library = loadClientLibraryInNode();
  host.connect(library);
  const close = (): void => {
    host.dispose();
    workbook.dispose();
  };
  return { workbook, host, library, run: library.Excel.run.bind(library.Excel), close };
}

/** Gives the error that Office reports for a batch, or fails where there is none. */
export async function officeError(batch: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await batch;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error("The batch was expected to fail.");
}

import { CHANGE_NAMESPACE } from "../../desk/draft/saved-part/change";
import { NAMESPACE, writeSavedPart } from "../../desk/draft/saved-part/saved-xml";
import { readSavedParts } from "../../desk/draft/saved-part/saved-parts";
import type { WorkbookDocument } from "../../host/document";
import { createLiveWorkbook } from "../../host/engine";
import { createOfficeHost } from "../../host/office";
import { loadClientLibraryInNode } from "../../host/office/node-library";
import type { LiveWorkbook } from "../../host/workbook";
import { functions } from "./functions";

/** What a workbook keeps of ours, as it is read, and what else it keeps: not in which parts it stands. */
export function keptIn(document: Pick<WorkbookDocument, "customXml">): readonly string[] {
  const xmls = document.customXml.map(({ xml }) => xml);
  const isOurs = (xml: string) => xml.includes(NAMESPACE) || xml.includes(CHANGE_NAMESPACE);
  return [writeSavedPart(readSavedParts(xmls).saved), ...xmls.filter((xml) => !isOurs(xml))];
}

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

import { functionNames } from "../functions";
import type { WorkbookDocument } from "../host/document";
import { fileExtension, openXlsx, saveXlsx } from "../host/file";

/** Reads a file that the user chose. Nothing leaves the page. */
export async function readFile(file: Blob): Promise<ReturnType<typeof openXlsx>> {
  return openXlsx(new Uint8Array(await file.arrayBuffer()), { customFunctions: functionNames });
}

/**
 * Offers the workbook as a download under a name with the ending that it needs. Says why where it cannot be saved
 * without losing something.
 */
export async function downloadDocument(
  document: WorkbookDocument,
  title: string,
): Promise<{ readonly ok: true; readonly name: string } | { readonly ok: false; readonly reason: string }> {
  const result = await saveXlsx(document, { customFunctions: functionNames });
  if (!result.ok) {
    const parts = result.parts.length > 0 ? ` (${result.parts.join(", ")})` : "";
    return { ok: false, reason: `${result.reason}${parts}` };
  }
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const name = `${title}.${fileExtension(document)}`;
  const url = URL.createObjectURL(new Blob([result.bytes.slice()], { type }));
  const link = Object.assign(window.document.createElement("a"), { href: url, download: name });
  link.click();
  // The download reads the address a moment after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { ok: true, name };
}

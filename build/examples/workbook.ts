import { bytesOf, METHOD_SHEET, workbookOfMethod } from "../../cli/method-workbook";
import { workbookFunctions } from "../../cli/workbook-functions";
import type { CellDocument, SheetDocument, WorkbookDocument } from "../../host/document";
import { newDocument } from "../../host/new-document";
import { recalculate } from "../../host/recalculate";
import { fileOfScorecard, itemsOf, readMethodFile, writeForm, type Pack } from "../../src";
import type { Example } from "./cards";

/** Makes the methodology of an example. @throws where its scorecard breaks a law */
export function methodOf({ card }: Example): Pack {
  const read = readMethodFile(fileOfScorecard(card));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** The words of the sheet of an issuer. */
const WORDS = {
  en: { sheet: "Issuer", key: "item", value: "value", result: "Rating", checked: "The methodology is" },
  zh: { sheet: "受评对象", key: "item", value: "value", result: "级别", checked: "方法检查" },
} as const;

/** Makes the workbook of an example: the methodology as tables, and an issuer that live formulas rate by them. */
export async function workbookOf(example: Example): Promise<Uint8Array> {
  const pack = methodOf(example);
  const base = workbookOfMethod(pack, example.language);
  const [method] = base.sheets;
  const [empty] = newDocument().sheets;
  if (method === undefined || empty === undefined) throw new Error("a new workbook has no sheet");
  const document: WorkbookDocument = {
    ...base,
    sheets: [issuerSheet(example, pack, empty), method],
    activeSheet: empty.id,
  };
  const { document: calculated } = await recalculate(document, workbookFunctions, true);
  const bytes = await bytesOf(calculated);
  if (typeof bytes === "string") throw new Error(bytes);
  return bytes;
}

function issuerSheet(
  { language, issuer, subject }: Example,
  pack: Pack,
  sheet: SheetDocument,
): SheetDocument {
  const words = WORDS[language];
  const cells: Record<number, Record<number, CellDocument>> = {};
  const put = (row: number, column: number, cell: CellDocument) => {
    cells[row] = { ...cells[row], [column]: cell };
  };
  const { cells: form } = writeForm(pack, language);
  const last = `${letters((form[0]?.length ?? 1) - 1)}${String(form.length)}`;
  const range = `'${METHOD_SHEET[language]}'!$A$1:$${last.replace(/(\d+)$/, "$$$1")}`;
  put(0, 0, { value: issuer, format: 1 });
  put(1, 0, { value: words.key, format: 2 });
  put(1, 1, { value: words.value, format: 2 });
  for (const [index, [key, value]] of subject.entries()) {
    put(index + 2, 0, { value: key });
    put(index + 2, 1, { value });
  }
  const inputs = `$A$2:$B$${String(subject.length + 2)}`;
  const below = subject.length + 3;
  const outputs: readonly (readonly [string, string])[] = [
    [words.result, `RATING.FINAL(${inputs},${range})`],
    [words.checked, `METHOD.VERSION(${range})`],
  ];
  for (const [index, [label, formula]] of outputs.entries()) {
    put(below + index, 0, { value: label, format: 2 });
    put(below + index, 1, { value: null, formula });
  }
  if (itemsOf(pack).length < subject.length) throw new Error(`${pack.id}: more inputs than items`);
  return { ...sheet, name: words.sheet, cells, columnWidths: { 0: 34, 1: 26 } };
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

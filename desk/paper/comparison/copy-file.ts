import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { unlinked, type Answer, type Draft } from "../../draft/draft";
import { readSavedParts, type SavedParts } from "../../draft/saved-part/saved-parts";
import { writeSavedPart, type SavedMethod } from "../../draft/saved-part/saved-xml";
import { escapeXml } from "../../draft/saved-part/xml-elements";
import { entryOf } from "../record/library";

/**
 * The workbook that is sent to whoever scores a second time: a sheet that says what to do, and the second scoring where the
 * pane looks for assessments. Nothing of the first comes with it.
 */

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook that is read has at most so many characters of a custom XML part. */
const MOST = 50_000_000;

/** An assessment without its ties to the workbook that it comes from: links to cells, the sheet that was written. */
function untied(draft: Draft): Draft {
  const free = (answers: Readonly<Record<string, Answer>>) =>
    Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, unlinked(answer)]));
  const { written: _written, statement, ...rest } = draft;
  return {
    ...rest,
    answers: free(rest.answers),
    ...(statement === undefined ? {} : { statement: { ...statement, amounts: free(statement.amounts) } }),
  };
}

/** What the copy holds. */
export interface Copy {
  readonly second: Draft;
  /** ISO time. */
  readonly modified: string;
  /** The methodology where it is the workbook's own. */
  readonly methods: readonly SavedMethod[];
  /** Name of the only sheet, and its lines: a heading and what to do. */
  readonly sheet: string;
  readonly lines: readonly string[];
}

/** Makes the workbook that is sent, as the bytes of an .xlsx file. */
export function copyFile({ second, modified, methods, sheet, lines }: Copy): Uint8Array {
  const part = writeSavedPart({
    ...{ entries: [entryOf(untied(second), modified)], records: [], writes: [], methods },
    ...{ attributes: new Map(), unknown: [] },
  });
  const rows = lines.map((line, index) => {
    const at = String(index + 1);
    const text = `<is><t xml:space="preserve">${escapeXml(line)}</t></is>`;
    return `<row r="${at}"><c r="A${at}" s="${index === 0 ? "1" : "2"}" t="inlineStr">${text}</c></row>`;
  });
  const files: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
      ["/xl/workbook.xml", `${TYPES}.spreadsheetml.sheet.main+xml`],
      ["/xl/worksheets/sheet1.xml", `${TYPES}.spreadsheetml.worksheet+xml`],
      ["/xl/styles.xml", `${TYPES}.spreadsheetml.styles+xml`],
      ["/customXml/itemProps1.xml", `${TYPES}.customXmlProperties+xml`],
    ]
      .map(([name = "", type = ""]) => `<Override PartName="${name}" ContentType="${type}"/>`)
      .join("")}</Types>`,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets><sheet name="${escapeXml(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
      ["customXml", "../customXml/item1.xml"],
    ]),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="90" customWidth="1"/></cols><sheetData>${rows.join("")}</sheetData></worksheet>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="16"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
    "customXml/item1.xml": part,
    "customXml/_rels/item1.xml.rels": relations([["customXmlProps", "itemProps1.xml"]]),
    "customXml/itemProps1.xml": `<ds:datastoreItem ds:itemID="{${guidOf(second.id)}}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        strToU8(name === "customXml/item1.xml" ? text : HEAD + text),
      ]),
    ),
    { mtime: modified },
  );
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/relationships/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

/** The id of an assessment where it has the form that the part needs; another has none of its own. */
function guidOf(id: string): string {
  const form = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
  return form.test(id) ? id.toUpperCase() : "5B2B4C0E-6C1D-4B8E-9F53-0B8B6D6E2A10";
}

/** Reads what a workbook's file keeps of ours; null where it is no workbook that can be read. */
export function savedInFile(bytes: Uint8Array): SavedParts["saved"] | null {
  try {
    const workbooks: string[] = [];
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (/^xl\/workbook\.(xml|bin)$/i.test(name)) workbooks.push(name);
        return /^customXml\/[^/]+\.xml$/i.test(name) && originalSize <= MOST;
      },
    });
    if (workbooks.length === 0) return null;
    return readSavedParts(Object.values(files).map((file) => strFromU8(file))).saved;
  } catch {
    return null;
  }
}

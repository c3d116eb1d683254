import { constants, deflateRawSync } from "node:zlib";
import { crc32 } from "../../../host/file/package/crc";

/**
 * Archives that are small and unpack to a great deal, made by repeating packed blocks, so that neither making nor
 * keeping them needs what they unpack to.
 */
export interface Packed {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

const END_BLOCK = Uint8Array.of(3, 0);

/** A file that reads `head`, then `times` times `piece`, then `tail`. */
export function repeated(name: string, head: string, piece: string, times: number, tail: string): Packed {
  // A block of many pieces packs better, and is repeated less often.
  const many = Math.max(1, Math.min(times, Math.floor(200_000 / piece.length)));
  const block = Buffer.from(piece.repeat(many));
  const rest = Buffer.from(piece.repeat(times % many));
  const pack = (bytes: Buffer): Buffer =>
    deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const [first, last, packedBlock, packedRest] = [
    Buffer.from(head),
    Buffer.from(tail),
    pack(block),
    pack(rest),
  ];
  const count = Math.floor(times / many);
  const whole = Buffer.concat([
    pack(first),
    ...Array.from({ length: count }, () => packedBlock),
    packedRest,
    pack(last),
    END_BLOCK,
  ]);
  const size = first.length + count * block.length + rest.length + last.length;
  return {
    name,
    packed: whole,
    size,
    crc: crcOf([first, ...Array.from({ length: count }, () => block), rest, last], size),
  };
}

/** The checksum of pieces one after the other; of what is refused by its size alone nobody asks for it. */
function crcOf(pieces: readonly Buffer[], size: number): number {
  if (size > 200_000_000) return 0;
  return crc32(Buffer.concat(pieces));
}

/** A file of a text. */
export function file(name: string, text: string | Uint8Array): Packed {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  return { name, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
}

/** Puts files into a zip archive as they are packed. */
export function archive(files: readonly Packed[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, size, crc } of files) {
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc, 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const header = Buffer.concat([Buffer.from("PK\u0003\u0004"), shared, Buffer.from(name)]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000"), shared, entry, Buffer.from(name));
    pieces.push(header, Buffer.from(packed));
    offset += header.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...pieces, list, end]));
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const part = (name: string, type: string): string =>
  `<Override PartName="/${name}" ContentType="${CT}.${type}+xml"/>`;
const relation = (id: number, kind: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const relations = (items: string): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${items}</Relationships>`;

export const SHEET = "xl/worksheets/sheet1.xml";
export const sheetHead = `<worksheet ${MAIN}><sheetData>`;
export const sheetTail = "</sheetData></worksheet>";
export const stylesHead = `<styleSheet ${MAIN}>`;

/** A small sound workbook with strings and styles; `files` take the place of its own or come beside them. */
export function workbookWith(files: readonly Packed[] = []): Uint8Array {
  const own: readonly (readonly [string, string])[] = [
    [
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("xl/workbook.xml", "sheet.main")}${part(SHEET, "worksheet")}${part("xl/styles.xml", "styles")}${part("xl/sharedStrings.xml", "sharedStrings")}</Types>`,
    ],
    ["_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml"))],
    [
      "xl/_rels/workbook.xml.rels",
      relations(
        relation(1, "worksheet", "worksheets/sheet1.xml") +
          relation(2, "styles", "styles.xml") +
          relation(3, "sharedStrings", "sharedStrings.xml"),
      ),
    ],
    [
      "xl/workbook.xml",
      `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [SHEET, `${sheetHead}<row r="1"><c r="A1" t="s"><v>0</v></c></row>${sheetTail}`],
    [
      "xl/styles.xml",
      `${stylesHead}<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`,
    ],
    ["xl/sharedStrings.xml", `<sst ${MAIN}><si><t>text</t></si></sst>`],
  ];
  const replaced = new Set(files.map(({ name }) => name));
  const kept = own.filter(([name]) => !replaced.has(name)).map(([name, text]) => file(name, text));
  return archive([...kept, ...files]);
}

const workbookHead = `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets>`;

/**
 * Sheets, names and styles that are too much, each with the words that its refusal must hold.
 * @param scale how many times smaller than what the real limits refuse
 */
export const bombs = (
  scale: number,
): readonly (readonly [what: string, expected: RegExp, make: () => Uint8Array])[] => [
  [
    "four million rows of four cells",
    /unpacks to at least \d+ MB; at most \d+ MB/,
    () =>
      workbookWith([
        repeated(
          SHEET,
          sheetHead,
          `<row>${"<c><v>1</v></c>".repeat(4)}</row>`,
          Math.ceil(4_000_000 / scale),
          sheetTail,
        ),
      ]),
  ],
  [
    "as many cells as fit into the bytes",
    /more than [\d,]+ cells/,
    () =>
      workbookWith([
        repeated(
          SHEET,
          sheetHead,
          `<row>${"<c><v>1</v></c>".repeat(16)}</row>`,
          Math.ceil(620_000 / scale),
          sheetTail,
        ),
      ]),
  ],
  [
    "as many empty rows as fit",
    /row numbered 1048577|XML elements/,
    () => workbookWith([repeated(SHEET, sheetHead, "<row/>", Math.ceil(26_000_000 / scale), sheetTail)]),
  ],
  [
    "as many elements as fit in one cell",
    /XML elements/,
    () =>
      workbookWith([
        repeated(
          SHEET,
          `${sheetHead}<row><c>`,
          "<x/>",
          Math.ceil(39_000_000 / scale),
          `</c></row>${sheetTail}`,
        ),
      ]),
  ],
  [
    "elements beside the cells",
    /beside its cells and texts it has more than [\d,]+ XML elements/,
    () =>
      workbookWith([
        repeated(
          SHEET,
          `<worksheet ${MAIN}><sheetData/><mergeCells>`,
          '<mergeCell ref="A1:B2"/>',
          Math.ceil(6_000_000 / scale),
          "</mergeCells></worksheet>",
        ),
      ]),
  ],
  [
    "elements inside each other",
    /nests elements more than 200 deep/,
    () => workbookWith([repeated(SHEET, sheetHead, "<a>", Math.ceil(30_000_000 / scale), "")]),
  ],
  [
    "attributes without end",
    /more than 1,000 attributes/,
    () =>
      workbookWith([
        file(
          SHEET,
          `${sheetHead}<row ${Array.from({ length: 500_000 }, (_, index) => `a${index}="1"`).join(" ")}/>${sheetTail}`,
        ),
      ]),
  ],
  [
    "an attribute as long as the bytes",
    /A text or tag of .* more than [\d,]+/,
    () =>
      workbookWith([
        repeated(
          SHEET,
          `${sheetHead}<row r="`,
          "1234567890",
          Math.ceil(15_000_000 / scale),
          `"/>${sheetTail}`,
        ),
      ]),
  ],
  [
    "entities that stand for entities",
    /document type declaration/,
    () =>
      workbookWith([
        file(
          SHEET,
          `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, index) => `<!ENTITY ${String.fromCharCode(98 + index)} "${`&${String.fromCharCode(97 + index)};`.repeat(10)}">`).join("")}]>${sheetHead}<row><c t="str"><v>&u;</v></c></row>${sheetTail}`,
        ),
      ]),
  ],
  [
    "a shared text as long as the bytes",
    /A text or tag of .* more than [\d,]+/,
    () =>
      workbookWith([
        repeated(
          "xl/sharedStrings.xml",
          `<sst ${MAIN}><si><t>`,
          "0123456789",
          Math.ceil(15_000_000 / scale),
          "</t></si></sst>",
        ),
      ]),
  ],
  [
    "shared texts without end",
    /more than [\d,]+ shared texts/,
    () =>
      workbookWith([
        repeated(
          "xl/sharedStrings.xml",
          `<sst ${MAIN}>`,
          "<si><t>x</t></si>",
          Math.ceil(9_000_000 / scale),
          "</sst>",
        ),
      ]),
  ],
  [
    "a long shared formula in every cell",
    /characters, which is as many as are read/,
    () => {
      const formula = `${"A1+".repeat(2600)}1`;
      return workbookWith([
        repeated(
          SHEET,
          `${sheetHead}<row><c><f t="shared" si="0" ref="A1:XFD1048576">${formula}</f></c></row>`,
          `<row>${'<c><f t="shared" si="0"/></c>'.repeat(20)}</row>`,
          Math.ceil(45_000 / scale),
          sheetTail,
        ),
      ]);
    },
  ],
  [
    "array formulas that each cover the sheet",
    /cover more than/,
    () =>
      workbookWith([
        repeated(
          SHEET,
          sheetHead,
          '<row><c><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>',
          Math.ceil(300_000 / scale),
          sheetTail,
        ),
      ]),
  ],
  [
    "column runs on top of each other",
    /describes the column A twice/,
    () =>
      workbookWith([
        repeated(
          SHEET,
          `<worksheet ${MAIN}><cols>`,
          '<col min="1" max="16384" width="9"/>',
          Math.ceil(300_000 / scale),
          "</cols><sheetData/></worksheet>",
        ),
      ]),
  ],
  [
    "names without end",
    /part xl.workbook.xml has \d+ MB; at most \d+ MB/,
    () =>
      workbookWith([
        repeated(
          "xl/workbook.xml",
          `${workbookHead}<definedNames>`,
          '<definedName name="a">1</definedName>',
          Math.ceil(2_000_000 / scale),
          "</definedNames></workbook>",
        ),
      ]),
  ],
  [
    "cell formats without end",
    /XML elements/,
    () =>
      workbookWith([
        repeated(
          "xl/styles.xml",
          `${stylesHead}<cellXfs>`,
          '<xf numFmtId="0"><alignment/></xf>',
          Math.ceil(3_000_000 / scale),
          "</cellXfs></styleSheet>",
        ),
      ]),
  ],
  [
    "content types without end",
    /XML elements/,
    () =>
      workbookWith([
        repeated(
          "[Content_Types].xml",
          `<Types xmlns="${PACKAGE}/content-types">`,
          '<Override PartName="/a" ContentType="b"/>',
          Math.ceil(3_000_000 / scale),
          "</Types>",
        ),
      ]),
  ],
  [
    "parts without end",
    /holds [\d,]+ parts; at most [\d,]+/,
    () =>
      workbookWith(
        Array.from({ length: Math.ceil(60_000 / scale) }, (_, index) => file(`xl/media/${index}.bin`, "")),
      ),
  ],
];

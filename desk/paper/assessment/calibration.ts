import {
  basePinOf,
  calibrationRows,
  isOwn,
  calibrationChangesOf,
  pinOf,
  type Language,
  type Pack,
} from "../../../src";
import { say } from "../../words";
import { absolute, address } from "../cells/plan";
import { plain, text, type Rows } from "../cells/rows";

/** Names the methodology with its pin, and says whose it is where nobody published it, and where numbers were changed. */
export function methodText(pack: Pack, language: Language): string {
  const own = isOwn(pack)
    ? ` · ${say(language, "sheet.ownMethod", { publisher: pack.publisher[language] })}`
    : "";
  const local = pack.local === undefined ? "" : ` · ${say(language, "calibration.local")}`;
  return `${pack.title[language]} · ${pinOf(pack)}${own}${local}`;
}

/** Rows of the block before the numbers: a heading and a note, then the row that names the methodology and the headings. */
const ABOVE = 2;
const HEADS = 2;

/**
 * Writes the methodology as a formula's argument: its pin, or the cells of the block of local changes.
 * @param first zero-based row on which that block will begin
 */
export function methodArgument(pack: Pack, first: number): string {
  const changes = calibrationChangesOf(pack).length;
  if (changes === 0) return `"${pinOf(pack)}"`;
  const top = first + ABOVE;
  return absolute(address(top, 0, top + HEADS + changes - 1, 1));
}

/** Writes the methodology's scale as a formula's argument: its id, or the methodology of one's own that may bring its own scale. */
export function scaleArgument(pack: Pack): string {
  return `"${isOwn(pack) ? pinOf(pack) : pack.scale}"`;
}

/** The house numbers that were changed locally, each with what it was: the cells that the formulas read as methodology. */
export function calibrationBlock(rows: Rows, pack: Pack, language: Language): void {
  const changes = calibrationChangesOf(pack);
  if (changes.length === 0) return;
  const last = rows.widths.length - 1;
  const listed = new Map(calibrationRows(pack).map((row) => [row.path, row]));
  rows.block(say(language, "calibration.title"), () => {
    rows.add([text(say(language, "calibration.title"), "heading")]);
    rows.addMerged([text(say(language, "calibration.sheetNote"), "note")], 0, last);
    rows.add([text("method", "label"), text(basePinOf(pack), "plain")]);
    // The functions read these two headings; the columns after them are for the reader.
    const heads = ["path", "value", say(language, "calibration.was"), say(language, "sheet.what")];
    rows.add([
      ...heads.map((head) => text(head, "header")),
      ...Array.from({ length: last - heads.length + 1 }, () => text("", "header")),
    ]);
    for (const { path, was, now } of changes) {
      const row = listed.get(path);
      const facts = { item: row?.label[language] ?? "", change: row?.what[language] ?? "" };
      const what = row === undefined ? "" : say(language, "whatif.change", facts);
      const cells = [text(path, "label"), plain(now, "changed"), plain(was, "plain"), text(what, "note")];
      rows.addMerged(cells, 3, last);
    }
  });
}

import {
  addressOf,
  failure,
  missing,
  pinOf,
  success,
  writeForm,
  wrong,
  type Extent,
  type FormFault,
  type Language,
  type Outcome,
  type Pack,
} from "../src";
import { readGrid } from "./cells";
import { readFormRange } from "./form-argument";
import type { Shown, Spill } from "./spread";

const CHECK_HEADS: Readonly<Record<Language, readonly string[]>> = {
  en: ["cell", "table", "column", "what is wrong"],
  zh: ["单元格", "表", "列", "问题"],
};

const SOUND: Readonly<Record<Language, string>> = { en: "sound", zh: "无误" };

/** Writes a methodology as its tables, blank cells as such. */
export function formRows(pack: Pack, language: Language, extent: Extent): Spill {
  return writeForm(pack, language, extent).cells.map((row) =>
    row.map((cell): Shown => (cell === null || typeof cell === "object" ? "" : cell)),
  );
}

/** Lists what is wrong with a form, a row for each fault; a sound one has one row with its pin and title. */
export function formFaults(raw: unknown, language: Language): Outcome<Spill> {
  const read = readFormRange(raw);
  if (read === null) {
    const grid = readGrid(raw);
    const [[cell = null] = []] = grid;
    if (grid.length === 1 && grid[0]?.length === 1 && cell === null)
      return failure(missing("missing-argument", "range", { expected: FORM }));
    const received = `a range of ${String(grid.length)} × ${String(grid[0]?.length ?? 0)} cells that does not begin so`;
    return failure(wrong("wrong-shape", "range", { received, expected: FORM }));
  }
  if (read.ok) return success([[SOUND[language], pinOf(read.pack), read.pack.title[language], ""]]);
  return success([[...CHECK_HEADS[language]], ...read.faults.map((fault) => faultRow(fault, language))]);
}

const FORM = "a methodology as tables, beginning with the table Methodology as METHOD.TABLE writes it";

function faultRow({ place, table, column, reason }: FormFault, language: Language): Shown[] {
  return [addressOf(place), table?.[language] ?? "", column?.[language] ?? "", reason[language]];
}

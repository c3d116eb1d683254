import type { ScaleMapping } from "../scale";
import { BASIS, cell, DATE, listOf, type Members, NAME, NOTHING, text } from "../cells";
import { madeId } from "./part-names";
import {
  calledOf,
  idNamed,
  readRows,
  rowsIn,
  rowsUnder,
  writeRows,
  type Called,
  type Rowing,
  type WrittenBlanks,
} from "./rowing";
import type { SheetWriter } from "./sheet";

/** Readings of one scale on another: a row for each mapping, and a row for each symbol of it. */

const TITLE = text("title");

const MAPPING_FORM: Members<Omit<ScaleMapping, "pairs">> = {
  id: madeId("title"),
  title: TITLE,
  from: cell("from", NAME),
  to: cell("to", NAME),
  date: cell("date", DATE),
  notOver: cell("notOver", listOf(NAME)),
  basis: BASIS,
};

/** Writes mappings with their symbols; where a symbol stands for one other, its worse end is left blank. */
export function writeMappings(
  mappings: readonly ScaleMapping[],
  sheet: SheetWriter,
  blanks: WrittenBlanks,
): void {
  writeRows(sheet, "mappings", MAPPING_FORM, mappings, blanks);
  for (const { id, pairs } of mappings)
    for (const [symbol, [best, worst]] of Object.entries(pairs)) {
      const row = sheet.row("pairs", { owner: null });
      row.put("mapping", id);
      row.put("symbol", symbol);
      row.put("best", best);
      if (worst !== best) row.put("worst", worst);
    }
}

/** Reads the mappings that a form brings; a blank date is that of the methodology. */
export function readMappings(
  rowing: Rowing,
  scales: readonly Called[],
  date: unknown,
): readonly Readonly<Record<string, unknown>>[] {
  const heads = readRows(rowing, "mappings", MAPPING_FORM, "mappings");
  const called = heads.map(calledOf);
  const under = rowsUnder(rowsIn(rowing, "pairs"), "mapping", called);
  return heads.map((head, index) => {
    const path = `mappings.${String(index)}.pairs`;
    const rows = under.get(called[index]?.id ?? "") ?? [];
    rows[0]?.note(path, "symbol");
    const pairs = rows.map((row) => {
      const symbol = row.take("symbol", NAME, path) ?? "";
      const best = row.take("best", NAME, `${path}.${symbol}.0`);
      const worst = row.take("worst", NAME, `${path}.${symbol}.1`) ?? best;
      row.note(`${path}.${symbol}`, "best");
      if (symbol === "") row.fault("symbol", NOTHING);
      return [symbol, [best, worst]] as const;
    });
    return {
      ...head,
      ...(head["date"] === undefined ? { date } : {}),
      from: idNamed(head["from"], scales),
      to: idNamed(head["to"], scales),
      pairs: Object.fromEntries(pairs),
    };
  });
}

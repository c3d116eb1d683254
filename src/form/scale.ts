import type { RatingScale } from "../scale";
import { NAME, TRUTH } from "./codec";
import { text, type RowReader } from "./member";
import type { SheetWriter } from "./sheet";

/** A scale of one's own: its symbols from the best, what each means, and the last of each group. */

const TITLE = text("title");
const MEASURES = text("measures");

/** Writes a scale. Its first notation alone is written: a scale that a form brings has one. */
export function writeScale(scale: RatingScale, sheet: SheetWriter): void {
  const head = sheet.row("scale", { owner: null });
  head.put("id", scale.id);
  TITLE.write(scale.title, head);
  MEASURES.write(scale.measures, head);
  head.put("lowerCase", TRUTH.write(scale.lowerCaseStandalone, head));
  head.put("selfEvident", TRUTH.write(scale.selfEvident, head));
  for (const symbol of scale.notations[0].symbols) {
    const row = sheet.row("symbols", { owner: null });
    row.put("symbol", symbol);
    const meaning = scale.definitions[symbol];
    if (meaning !== undefined) text("meaning").write(meaning, row);
    const group = scale.bands.find(({ last }) => last === symbol);
    if (group === undefined) continue;
    row.put("groupId", group.id);
    text("group").write(group.title, row);
  }
}

/** Reads a scale of one's own as the library takes it; null where the form has none. */
export function readScale(head: RowReader | undefined, symbols: readonly RowReader[]): unknown {
  if (head === undefined) {
    for (const row of symbols.slice(0, 1)) row.fault("symbol", WITHOUT_SCALE);
    return null;
  }
  const id = head.take("id", NAME, "scales.0.id");
  const title = TITLE.read(head, "scales.0.title");
  const rows = symbols.map((row, index) => {
    const symbol = row.take("symbol", NAME, `scales.0.notations.0.symbols.${String(index)}`) ?? "";
    const meaning = text("meaning").read(row, `scales.0.definitions.${symbol}`);
    const group = text("group").read(row, `scales.0.bands.${symbol}`) as { readonly en: string } | undefined;
    const groupId = row.take("groupId", NAME, `scales.0.bands.${symbol}`);
    return { symbol, meaning, group, groupId: groupId ?? group?.en };
  });
  return {
    id,
    title,
    measures: MEASURES.read(head, "scales.0.measures") ?? title,
    notations: [{ id: "symbols", symbols: rows.map(({ symbol }) => symbol) }],
    lowerCaseStandalone: head.take("lowerCase", TRUTH, "scales.0.lowerCaseStandalone") ?? false,
    selfEvident: head.take("selfEvident", TRUTH, "scales.0.selfEvident") ?? false,
    definitions: Object.fromEntries(
      rows.flatMap(({ symbol, meaning }) => (meaning === undefined ? [] : [[symbol, meaning]])),
    ),
    bands: rows.flatMap(({ symbol, group, groupId }) =>
      group === undefined ? [] : [{ id: groupId, title: group, last: symbol }],
    ),
  };
}

const WITHOUT_SCALE = {
  en: "symbols stand here, and no table Scale says which scale they are",
  zh: "此处列有级别符号，但没有“级别体系”表说明其所属体系",
};

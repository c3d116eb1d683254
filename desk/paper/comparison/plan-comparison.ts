import { methodText } from "../assessment/calibration";
import { pinOf, type Language, type Pack } from "../../../src";
import { signed } from "../../draft/shown";
import { say, type Facts, type MessageKey } from "../../words";
import { dateText } from "../../draft/shown-value";
import { gapIn } from "../assessment/inputs";
import { namesOf } from "../cells/naming";
import { address, type SheetPlan } from "../cells/plan";
import { Rows, text } from "../cells/rows";
import type { Sides } from "./begin-second";
import type { Comparison, Gap } from "./compare-second";

interface ComparisonOrder {
  readonly pack: Pack;
  readonly sides: Sides;
  readonly comparison: Comparison;
  readonly language: Language;
  readonly sheet: string;
  readonly slug: string;
}

const WIDTHS = [34, 18, 18, 10, 34, 34];
const LAST = WIDTHS.length - 1;

/** Says how far a gap is: grades or notches, or only that they differ. */
export function gapText({ grades }: Gap, language: Language): string {
  return grades === null ? say(language, "second.differs") : signed(-grades);
}

/** Plans the sheet that sets a second scoring beside the first: ratings, then every gap with both notes. */
export function planComparison(order: ComparisonOrder): SheetPlan {
  const { pack, sides, comparison, language, sheet, slug } = order;
  const { first, second } = sides;
  const tell = (key: MessageKey, facts?: Facts) => say(language, key, facts);
  const blank = gapIn(language);
  const rows = new Rows(WIDTHS);
  const line = (label: string, value: string) =>
    rows.addMerged([text(label, "label"), text(value, "plain")], 1, LAST);
  const heads = [first, second].map(({ issuer }) => (issuer.analyst === "" ? blank : issuer.analyst));
  rows.block(tell("second.sheetTitle"), () => {
    rows.add([text(`${first.issuer.name} · ${tell("second.sheetTitle")}`, "title")], 2);
    line(tell("sheet.method"), methodText(pack, language));
    line(tell("second.firstBy"), `${heads[0] ?? ""} · ${dateText(first.issuer.date, language)}`);
    line(
      tell("second.secondBy"),
      `${heads[1] ?? ""} · ${dateText(second.second?.done?.date ?? second.issuer.date, language)}`,
    );
    rows.addMerged([text(tell("second.declared"), "note")], 0, LAST);
  });
  rows.block(tell("second.ratings"), () => {
    rows.add([text(tell("second.ratings"), "heading")]);
    rows.add(
      ["", tell("second.first"), tell("second.second"), "", "", ""].map((head) => text(head, "header")),
    );
    for (const rating of comparison.ratings)
      rows.add([
        text(tell(`sheet.${rating.key}`), "label"),
        text(rating.first === "" ? blank : rating.first, "plain"),
        text(rating.second === "" ? blank : rating.second, "plain"),
      ]);
  });
  rows.block(tell("second.gaps", { n: comparison.gaps.length }), () => {
    rows.add([text(tell("second.gaps", { n: comparison.gaps.length }), "heading")]);
    rows.addMerged([text(tell("second.gapHelp"), "note")], 0, LAST);
    const columns = ["sheet.item", "second.first", "second.second", "second.gap"] as const;
    const notes = ["second.firstNote", "second.secondNote"] as const;
    rows.add([...columns, ...notes].map((key) => text(tell(key), "header")));
    for (const gap of comparison.gaps)
      rows.add([
        text(gap.label, "label"),
        text(gap.first.shown === "" ? blank : gap.first.shown, "plain"),
        text(gap.second.shown === "" ? blank : gap.second.shown, "plain"),
        text(gapText(gap, language), "plain"),
        text(gap.first.note, "note"),
        text(gap.second.note, "note"),
      ]);
  });
  const area = address(0, 0, rows.next - 2, LAST);
  return {
    ...{ sheet, area, table: null, widths: rows.widths, blocks: rows.blocks, merges: rows.merges },
    rows: rows.rows.slice(0, -1),
    names: [{ name: namesOf(slug).second, address: area }],
    print: { orientation: "Landscape", footer: `${first.issuer.name} · ${pinOf(pack)}` },
  };
}

import { basePinOf, calibrationRows, pinOf, type Language, type Pack } from "../../../src";
import { say } from "../../words";
import { namesOf } from "../cells/naming";
import { address, type SheetPlan } from "../cells/plan";
import { plain, Rows, text } from "../cells/rows";

const WIDTHS = [44, 34, 34, 12, 18, 60];

/** The part of defined names that a methodology's table goes by: a workbook has one for each methodology. */
export function tableSlug(pack: Pack): string {
  return pack.id.replace(/[^A-Za-z0-9]+/g, "_");
}

/**
 * Plans the sheet of a methodology's house numbers, as METHOD.CALIBRATION lists them: a row that names the methodology, a
 * row of headings, a number each with its unit and reason. The name stands for the table, without the title above it.
 */
export function planTable(pack: Pack, language: Language, sheet: string): SheetPlan {
  const rows = new Rows(WIDTHS);
  const last = WIDTHS.length - 1;
  const title = say(language, "calibration.title");
  let first = 0;
  rows.block(title, () => {
    rows.add([text(`${pack.title[language]} · ${title}`, "title")], 2);
    rows.addMerged([text(say(language, "calibration.tableNote"), "note")], 0, last);
    first = rows.next;
    rows.add([
      text("method", "label"),
      text(basePinOf(pack), "plain"),
      ...(pack.local === undefined
        ? []
        : [text(say(language, "calibration.local"), "plain"), null, text(pinOf(pack), "plain")]),
    ]);
    // The functions read the headings path and value in both languages.
    const zh = ["路径", "项目或步骤", "内容", "数值", "单位", "理由"];
    const heads = language === "zh" ? zh : ["path", "item or step", "what", "value", "unit", "reason"];
    rows.add(heads.map((head) => text(head, "header")));
    const changed = new Set(pack.local?.changes.map(({ path }) => path));
    for (const { path, label, what, value, unit, reason } of calibrationRows(pack)) {
      rows.add([
        text(path, "gap"),
        text(label[language], "label"),
        text(what[language], "note"),
        plain(value, changed.has(path) ? "changed" : "input"),
        text(unit[language], "note"),
        text(reason[language], "note"),
      ]);
    }
  });
  const area = address(0, 0, rows.next - 2, last);
  return {
    sheet,
    rows: rows.rows.slice(0, -1),
    widths: rows.widths,
    blocks: rows.blocks,
    merges: rows.merges,
    area,
    table: null,
    names: [
      { name: namesOf(tableSlug(pack)).calibration, address: area },
      { name: tableName(pack), address: address(first, 0, rows.next - 2, last) },
    ],
    print: { orientation: "Landscape", footer: pinOf(pack) },
  };
}

/** The name that stands for the table in formulas: `=RATING.FINAL(…, Notchbook_…_Numbers)`. */
export function tableName(pack: Pack): string {
  return `Notchbook_${tableSlug(pack)}_Numbers`;
}

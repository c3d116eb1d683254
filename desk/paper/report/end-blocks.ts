import { definitionOf, labelOf, readRating, scaleOf } from "../../../src";
import { unsourced } from "../../draft/evidence";
import { checkRowsOf } from "../assessment/checks";
import { houseRows } from "../assessment/house";
import { text } from "../cells/rows";
import { LAST, type Page } from "./page";

/** What must hold or be done, with its state. */
export function checksBlock(page: Page): void {
  const { pack, assessment } = page.order;
  const all = checkRowsOf(pack, assessment, page.language);
  if (all.length === 0) return;
  const { tell } = page;
  page.block("sheet.checks", () => {
    page.header([tell("sheet.item"), tell("sheet.state"), tell("sheet.rule"), "", ""]);
    for (const { label, state, rule } of all)
      page.rows.addMerged([text(label, "label"), text(state, "plain"), text(rule, "note")], 2, LAST);
  });
}

/** What the rating and the outlook mean. */
export function definitionsBlock(page: Page): void {
  const { pack, draft, assessment } = page.order;
  const scale = scaleOf(pack);
  const final = scale.ok ? readRating(assessment.final ?? "", scale.value, "final") : scale;
  const meaning = scale.ok && final.ok ? definitionOf(final.value, scale.value, pack.definitions) : undefined;
  const outlook = pack.outlooks.find(({ id }) => id === draft.outlook);
  if (meaning === undefined && outlook === undefined) return;
  page.block("report.definitions", () => {
    if (meaning !== undefined) page.line(assessment.final ?? "", meaning[page.language]);
    if (outlook !== undefined) page.line(outlook.label[page.language], outlook.meaning[page.language]);
  });
}

/** The documents, and the inputs for which none is named. */
export function sourcesBlock(page: Page): void {
  const { pack, draft } = page.order;
  const named = draft.issuer.sources
    .split("\n")
    .map((source) => source.trim())
    .filter((source) => source !== "");
  const open = unsourced(pack, draft).map((id) => labelOf(pack, id)[page.language]);
  page.block("sheet.sources", () => {
    if (named.length === 0) page.paragraph(page.tell("report.noSources"));
    for (const source of named) page.paragraph(source);
    if (open.length > 0)
      page.paragraph(
        page.tell("report.unsourced", { items: open.join(page.language === "zh" ? "、" : ", ") }),
      );
  });
}

/** The numbers that are our own, each with its reason. */
export function houseBlock(page: Page): void {
  const { pack } = page.order;
  const { tell } = page;
  const all = houseRows(pack, page.language, (id) => labelOf(pack, id)[page.language]);
  page.block("report.house", () => {
    page.paragraph(tell("sheet.houseNote"));
    page.header([tell("sheet.item"), tell("sheet.what"), tell("report.numbersReason"), "", ""]);
    for (const { label, what, numbers, reason } of all) {
      page.rows.addMerged([text(label, "label"), text(what, "note"), text(numbers, "note"), null], 2, LAST);
      page.rows.addMerged([null, null, text(reason, "note")], 2, LAST);
    }
  });
}

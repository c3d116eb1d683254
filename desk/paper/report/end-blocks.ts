import { definitionOf, inClauses, labelOf, readRating, scaleOf } from "../../../src";
import { knownDuties } from "../../draft/duties";
import { unsourced } from "../../draft/evidence";
import { usedIds } from "../../draft/structure";
import { checkRowsOf } from "../assessment/checks";
import { groupedHouse, houseRows } from "../assessment/house";
import { announced } from "./announcement";
import type { Page } from "./page";
import { silenceLine } from "./words-blocks";

/** What must hold or be done, with its state; those of which nothing is known are named and take no rows. */
export function checksBlock(page: Page): void {
  const { pack, draft, assessment } = page.order;
  // This is the report.
  const known = knownDuties(pack, draft, assessment, { "report-written": true });
  const all = checkRowsOf(pack, assessment, page.language, known);
  if (all.length === 0) return;
  const { tell } = page;
  const [open, told] = [true, false].map((isOpen) => all.filter((one) => one.isOpen === isOpen));
  page.block("sheet.checks", () => {
    if (told !== undefined && told.length > 0)
      page.table(
        [tell("sheet.item"), tell("sheet.state"), tell("sheet.rule")],
        told.map(({ label, state, rule }) => [label, state, rule]),
        ["cell", "mark", "cell"],
      );
    if (open !== undefined && open.length > 0)
      page.note(
        tell("report.openChecks", {
          items: inClauses(
            page.language,
            open.map(({ label }) => label),
          ),
        }),
      );
  });
}

/** What the rating and the outlook mean. */
export function definitionsBlock(page: Page): void {
  const { pack, draft } = page.order;
  const scale = scaleOf(pack);
  const symbol = announced(page) ?? "";
  const final = scale.ok ? readRating(symbol, scale.value, "final") : scale;
  const meaning = scale.ok && final.ok ? definitionOf(final.value, scale.value, pack.definitions) : undefined;
  const outlook = pack.outlooks.find(({ id }) => id === draft.outlook);
  if (meaning === undefined && outlook === undefined) return;
  page.block("report.definitions", () => {
    if (meaning !== undefined) page.line(symbol, meaning[page.language]);
    if (outlook !== undefined) page.line(outlook.label[page.language], outlook.meaning[page.language]);
  });
}

/** The documents with their numbers, the inputs for which none is named, and the places in which nothing is said. */
export function sourcesBlock(page: Page): void {
  const { pack, draft } = page.order;
  const open = unsourced(pack, draft).map((id) => labelOf(pack, id)[page.language]);
  const documents = page.sources.list();
  page.block("sheet.sources", () => {
    if (documents.length === 0) page.paragraph(page.tell("report.noSources"));
    for (const source of documents) page.paragraph(source);
    if (open.length > 0) page.note(page.tell("report.unsourced", { items: page.list(open) }));
    silenceLine(page);
  });
}

/** Columns of the grid under each head of the house numbers. */
const HOUSE_COLUMNS = [6, 4, 10, 10] as const;

/** The numbers of our own that were used, each with its reason. */
export function houseBlock(page: Page): void {
  const { pack, draft, assessment, appendix = true } = page.order;
  if (!appendix) return;
  const { tell, language } = page;
  const used = usedIds(pack, draft.modes, assessment);
  const all = groupedHouse(
    houseRows(pack, language, (id) => labelOf(pack, id)[language], used),
    language,
  );
  if (all.length === 0) return;
  page.block("report.house", () => {
    page.note(tell("sheet.houseNote"));
    // Numbers and reasons are long: they get the room.
    const heads = ["sheet.item", "sheet.what", "sheet.numbers", "sheet.reason"] as const;
    page.fitted(
      heads.map((key, at) => [tell(key), HOUSE_COLUMNS[at] ?? 1]),
      all.map(({ label, what, numbers, reason }) => [label, what, numbers, reason]),
    );
  });
}

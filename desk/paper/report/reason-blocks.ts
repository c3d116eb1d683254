import { labelOf } from "../../../src";
import type { MessageKey } from "../../words";
import { overrideRows } from "../assessment/overrides";
import { plain, text } from "../cells/rows";
import { driversOf, sensitivitiesOf, type Driver } from "./findings";
import { LAST, type Page } from "./page";
import { elementIds } from "./scorecard-table";

/** What speaks for the issuer and against it, and what holds the rating. */
export function driversBlock(page: Page): void {
  const { pack, assessment } = page.order;
  const { tell } = page;
  const { strengths, weaknesses } = driversOf(pack, assessment, elementIds(pack), page.language);
  const list = (key: MessageKey, drivers: readonly Driver[]) => {
    page.banner(tell(key));
    if (drivers.length === 0) page.paragraph(tell("report.noDriver"));
    for (const { label, grade, because } of drivers) page.line(`${label}: ${grade}`, because);
  };
  page.block("report.drivers", () => {
    list("report.strengths", strengths);
    list("report.weaknesses", weaknesses);
    for (const { step, without } of assessment.binding)
      page.paragraph(tell("review.binding", { step: labelOf(pack, step)[page.language], without }));
    page.paragraph(tell("report.driversNote"));
  });
}

/** Where the analyst departs from the model, and why. */
export function overridesBlock(page: Page): void {
  const { pack, draft } = page.order;
  const all = overrideRows(pack, draft, page.language);
  if (all.length === 0) return;
  const { tell } = page;
  page.block("sheet.overrides", () => {
    page.header([
      ...[tell("sheet.item"), tell("sheet.model"), tell("sheet.givenGrade")],
      ...[tell("override.reason"), tell("override.expires")],
    ]);
    for (const { label, model, given, reason, text: why, expires } of all)
      page.rows.add([
        ...[text(label, "label"), text(model, "plain"), text(given, "plain")],
        ...[text(why === "" ? reason : `${reason}: ${why}`, "note"), text(expires, "plain")],
      ]);
  });
}

const MOVES = { up: "report.up", down: "report.down" } as const;

/** What would move the rating, or what it can still be. */
export function sensitivitiesBlock(page: Page): void {
  const { distances, range } = page.order;
  const { tell } = page;
  if (distances === null) {
    if (range === null) return;
    page.block("report.sensitivities", () => {
      const { worst, best, missing } = range;
      page.paragraph(tell("report.range", { worst: worst.rating, best: best.rating, n: missing.length }));
    });
    return;
  }
  page.block("report.sensitivities", () => {
    for (const direction of ["up", "down"] as const) {
      page.banner(tell(MOVES[direction]));
      page.header([tell("sheet.item"), tell("report.now"), tell("report.to"), tell("report.ratingThen"), ""]);
      const all = sensitivitiesOf(page.order.pack, distances, direction, page.language);
      if (all.length === 0) page.paragraph(tell("report.cannot"));
      for (const { label, now, to, rating } of all)
        page.rows.add([text(label, "label"), text(now, "plain"), text(to, "plain"), text(rating, "plain")]);
    }
    page.paragraph(tell("report.sensitivitiesNote"));
  });
}

/** The issuer beside others. */
export function peersBlock(page: Page): void {
  const { comparison } = page.order;
  if (comparison === null || comparison.issuers.length < 2) return;
  const names = comparison.issuers.map(({ name }) => name);
  page.block("report.peers", () => {
    page.header([page.tell("sheet.item"), ...names]);
    for (const { label, cells } of comparison.rows)
      page.rows.add([
        text(label[page.language], "label"),
        ...cells.map(({ shown }) => plain(shown, "plain")),
      ]);
  });
}

/** The ratings that it had. */
export function historyBlock(page: Page): void {
  const { history } = page.order;
  if (history.length === 0) return;
  const { tell } = page;
  page.block("report.history", () => {
    page.header([tell("sheet.date"), tell("sheet.final"), tell("sheet.outlook"), tell("sheet.method"), ""]);
    for (const { date, rating, outlook, method } of history)
      page.rows.addMerged(
        [text(date, "plain"), text(rating, "plain"), text(outlook, "plain"), text(method, "note")],
        LAST - 1,
        LAST,
      );
  });
}

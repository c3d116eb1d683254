import { comparedText, labelled } from "../../../src";
import { overrideRows } from "../assessment/overrides";
import { sensitivitiesOf } from "./findings";
import { GAP, type Page } from "./page";

/** Where the analyst departs from the model, and why. */
export function overridesBlock(page: Page): void {
  const { pack, draft } = page.order;
  const all = overrideRows(pack, draft, page.language);
  if (all.length === 0) return;
  const { tell, language } = page;
  const expires = all.some((row) => row.expires !== "");
  const heads = (["sheet.item", "sheet.model", "sheet.givenGrade", "override.reason"] as const).map((key) =>
    tell(key),
  );
  const rows = all.map(({ label, model, given, reason, text: why, expires: until }) => {
    const because = why === "" ? reason : labelled(language, reason, why);
    return [label, model, given, because, ...(expires ? [page.day(until)] : [])];
  });
  page.block("sheet.overrides", () => {
    page.table([...heads, ...(expires ? [tell("override.expires")] : [])], rows, [
      ...(["cell", "mark", "mark"] as const),
      ...(["cell", "mark"] as const),
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
  const rowsOf = (direction: "up" | "down") =>
    sensitivitiesOf(page.order.pack, distances, direction, page.language).map(
      ({ label, now, to, rating }) => [...[label, now], ...[to, rating]],
    );
  const moves = { up: rowsOf("up"), down: rowsOf("down") };
  // Both directions stand below each other in the same columns.
  const heads = page.fit(
    [tell("sheet.item"), tell("report.now"), tell("report.to"), tell("report.ratingThen")],
    [...moves.up, ...moves.down],
  );
  page.block("report.sensitivities", () => {
    for (const direction of ["up", "down"] as const) {
      const all = moves[direction];
      page.banner(tell(MOVES[direction]));
      if (all.length === 0) {
        page.paragraph(tell("report.cannot"));
        continue;
      }
      page.fitted(heads, all, ["cell", "mark", "mark", "mark"]);
    }
    page.note(tell("report.sensitivitiesNote"));
  });
}

/** The issuer beside others. */
export function peersBlock(page: Page): void {
  const { comparison } = page.order;
  if (comparison === null || comparison.issuers.length < 2) return;
  const { issuers, rows } = comparison;
  const saidOf = (id: string, shown: string | number) =>
    shown === "" || (page.language === "zh" && shown === "n/a")
      ? GAP
      : String(comparedText(page.order.pack, id, shown, page.language));
  page.block("report.peers", () => {
    page.table(
      [page.tell("sheet.item"), ...issuers.map(({ name }, at) => (at === 0 ? page.issuer : name))],
      rows.map(({ id, label, cells }) => [
        label[page.language],
        ...cells.map(({ shown }) => saidOf(id, shown)),
      ]),
      ["cell", ...issuers.map(() => "mark" as const)],
    );
  });
}

/** The ratings that it had. */
export function historyBlock(page: Page): void {
  const { history, pack } = page.order;
  if (history.length === 0) return;
  const { tell, language } = page;
  const outlookOf = (said: string) =>
    pack.outlooks.find(({ id, label }) => [id, label.en, label.zh].includes(said))?.label[language] ?? said;
  page.block("report.history", () => {
    page.table(
      (["sheet.date", "sheet.final", "sheet.outlook", "sheet.method"] as const).map((key) => tell(key)),
      history.map(({ date, rating, outlook, method }) => [
        ...[page.day(date), rating],
        ...[outlookOf(outlook) || GAP, method],
      ]),
      ["mark", "mark", "mark", "cell"],
    );
  });
}

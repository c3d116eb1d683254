import { overrideRows } from "../assessment/overrides";
import { dateText } from "../../draft/shown-value";
import { sensitivitiesOf } from "./findings";
import { GAP, LAST, type Head, type Page } from "./page";

/** Where the analyst departs from the model, and why. */
export function overridesBlock(page: Page): void {
  const { pack, draft } = page.order;
  const all = overrideRows(pack, draft, page.language);
  if (all.length === 0) return;
  const { tell, language } = page;
  const expires = all.some((row) => row.expires !== "");
  const heads: readonly Head[] = [
    ...([
      [tell("sheet.item"), 2],
      [tell("sheet.model"), 1],
      [tell("sheet.givenGrade"), 1],
    ] as const),
    [tell("override.reason"), expires ? 3 : 4],
    ...(expires ? [[tell("override.expires"), 1] as const] : []),
  ];
  page.block("sheet.overrides", () => {
    page.heads(heads);
    for (const { label, model, given, reason, text: why, expires: until } of all) {
      const because = why === "" ? reason : `${reason}${language === "zh" ? "：" : ": "}${why}`;
      page.row(
        heads,
        [label, model, given, because, ...(expires ? [dateText(until, language)] : [])],
        ["cell", "mark", "mark", "cell", "mark"],
      );
    }
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
  const heads: readonly Head[] = [
    ...([
      [tell("sheet.item"), 4],
      [tell("report.now"), 1],
      [tell("report.to"), 2],
    ] as const),
    [tell("report.ratingThen"), 1],
  ];
  page.block("report.sensitivities", () => {
    for (const direction of ["up", "down"] as const) {
      const all = sensitivitiesOf(page.order.pack, distances, direction, page.language);
      page.banner(tell(MOVES[direction]));
      if (all.length === 0) {
        page.paragraph(tell("report.cannot"));
        continue;
      }
      page.heads(heads);
      for (const { label, now, to, rating } of all)
        page.row(heads, [label, now, to, rating], ["cell", "mark", "mark", "mark"]);
    }
    page.note(tell("report.sensitivitiesNote"));
  });
}

/** The issuer beside others. */
export function peersBlock(page: Page): void {
  const { comparison } = page.order;
  if (comparison === null || comparison.issuers.length < 2) return;
  const { issuers, rows } = comparison;
  const heads: readonly Head[] = [
    [page.tell("sheet.item"), LAST + 1 - issuers.length],
    ...issuers.map(({ name }, at): Head => [at === 0 ? page.issuer : name, 1]),
  ];
  page.block("report.peers", () => {
    page.heads(heads);
    for (const { label, cells } of rows)
      page.row(
        heads,
        [label[page.language], ...cells.map(({ shown }) => (shown === "" ? GAP : String(shown)))],
        ["cell", ...cells.map(() => "mark" as const)],
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
  const heads: readonly Head[] = [
    ...([
      [tell("sheet.date"), 2],
      [tell("sheet.final"), 1],
      [tell("sheet.outlook"), 1],
    ] as const),
    [tell("sheet.method"), 4],
  ];
  page.block("report.history", () => {
    page.heads(heads);
    for (const { date, rating, outlook, method } of history)
      page.row(
        heads,
        [dateText(date, language), rating, outlookOf(outlook) || GAP, method],
        ["mark", "mark", "mark", "cell"],
      );
  });
}

import { engineVersion } from "../../../src";
import { rateBond, rulesOf, type RatedBond } from "../../draft/bond/rate-bond";
import { methodText } from "../assessment/calibration";
import { namesOf } from "../cells/naming";
import { plain, text } from "../cells/rows";
import { indicatorsOf } from "./findings";
import { GAP, LAST, type Page, type PastRating } from "./page";
import { scorecardTable } from "./scorecard-table";

/** The rating with its outlook, for whom, by what, and whose it is. */
export function announcementBlock(page: Page): void {
  const { pack, draft, assessment, form, history, slug } = page.order;
  const { issuer } = draft;
  const final = assessment.final ?? GAP;
  const { tell } = page;
  page.rows.block(tell("report.announcement"), () => {
    page.rows.add([text(`${issuer.name} · ${tell(`report.${form}`)}`, "title")], 2);
    const outlook =
      pack.outlooks.length === 0 ? "" : tell("report.withOutlook", { outlook: outlookOf(page) });
    page.paragraph(
      assessment.final === undefined
        ? tell("report.noRating", { issuer: issuer.name })
        : tell("report.rated", { issuer: issuer.name, final, outlook, method: pack.title[page.language] }),
    );
    page.rows.add([
      text(tell("sheet.final"), "label"),
      text(final, "live"),
      // The sheet may have moved on since the report was written: then this cell says so.
      { kind: "formula", value: sameOr(namesOf(slug).final, final, tell("report.differs")), style: "note" },
    ]);
    if (pack.outlooks.length > 0) page.line(tell("sheet.outlook"), outlookOf(page), "plain");
    page.line(tell("sheet.standalone"), assessment.standalone ?? GAP, "plain");
    if (pack.outputs.local !== undefined) page.line(tell("sheet.local"), assessment.local ?? GAP, "plain");
    if (pack.shortTerm !== undefined) page.line(tell("sheet.short"), assessment.short ?? GAP, "plain");
    const [last] = history;
    if (form === "follow-up")
      page.line(
        tell("report.previous"),
        last === undefined ? tell("report.noPrevious") : pastText(last),
        "plain",
      );
    page.line(tell("report.date"), issuer.date, "plain");
    page.line(
      tell("sheet.analyst"),
      issuer.analyst === "" ? tell("report.notStated") : issuer.analyst,
      "plain",
    );
    page.line(tell("sheet.method"), methodText(pack, page.language), "plain");
    page.line(tell("sheet.engine"), `Notchbook ${engineVersion}`, "plain");
    page.paragraph(tell("report.whose"));
  });
}

function outlookOf({ order: { pack, draft }, language, tell }: Page): string {
  return pack.outlooks.find(({ id }) => id === draft.outlook)?.label[language] ?? tell("report.notStated");
}

function pastText({ date, rating, outlook, method }: PastRating): string {
  return [rating, outlook, date, method].filter((part) => part !== "").join(" · ");
}

/** A formula that is blank while a named cell still holds a text, and says so where it does not. */
function sameOr(name: string, value: string, differs: string): string {
  const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`;
  return `=IFERROR(IF(EXACT(${name},${quoted(value)}),"",${quoted(differs)}),${quoted(differs)})`;
}

/** The scorecard table, down to the rating. */
export function scorecardBlock(page: Page): void {
  const { pack, assessment } = page.order;
  const { tell } = page;
  const { elements, chain } = scorecardTable(pack, assessment, page.language);
  page.block("report.scorecard", () => {
    page.header([
      ...[tell("report.content"), tell("report.contentResult")],
      ...[tell("report.factor"), tell("report.element"), tell("report.contentResult")],
    ]);
    for (const { content, contentResult, factor, element, result } of elements)
      page.rows.add([
        text(content, "label"),
        text(contentResult, "plain"),
        text(factor, "label"),
        text(element, "label"),
        text(result, "plain"),
      ]);
    for (const { label, result } of chain)
      page.rows.addMerged([text(label, "label"), null, null, null, text(result, "live")], 0, LAST - 1);
    page.paragraph(tell("report.scorecardNote"));
  });
}

/** The bonds that were rated, each with its class and what moved it. */
export function bondsBlock(page: Page): void {
  const { pack, draft, assessment } = page.order;
  const bonds = draft.bonds ?? [];
  if (bonds.length === 0) return;
  const { tell, language } = page;
  page.block("step.bonds", () => {
    page.header([
      ...[tell("bond.name"), tell("bond.rating"), tell("bond.class")],
      ...[tell("bond.steps"), tell("bond.notches")],
    ]);
    bonds.forEach((bond, index) => {
      const rated = rateBond(pack, assessment, bond, language);
      const rules = rulesOf(pack, bond);
      const named = [...(rules?.classes ?? []), ...(rules?.exempt ?? [])].find(
        ({ id }) => id === bond.issueClass,
      );
      page.rows.add([
        text(bond.name.trim() === "" ? tell("bond.unnamed", { n: index + 1 }) : bond.name, "label"),
        text(rated.ok ? rated.symbol : GAP, "live"),
        text(named?.label[language] ?? bond.issueClass, "plain"),
        text(rated.ok ? reasonsOf(rated, page) : rated.open.join(" "), "note"),
        plain(rated.ok ? notchesOf(rated) : GAP, "plain", "+0;-0;0"),
      ]);
    });
    const titles = [...new Set(bonds.flatMap((bond) => rulesOf(pack, bond)?.title[language] ?? []))];
    page.paragraph(tell("bond.reportNote", { rules: titles.join(language === "zh" ? "、" : ", ") }));
  });
}

type Rated = Extract<RatedBond, { readonly ok: true }>;

function notchesOf({ result }: Rated): number {
  return result.steps.reduce((sum, { effects }) => sum + (effects[0]?.amount ?? 0), 0);
}

/** Each step with its size and whose number it is, then what the reader must be told. */
function reasonsOf({ result }: Rated, { language, tell }: Page): string {
  const steps = result.steps.map(({ label, effects, basis }) => {
    const amount = effects[0]?.amount ?? 0;
    const whose = tell(`item.${basis.basis}`);
    return `${label[language]} ${amount > 0 ? "+" : ""}${String(amount)} (${whose})`;
  });
  return [steps.join("; "), ...result.findings.map(({ text: said }) => said[language])].join("\n");
}

/** The figures that were given, with their years and grades. */
export function indicatorsBlock(page: Page): void {
  const { pack, draft, assessment } = page.order;
  const all = indicatorsOf(pack, draft, assessment, page.language);
  if (all.length === 0) return;
  const { tell } = page;
  const periods = [...new Set(all.flatMap(({ years }) => Object.keys(years)))].sort().reverse();
  page.block("report.indicators", () => {
    page.header([
      ...[tell("sheet.item"), tell("item.value"), tell("sheet.grade")],
      ...[periods.length === 0 ? "" : tell("report.years"), ""],
    ]);
    for (const { label, years, value, grade } of all) {
      const told = periods.flatMap((key) => (years[key] ? [`${key} ${years[key]}`] : []));
      page.rows.addMerged(
        [text(label, "label"), text(value, "plain"), text(grade, "plain"), text(told.join(" · "), "note")],
        LAST - 1,
        LAST,
      );
    }
  });
}

import { engineVersion, inputsHash, issuerRating, pinOf, recordedSubject } from "../../../src";
import { signed } from "../../draft/shown";
import { subjectOf } from "../../draft/subject";
import { methodText } from "../assessment/calibration";
import { namesOf } from "../cells/naming";
import { text } from "../cells/rows";
import { ratedBonds } from "./bonds";
import { GAP, LAST, type Page } from "./page";

/** Writes the year of a report as its title says it; "" where the day cannot be read. */
function yearOf(date: string): string {
  return /^(\d{4})-/.exec(date)?.[1] ?? "";
}

/** Names the report: whose it is, of which year, initial or follow-up, of the issuer alone or of bonds too. */
function titleOf({ order: { draft, form }, tell }: Page): string {
  const bonds = (draft.bonds ?? []).length > 0;
  const key =
    form === "follow-up" ? "report.titleFollowUp" : bonds ? "report.titleBonds" : "report.titleIssuer";
  return tell(key, { year: yearOf(draft.issuer.date) }).trim();
}

/** The rating that the report announces: the committee's, where it assigned one. */
export function announced({ order: { assessment } }: Page): string | undefined {
  return issuerRating(assessment);
}

export function outlookOf({ order: { pack, draft }, language, tell }: Page): string {
  return pack.outlooks.find(({ id }) => id === draft.outlook)?.label[language] ?? tell("report.notStated");
}

/** Writes the outlook of an earlier rating, which ledgers hold as an id or in either language. */
function pastOutlook({ order: { pack }, language }: Page, said: string): string {
  const known = pack.outlooks.find(({ id, label }) => [id, label.en, label.zh].includes(said));
  return known?.label[language] ?? said;
}

/** The rating with its outlook, for whom and by what. */
export function announcementBlock(page: Page): void {
  const { pack, order } = { pack: page.order.pack, order: page.order };
  const { tell } = page;
  page.rows.block(tell("report.announcement"), () => {
    page.rows.addMerged([text(page.issuer, "title")], 0, LAST);
    page.rows.addMerged([text(titleOf(page), "heading")], 0, LAST);
    const final = announced(page);
    const outlook =
      pack.outlooks.length === 0 ? "" : tell("report.withOutlook", { outlook: outlookOf(page) });
    const facts = { issuer: page.issuer, method: pack.title[page.language] };
    const { assigned, final: indicated = GAP } = order.assessment;
    page.paragraph(
      final === undefined
        ? tell("report.noRating", { issuer: page.issuer })
        : assigned === undefined || assigned.notches === 0
          ? tell("report.rated", { ...facts, final, outlook })
          : tell("report.assigned", { ...facts, final, outlook, indicated }),
    );
    resultTable(page);
    decisionLines(page);
    page.rows.addMerged(
      [
        {
          kind: "formula",
          // The sheet may have moved on since the report was written: then this cell says so.
          value: sameOr(namesOf(order.slug).final, order.assessment.final ?? "n/a", tell("report.differs")),
          style: "note",
        },
      ],
      0,
      LAST,
    );
  });
}

/** This rating and the last one, of the issuer and of each bond; columns that would be empty are left out. */
function resultTable(page: Page): void {
  const { order, tell } = page;
  const { pack, assessment, history } = order;
  const [last] = history;
  const hasOutlook = pack.outlooks.length > 0;
  const own = [
    { head: tell("report.thisRating"), cell: announced(page) ?? GAP, style: "result" as const },
    ...(hasOutlook ? [{ head: tell("sheet.outlook"), cell: outlookOf(page), style: "mark" as const }] : []),
    ...(last === undefined
      ? []
      : [
          { head: tell("report.previous"), cell: last.rating, style: "mark" as const },
          ...(hasOutlook
            ? [
                {
                  head: tell("report.previousOutlook"),
                  cell: pastOutlook(page, last.outlook),
                  style: "mark" as const,
                },
              ]
            : []),
        ]),
  ];
  const rest = own.slice(1).map(() => GAP);
  const further = [
    [tell("sheet.standalone"), assessment.standalone],
    ...(pack.outputs.local === undefined ? [] : [[tell("sheet.local"), assessment.local]]),
    ...(pack.shortTerm === undefined ? [] : [[tell("sheet.short"), assessment.short]]),
  ] as const;
  page.table(
    [tell("sheet.item"), ...own.map(({ head }) => head)],
    [
      [page.issuer, ...own.map(({ cell }) => cell)],
      ...ratedBonds(page).map(({ name, symbol }) => [name, symbol, ...rest]),
      ...further.map(([label = "", rating]) => [label, rating ?? GAP, ...rest]),
    ],
    ["cell", ...own.map(({ style }) => style)],
  );
}

/** The indicated rating against the one that the committee assigned, with its reason. */
function decisionLines(page: Page): void {
  const { order, tell } = page;
  const { assessment, draft } = order;
  const { assigned, final = GAP } = assessment;
  if (assigned === undefined) return;
  page.line(tell("decision.indicated"), final);
  page.line(tell("decision.assigned"), assigned.symbol);
  page.line(
    tell("decision.reason"),
    assigned.notches === 0
      ? tell("decision.same")
      : tell("decision.moved", {
          ...{ assigned: assigned.symbol, final, notches: signed(assigned.notches) },
          reason: draft.decision?.reason.trim() ?? "",
        }),
  );
}

/** A formula that is blank while a named cell still holds a text, and says so where it does not. */
function sameOr(name: string, value: string, differs: string): string {
  const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`;
  return `=IFERROR(IF(EXACT(${name},${quoted(value)}),"",${quoted(differs)}),${quoted(differs)})`;
}

/** Day, analyst, approver, number, methodology and software, and whose the rating is. */
export function statementBlock(page: Page): void {
  const { pack, draft } = page.order;
  const { tell, language } = page;
  const { issuer, approval } = draft;
  const stated = (name: string) => (name.trim() === "" ? tell("report.notStated") : name.trim());
  page.block("report.statement", () => {
    page.line(tell("report.date"), page.day(issuer.date), "date");
    page.line(tell("sheet.analyst"), stated(issuer.analyst));
    page.line(tell("report.approver"), stated(approval?.approver ?? ""));
    page.line(tell("report.number"), numberOf(page));
    page.line(tell("sheet.method"), methodText(pack, language));
    page.line(tell("sheet.engine"), `Notchbook ${engineVersion}`);
    page.note(tell("report.whose"));
  });
}

/** A number by which the report is told from others: its day, and the beginning of the hash of what was given. */
function numberOf({ order: { pack, draft } }: Page): string {
  const hash = inputsHash({ method: pinOf(pack), subject: recordedSubject(pack, subjectOf(pack, draft)) });
  return `${draft.issuer.date}-${hash.slice(0, 8)}`;
}

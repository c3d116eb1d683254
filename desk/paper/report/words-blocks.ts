import { BOND_WORDS, ISSUER_WORDS, linesIn, saidIn, silentPlaces, type WordPlace } from "../../draft/words";
import { wordPlaceLabel } from "../../draft/word-labels";
import { driversOf, type Driver } from "./findings";
import type { Page } from "./page";
import { elementIds } from "./scorecard-table";
import { inClauses, labelled, withAside } from "../../../src";
import { bindingText, gradeWords } from "../../explain/binding-text";
import { text } from "../cells/rows";
import { LAST } from "./page";

/** The analyst's rationale, what speaks for the issuer and against it, and the reasons for support and outlook. */
export function opinionBlock(page: Page): void {
  const { pack, draft, assessment } = page.order;
  const { tell, language } = page;
  const { strengths, weaknesses } = driversOf(pack, draft, assessment, elementIds(pack), language);
  page.block("report.opinion", () => {
    for (const line of linesIn(draft, "summary", language)) page.paragraph(line);
    list(page, "strengths", strengths);
    list(page, "concerns", weaknesses);
    for (const place of ["support", "outlook"] as const) said(page, place);
    for (const one of assessment.binding) page.note(bindingText(pack, assessment, one, language));
    if (strengths.length + weaknesses.length > 0) page.note(tell("report.driversNote"));
  });
}

/** The analyst's own points, then the elements that move the scores that way. */
function list(page: Page, place: "strengths" | "concerns", drivers: readonly Driver[]): void {
  const { draft } = page.order;
  const { tell, language } = page;
  const own = linesIn(draft, place, language);
  page.banner(tell(`words.${place}`));
  own.forEach((line, at) =>
    page.paragraph(`${String(at + 1)}. ${line.replace(/^\s*(\d+[.、)）]|[-•·])\s*/, "")}`),
  );
  if (drivers.length > 0) {
    const told = drivers.map(({ label, grade, because }) => {
      const graded = labelled(language, label, gradeWords(grade, language));
      return because === "" ? graded : withAside(language, graded, because);
    });
    page.note(tell("report.byScores", { items: inClauses(language, told) }));
  }
  if (own.length + drivers.length === 0) page.note(tell("report.noDriver"));
}

/** One place under its own name; nothing where nothing is said. */
function said(page: Page, place: WordPlace): void {
  const { pack, draft } = page.order;
  const words = saidIn(draft, place, page.language);
  if (words === "") return;
  page.rows.addMerged([text(wordPlaceLabel(pack, place, page.language), "live")], 0, LAST);
  page.paragraph(words);
}

/** What the analyst says of the issuer and of its bonds. */
export function analysisBlock(page: Page): void {
  const { draft } = page.order;
  const bonds = (draft.bonds ?? []).length > 0 ? BOND_WORDS : [];
  const places: readonly WordPlace[] = [...ISSUER_WORDS, ...bonds];
  if (places.every((place) => saidIn(draft, place, page.language) === "")) return;
  page.block("report.analysis", () => {
    for (const place of places) said(page, place);
  });
}

/** Names the places of the analysis in which nothing is said. */
export function silenceLine(page: Page): void {
  const { pack, draft } = page.order;
  const silent = silentPlaces(draft, page.language);
  if (silent.length === 0) return;
  const names = silent.map((place) => wordPlaceLabel(pack, place, page.language));
  page.note(page.tell("words.silent", { places: page.list(names) }));
}

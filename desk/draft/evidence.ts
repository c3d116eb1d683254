import { itemsOf, type Language, type Pack } from "../../src";
import { say } from "../words";
import { isAnswered, type Answer, type Draft, type Evidence } from "./draft";
import { givenChecks } from "./subject";
import { givenIds } from "./structure";

export { evidenceOf } from "./draft";

/** Writes the place within a document: a bare number is a page's. */
export function pageText({ page: typed }: Evidence, language: Language): string {
  const page = typed.trim();
  return /^\d+(\s*[-–]\s*\d+)?$/.test(page) ? say(language, "evidence.pageNo", { page }) : page;
}

/** Writes a source for the reader: document, page and date, as far as they are given. */
export function evidenceText(evidence: Evidence | undefined, language: Language): string {
  if (evidence === undefined) return "";
  const parts = [evidence.document.trim(), pageText(evidence, language), evidence.date].filter(
    (part) => part !== "",
  );
  return parts.join(language === "zh" ? "，" : ", ");
}

/** Tells whether it can be said from where an answer comes: a named document, the cells or the statement that it was taken from. */
export function isSourced(answer: Answer | undefined): boolean {
  const named = answer?.evidence !== undefined && evidenceText(answer.evidence, "en") !== "";
  return named || answer?.link !== undefined || answer?.computed !== undefined;
}

/** Lists the documents that the assessment names already, those of single inputs first, each once. */
export function documentsOf(draft: Draft): readonly string[] {
  const named = Object.values(draft.answers).map(({ evidence }) => evidence?.document.trim() ?? "");
  const listed = draft.issuer.sources.split("\n").map((line) => line.trim());
  return [...new Set([...named, ...listed])].filter((name) => name !== "");
}

/** Lists what counts and is given without saying from where, in the order of the walk. */
export function unsourced(pack: Pack, draft: Draft): readonly string[] {
  const given = givenIds(pack, draft.modes);
  const ids = [
    ...itemsOf(pack).flatMap(({ id }) => (given.has(id) ? [id] : [])),
    ...givenChecks(pack).map(({ id }) => id),
  ];
  return ids.filter((id) => isAnswered(draft.answers[id]) && !isSourced(draft.answers[id]));
}

import {
  findSource,
  placeIn,
  type Basis,
  type Citation,
  type Enterable,
  type Language,
  type Pack,
  type Step,
} from "../../src";

/** Names a document as the reader's language does. */
export function documentTitle(source: string, language: Language): string {
  return findSource(source)?.title[language] ?? source;
}

/** Writes a citation for the reader: the document's title and the place in it. */
export function citeText(cite: Citation, language: Language): string {
  const title = documentTitle(cite.source, language);
  const at = placeIn(cite.at, language);
  return language === "zh" ? `${title}，${at}` : `${title}, ${at}`;
}

/** Finds whose numbers stand behind an item; choices and ratings have none of their own. */
export function basisOf(member: Enterable | Step): Basis | undefined {
  return "basis" in member ? member.basis : undefined;
}

/** Finds the weight of an item or a grade in the score that it is a part of. */
export function weightOf(pack: Pack, id: string): number | undefined {
  for (const step of pack.steps) {
    const parts = step.kind === "score" ? step.parts : step.kind === "linear" ? step.terms : [];
    const part = parts.find(({ of }) => of === id);
    if (part !== undefined) return part.weight;
  }
  return undefined;
}

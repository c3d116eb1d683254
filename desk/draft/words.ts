import type { Language } from "../../src";
import { isRecord, textOf } from "./json";

/**
 * The analyst's own sentences, by place. What the insurers' guideline asks of a rating analysis (article 37) has a place
 * each; so has every factor and item. They move no rating, and nothing is printed in a place that nobody filled.
 */

/** What is said of the issuer. */
export const ISSUER_WORDS = [
  ...["profile", "business", "industry", "governance"],
  ...["capital", "finance", "risks", "resilience"],
] as const;
/** What is said of the rating. */
export const RATING_WORDS = ["summary", "strengths", "concerns", "support", "outlook"] as const;
/** What is said of the bonds. */
export const BOND_WORDS = ["proceeds", "repayment", "enhancement", "terms", "price"] as const;

export type WordPlace =
  (typeof ISSUER_WORDS)[number] | (typeof RATING_WORDS)[number] | (typeof BOND_WORDS)[number];

/** The places whose text is a list, a line each. */
export const LISTS: readonly string[] = ["strengths", "concerns"];

/** A text in the languages in which it was written. */
export type Said = Readonly<Partial<Record<Language, string>>>;

/** By place: those above, `name` for the issuer's name, and `on:<id>` for a comment on a factor or an item. */
export type Words = Readonly<Record<string, Said>>;

/** The place of the issuer's name as each language writes it. */
export const NAME = "name";
const COMMENT = "on:";

/** Names the place of a comment on a factor or an item. */
export function commentPlace(id: string): string {
  return COMMENT + id;
}

/** Finds the factor or the item on which a comment is; null for other places. */
export function commentedId(place: string): string | null {
  return place.startsWith(COMMENT) ? place.slice(COMMENT.length) : null;
}

interface Spoken {
  readonly words?: Words;
  readonly issuer: { readonly name: string };
}

/** Finds what the analyst says in a place; "" where that is nothing in this language. */
export function saidIn({ words }: Pick<Spoken, "words">, place: string, language: Language): string {
  return words?.[place]?.[language]?.trim() ?? "";
}

/** Lists the lines of what is said in a place, blank ones left out. */
export function linesIn(draft: Pick<Spoken, "words">, place: string, language: Language): readonly string[] {
  return saidIn(draft, place, language)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Writes the issuer's name as a language has it; where it says none, the one that heads the assessment. */
export function nameIn(draft: Spoken, language: Language): string {
  const own = saidIn(draft, NAME, language);
  return own === "" ? draft.issuer.name : own;
}

/** Puts a text in its place; a place without any text is none. */
export function withWord(words: Words | undefined, place: string, language: Language, text: string): Words {
  const { [place]: before, ...others } = words ?? {};
  const said: Said = { ...before, [language]: text };
  const isEmpty = Object.values(said).every((one) => one.trim() === "");
  return isEmpty ? others : { ...others, [place]: said };
}

/** Reads saved words; what is none is left out. */
export function readWords(json: unknown): Words {
  if (!isRecord(json)) return {};
  return Object.entries(json).reduce<Words>((words, [place, said]) => {
    if (!isRecord(said)) return words;
    return (["en", "zh"] as const).reduce<Words>(
      (now, language) =>
        textOf(said[language]) === "" ? now : withWord(now, place, language, textOf(said[language])),
      words,
    );
  }, {});
}

/** Makes the form in which words are saved: places in a fixed order; undefined where nothing is said. */
export function savedWords(words: Words | undefined): Words | undefined {
  const said = Object.entries(words ?? {})
    .flatMap(([place, { en = "", zh = "" }]): [string, Said][] =>
      `${en}${zh}`.trim() === ""
        ? []
        : [[place, { ...(en === "" ? {} : { en }), ...(zh === "" ? {} : { zh }) }]],
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

/** The places that an assessment is to fill: those of bonds only where there are some. */
export function wordPlaces({ bonds = [] }: { readonly bonds?: readonly unknown[] }): readonly WordPlace[] {
  return [...RATING_WORDS, ...ISSUER_WORDS, ...(bonds.length === 0 ? [] : BOND_WORDS)];
}

/** Lists the places in which a language says nothing. */
export function silentPlaces(
  draft: Pick<Spoken, "words"> & { readonly bonds?: readonly unknown[] },
  language: Language,
): readonly WordPlace[] {
  return wordPlaces(draft).filter((place) => saidIn(draft, place, language) === "");
}

import { canonicalText } from "../canonical";
import { sha256 } from "../sha256";

/**
 * Takes what is said apart from what computes. Texts in two languages, titles, guidance, names, aliases, citations, bases,
 * dates, the grouping of a walk and the ratio that a pane offers for a figure move no number; ids, numbers, kinds, references and symbols do.
 */

/** Members that only speak to the reader. Texts in two languages are found by their form, wherever they stand. */
const SAID: ReadonlySet<string> = new Set([
  ...["aliases", "basis", "cite", "date", "definitions", "guidance", "names", "note", "notes"],
  ...["published", "sections", "tables", "watchList"],
  // From where an analyst may take a figure; which figure it is and how it is graded stands beside it.
  ...["ratio", "ratioForm"],
  // Over which scales a chain of mappings may come out otherwise: it warns, and no mapping reads it.
  "notOver",
]);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Tells a text in both languages. */
function isText(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { en, zh, ...more } = value;
  return typeof en === "string" && typeof zh === "string" && Object.keys(more).length === 0;
}

/** Tells whether a member of data only speaks to the reader. */
export function isSaid(name: string, value: unknown): boolean {
  return SAID.has(name) || isText(value);
}

/** Leaves of data what computes. */
export function computingOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((entry) => !isText(entry)).map(computingOf);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      member === undefined || isSaid(name, member) ? [] : [[name, computingOf(member)]],
    ),
  );
}

/** Leaves of data what is said, each with its place; a list's places are counted. */
export function wordingOf(value: unknown): unknown {
  return wordsIn(value, "");
}

function wordsIn(value: unknown, place: string): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    if (member === undefined) return [];
    const path = place === "" ? name : `${place}.${name}`;
    return isSaid(name, member) ? [[path, member] as const] : wordsIn(member, path);
  });
}

/** Hashes of one content: of what computes, and of what is said. */
export interface ContentHashes {
  readonly computing: string;
  readonly wording: string;
}

/** Hashes what computes and what is said, each by itself, as SHA-256 of the canonical text. */
export function hashesOf(value: unknown): ContentHashes {
  return {
    computing: sha256(canonicalText(computingOf(value))),
    wording: sha256(canonicalText(wordingOf(value))),
  };
}

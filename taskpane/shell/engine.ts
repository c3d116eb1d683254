import { assess, listPacks, loadPacks, pinOf, type Language, type Pack } from "../../src";
import type { Draft } from "../../desk/draft/draft";
import { openOverrides, overridesOf } from "../../desk/draft/overrides";
import { packOf } from "../../desk/draft/pack-of";
import { subjectOf } from "../../desk/draft/subject";
import { inWalkOrder, openOf } from "../../desk/draft/walk";
import { secondOf } from "../../desk/paper/comparison/begin-second";
import { loadWords, say } from "../../desk/words";
import type { Library } from "../workbook";

/**
 * What the pane needs of an assessment that is open, and no earlier: the methodologies and what rates by them. The list of
 * assessments is shown before any of it is here.
 */
export { answeredOnce } from "../../desk/draft/duties";
export { placeOf } from "../../desk/draft/places";
export { startedFrom } from "../../desk/draft/start-from";
export { draftFromRows } from "../../desk/reading/from-rows";
export { leftOutOf } from "../../desk/reading/left-out";
export { describeProblem } from "../../src";

/** Loads every methodology and every text: what the pane shows of them it asks for at once. */
export async function loadAll(): Promise<void> {
  await Promise.all([loadPacks(), loadWords()]);
}

/** Tells whether an assessment's methodology is at hand. */
export function isAtHand(draft: Draft): boolean {
  return packOf(draft).ok;
}

/** The pin of the methodology by which an assessment begins. */
export function firstMethod(): string | null {
  const [first] = listPacks();
  return first === undefined ? null : pinOf(first);
}

/** Names an assessment's methodology; null where it is not at hand. */
export function methodOf(draft: Draft, language: Language): string | null {
  const pack = packOf(draft);
  return pack.ok ? pack.value.title[language] : null;
}

/** Names a methodology, and says where its numbers are not those that ship. */
export function methodTitle(pack: Pack, language: Language): string {
  const title = pack.title[language];
  return pack.local === undefined ? title : `${say(language, "calibration.local")} · ${title}`;
}

/** What an assessment comes to now; null where its methodology is not at hand. */
export function contentOf(draft: Draft, today: string) {
  const pack = packOf(draft);
  if (!pack.ok) return null;
  const assessment = assess(pack.value, subjectOf(pack.value, draft));
  const overrides = overridesOf(pack.value, draft);
  const open = inWalkOrder(pack.value, [
    ...openOf(pack.value, draft, assessment),
    ...openOverrides(overrides, draft.issuer.date, today),
  ]);
  return { pack: pack.value, assessment, overrides, open, today };
}

/** The second scoring under way that an assessment must not be seen by; null where there is none, or its author is here. */
export function veilOf(draft: Draft | null, library: Library | null, unveiled: string): Draft | null {
  if (draft === null || draft.second !== undefined || draft.id === unveiled) return null;
  const second = secondOf(draft, library?.saved.map((one) => one.draft) ?? []);
  return second === null || second.second?.done !== undefined ? null : second;
}

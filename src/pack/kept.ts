import { NotLoaded } from "./later";
import type { Pack } from "./schema";

/** Methodologies of one's own that are at hand beside those that ship: those of the workbook that is open. */
let kept: readonly Pack[] = [];

/** What those wait for who ask for a methodology before the workbook's own were read. */
let coming: { readonly read: Promise<void>; readonly end: () => void } | null = null;

/** Puts methodologies of one's own at hand, in place of those before: whoever opens a workbook gives those that it keeps. */
export function keepMethods(packs: readonly Pack[]): void {
  kept = packs;
  coming?.end();
  coming = null;
}

/**
 * Says that the workbook's own methodologies are still to be read. Until somebody gives them, or that there are none, a name
 * that nothing at hand has is not wrong: whoever asks for it waits, as for what a build left for later.
 */
export function expectMethods(): void {
  if (coming !== null) return;
  let end: () => void = () => undefined;
  const read = new Promise<void>((resolve) => {
    end = resolve;
  });
  coming = { read, end };
}

/** Throws `NotLoaded` where what was not found may be among the methodologies that are still to be read. */
export function demandMethods(): void {
  if (coming === null) return;
  const { read } = coming;
  throw new NotLoaded(() => read);
}

/** Lists the methodologies of one's own that are at hand. */
export function keptMethods(): readonly Pack[] {
  return kept;
}

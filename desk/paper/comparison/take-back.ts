import { assess, type Language, type Pack } from "../../../src";
import type { Draft } from "../../draft/draft";
import { subjectOf } from "../../draft/subject";
import { done, failed, type Done } from "../../port";
import { savedDrafts } from "../record/library";
import { isScored, reviewerFault, type Sides } from "./begin-second";
import { compareSecond } from "./compare-second";
import { savedInFile } from "./copy-file";

/** A file that came back. */
export interface Returned {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Takes a second scoring out of the file that came back and finishes it: the same scoring that was sent, by somebody else
 * than the author, by the same methodology, with a rating, and nobody scored it here meanwhile. Anything else is refused.
 * @param sent the assessment under way, as this workbook holds it
 * @param date the day on which it is taken back
 */
export function takeBack(
  pack: Pack,
  { first, second: sent }: Sides,
  { name, bytes }: Returned,
  language: Language,
  date: string,
): Done<Draft> {
  const saved = savedInFile(bytes);
  if (saved === null) return failed("second.backUnread", { file: name });
  const back = savedDrafts(saved).find(({ draft }) => draft.id === sent.id)?.draft;
  if (back?.second?.of !== first.id) return failed("second.backNone", { file: name });
  const { author } = back.second;
  if (reviewerFault(back.issuer.analyst, first.issuer.analyst) !== null)
    return failed("second.backSame", { file: name, author });
  if (back.method !== first.method) return failed("second.otherMethod");
  if (assess(pack, subjectOf(pack, back)).final === undefined)
    return failed("second.backOpen", { file: name, reviewer: back.issuer.analyst });
  // What somebody scored in this workbook meanwhile would be gone.
  if (isScored(pack, sent)) return failed("second.backBoth", { reviewer: sent.issuer.analyst });
  const { written: _elsewhere, ...scored } = back;
  const { gaps } = compareSecond(pack, { first, second: scored }, language);
  return done({ ...scored, second: { of: first.id, author, done: { date, gaps: gaps.length } } });
}

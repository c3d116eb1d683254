import { failure, missing, success, wrong, type Outcome, type Problem } from "../problem";
import { ratingAt, type Rating, type RatingScale } from "../scale";
import { normaliseText } from "../text";

interface LedgerRow {
  /** Where it stands, for messages: `ledger, row 5`. */
  readonly at: string;
  readonly issuer: string;
  /** Serial number of the day from which it holds. */
  readonly date: number;
  /** The rating before support and the sovereign, where the ledger keeps it. */
  readonly standalone: Rating | null;
  readonly outlook: string | null;
  /** The methodology that was applied, as the ledger names it: best its pin. */
  readonly method: string | null;
}

/** One row of a ledger: what was finalised for an issuer on a day. A default or a withdrawal may still name a rating. */
export type LedgerRecord = LedgerRow &
  (
    | { readonly status: "rated"; readonly rating: Rating }
    | { readonly status: "default" | "withdrawn"; readonly rating: Rating | null }
  );

/** Records of one scale, issuer by issuer. */
export interface Ledger {
  readonly scale: RatingScale;
  /** Each issuer's records in order of their days, one a day. */
  readonly histories: readonly (readonly LedgerRecord[])[];
  /** Days of the first and of the last record. */
  readonly first: number;
  readonly last: number;
}

/**
 * Gathers records into the histories of their issuers; the order in which they come does not matter. Issuers are told
 * apart by their names, whatever the case and the spaces. A rating in the scale's own group of default is a default.
 * @returns problems naming the rows where ratings are on two scales, or an issuer has two rows on one day; a problem
 * where no row rates anybody
 */
export function openLedger(records: readonly LedgerRecord[], scale: RatingScale): Outcome<Ledger> {
  const mixed = otherScale(records, scale);
  if (mixed !== null) return mixed;
  if (!records.some(({ status }) => status === "rated")) {
    const reason = { en: "no row holds a rating", zh: "没有任何一行含有级别" };
    return failure(missing("missing-data", "ledger", { reason }));
  }
  const lastRated = lastRatedRank(scale);
  const byIssuer = new Map<string, LedgerRecord[]>();
  let [first, last] = [Infinity, -Infinity];
  for (const record of records) {
    first = Math.min(first, record.date);
    last = Math.max(last, record.date);
    const name = normaliseText(record.issuer).toLowerCase();
    const history = byIssuer.get(name);
    if (history === undefined) byIssuer.set(name, [asDefault(record, lastRated)]);
    else history.push(asDefault(record, lastRated));
  }
  const histories = [...byIssuer.values()].map((history) => history.sort((a, b) => a.date - b.date));
  const clashes = histories.flatMap(sameDays);
  if (clashes.length > 0) return { ok: false, problems: clashes };
  return success({ scale, histories, first, last });
}

function otherScale(records: readonly LedgerRecord[], scale: RatingScale): Outcome<never> | null {
  const own = records.find(({ rating }) => rating?.scale === scale.id);
  const isOther = (one: Rating | null) => one !== null && one.scale !== scale.id;
  for (const { at, rating, standalone } of records) {
    const other = isOther(rating) ? rating : isOther(standalone) ? standalone : null;
    if (other === null) continue;
    const facts = { first: own?.at ?? "ledger", firstScale: scale.id, second: at, secondScale: other.scale };
    return failure(wrong("scale-mismatch", "ledger", facts));
  }
  return null;
}

function sameDays(history: readonly LedgerRecord[]): readonly Problem[] {
  if (history.every(({ date }, index) => history[index - 1]?.date !== date)) return [];
  return history.slice(1).flatMap((record, index) => {
    const before = history[index];
    if (before?.date !== record.date) return [];
    const received = {
      en: `a second row of ${record.issuer} on the day of ${before.at}`,
      zh: `${record.issuer}与${before.at}同日的另一行`,
    };
    const expected = { en: "one row for an issuer and a day", zh: "同一主体每日一行" };
    return [wrong("wrong-shape", record.at, { received, expected })];
  });
}

function asDefault(record: LedgerRecord, lastRated: number): LedgerRecord {
  return (record.rating?.rank ?? 0) > lastRated ? { ...record, status: "default" } : record;
}

/** The worst rank at which a scale still rates: those of its group `default`, where it has one, come after it. */
function lastRatedRank({ notations, bands }: RatingScale): number {
  const group = bands.findIndex(({ id }) => id === "default");
  const before = group < 1 ? undefined : bands[group - 1];
  const { symbols } = notations[0];
  return before === undefined ? symbols.length : symbols.indexOf(before.last) + 1;
}

/**
 * Lists the ratings that an issuer may hold, best first, without the symbols of default, in the notation and case of the
 * ledger's own ratings; in the scale's own notation and capitals where these differ among themselves.
 */
export function ratingsOf({ scale, histories }: Ledger): readonly Rating[] {
  const notations = new Set<number>();
  let lowerCase = true;
  for (const history of histories)
    for (const { rating } of history) {
      if (rating === null) continue;
      notations.add(rating.notation);
      lowerCase &&= rating.lowerCase;
    }
  const [first = 0, ...others] = notations;
  return Array.from({ length: lastRatedRank(scale) }, (_, index) => ({
    ...ratingAt(scale, index + 1, lowerCase),
    notation: others.length === 0 ? first : 0,
  }));
}

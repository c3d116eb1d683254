import { settleDecimals } from "../grid";
import { failure, missing, success, wrong, type Outcome } from "../problem";
import { ratingAt, scalesDiffer, weakest, type Rating, type RatingScale } from "../scale";
import { keyForm } from "../text";

/** What a place is to the issuer: where it is registered, where it does business, where the bond is sold. */
export type PlaceRole = "registration" | "market" | "bond";

const PLACE_ROLES = ["registration", "market", "bond"] as const satisfies readonly PlaceRole[];

export interface Place<S extends string = string> {
  readonly role: PlaceRole;
  /** As the analyst names it. */
  readonly country: string;
  /** Tells the country from others, such as its ISO code; without it the name's own spelling does. */
  readonly code?: string;
  /** The country's foreign-currency rating; a bond market needs none. */
  readonly sovereign: Rating<S> | null;
  /** Share of the business of a market, as a fraction; null where it is the only one. */
  readonly share: number | null;
}

/** The sovereign that bears on an issuer, as its places say. */
export interface SovereignOfPlaces<S extends string = string> {
  readonly samePlace: boolean;
  /** Null where all places are one country and no step is taken. */
  readonly sovereign: Rating<S> | null;
}

/** Shares may miss 1 by the rounding of two printed decimals. */
const SHARE_TOLERANCE = 0.005;

/**
 * Finds the sovereign that bears on an issuer. Only where registration, markets and bond market are all known and one
 * country is no step taken. Otherwise it is the sovereign of the country of registration or of the main market, the weaker
 * of the two; several markets count by the mean position of their sovereigns weighted by their shares, rounded to the worse
 * notch, so that business spread over stronger countries mitigates (house arithmetic of a published direction).
 * @param step where it is `none` no place is needed
 * @returns problems naming each place, sovereign or share that is missing: nothing is taken to be harmless
 */
export function sovereignOfPlaces<S extends string>(
  given: readonly Place<NoInfer<S>>[],
  step: "ceiling" | "adjust" | "none",
  scale: RatingScale<S>,
): Outcome<SovereignOfPlaces<S>> {
  if (step === "none") return success({ samePlace: false, sovereign: null });
  // A market of no business is none.
  const places = given.filter(({ role, share }) => role !== "market" || share !== 0);
  const absent = PLACE_ROLES.filter((role) => !places.some((place) => place.role === role));
  const twice = PLACE_ROLES.filter(
    (role) => role !== "market" && places.filter((place) => place.role === role).length > 1,
  );
  if (absent.length > 0 || twice.length > 0) {
    return failure(
      ...absent.map((role) => missing("missing-item", role)),
      ...twice.map((role) => wrong("duplicate-item", role)),
    );
  }
  // Shares that do not add up tell of a market that is not named.
  const shares = sharesOf(
    places.filter(({ role }) => role === "market"),
    "",
  );
  if (!shares.ok) return shares;
  const codes = new Set(places.map(({ code, country }) => code ?? keyForm(country)));
  if (codes.size === 1) return success({ samePlace: true, sovereign: null });
  const home = meanSovereign(
    places.filter(({ role }) => role === "registration").map((place) => ({ ...place, share: 1 })),
    scale,
    "",
  );
  const business = meanSovereign(
    places.filter(({ role }) => role === "market"),
    scale,
    "",
  );
  if (!home.ok || !business.ok) {
    const problems = [home, business].flatMap((one) => (one.ok ? [] : one.problems));
    return failure(...problems);
  }
  return success({ samePlace: false, sovereign: weakest([home.value, business.value]) });
}

/**
 * Finds the mean position of the markets' sovereigns weighted by their shares, the worse of two where it lies between
 * them.
 * @param at put before the names in messages
 * @returns problems where a sovereign or (of several markets) a share is missing, a sovereign stands on another scale,
 * or the shares do not add up to 1
 */
export function meanSovereign<S extends string>(
  markets: readonly Place<NoInfer<S>>[],
  scale: RatingScale<S>,
  at: string,
): Outcome<Rating<S>> {
  const shares = sharesOf(markets, at);
  if (!shares.ok) return shares;
  let mean = 0;
  let total = 0;
  for (const [index, { country, sovereign }] of markets.entries()) {
    if (sovereign === null) return failure(missing("missing-item", `${at}sovereign of ${country}`));
    if (sovereign.scale !== scale.id) {
      const wanted = ratingAt<string>(scale, sovereign.rank, false);
      return failure(scalesDiffer(sovereign, wanted, `${at}sovereign of ${country}`));
    }
    const weight = shares.value[index] ?? 0;
    mean += weight * sovereign.rank;
    total += weight;
  }
  return success(ratingAt(scale, Math.ceil(settleDecimals(mean / total)), false));
}

/** Gives each market's share; a single market without one has all. */
function sharesOf(markets: readonly Place[], at: string): Outcome<readonly number[]> {
  const shares: number[] = [];
  for (const { country, share } of markets) {
    const weight = share ?? (markets.length === 1 ? 1 : null);
    if (weight === null) return failure(missing("missing-item", `${at}share of ${country}`));
    if (weight < 0 || weight > 1) {
      return failure(wrong("out-of-range", `${at}share of ${country}`, { received: weight, from: 0, to: 1 }));
    }
    shares.push(weight);
  }
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (Math.abs(total - 1) <= SHARE_TOLERANCE) return success(shares);
  const sum = settleDecimals(total);
  return failure(
    wrong("wrong-shape", `${at}shares`, {
      received: { en: `a sum of ${String(sum)}`, zh: `合计${String(sum)}` },
      expected: { en: "a sum of 1", zh: "合计为1" },
    }),
  );
}

import { settleDecimals } from "../grid";
import { failure, missing, success, wrong, type Outcome } from "../problem";
import { ratingAt, scalesDiffer, type Rating, type RatingScale } from "../scale";

/** What a place is to the issuer: where it is registered, where it does business, where the bond is sold. */
export type PlaceRole = "registration" | "market" | "bond";

export interface Place<S extends string = string> {
  readonly role: PlaceRole;
  readonly country: string;
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
 * Finds the sovereign that bears on an issuer. All places one country: none. For a ceiling it is the country of
 * registration's. For an adjustment it is the mean position of the markets' sovereigns weighted by their shares,
 * rounded to the worse notch, so that business spread over stronger countries mitigates (house arithmetic of a
 * published direction); without markets it is the country of registration's. Where no step is taken it is nobody's.
 */
export function sovereignOfPlaces<S extends string>(
  places: readonly Place<NoInfer<S>>[],
  step: "ceiling" | "adjust" | "none",
  scale: RatingScale<S>,
): Outcome<SovereignOfPlaces<S>> {
  const registration = places.find(({ role }) => role === "registration");
  if (registration === undefined) return failure(missing("missing-item", "registration"));
  if (step === "none") return success({ samePlace: false, sovereign: null });
  const countries = new Set(places.map(({ country }) => country.toLowerCase()));
  if (countries.size === 1 && places.length > 1) return success({ samePlace: true, sovereign: null });
  const markets = places.filter(({ role }) => role === "market");
  if (step !== "adjust" || markets.length === 0) {
    return registration.sovereign === null
      ? failure(missing("missing-item", `sovereign of ${registration.country}`))
      : success({ samePlace: false, sovereign: registration.sovereign });
  }
  const mean = meanSovereign(markets, scale, "");
  return mean.ok ? success({ samePlace: false, sovereign: mean.value }) : mean;
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
  const only = markets.length === 1;
  let mean = 0;
  let total = 0;
  for (const { country, sovereign, share } of markets) {
    if (sovereign === null) return failure(missing("missing-item", `${at}sovereign of ${country}`));
    if (sovereign.scale !== scale.id) {
      const wanted = ratingAt<string>(scale, sovereign.rank, false);
      return failure(scalesDiffer(sovereign, wanted, `${at}sovereign of ${country}`));
    }
    const weight = share ?? (only ? 1 : null);
    if (weight === null) return failure(missing("missing-item", `${at}share of ${country}`));
    if (weight < 0 || weight > 1) {
      return failure(wrong("out-of-range", `${at}share of ${country}`, { received: weight, from: 0, to: 1 }));
    }
    mean += weight * sovereign.rank;
    total += weight;
  }
  if (Math.abs(total - 1) > SHARE_TOLERANCE) {
    return failure(
      wrong("wrong-shape", `${at}shares`, {
        received: `a sum of ${settleDecimals(total)}`,
        expected: "a sum of 1",
      }),
    );
  }
  const rank = Math.ceil(settleDecimals(mean / total));
  return success(ratingAt(scale, rank, false));
}

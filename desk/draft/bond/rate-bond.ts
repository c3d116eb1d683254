import {
  issuerRating,
  describeProblem,
  findIssueClass,
  libraryOf,
  shippedLibrary,
  normaliseText,
  rateIssue,
  readRating,
  writeRating,
  writtenIssue,
  type Assessment,
  type Collateral,
  type Guarantee,
  type IssueResult,
  type IssueRules,
  type Language,
  type Outcome,
  type Pack,
  type Rating,
  type RatingScale,
  scaleOf,
} from "../../../src";
import type { Bond, BondCollateral, BondGuarantee, Stated } from "./bond";
import { isGap, readTyped } from "../numbers";
import { say, type MessageKey } from "../../words";

/** A bond's rating with its steps and findings, or what stands between it and one, said in the reader's language. */
export type RatedBond =
  | {
      readonly ok: true;
      readonly result: IssueResult;
      /** The rating as it is written: of short-term bonds on the short-term scale. */
      readonly symbol: string;
      readonly scale: RatingScale;
      readonly rules: IssueRules;
    }
  | { readonly ok: false; readonly open: readonly string[] };

/** Gives the rules by which a bond is rated: its own choice, else the methodology's; null where it names none. */
export function rulesOf(pack: Pack, bond: Bond): IssueRules | null {
  const all = rulesFor(pack);
  const named = [bond.rules, pack.issueRules ?? ""].find((id) => id !== "");
  return all.find(({ id }) => id === named) ?? null;
}

/** Lists the rules by which a bond may be rated: those that the library of the methodology has, its own first. */
export function rulesFor(pack: Pack): readonly IssueRules[] {
  const { issueRules } = libraryOf(pack);
  const own = issueRules.filter((rules) => !shippedLibrary().issueRules.includes(rules));
  return [...own, ...issueRules.filter((rules) => !own.includes(rules))];
}

const QUALITY: Readonly<Record<Stated, boolean | null>> = { "": null, yes: true, no: false };

/** Collects what is wrong while the parts of a bond are read. */
class Reading {
  readonly open: string[] = [];

  constructor(
    readonly language: Language,
    readonly scale: RatingScale,
  ) {}

  tell(key: MessageKey, facts: Readonly<Record<string, string | number>> = {}): void {
    this.open.push(say(this.language, key, facts));
  }

  take<T>(outcome: Outcome<T>, label: string): T | null {
    if (outcome.ok) return outcome.value;
    this.open.push(
      ...outcome.problems.map((problem) => describeProblem(problem, this.language, () => label)),
    );
    return null;
  }

  /** Reads a number at least 0 and at most `most`; a blank is null. */
  number(text: string, label: string, kind: "fraction" | "number", most: number): number | null {
    const value = readTyped(text, { kind });
    if (value === null) return null;
    if (typeof value === "number" && value >= 0 && value <= most) return value;
    this.tell("bond.badNumber", { field: label, received: normaliseText(text) });
    return null;
  }

  rating(text: string, label: string): Rating | null {
    if (isGap(text)) {
      this.tell("bond.blank", { field: label });
      return null;
    }
    return this.take(readRating(text, this.scale, label), label);
  }
}

function readGuarantee(one: BondGuarantee, index: number, reading: Reading): Guarantee | null {
  const { language } = reading;
  const of = (key: MessageKey) =>
    `${say(language, "bond.guarantee", { n: index + 1 })}, ${say(language, key)}`;
  const rating = reading.rating(one.rating, of("bond.guarantorRating"));
  const coverage = reading.number(one.coverage, of("bond.coverage"), "fraction", 1);
  if (rating === null) return null;
  return {
    rating,
    coverage: coverage ?? 1,
    irrevocable: QUALITY[one.irrevocable],
    effective: QUALITY[one.effective],
    unconditional: QUALITY[one.unconditional],
    timely: QUALITY[one.timely],
    related: QUALITY[one.related],
    // The pane does not ask yet; NOTCH.ISSUE reads a missing column alike.
    dependent: false,
  };
}

function readCollateral(one: BondCollateral, index: number, reading: Reading): Collateral | null {
  const { language } = reading;
  const of = (key: MessageKey) =>
    `${say(language, "bond.collateralPiece", { n: index + 1 })}, ${say(language, key)}`;
  const given = { value: one.value, pledgeRatio: one.pledgeRatio, liquidity: one.liquidity };
  const labels = { value: of("bond.value"), pledgeRatio: of("bond.pledge"), liquidity: of("bond.liquidity") };
  for (const key of ["value", "liquidity", "pledgeRatio"] as const)
    if (isGap(given[key])) reading.tell("bond.blank", { field: labels[key] });
  const value = reading.number(one.value, labels.value, "number", Infinity);
  // What no debt can be is refused with both readings where the bond is rated, as in NOTCH.ISSUE.
  const pledgeRatio = reading.number(one.pledgeRatio, labels.pledgeRatio, "fraction", Infinity);
  if (value === null || pledgeRatio === null || one.liquidity === "") return null;
  return { value, pledgeRatio, liquidity: one.liquidity };
}

/**
 * Rates a bond from the issuer's rating on the methodology's scale: the committee's, where it assigned one.
 * @returns the rating with its steps, or each thing that is missing or wrong, named by its field
 */
export function rateBond(
  pack: Pack,
  assessment: Pick<Assessment, "final" | "assigned">,
  bond: Bond,
  language: Language,
): RatedBond {
  const scale = scaleOf(pack);
  const rules = rulesOf(pack, bond);
  if (!scale.ok || rules === null) return { ok: false, open: [say(language, "bond.noRules")] };
  const reading = new Reading(language, scale.value);
  const rating = issuerRating(assessment);
  const issuer =
    rating === undefined
      ? null
      : reading.take(readRating(rating, scale.value, "issuer"), say(language, "rating.final"));
  if (rating === undefined) reading.tell("bond.noIssuer");
  const classLabel = say(language, "bond.class");
  if (bond.issueClass === "") reading.tell("bond.blank", { field: classLabel });
  const issueClass =
    bond.issueClass === ""
      ? null
      : reading.take(findIssueClass(bond.issueClass, rules, "bondClass"), classLabel);
  const maturity = reading.number(bond.maturity, say(language, "bond.maturity"), "number", Infinity);
  const guarantees = bond.guarantees.map((one, index) => readGuarantee(one, index, reading));
  const collateral = bond.collateral.map((one, index) => readCollateral(one, index, reading));
  if (issueClass?.needs === "guarantee" && guarantees.length === 0) reading.tell("bond.needsGuarantee");
  if (issueClass?.needs === "collateral" && collateral.length === 0) reading.tell("bond.needsCollateral");
  if (reading.open.length > 0 || issuer === null || issueClass === null)
    return { ok: false, open: reading.open };
  const rated = rateIssue(
    {
      issuer,
      issueClass,
      guarantees: guarantees.filter((one) => one !== null),
      collateral: collateral.filter((one) => one !== null),
      terms: {
        maturity,
        subordinated: bond.ranking === "" ? null : bond.ranking === "subordinated",
        deferral: QUALITY[bond.deferral],
        stated: statedTerms(bond, rules),
      },
      policy: bond.policy === "" ? "floor" : bond.policy,
    },
    rules,
    scale.value,
  );
  if (!rated.ok) {
    reading.take(rated, bond.name);
    return { ok: false, open: reading.open };
  }
  const written = reading.take(
    writtenIssue(rated.value, issueClass, rules, scale.value, libraryOf(pack)),
    bond.name,
  );
  if (written === null) return { ok: false, open: reading.open };
  const symbol = writeRating(written.rating, written.scale);
  return { ok: true, result: rated.value, symbol, scale: scale.value, rules };
}

/** Gives the words stated for terms that the rules have: those of other rules stay in the draft and count nothing. */
export function statedTerms(bond: Bond, rules: IssueRules): Readonly<Record<string, string>> {
  const known = Object.entries(bond.terms).filter(
    ([id, word]) => word !== "" && rules.terms.some((term) => term.id === id),
  );
  return Object.fromEntries(known);
}

import type { MessageKey } from "../../words";
import { isRecord, textOf, type Json } from "../json";

/** The bonds of an assessment, as typed: what the analyst states of each. A rating is computed whenever it is shown. */

/** "" while nothing is stated. */
export type Stated = "" | "yes" | "no";

export interface BondGuarantee {
  /** Who guarantees. */
  readonly name: string;
  readonly rating: string;
  /** The guaranteed part of the debt in percent; "" is the whole. */
  readonly coverage: string;
  readonly irrevocable: Stated;
  readonly effective: Stated;
  readonly unconditional: Stated;
  /** Whether the guarantor would pay before the bond defaults. */
  readonly timely: Stated;
  /** Whether the guarantor is related to the issuer. */
  readonly related: Stated;
}

export interface BondCollateral {
  readonly name: string;
  /** Market value as a multiple of the debt. */
  readonly value: string;
  readonly liquidity: string;
  /** All debt secured on the piece over its market value, in percent. */
  readonly pledgeRatio: string;
}

/** What a bond is, as typed: it moves no rating. Days are ISO dates. */
export interface BondFacts {
  readonly size: string;
  readonly balance: string;
  /** The coupon. */
  readonly rate: string;
  readonly start: string;
  /** As it is written, such as 3+N. */
  readonly term: string;
  /** The day on which the issuer may first call or extend it. */
  readonly call: string;
}

/** The facts of a bond and what each is called, in the order in which a report prints them. */
export const BOND_FACTS: readonly (readonly [keyof BondFacts, MessageKey])[] = [
  ["size", "bond.size"],
  ["balance", "bond.balance"],
  ["rate", "bond.rate"],
  ["start", "bond.start"],
  ["term", "bond.term"],
  ["call", "bond.call"],
];

export const NO_FACTS: BondFacts = { size: "", balance: "", rate: "", start: "", term: "", call: "" };

export interface Bond {
  readonly id: string;
  readonly name: string;
  readonly facts: BondFacts;
  /** Id of the rules, or "" for those of the methodology. */
  readonly rules: string;
  readonly issueClass: string;
  /** Years. */
  readonly maturity: string;
  readonly ranking: "" | "senior" | "subordinated";
  readonly deferral: Stated;
  /** Words of the rules' own terms, by term id. */
  readonly terms: Readonly<Record<string, string>>;
  readonly guarantees: readonly BondGuarantee[];
  readonly collateral: readonly BondCollateral[];
  /** How a guarantor weaker than the bond is read; "" is `floor`. */
  readonly policy: "" | "floor" | "literal";
  /** Words of the duties that the process asks for each bond, by check id. */
  readonly duties?: Readonly<Record<string, string>>;
}

/** The sheet gives each a column beside the other. Only the best one counts, so more are rarely named. */
export const MOST_ENHANCEMENTS = 3;

export const NO_GUARANTEE: BondGuarantee = {
  name: "",
  rating: "",
  coverage: "",
  irrevocable: "",
  effective: "",
  unconditional: "",
  timely: "",
  related: "",
};

export const NO_COLLATERAL: BondCollateral = { name: "", value: "", liquidity: "", pledgeRatio: "" };

/** Makes a bond of which nothing is stated. */
export function newBond(id: string): Bond {
  return {
    id,
    name: "",
    facts: NO_FACTS,
    rules: "",
    issueClass: "",
    maturity: "",
    ranking: "",
    deferral: "",
    terms: {},
    guarantees: [],
    collateral: [],
    policy: "",
  };
}

function oneOf<const T extends string>(json: Json, key: string, allowed: readonly T[]): T | "" {
  const value = textOf(json[key]);
  return allowed.find((word) => word === value) ?? "";
}

function records(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function readCollateral(json: Json): BondCollateral {
  return {
    name: textOf(json["name"]),
    value: textOf(json["value"]),
    liquidity: textOf(json["liquidity"]),
    pledgeRatio: textOf(json["pledgeRatio"]),
  };
}

function readFacts(json: unknown): BondFacts {
  const facts = isRecord(json) ? json : {};
  return {
    size: textOf(facts["size"]),
    balance: textOf(facts["balance"]),
    rate: textOf(facts["rate"]),
    start: textOf(facts["start"]),
    term: textOf(facts["term"]),
    call: textOf(facts["call"]),
  };
}

function readGuarantee(json: Json): BondGuarantee {
  const stated = (key: string) => oneOf(json, key, ["yes", "no"]);
  return {
    name: textOf(json["name"]),
    rating: textOf(json["rating"]),
    coverage: textOf(json["coverage"]),
    irrevocable: stated("irrevocable"),
    effective: stated("effective"),
    unconditional: stated("unconditional"),
    timely: stated("timely"),
    related: stated("related"),
  };
}

/** Reads words by id; blank ones are left out. */
function wordsOf(json: unknown): Readonly<Record<string, string>> {
  const words = isRecord(json) ? Object.entries(json).map(([key, word]) => [key, textOf(word)] as const) : [];
  return Object.fromEntries(words.filter(([, word]) => word !== ""));
}

/** Reads the saved bonds; what is none is left out. */
export function readBonds(json: unknown): readonly Bond[] {
  return records(json).flatMap((one): readonly Bond[] => {
    const id = textOf(one["id"]);
    if (id === "") return [];
    const stated = wordsOf(one["terms"]);
    const duties = wordsOf(one["duties"]);
    return [
      {
        id,
        name: textOf(one["name"]),
        facts: readFacts(one["facts"]),
        rules: textOf(one["rules"]),
        issueClass: textOf(one["issueClass"]),
        maturity: textOf(one["maturity"]),
        ranking: oneOf(one, "ranking", ["senior", "subordinated"]),
        deferral: oneOf(one, "deferral", ["yes", "no"]),
        terms: stated,
        guarantees: records(one["guarantees"]).map(readGuarantee),
        collateral: records(one["collateral"]).map(readCollateral),
        policy: oneOf(one, "policy", ["floor", "literal"]),
        ...(Object.keys(duties).length === 0 ? {} : { duties }),
      },
    ];
  });
}

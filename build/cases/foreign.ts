import { findStep, type Pack } from "../../src";
import { call, compare, compareAbroad, compareRange, packOf } from "./call";
import type { CaseFiles, Check, PublicCase } from "./types";

type Rows = (readonly [key: string, value: string])[];

const ABROAD = { id: "global-to-golden-credit-house", from: "global" } as const;

/** Gives every part of a pack's factors the grade that the published word of that factor has in the table. */
function subjectOf(
  pack: Pack,
  factors: Readonly<Record<string, string>>,
  grades: ReadonlyMap<string, string>,
): Rows {
  return Object.entries(factors).flatMap(([factor, published]) => {
    const step = findStep(pack, factor);
    if (step?.kind !== "score") throw new Error(`${factor} is no factor of ${pack.id}`);
    const grade = grades.get(published);
    if (grade === undefined) throw new Error(`${published} has no grade`);
    return step.parts.map(({ of }) => [of, grade] as const);
  });
}

const DEVELOPMENT = "panda-development-institution";

/** Two words for the profiles, by the table of words; a word that was not read takes each end of the table. */
export function profileChecks({ published }: PublicCase, { tables }: CaseFiles): readonly Check[] {
  const pack = packOf(DEVELOPMENT);
  const { inputs, steps, outcome } = published;
  const { grades } = tables.grades.profile;
  const words = Object.keys(grades);
  const rate = (business: string, financial: string) => {
    const given = new Map([
      ["business", grades[business] ?? ""],
      ["financial", grades[financial] ?? ""],
    ]);
    const factors = subjectOf(pack, tables.factors[DEVELOPMENT] ?? {}, given);
    return call("RATING.BCA", [...factors, ["default-record", "clean"]], DEVELOPMENT);
  };
  const { business = null, financial } = inputs as { readonly business?: string; readonly financial: string };
  const possible = (business === null ? words : [business]).map((word) => rate(word, financial));
  const { standalone = outcome["issuer"] ?? "" } = steps as { readonly standalone?: string };
  const own = compareAbroad(
    {
      what: business === null ? "stand-alone rating, business profile not read" : "stand-alone rating",
      kind: business === null ? "open" : "letters",
      scale: pack.scale,
    },
    possible,
    standalone,
    ABROAD,
  );
  if (inputs["support"] !== "none") return own;
  const unsupported = call("NOTCH.SUPPORT", standalone, null, "none");
  const rated = { what: "issuer's rating without support", kind: "step", scale: "global" } as const;
  return [...own, compare(rated, unsupported, String(outcome["issuer"]))];
}

const SOVEREIGN = "panda-sovereign";

/** Six published scores, by the table of scores. */
export function sovereignChecks({ published }: PublicCase, { tables }: CaseFiles): readonly Check[] {
  const pack = packOf(SOVEREIGN);
  const score = (key: string) => Number(published.inputs[key]);
  const { grades } = tables.grades.sovereign;
  const fiscal = Math.floor((score("fiscalFlexibility") + score("debt")) / 2);
  const scores = { fiscal, ...published.inputs } as Readonly<Record<string, number>>;
  const given = new Map(Object.entries(scores).map(([key, value]) => [key, grades[String(value)] ?? ""]));
  const subject: Rows = [
    ...subjectOf(pack, tables.factors[SOVEREIGN] ?? {}, given),
    ["default-record", "clean"],
  ];
  const ours = call("RATING.BCA", subject, SOVEREIGN);
  const rating = String(published.outcome["issuer"]);
  const head = { what: "endogenous rating", kind: "letters", scale: pack.scale } as const;
  return compareAbroad(head, [ours], rating, ABROAD);
}

/** A rating abroad beside the one at home: the two ends of the mapping. */
export function abroadChecks({ published }: PublicCase): readonly Check[] {
  const abroad = published.inputs["international"];
  const scale = packOf(SOVEREIGN).scale;
  const end = (side: "low" | "high") => call("SCALE.MAP", abroad, ABROAD.from, scale, ABROAD.id, side);
  const head = { what: `${String(abroad)} abroad, read at home`, kind: "open", scale } as const;
  return [compareRange(head, [end("low"), end("high")], String(published.outcome["issuer"]))];
}

/** Published notches between published steps. */
export function adjustmentChecks({ published }: PublicCase): readonly Check[] {
  const { inputs, steps } = published;
  const [best, worst] = steps["range"] as readonly [string, string];
  const step = (what: string, from: unknown, by: unknown, to: unknown) =>
    compare({ what, kind: "step", scale: "global" }, call("NOTCH.ADD", from, by, "global"), String(to));
  return [
    step("adjusted strength", steps["preliminary"], inputs["qualitativeAdjustment"], steps["adjusted"]),
    step("upper end of the range", steps["adjusted"], 1, best),
    step("lower end of the range", steps["adjusted"], -1, worst),
  ];
}

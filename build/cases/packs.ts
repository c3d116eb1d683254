import { findItem, findPack, findStep, gradesOf, type Pack } from "../../src";
import { call, compare, compareMapped, compareRange, compareValue, type Call } from "./call";
import type { CaseFiles, Check, OpenJudgements, PublicCase } from "./types";

type Rows = (readonly [key: string, value: string | number])[];

const ABROAD = { id: "global-to-golden-credit-house", from: "global" } as const;

function packOf(id: string): Pack {
  const found = findPack(id, "method");
  if (!found.ok) throw new Error(`There is no pack ${id}`);
  return found.value;
}

/** The full scorecard: every printed step by the pack that encodes it. */
export function scorecardChecks({ published }: PublicCase): readonly Check[] {
  const pack = packOf("lianhe-guarantor");
  const { inputs, steps, outcome } = published;
  const support = [
    ["individual-adjustment", Number(inputs["individualAdjustment"])],
    ["shareholder-strength", String(inputs["support"])],
    ["government-strength", String(inputs["support"])],
  ] as const;
  const subject: Rows = [
    ...Object.entries(inputs["grades"] as Readonly<Record<string, number>>),
    ...support,
    ["outlook", outcome["outlook"] ?? ""],
  ];
  const columns = [subject.map(([key]) => key), subject.map(([, value]) => value)] as const;
  const step = (what: string, id: string): Check => {
    const found = findStep(pack, id);
    const list = found?.kind === "grade" ? gradesOf(found) : [];
    const ours = call("RATING.TABLE", [columns[0]], [columns[1]], pack.id, id);
    return compareValue({ what, kind: "step" }, ours, String(steps[id]), list);
  };
  const rating = (what: string, ours: Call, printed: unknown) =>
    compare({ what, kind: "step", scale: pack.scale }, ours, String(printed));
  return [
    step("business risk", "business"),
    step("financial risk", "financial"),
    rating(
      "indicative rating",
      call("RATING.MATRIX", steps["business"], steps["financial"], pack.id),
      steps["indicative"],
    ),
    rating("stand-alone rating", call("RATING.BCA", subject, pack.id), steps["standalone"]),
    rating("issuer's rating", call("RATING.FINAL", subject, pack.id), outcome["issuer"]),
    rating(
      "perpetual bond",
      call("NOTCH.ISSUE", outcome["issuer"], String(inputs["class"])),
      outcome["issue"],
    ),
  ];
}

/** The printed indicators' grades (ours: none is printed), and the ratings that the printed words leave open. */
export function indicatorChecks({ published }: PublicCase, jinshang: OpenJudgements): readonly Check[] {
  const pack = packOf("ccxap-guarantor");
  const macro = ["macro-profile", String(published.inputs["macroProfile"])] as const;
  const measured = jinshang.printed.filter(({ item }) => findItem(pack, item)?.kind === "measured");
  const grades = measured.map(({ item, value, unit = "" }): Check => {
    const entry = unit === "" ? value : [[value, unit]];
    const ours = call("RATING.GRADE", item, entry, pack.id, [macro]);
    return {
      what: `grade of ${findItem(pack, item)?.label.en ?? item}, ${value}${unit === "" ? "" : ` ${unit}`}`,
      kind: "grade",
      formulas: [ours.formula],
      published: "none",
      ours: String(ours.value),
      distance: null,
    };
  });
  const final = (end: "worst" | "best") => {
    const rows = jinshang.readings.map(({ item, open }) => [item, endOf(pack, item, open, end)] as const);
    const supporter = scaleEnd(end);
    const subject = [
      ["key", "value", "unit"],
      ...jinshang.printed.map(({ item, value, unit }) => [item, value, unit ?? null]),
      ...rows.map(([item, value]) => [item, value, null]),
      ["shareholder-strength", jinshang.support.strength, null],
      ["shareholder-rating", supporter, null],
      ["government-strength", "none", null],
    ];
    return call("RATING.FINAL", subject, pack.id);
  };
  const open = compareRange(
    { what: "issuer's rating", kind: "open", scale: pack.scale, remark: "see [jinshang.md](jinshang.md)" },
    [final("worst"), final("best")],
    String(published.outcome["issuer"]),
  );
  return [...grades, open];
}

/** The end of what is left open: grades stand best first in the pack, notches are better the higher. */
function endOf(pack: Pack, id: string, open: readonly (string | number)[], end: "worst" | "best") {
  const item = findItem(pack, id);
  const grades = item === undefined ? [] : gradesOf(item);
  const worth = (value: string | number) =>
    item?.kind === "judged" ? -grades.indexOf(String(value)) : Number(value);
  const ordered = [...open].sort((a, b) => worth(a) - worth(b));
  return ordered.at(end === "worst" ? 0 : -1) ?? "";
}

function scaleEnd(end: "worst" | "best"): string {
  return end === "worst" ? "Cg" : "AAAg";
}

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
    return call("RATING.BCA", subjectOf(pack, tables.factors[DEVELOPMENT] ?? {}, given), DEVELOPMENT);
  };
  const financial = String(inputs["financial"]);
  const business = inputs["business"] === undefined ? null : String(inputs["business"]);
  const ends = business === null ? [words.at(-1) ?? "", words[0] ?? ""] : [business, business];
  const [worse, better] = ends.map((word) => rate(word, financial)) as [Call, Call];
  const standalone = steps["standalone"] === undefined ? outcome["issuer"] : steps["standalone"];
  const own = compareMapped(
    {
      what: business === null ? "stand-alone rating, business profile not read" : "stand-alone rating",
      kind: business === null ? "open" : "house",
      scale: pack.scale,
    },
    [worse, better],
    String(standalone),
    ABROAD,
  );
  if (inputs["support"] !== "none") return [own];
  const unsupported = call("NOTCH.SUPPORT", standalone, null, "none");
  const rated = { what: "issuer's rating without support", kind: "step", scale: "global" } as const;
  return [own, compare(rated, unsupported, String(outcome["issuer"]))];
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
  return [
    compareMapped(
      { what: "endogenous rating", kind: "house", scale: pack.scale },
      [ours, ours],
      rating,
      ABROAD,
    ),
  ];
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

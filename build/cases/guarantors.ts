import { findItem, findScale, findStep, gradesOf, type Pack } from "../../src";
import { call, compare, compareRange, compareWord, packOf, type Call } from "./call";
import type { Check, OpenJudgements, PublicCase } from "./types";

type Rows = (readonly [key: string, value: string | number])[];

/** The full scorecard: every printed step by the pack that encodes it. */
export function scorecardChecks({ published }: PublicCase): readonly Check[] {
  const pack = packOf("lianhe-guarantor");
  const { inputs, steps, outcome } = published;
  const { business, financial, ratios } = inputs as unknown as Scorecard;
  const support = [
    ["individual-adjustment", Number(inputs["individualAdjustment"])],
    ["shareholder-strength", String(inputs["support"])],
    ["government-strength", String(inputs["support"])],
  ] as const;
  const subject: Rows = [
    ...Object.entries({ ...business, ...financial }),
    ...support,
    ["outlook", outcome["outlook"] ?? ""],
  ];
  const columns = [subject.map(([key]) => key), subject.map(([, value]) => value)] as const;
  const step = (what: string, id: string): Check => {
    const found = findStep(pack, id);
    const list = found?.kind === "grade" ? gradesOf(found) : [];
    const ours = call("RATING.TABLE", [columns[0]], [columns[1]], pack.id, id);
    return compareWord({ what, kind: "step" }, ours, String(steps[id]), list);
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
    compare(
      { what: "issuer's rating, financial grades from the printed ratios", kind: "house", scale: pack.scale },
      call("RATING.FINAL", ratioSubject([...Object.entries(business), ...support], ratios), pack.id),
      String(outcome["issuer"]),
    ),
  ];
}

interface Scorecard {
  readonly business: Readonly<Record<string, number>>;
  readonly financial: Readonly<Record<string, number>>;
  readonly ratios: Readonly<Record<string, readonly string[]>>;
}

/** What the report prints in hundreds of millions of yuan. */
const AMOUNTS: ReadonlySet<string> = new Set(["net-assets", "net-capital"]);

/** Grades and choices with ratios in place of the financial grades: three years, or the one year that is printed. */
function ratioSubject(rows: Rows, ratios: Scorecard["ratios"]) {
  return [
    ["key", "unit", "value", "FY-2", "FY-1", "FY"],
    ...rows.map(([key, value]) => [key, null, value, null, null, null]),
    ...Object.entries(ratios).map(([key, years]) => {
      const unit = AMOUNTS.has(key) ? "CNY 100m" : null;
      return years.length === 1 ? [key, unit, years[0], null, null, null] : [key, unit, null, ...years];
    }),
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
  const scale = findScale(pack.scale, "scale");
  const supporters = scale.ok ? scale.value.notations[0].symbols : [];
  const final = (end: "worst" | "best") => {
    const rows = jinshang.readings.map(({ item, open }) => [item, endOf(pack, item, open, end)] as const);
    const subject = [
      ["key", "value", "unit"],
      ...jinshang.printed.map(({ item, value, unit }) => [item, value, unit ?? null]),
      ...rows.map(([item, value]) => [item, value, null]),
      ["shareholder-strength", jinshang.support.strength, null],
      ["shareholder-rating", supporters.at(end === "worst" ? -1 : 0) ?? "", null],
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

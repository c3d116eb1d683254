import { describe, expect, it } from "vitest";
import {
  addNotches,
  applySovereign,
  applySupport,
  findIssueRules,
  findMapping,
  findScale,
  mapRating,
  notchesBetween,
  rateIssue,
  sovereignOfPlaces,
  strongest,
  weakest,
  writeRating,
  type Outcome,
  type Place,
  type Rating,
  type RatingScale,
  type ScaleMapping,
  type Supporter,
} from "../../src";
import type { Issue } from "../../src/issue";

/*
 * Where the scale of a rating is known by its type, mixing two does not compile. Each line under an expected error is
 * one mixture; the compiler fails when it no longer refuses it. What is refused at run time too is asserted.
 */

type At<S extends string> = Rating<S>;
const lianhe: At<"lianhe"> = { scale: "lianhe", rank: 3, notation: 0, lowerCase: true };
const other: At<"lianhe"> = { ...lianhe, rank: 1 };
const ccxap: At<"ccxap"> = { scale: "ccxap", rank: 1, notation: 0, lowerCase: false };

function have<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function scaleOf<S extends string>(id: S): RatingScale<S> {
  return { ...have(findScale(id, "scale")), id };
}

const lianheScale = scaleOf("lianhe");
const ccxapScale = scaleOf("ccxap");
const globalScale = scaleOf("global");
const toLianhe: ScaleMapping<"global", "lianhe"> = {
  ...have(findMapping("global-to-lianhe-house", "mapping")),
  from: "global",
  to: "lianhe",
};
const table = { kind: "notch-table", strengths: { low: 1 }, dependences: {} } as const;
const ceiling = { mode: "ceiling", samePlace: false, uplift: 0 } as const;
const rules = have(findIssueRules(null, "bondClass"));
const supporter = <S extends string>(rating: Rating<S>): Supporter<S> => ({
  role: "shareholder",
  rating,
  strength: "low",
  dependence: null,
  drag: 0,
});
const place = <S extends string>(sovereign: Rating<S>): Place<S> => ({
  role: "registration",
  country: "Ruritania",
  sovereign,
  share: null,
});
const bond = (): Issue<"lianhe"> => ({
  issuer: lianhe,
  issueClass: rules.classes[0]!,
  guarantees: [],
  collateral: [],
  terms: { maturity: null, subordinated: false, deferral: false, stated: {} },
  policy: "floor",
});
const guarantee = <S extends string>(rating: Rating<S>) => ({
  rating,
  coverage: 1,
  irrevocable: true,
  effective: true,
  unconditional: true,
  timely: true,
  related: false,
  dependent: false,
});

/** Another role of a place, in another country. */
const inArcadia = <S extends string>(one: Place<S>, role: "market" | "bond"): Place<S> => ({
  ...one,
  ...{ role, country: "Arcadia", code: "arcadia", share: 1 },
});

describe("ratings of one scale", () => {
  it("compile, and keep their scale in the answer", () => {
    const added: At<"lianhe"> = addNotches(lianhe, 1, lianheScale);
    const worst: At<"lianhe"> = weakest([lianhe, other]);
    const best: At<"lianhe"> = strongest([lianhe, other]);
    const capped: At<"lianhe"> = have(
      applySovereign(lianhe, other, ceiling, lianheScale, "sovereign"),
    ).rating;
    const lifted: At<"lianhe"> = have(applySupport(lianhe, [supporter(other)], table, lianheScale)).rating;
    const global: At<"global"> = { scale: "global", rank: 9, notation: 0, lowerCase: false };
    const mapped: At<"lianhe"> = have(mapRating(global, globalScale, lianheScale, toLianhe, "low", "rating"));
    const issued: At<"lianhe"> = have(
      rateIssue({ ...bond(), guarantees: [guarantee(other)] }, rules, lianheScale),
    ).rating;
    const sovereign: At<"lianhe"> | null = have(
      sovereignOfPlaces(
        [place(other), inArcadia(place(other), "market"), inArcadia(place(other), "bond")],
        "ceiling",
        lianheScale,
      ),
    ).sovereign;
    const written = [added, worst, best, capped, lifted, mapped, issued].map((rating) =>
      writeRating(rating, lianheScale),
    );
    expect(written).toEqual(["aa+", "aa", "aaa", "aa", "aa+", "AA+", "aaa"]);
    expect([notchesBetween(lianhe, other), sovereign?.rank]).toEqual([-2, other.rank]);
  });
});

describe("ratings of two scales", () => {
  it("do not compile where nothing could refuse them at run time", () => {
    const mixtures = [
      // @ts-expect-error a scale of its own
      () => addNotches(lianhe, 1, ccxapScale),
      // @ts-expect-error two scales have no distance
      () => notchesBetween(lianhe, ccxap),
      // @ts-expect-error two scales have no worst
      () => weakest([lianhe, ccxap]),
      // @ts-expect-error two scales have no best
      () => strongest([lianhe, ccxap]),
      // @ts-expect-error a symbol of another scale
      () => writeRating(lianhe, ccxapScale),
      // @ts-expect-error the scale of neither
      () => applySovereign(lianhe, other, ceiling, ccxapScale, "sovereign"),
      // @ts-expect-error the scale of neither
      () => applySupport(lianhe, [supporter(other)], table, ccxapScale),
      // @ts-expect-error the scale of neither
      () => rateIssue(bond(), rules, ccxapScale),
    ];
    expect(mixtures).toHaveLength(8);
  });

  const refused: readonly [string, () => Outcome<unknown>][] = [
    [
      "a sovereign",
      // @ts-expect-error a sovereign needs the rating's scale
      () => applySovereign(lianhe, ccxap, ceiling, lianheScale, "sovereign"),
    ],
    [
      "a supporter",
      // @ts-expect-error a supporter needs the stand-alone's scale
      () => applySupport(lianhe, [supporter(ccxap)], table, lianheScale),
    ],
    [
      "a guarantor",
      // @ts-expect-error a guarantor needs the issuer's scale
      () => rateIssue({ ...bond(), guarantees: [guarantee(ccxap)] }, rules, lianheScale),
    ],
    [
      "a market",
      () =>
        sovereignOfPlaces(
          // @ts-expect-error a market's sovereign needs the scale of the others
          [place(lianhe), inArcadia(place(ccxap), "market"), inArcadia(place(lianhe), "bond")],
          "adjust",
          lianheScale,
        ),
    ],
  ];

  it.each(refused)("do not compile, and are refused by name at run time: %s", (_, mix) => {
    expect(mix()).toMatchObject({
      ok: false,
      problems: [{ kind: "wrong", code: "scale-mismatch" }],
    });
    const outcome = mix();
    const facts = outcome.ok ? {} : (outcome.problems[0]?.facts ?? {});
    expect([facts["firstScale"], facts["secondScale"]].sort()).toEqual(["ccxap", "lianhe"]);
  });

  it("do not compile in a mapping of other scales, and are refused by name at run time", () => {
    // @ts-expect-error the mapping starts from another scale
    const wrongStart = mapRating(ccxap, ccxapScale, lianheScale, toLianhe, "low", "rating");
    // @ts-expect-error the rating is not on the scale that it is said to be on
    const wrongScale = mapRating(ccxap, globalScale, lianheScale, toLianhe, "low", "rating");
    const global: At<"global"> = { scale: "global", rank: 9, notation: 0, lowerCase: false };
    // @ts-expect-error the mapping ends on another scale
    const wrongEnd = mapRating(global, globalScale, ccxapScale, toLianhe, "low", "rating");
    for (const outcome of [wrongStart, wrongScale, wrongEnd]) {
      expect(outcome).toMatchObject({ ok: false, problems: [{ code: "wrong-shape" }] });
    }
  });
});

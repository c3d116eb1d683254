import { describe, expect, test } from "vitest";
import { idleInputs } from "../../src";
import { idleAnswers } from "../../desk/draft/idle";
import { subjectOf } from "../../desk/draft/subject";
import { lianhe, tianfu } from "../desk/tianfu";
import { errorOf, tianfu as rows, valueOf } from "../functions/ask";

const years = { "FY-2": "10.95", "FY-1": "9.65", FY: "10.78" };

describe("what is given and has no effect", () => {
  test("is nothing where all counts", () => {
    expect(idleInputs(lianhe, subjectOf(lianhe, tianfu))).toEqual([]);
    expect(idleAnswers(lianhe, tianfu)).toEqual([]);
  });

  test("is named in the pane: a ratio beneath a grade that is entered", () => {
    const draft = { ...tianfu, answers: { ...tianfu.answers, roe: { periods: years } } };
    expect(idleAnswers(lianhe, draft)).toEqual(["roe"]);
    expect(idleAnswers(lianhe, { ...draft, answers: { ...draft.answers, roe: { periods: {} } } })).toEqual(
      [],
    );
  });

  test("is named by RATING.EXPLAIN: a supporter's rating where nobody supports", () => {
    const said = (changes: Readonly<Record<string, unknown>>) =>
      (valueOf("RATING.EXPLAIN", rows(changes), "lianhe-guarantor") as unknown[][]).filter(([, , rule]) =>
        String(rule).startsWith("Given, and without effect"),
      );
    expect(said({})).toEqual([]);
    expect(said({ "shareholder-rating": "AAA" }).map(([step]) => step)).toEqual([
      expect.stringMatching(/shareholder/iu),
    ]);
  });
});

describe("a value beside its years", () => {
  const head = ["", "value", "FY-2", "FY-1", "FY"];
  const table = (value: unknown, ...three: readonly unknown[]) => [
    head,
    ...rows({ profitability: undefined }).map((row) => [...row, null, null, null]),
    ...["roe", "roa", "operating-margin", "cost-income"].map((id) =>
      id === "roe" ? [id, value, ...three] : [id, 0.08, null, null, null],
    ),
  ];

  test("must be what they come to, or both are named", () => {
    const given = (value: unknown) => valueOf("RATING.BCA", table(value, 0.1, 0.1, 0.1), "lianhe-guarantor");
    expect(given(0.1)).toBe(given(null));
    expect(errorOf("RATING.BCA", table(0.2, 0.1, 0.1, 0.1), "lianhe-guarantor")).toMatch(
      /^#VALUE! .*\(roe\) is given as 20% and also follows from FY-2, FY-1, FY as 10%/u,
    );
  });
});

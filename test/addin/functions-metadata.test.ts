import { describe, expect, test } from "vitest";
import {
  finishMetadata,
  flattenedName,
  type FunctionMetadata,
  type ParameterMetadata,
  problemsOf,
} from "../../build/functions-metadata";

function parameter(name: string, more: Partial<ParameterMetadata> = {}): ParameterMetadata {
  return { name, description: `the ${name}`, type: "string", dimensionality: "scalar", ...more };
}

function fn(id: string, more: Partial<FunctionMetadata> = {}): FunctionMetadata {
  return { id, name: id, description: "rates", parameters: [parameter("rating")], ...more };
}

/** Checks functions whose names are declared and associated exactly as given. */
function check(
  functions: FunctionMetadata[],
  declared = functions.map(({ id }) => id),
  associated = declared,
) {
  return problemsOf({ functions }, { declared, associated });
}

describe("names", () => {
  test("three agreeing lists have no problem", () => {
    expect(check([fn("RATING.BCA"), fn("NOTCH.ADD")])).toEqual([]);
  });

  test("a declared function that the generator dropped is named", () => {
    expect(check([fn("RATING.BCA")], ["RATING.BCA", "NOTCH.ADD"])).toEqual([
      "NOTCH.ADD is declared but functions.json lacks it",
    ]);
  });

  test("a function that nobody declared is named", () => {
    expect(check([fn("RATING.BCA"), fn("NOTCH.ADD")], ["RATING.BCA"])).toEqual(["NOTCH.ADD is not declared"]);
  });

  test("a name without code, and code without a name, are both problems", () => {
    expect(check([fn("NOTCH.ADD")], ["NOTCH.ADD"], ["NOTCH.ADDD"])).toEqual([
      "NOTCH.ADD has no association: no code runs for it",
      "NOTCH.ADDD is associated but not declared",
    ]);
  });

  test("two names that a file would store alike collide, and so does a name given twice", () => {
    expect(flattenedName("RATING.BCA")).toBe("_xldudf_RATING_BCA");
    expect(check([fn("NOTCH.ADD"), fn("NOTCH_ADD")])).toEqual([
      "NOTCH_ADD collides with NOTCH.ADD: a file stores both as _xldudf_NOTCH_ADD",
    ]);
    expect(check([fn("NOTCH.ADD")], ["NOTCH.ADD", "NOTCH.ADD"])).toHaveLength(1);
  });

  test.each([
    "AB",
    "1RATING.A",
    ".RATING",
    "RATING.",
    "RATING..A",
    "Rating.BCA",
    "RATING BCA",
    "A".repeat(65),
  ])("%s is no name", (id) => {
    expect(check([fn(id)])).toContain(`${id} is no name that Excel accepts`);
  });

  test.each(["ABC", "A".repeat(64), "RATIO.WEIGHTED3Y"])("%s is a name", (id) => {
    expect(check([fn(id)])).toEqual([]);
  });

  test("a function defined in two files is named", () => {
    expect(check([fn("NOTCH.ADD"), fn("NOTCH.ADD")], ["NOTCH.ADD"])).toEqual(["NOTCH.ADD is defined twice"]);
  });

  test("the name shown is the id", () => {
    expect(check([fn("NOTCH.ADD", { name: "ADD" })])).toEqual([
      "NOTCH.ADD is shown as ADD: id and name must be the same",
    ]);
  });
});

describe("help and arguments", () => {
  test("a function and each argument need a description", () => {
    const bare = fn("NOTCH.ADD", { description: "", parameters: [parameter("rating", { description: "" })] });
    expect(check([bare])).toEqual([
      "NOTCH.ADD has no description",
      "NOTCH.ADD, argument rating has no description",
    ]);
  });

  test("a repeating argument is the last", () => {
    const ratings = parameter("ratings", { repeating: true });
    expect(check([fn("NOTCH.WEAKEST", { parameters: [ratings] })])).toEqual([]);
    expect(check([fn("NOTCH.WEAKEST", { parameters: [ratings, parameter("scale")] })])).toEqual([
      "NOTCH.WEAKEST, argument ratings repeats but is not the last",
    ]);
  });

  test("a required argument does not follow an optional one", () => {
    const parameters = [parameter("a"), parameter("b", { optional: true }), parameter("c")];
    expect(check([fn("NOTCH.ADD", { parameters })])).toEqual([
      "NOTCH.ADD, argument c is required but follows the optional b",
    ]);
  });

  test("a function that would recalculate by itself is refused", () => {
    expect(check([fn("NOTCH.ADD", { options: { volatile: true } })])).toEqual([
      "NOTCH.ADD must not use the option volatile",
    ]);
  });

  test("a help page is https", () => {
    expect(check([fn("NOTCH.ADD", { helpUrl: "http://localhost/help" })])).toHaveLength(1);
  });
});

describe("finishing", () => {
  const dev = "https://localhost:3000";

  test("error cells reach a function that takes anything, with the switch that this needs", () => {
    const finished = finishMetadata(
      { functions: [fn("A.B", { parameters: [parameter("x", { type: "any" })] })] },
      dev,
      dev,
    );
    expect(finished).toMatchObject({ allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true });
  });

  test("neither switch is set where no argument takes anything", () => {
    const finished = finishMetadata(
      { allowCustomDataForDataTypeAny: true, functions: [fn("A.B")] },
      dev,
      dev,
    );
    expect(Object.keys(finished)).toEqual(["functions"]);
  });

  test("a help page moves to the host that the build is for, another one stays", () => {
    const help = (helpUrl: string) =>
      finishMetadata({ functions: [fn("A.B", { helpUrl })] }, dev, "https://x.org/n");
    expect(help(`${dev}/help.html#A`).functions[0]?.helpUrl).toBe("https://x.org/n/help.html#A");
    expect(help("https://y.org/help").functions[0]?.helpUrl).toBe("https://y.org/help");
  });
});

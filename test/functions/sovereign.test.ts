import { describe, expect, test } from "vitest";
import { errorOf, valueOf } from "./ask";

describe("SOVEREIGN.CAP", () => {
  test("holds a rating at the sovereign and leaves one below it alone", () => {
    expect(valueOf("SOVEREIGN.CAP", [["AA"], ["A+"], ["A"]], "A+")).toEqual([["A+"], ["A+"], ["A"]]);
    expect(valueOf("SOVEREIGN.BINDS", [["AA"], ["A+"], ["A"]], "A+")).toEqual([[true], [false], [false]]);
  });

  test("keeps the rating's own case and notation", () => {
    expect(valueOf("SOVEREIGN.CAP", "aa", "A+")).toBe("a+");
    expect(valueOf("SOVEREIGN.CAP", "Aa2", "A1")).toBe("A1");
  });

  test("an uplift draws the line above the sovereign", () => {
    expect(valueOf("SOVEREIGN.CAP", "AA", "A", null, "ceiling", 1)).toBe("A+");
    expect(valueOf("SOVEREIGN.CAP", "AA", "A", null, null, 1, "ceiling")).toBe("A+");
    expect(valueOf("SOVEREIGN.CAP", "AA", "A", null, null, 1, "notches")).toBe(-2);
  });

  test("adjust brings it half of the way, rounded up; none changes nothing", () => {
    expect(valueOf("SOVEREIGN.CAP", "AA", "A", null, "adjust")).toBe("A+");
    expect(valueOf("SOVEREIGN.CAP", "AA", "A", null, "adjust", null, "ceiling")).toBe("");
    expect(valueOf("SOVEREIGN.CAP", "AA", null, null, "none")).toBe("AA");
  });

  test("one country takes no step and needs no sovereign", () => {
    expect(valueOf("SOVEREIGN.CAP", "AA", null, true)).toBe("AA");
    expect(valueOf("SOVEREIGN.CAP", "AA", "A", "是")).toBe("AA");
  });

  test("places: the weaker of registration and markets bears, markets by their shares, one country is no step", () => {
    const places = [
      ["role", "country", "sovereign", "share"],
      ["registration", "Ruritania", "BBB", null],
      ["market", "Ruritania", "BBB", 0.5],
      ["market", "Arcadia", "A+", 0.5],
      ["bond", "China", null, null],
    ];
    expect(valueOf("SOVEREIGN.CAP", "AA", places, null, "ceiling")).toBe("BBB");
    // Markets at 9 and 5 average 7, the country of registration is weaker with 9: AA is six above it, half of that is three.
    expect(valueOf("SOVEREIGN.CAP", "AA", places, null, "adjust")).toBe("A");
    expect(valueOf("SOVEREIGN.CAP", "AA", places)).toBe("A");
    const home = [
      ["注册地", "China", "A+", null],
      ["主要市场", "china", "A+", 1],
      ["债券市场", "China", null, null],
    ];
    expect(valueOf("SOVEREIGN.CAP", "AA", home)).toBe("AA");
    expect(valueOf("SOVEREIGN.BINDS", "AA", home)).toBe(false);
  });

  test.each([
    ["panda-sovereign", "AA"],
    ["panda-local-government", "A"],
    ["panda-development-institution", "AA"],
    // AA to A is three notches, two of them.
    ["panda-financial-institution", "A+"],
    ["panda-enterprise", "A+"],
  ])("a methodology's own step: %s takes AA under A to %s", (mode, expected) => {
    expect(valueOf("SOVEREIGN.CAP", "AA", "A", null, mode)).toBe(expected);
    expect(valueOf("SOVEREIGN.BINDS", "AA", "A", null, mode)).toBe(expected !== "AA");
    expect(valueOf("SOVEREIGN.CAP", "AA", "A", null, mode, null, "ceiling")).toBe(
      expected === "A" ? "A" : "",
    );
  });

  test("three places, shares by country, a methodology", () => {
    const places = [
      ["role", "country", "sovereign", "share"],
      ["registration", "Hong Kong", "AAA", null],
      ["market", "Ruritania", "BBB", "75%"],
      ["market", "Arcadia", "A+", "25%"],
      ["bond", "China", null, null],
    ];
    expect(valueOf("SOVEREIGN.CAP", "AA", places, null, "panda-local-government")).toBe("BBB+");
    // 0.75 × 9 + 0.25 × 5 = 8, BBB+; AA is five above it, three of them.
    expect(valueOf("SOVEREIGN.CAP", "AA", places, null, "panda-financial-institution")).toBe("A");
    expect(valueOf("SOVEREIGN.CAP", "AA", places, null, "panda-development-institution")).toBe("AA");
    const home = places.map(([role, country, ...rest], row) =>
      row === 0 ? [role, country, ...rest] : [role, "China", ...rest],
    );
    expect(valueOf("SOVEREIGN.CAP", "AA", home, null, "panda-financial-institution")).toBe("AA");
  });

  test("a methodology without a sovereign step changes nothing and needs no sovereign", () => {
    for (const mode of ["lianhe-guarantor", "ccxap-guarantor@2021-11-05+2", "LIANHE-guarantor"]) {
      expect(valueOf("SOVEREIGN.CAP", "AA", "BBB", null, mode)).toBe("AA");
      expect(valueOf("SOVEREIGN.CAP", "AA", null, null, mode)).toBe("AA");
      expect(valueOf("SOVEREIGN.BINDS", "AA", "BBB", null, mode)).toBe(false);
    }
    const places = [
      ["registration", "Ruritania", null],
      ["market", "Arcadia", null, 0.5],
    ];
    expect(valueOf("SOVEREIGN.CAP", "AA", places, null, "lianhe-guarantor")).toBe("AA");
    expect(errorOf("SOVEREIGN.CAP", "AA", "A", null, "lianhe-guarantor", 1)).toBe(
      "#VALUE! uplift: received 1; allowed: 0 to 0.",
    );
  });

  test.each<[string, readonly unknown[], string]>([
    [
      "a sovereign on another scale",
      ["AA", "AAg"],
      '#VALUE! rating, sovereign: "AA" is on the lianhe scale and "AAg" on the ccxap scale; name a mapping between them.',
    ],
    [
      "an uplift beyond the mode's",
      ["AA", "A", null, "fitch-country-ceiling", 4],
      "#VALUE! uplift: received 4; allowed: 0 to 3.",
    ],
    ["part of a notch", ["AA", "A", null, null, 0.5], "#VALUE! uplift must be a whole number; received 0.5."],
    [
      "an unknown mode",
      ["AA", "A", null, "floor"],
      '#VALUE! mode: received "floor"; allowed: ceiling, adjust, none, fitch-country-ceiling, fitch-currency-union, moodys-local-currency-ceiling, ccxap-guarantor, ',
    ],
    [
      "a version that is not shipped",
      ["AA", "A", null, "lianhe-guarantor@1.0+1"],
      '#VALUE! mode: received "lianhe-guarantor@1.0+1"; allowed: ceiling, ',
    ],
    [
      "a truth value that is none",
      ["AA", "A", "maybe"],
      '#VALUE! samePlace must be TRUE or FALSE; received "maybe".',
    ],
    [
      "places and samePlace",
      ["AA", [["registration", "X", "A"]], true],
      "#VALUE! samePlace: received rows of places and samePlace beside them; expected one of the two.",
    ],
    [
      "an unknown role",
      ["AA", [["seat", "X", "A"]]],
      '#VALUE! places, row 1, role: received "seat"; allowed: registration, market, bond.',
    ],
    ["no sovereign", ["AA", ""], "#N/A The argument sovereign is missing; a rating such as AA+."],
    [
      "no country",
      ["AA", [["registration", null, "A"]]],
      "#N/A The argument places, row 1, country is missing; a country's name.",
    ],
    ["no place but one", ["AA", [["registration", "X", "A"]]], "#N/A market is missing. bond is missing."],
  ])("%s", (_title, args, message) => {
    expect(errorOf("SOVEREIGN.CAP", ...args)).toContain(message);
    expect(errorOf("SOVEREIGN.BINDS", ...args)).toContain(message);
  });
});

describe("whose a row is", () => {
  const places = (role: string) => [
    [role, "China", "A+"],
    ["主要市场", "Vietnam", "BB+"],
    ["债券", "China", null],
  ];

  test.each(["registration", "Registered", "注册地", "注册国", "ｒegistration"])(
    "%s: registration",
    (role) => {
      expect(valueOf("SOVEREIGN.CAP", "AA", places(role))).toBe(
        valueOf("SOVEREIGN.CAP", "AA", places("registration")),
      );
    },
  );

  test("a role that is none is answered with those that there are, in the reader's words", () => {
    const call = ["AA", places("公司"), null, null, null, null, null, null];
    expect(errorOf("SOVEREIGN.CAP", ...call, "zh")).toContain(
      "注册地（registration）、主要市场（market）、债券市场（bond）",
    );
    const support = (role: string) => ["BBB", [[role, "AA+", "high"]], null, null, null, null, null, null];
    expect(errorOf("NOTCH.SUPPORT", ...support("大股东"), "zh")).toContain(
      "股东（shareholder）、政府（government）",
    );
    for (const role of ["母公司", " Parent ", "控股股东"])
      expect(valueOf("NOTCH.SUPPORT", ...support(role))).toBe(
        valueOf("NOTCH.SUPPORT", ...support("shareholder")),
      );
  });
});

describe("SOVEREIGN.CAP by places, as a committee reads them", () => {
  const places = (
    registration: readonly [string, string | null],
    market: readonly [string, string | null],
    bond: string | null,
  ) => [
    ["registration", ...registration],
    ["market", ...market],
    ...(bond === null ? [] : [["bond", bond, null]]),
  ];

  test("registration or main market, the weaker in doubt; without the bond market it is not known", () => {
    for (const mode of [null, "adjust", "panda-enterprise", "panda-financial-institution"]) {
      const cap = (rows: unknown) => valueOf("SOVEREIGN.CAP", "AAA", rows, null, mode);
      expect(cap(places(["Argentina", "B"], ["Germany", "AAA"], "China"))).toBe("BBB+");
      expect(cap(places(["Germany", "AAA"], ["Argentina", "B"], "China"))).toBe("BBB+");
      expect(
        errorOf("SOVEREIGN.CAP", "AAA", places(["Germany", "AAA"], ["Germany", "AAA"], null), null, mode),
      ).toBe("#N/A bond is missing.");
    }
  });

  test.each([
    [["China", "PRC", "中国"], true],
    [["CN", "People's Republic of China", "中国内地"], true],
    [["CHN", "Mainland China", "中华人民共和国"], true],
    [["德国", "Germany", "DEU"], true],
    [["Cote d'Ivoire", "Côte d’Ivoire", "科特迪瓦"], true],
    [["the United Kingdom", "U.K.", "英国"], true],
    [["China", "China", "Hong Kong"], false],
    [["中国", "中国香港", "中国"], false],
    [["China", "Macau", "China"], false],
    [["China", "台湾", "China"], false],
    [["South Korea", "North Korea", "Korea"], false],
    [["Ruritania", "ruritania", "Ruritania"], true],
    [["Ruritania", "Arcadia", "Ruritania"], false],
  ] as const)("%j are one place: %s", ([registration, market, bond], same) => {
    const rows = places([registration, "BBB"], [market, "BBB"], bond);
    expect(valueOf("SOVEREIGN.CAP", "AA", rows)).toBe(same ? "AA" : "A");
  });

  test("has a place for the scale, and reads what only one scale has", () => {
    expect(valueOf("SOVEREIGN.CAP", "B", "CCC+")).toBe("CCC+");
    expect(valueOf("SOVEREIGN.CAP", "B", "CCC+", null, null, null, null, "global")).toBe("CCC+");
    expect(valueOf("SOVEREIGN.BINDS", "B", "CCC+", null, null, null, "global")).toBe(true);
    expect(valueOf("SOVEREIGN.CAP", "AA", "Baa1", null, null, null, null, "global")).toBe("BBB+");
    expect(valueOf("SOVEREIGN.CAP", "AA", "D")).toBe("D");
    expect(valueOf("SOVEREIGN.CAP", "D", "AA")).toBe("D");
    expect(errorOf("SOVEREIGN.CAP", "B", "CCC+", null, null, null, null, "lianhe")).toMatch(/CCC\+/);
  });
});

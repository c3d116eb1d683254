import { describe, expect, test } from "vitest";
import { errorOf, PANDA, pandaSovereign, valueOf } from "./ask";

const TIANFU: readonly (readonly unknown[])[] = [
  ["regional-economy", 1],
  ["industry-risk", 3],
  ["governance", 2],
  ["risk-management", 2],
  ["business-operation", 1],
  ["asset-quality", 1],
  ["profitability", 1],
  ["capital-structure", 1],
  ["claims-paying-capacity", 1],
  ["individual-adjustment", 0],
  ["shareholder-strength", "none"],
  ["government-strength", "none"],
];
const final = (output: string, ...rows: readonly (readonly unknown[])[]) =>
  [[...TIANFU, ...rows], "lianhe-guarantor", output] as const;

describe("the rating that the committee assigns", () => {
  test("stands beside the indicated one, with a reason", () => {
    const rows = [
      ["assigned", "AA+"],
      ["assigned-reason", "one large client"],
    ];
    expect(valueOf("RATING.FINAL", ...final("assigned", ...rows))).toBe("AA+");
    expect(valueOf("RATING.FINAL", ...final("final", ...rows))).toBe("AAA");
    expect(
      valueOf("RATING.FINAL", ...final("assigned", ["委员会评定级别", "aa"], ["评定理由", "客户集中"])),
    ).toBe("AA");
    expect(valueOf("RATING.FINAL", ...final("assigned", ["assigned", "AAA"]))).toBe("AAA");
  });

  test("is what the short-term rating stands on", () => {
    const short = (...rows: readonly (readonly unknown[])[]) =>
      valueOf("RATING.FINAL", [...pandaSovereign(), ...rows], PANDA, "short");
    const indicated = String(valueOf("RATING.FINAL", pandaSovereign(), PANDA));
    const lower = String(valueOf("NOTCH.ADD", indicated, -3, "golden-credit"));
    const rows = [
      ["assigned", lower],
      ["assigned-reason", "transfers may be stopped"],
    ];
    expect(short()).toBe(valueOf("SCALE.SHORT", indicated, PANDA));
    expect(short(...rows)).toBe(valueOf("SCALE.SHORT", lower, PANDA));
    expect(short(...rows)).not.toBe(short());
  });

  test("is not there by itself, needs a reason where it departs, and has a limit of three notches", () => {
    expect(errorOf("RATING.FINAL", ...final("assigned"))).toMatch(/^#N\/A .*assigned/);
    expect(errorOf("RATING.FINAL", ...final("assigned", ["assigned", "AA+"]))).toMatch(
      /^#N\/A .*assigned-reason/,
    );
    const reason = ["assigned-reason", "a reason"];
    expect(valueOf("RATING.FINAL", ...final("assigned", ["assigned", "AA-"], reason))).toBe("AA-");
    expect(errorOf("RATING.FINAL", ...final("assigned", ["assigned", "A+"], reason))).toBe(
      "#VALUE! assigned: received A+, 4 notches from the indicated AAA; expected at most 3 notches.",
    );
    expect(errorOf("RATING.FINAL", ...final("assigned", ["assigned", "XX"], reason))).toMatch(
      /^#VALUE! .*XX/,
    );
  });
});

import { describe, expect, test } from "vitest";
import { listLimits } from "../../src";
import { assessRows, checksOf, shippedPack, type Row, type Rows } from "./subject-rows";

/* The supervisory limits of financing guarantors as checks: they are shown, and move no rating. */

const lianhe = shippedPack("lianhe-guarantor");
const ccxap = shippedPack("ccxap-guarantor");
const stateOf = (rows: Rows, id: string, pack = lianhe) => checksOf(assessRows(pack, rows))[id];

describe.each([lianhe, ccxap])("$id", (pack) => {
  test("has every limit of the rules, with its number, its source and whose it is", () => {
    for (const { id, side, limit, special, cite, basis } of listLimits()) {
      const check = pack.checks?.find((one) => one.id === `limit-${id}`);
      expect(check).toMatchObject({
        cite,
        basis,
        test: {
          kind: "number",
          [side === "most" ? "atMost" : "atLeast"]: limit,
          ...(special === undefined
            ? {}
            : { instead: { check: `limit-${special.word}`, atMost: special.limit } }),
        },
      });
    }
    expect(pack.checks?.some(({ id }) => id === "limit-own-statements")).toBe(true);
  });

  test.each<readonly [string, Row, string]>([
    ["limit-single-client", 0.1, "met"],
    ["limit-single-client", 0.1001, "failed"],
    ["limit-client-group", 0.15, "met"],
    ["limit-client-group", 0.151, "failed"],
    ["limit-bond-issuer", 0.3, "met"],
    ["limit-bond-issuer", 0.3001, "failed"],
    ["limit-class-1", 0.2, "met"],
    ["limit-class-1", 0.1999, "failed"],
    ["limit-class-1-2", 0.7, "met"],
    ["limit-class-1-2", 0.6999, "failed"],
    ["limit-class-3", 0.3, "met"],
    ["limit-class-3", 0.3001, "failed"],
    ["limit-leverage", 10, "met"],
    ["limit-leverage", 15.1, "failed"],
    ["limit-own-statements", "yes", "met"],
  ])("%s at %s is %s", (id, value, state) => {
    expect(stateOf({ [id]: value }, id, pack)).toBe(state);
  });

  test("leverage between the two caps is open until it is said which holds", () => {
    const at = (rows: Rows) => stateOf({ "limit-leverage": 12, ...rows }, "limit-leverage", pack);
    expect(at({})).toBe("open");
    expect(at({ "limit-small-business": "yes" })).toBe("met");
    expect(at({ "limit-small-business": "no" })).toBe("failed");
    expect(stateOf({ "limit-leverage": 15, "limit-small-business": "是" }, "limit-leverage", pack)).toBe(
      "met",
    );
  });

  test("a limit of which nothing is known is open", () => {
    const states = checksOf(assessRows(pack, {}));
    expect(new Set(Object.values(states))).toEqual(new Set(["open"]));
  });
});

test("a limit takes the latest value of the item that has it, and what is given for itself before that", () => {
  const rows = {
    "guarantee-leverage": [11, 10.5, 9.5],
    "asset-class-1": [0.1, 0.15, 0.21],
    "asset-class-1-2": 0.69,
  } as const;
  expect(checksOf(assessRows(lianhe, rows))).toMatchObject({
    "limit-leverage": "met",
    "limit-class-1": "met",
    "limit-class-1-2": "failed",
    "limit-class-3": "open",
  });
  expect(stateOf({ ...rows, "limit-leverage": 15.5 }, "limit-leverage")).toBe("failed");
});

test("a broken limit moves no rating and asks for none of the items", () => {
  const before = assessRows(lianhe, { governance: "2" });
  const after = assessRows(lianhe, { governance: "2", "limit-single-client": 0.5 });
  expect(after.missing).toEqual(before.missing);
  expect(after.problems.map(({ at }) => at)).toEqual(before.problems.map(({ at }) => at));
});

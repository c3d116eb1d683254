import { describe, expect, test } from "vitest";
import { findPack, methodFileOf, readMethodFile, writeForm, type Pack } from "../../src";
import { ownOf } from "../form/own-release";
import { valueOf } from "./ask";

function shipped(id: string): Pack {
  const pack = findPack(id, "method");
  if (!pack.ok) throw new Error(id);
  return pack.value;
}

/** An own enterprise methodology whose subordinated bonds lose a notch more and whose reviews come a month sooner. */
function stricter(): Pack {
  const file = methodFileOf(ownOf(shipped("panda-enterprise"))) as unknown as {
    issueRules: { classes: { id: string; notches: number }[] }[];
    reviewRules: { regular: { months: number } }[];
  };
  const [bonds] = file.issueRules;
  const [reviews] = file.reviewRules;
  if (bonds === undefined || reviews === undefined) throw new Error("no rules");
  const read = readMethodFile({
    ...file,
    issueRules: [
      {
        ...bonds,
        classes: bonds.classes.map((one) =>
          one.id === "subordinated" ? { ...one, notches: one.notches - 1 } : one,
        ),
      },
    ],
    reviewRules: [{ ...reviews, regular: { ...reviews.regular, months: reviews.regular.months - 1 } }],
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const sheet = writeForm(stricter(), "zh").cells.map((row) => row.map((cell) => cell ?? ""));
const id = "panda-enterprise";

describe("a sheet stands wherever a methodology may be named for what it has of its own", () => {
  test("its rules for bonds rate a bond, and its mapping one for a short term", () => {
    const rank = (policy: unknown) =>
      Number(
        valueOf("NOTCH.RANK", valueOf("NOTCH.ISSUE", "AA", "subordinated", null, null, null, policy), id),
      );
    expect(rank(sheet)).toBe(rank(id) + 1);
    expect(valueOf("SCALE.SHORT", "AA", sheet)).toBe(valueOf("SCALE.SHORT", "AA", id));
  });

  test("its rules for reviews say when one is due", () => {
    const due = (method: unknown) => Number(valueOf("REVIEW.NEXT", 46_000, "AA", method));
    expect(due(sheet)).toBeLessThan(due(id));
  });

  test("its scale lists its symbols and says what they mean", () => {
    expect(valueOf("SCALE.LIST", sheet)).toEqual(valueOf("SCALE.LIST", id));
    for (const name of ["SCALE.BAND", "SCALE.DEFINITION"])
      expect(valueOf(name, "AA", sheet)).toBe(valueOf(name, "AA", id));
  });
});

import { describe, expect, test } from "vitest";
import { bandRows } from "../../desk/draft/bands";
import { bandsInForce, itemsOf, listPacks } from "../../src";

const MEASURES = listPacks().flatMap((pack) =>
  itemsOf(pack).flatMap((item) =>
    item.kind === "measured" ? [[`${pack.id} ${item.id}`, item] as const] : [],
  ),
);

/** The most significant digits of a number in a text. */
const longest = (text: string): number =>
  Math.max(
    0,
    ...(text.match(/\d[\d.,]*/g) ?? []).map(
      (number) => number.replace(/[.,]/g, "").replace(/^0+|0+$/g, "").length,
    ),
  );

describe("bands for the reader", () => {
  test.each(MEASURES)(
    "of %s have no more places than he reads, by whatever grade they are shifted",
    (_name, item) => {
      for (const shift of [undefined, ...Object.keys(item.shift?.factors ?? {})])
        for (const language of ["en", "zh"] as const)
          for (const { text } of bandRows(item, language, bandsInForce(item, shift)))
            expect(longest(text), `${shift ?? "not shifted"}: ${text}`).toBeLessThanOrEqual(5);
    },
  );
});

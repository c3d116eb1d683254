import { afterEach, describe, expect, test } from "vitest";
import { callFunction, speak, type Answer } from "../../functions";
import { itemsOf, listPacks, type Enterable, type Pack } from "../../src";
import { latinMeasures } from "../latin-measures";

afterEach(() => {
  speak("en");
});

function textsOf(answer: Answer): readonly string[] {
  if (!answer.ok) return [answer.message];
  const cells = Array.isArray(answer.value) ? answer.value.flat() : [answer.value];
  return cells.flatMap((cell: unknown) =>
    typeof cell === "object" && cell !== null && "message" in cell
      ? [String(cell.message)]
      : typeof cell === "string"
        ? [cell]
        : [],
  );
}

type NumberItem = Extract<Enterable, { kind: "measured" | "quantity" }>;

/** A unit that says an item's amounts in its own currency, as the pane offers it. */
const unitFor = ({ unit }: NumberItem): string => (unit.kind === "amount" ? `${unit.currency} bn` : "");

/** Rows that are read, that no plausible value has, that have no unit or none that is read, and two that contradict each other. */
function rowsFor(item: NumberItem): readonly (readonly unknown[])[] {
  const ends = item.kind === "measured" ? item.plausible : [item.plausible.from, item.plausible.to];
  const far = 1e15;
  const unit = unitFor(item);
  const heads = ["key", "value", "unit", "FY-2", "FY-1", "FY"];
  return [
    [...ends, far, -far].map((value) => [heads, [item.id, value, unit, null, null, null]]),
    [[heads, [item.id, 5, "ounces", null, null, null]]],
    [[heads, [item.id, 5, null, null, null, null]]],
    [[heads, [item.id, ends[0], unit, ends[1], ends[1], ends[1]]]],
  ].flat();
}

const numbers = (pack: Pack): readonly NumberItem[] =>
  itemsOf(pack).filter(
    (item): item is NumberItem =>
      (item.kind === "measured" || item.kind === "quantity") &&
      (item.unit.kind === "amount" || item.unit.kind === "multiple"),
  );

const CALLED = ["RATING.FINAL", "RATING.EXPLAIN", "RATING.DISTANCE", "RATING.RANGE"];

describe("amounts and multiples of a Chinese answer", () => {
  test.each(listPacks().map((pack) => [pack.id, pack] as const))(
    "of %s are counted as Chinese counts them",
    (_id, pack) => {
      speak("zh");
      for (const item of numbers(pack))
        for (const rows of rowsFor(item))
          for (const name of CALLED)
            for (const text of textsOf(callFunction(name, [rows, pack.id])))
              expect(latinMeasures(text), `${name} ${item.id}: ${text}`).toEqual([]);
      for (const text of textsOf(callFunction("METHOD.ITEMS", [pack.id])))
        expect(latinMeasures(text), text).toEqual([]);
    },
  );
});

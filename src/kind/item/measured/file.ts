import * as v from "valibot";
import { bandFaults } from "../../../grid";
import { directionFaults, nameFaults } from "../../fault";
import { band, basis, edge, id, itemHead, names, number, text, unit } from "../../shape";
import type { ItemLaws } from "../kind";
import { unmeasuredLaws, unmeasuredShape } from "../unmeasured-file";
import { periodLaws } from "../years-file";
import type { MeasuredItem } from "./index";
import type { ItemFile } from "../../file";

/** How it stands in the file of a methodology, and what must hold of it there. */
export const measuredFile = {
  shape: v.strictObject({
    ...itemHead,
    kind: v.literal("measured"),
    unit,
    direction: v.picklist(["higher", "lower", "inside"]),
    plausible: v.tuple([number, number]),
    definition: text,
    ratio: v.exactOptional(v.string()),
    ratioForm: v.exactOptional(v.string()),
    periods: v.exactOptional(
      v.strictObject({
        keys: v.array(v.string()),
        weights: v.array(number),
        fewest: v.exactOptional(number),
        basis,
      }),
    ),
    words: v.exactOptional(
      v.pipe(v.array(v.strictObject({ says: text, stands: v.picklist(["best", "worst"]) })), v.minLength(1)),
    ),
    bands: v.pipe(v.array(band), v.minLength(2)),
    names,
    unmeasured: unmeasuredShape,
    edge,
    basis,
    shift: v.exactOptional(
      v.strictObject({ by: id, factors: v.record(v.string(), v.pipe(number, v.gtValue(0))), basis }),
    ),
  }),
  laws: measureLaws,
} as const satisfies ItemFile<MeasuredItem>;

function measureLaws(item: MeasuredItem, { report, stepGrades, countsNotches }: ItemLaws): void {
  report("bands", ...bandFaults(item.bands), ...directionFaults(item.bands, item.direction));
  if (item.plausible[0] >= item.plausible[1]) report("plausible", "the ends are out of order");
  if (item.words !== undefined && item.direction === "inside")
    report("words", "a measure that is best in the middle has no best end");
  if (item.periods !== undefined) periodLaws(item.periods, item.direction, report);
  report(
    "names",
    ...nameFaults(
      item.names,
      item.bands.map(({ grade }) => grade),
    ),
  );
  unmeasuredLaws(item, countsNotches ? -1 : 1, report);
  const shift = item.shift;
  if (shift === undefined) return;
  const by = stepGrades(shift.by);
  if (by === null) {
    report("shift.by", `"${shift.by}" is not a grade step`);
    return;
  }
  const factors = by.map((grade) => shift.factors[grade]);
  if (factors.includes(undefined)) report("shift.factors", "not every grade has a factor");
  if (factors.some((factor, index) => (factor ?? 0) < (factors[index - 1] ?? 0)))
    report("shift.factors", "a weaker grade must not ask for less");
  if (item.direction === "inside") report("shift", "a measure that is best in the middle has no shift");
  // Multiplied, a threshold below 0 would ask for less where the factor asks for more.
  if (item.bands.some(({ from = 0, to = 0 }) => from < 0 || to < 0))
    report("bands", "a threshold below 0 cannot be shifted");
}

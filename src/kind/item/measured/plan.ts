import { bandOf } from "../../../grid";
import { bandAnswers, byPosition, linesOf } from "../../lines";
import type { ItemPlan } from "../../plan";
import { bandsInForce, type MeasuredItem } from "./index";

export const measuredPlan: ItemPlan<MeasuredItem> = {
  input({ id, unit, plausible: [from, to], periods }) {
    const weighed = periods === undefined ? null : { keys: periods.keys, weights: periods.weights };
    return { kind: "number", id, unit, from, to, open: false, never: [], periods: weighed };
  },
  answers: ({ bands }) => bandAnswers(bands),
  operation(item, scene) {
    const linesAt = (grade: string | undefined) => {
      const bands = bandsInForce(item, grade);
      // Shifted bands stand in the order of the item's own: a position means the same grade.
      return linesOf(
        bands,
        (value) => bandOf(value, bands, item.edge),
        (band) => bands.indexOf(band) + 1,
      );
    };
    if (item.shift === undefined) return { kind: "measure", id: item.id, lines: linesAt(undefined) };
    const { by } = item.shift;
    const lines = byPosition(by, scene, null, ({ word }) => linesAt(word));
    return { kind: "shifted", id: item.id, by, lines };
  },
};

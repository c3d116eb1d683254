import { readRating } from "../../../scale";
import { byPosition } from "../../lines";
import type { StepPlan } from "../../plan";
import type { CapStep } from "./index";

export const capPlan = {
  members: ["of", "by", "caps", "lines", "holds"],
  rule: ({ id, of, by, caps }, scene) => ({
    kind: "hold",
    id,
    of,
    by,
    ranks: byPosition(by, scene, -1, ({ word }) => {
      const symbol = caps[word] ?? "none";
      if (symbol === "none") return 0;
      const read = readRating(symbol, scene.scale, id);
      return read.ok ? read.value.rank : -1;
    }),
  }),
  over: null,
  lifts: false,
  writes: "before",
} as const satisfies StepPlan<CapStep>;

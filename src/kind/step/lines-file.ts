import * as v from "valibot";
import { readRating } from "../../scale";
import { basis, id, stepHead } from "../shape";
import { optionsOf } from "./choices";
import type { StepLaws } from "./kind";
import type { LinedHead } from "./lines";

const strengths = v.array(v.string());

/** The form of a step's head where it may draw lines. */
export const linedHead = {
  ...stepHead,
  lines: v.exactOptional(
    v.array(
      v.strictObject({
        of: id,
        caps: v.record(v.string(), v.string()),
        liftedBy: v.exactOptional(strengths),
        basis,
      }),
    ),
  ),
};

/** The form of what a knock-out says where its line holds through later steps. */
export const holds = v.exactOptional(v.strictObject({ liftedBy: strengths }));

/** Reports lines of what is not there, of symbols or strengths that are none, and of worse words that allow better ratings. */
export function lineLaws(step: LinedHead, laws: StepLaws): void {
  for (const { of, caps } of step.lines ?? []) {
    laws.needs(of, ["grade", "choice"], "lines");
    const graded = laws.gradesOf(of);
    const grades = graded.length > 0 ? graded : optionsOf(laws.item(of));
    for (const key of Object.keys(caps))
      if (!grades.includes(key)) laws.report("lines", `"${key}" is not a grade or option of "${of}"`);
    laws.symbols(Object.values(caps), "lines");
    if (laws.scale === undefined) continue;
    let before = 0;
    for (const grade of grades) {
      const read = caps[grade] === undefined ? null : readRating(caps[grade], laws.scale, "lines");
      const rank = read?.ok === true ? read.value.rank : 0;
      if (rank < before) laws.report("lines", `"${grade}" of "${of}" allows more than a better word`);
      before = Math.max(before, rank);
    }
  }
}

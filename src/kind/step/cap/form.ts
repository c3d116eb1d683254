import {
  cell,
  column,
  listOf,
  type Member,
  NAME,
  record,
  REFERENCE,
  said,
  STEP_COLUMN,
  TRUTH,
  whole,
} from "../../../cells";
import type { StepForm } from "../../form";
import { BEST, LINES, LINES_TABLE, OF } from "../cells";
import type { CapStep } from "./index";

/** What a knock-out says of later steps: that it holds there, and what lifts it. */
const HOLDS: Member<NonNullable<CapStep["holds"]>> = {
  write({ liftedBy }, to) {
    to.put("holds", TRUTH.write(true, to));
    if (liftedBy.length > 0) to.put("liftedBy", listOf(NAME).write(liftedBy, to));
  },
  read(from, path) {
    const holds = from.take("holds", TRUTH, path);
    const liftedBy = from.take("liftedBy", listOf(NAME), `${path}.liftedBy`);
    return holds === true || liftedBy !== undefined ? { liftedBy: liftedBy ?? [] } : undefined;
  },
};

export const capForm = {
  words: { en: "cap", zh: "上限", also: ["knock-out", "级别上限"] },
  members: {
    lines: LINES,
    of: OF,
    by: cell("by", REFERENCE),
    caps: record("caps", "option", NAME, BEST),
    holds: HOLDS,
  },
  columns: [
    ...column("holds", "holds later", "后续仍然有效"),
    ...column("liftedBy", "lifted by", "可解除的支持"),
  ],
  tables: {
    caps: {
      title: { en: "Caps", zh: "级别上限" },
      layout: "rows",
      columns: [
        ...STEP_COLUMN,
        ...column("option", "option", "选项"),
        ...column("best", "best rating", "最高级别"),
      ],
    },
    // Every kind may draw lines; they stand beside what they are most like.
    lines: LINES_TABLE,
  },
  sayings: [
    [
      /^a worse option allows a better rating$/,
      whole(
        "a worse option allows a better rating than the one before it; options run from the best to the worst",
        "较差选项允许的级别反而更高；选项应从优到劣排列",
      ),
    ],
  ],
  missing: {
    caps: said("there are no caps; give them in the table Caps", "没有级别上限；请在“级别上限”表中给出"),
  },
} as const satisfies StepForm<CapStep>;

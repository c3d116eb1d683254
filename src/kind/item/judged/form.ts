import { BASIS, cell, GUIDANCE, list, NAME, NAMES, NUMBER, positionOf, said } from "../../../cells";
import type { ItemForm } from "../../form";
import type { JudgedItem, Level } from "./index";

export const judgedForm = {
  words: { en: "judged", zh: "判断", also: ["judgement", "qualitative", "定性", "定性判断"] },
  members: {
    levels: list<Level>("grades", {
      grade: cell("grade", NAME),
      score: cell("score", NUMBER, (from) => positionOf(from, "grades")),
      guidance: GUIDANCE,
    }),
    names: NAMES,
    basis: BASIS,
  },
  columns: [],
  tables: {},
  sayings: [
    [
      /^the levels must run from best to worst$/,
      (_, { of }) =>
        said(
          `the grades of ${of.en} must run from the best to the worst, with scores that rise`,
          `${of.zh}的档次应从优到劣排列，分值依次增大`,
        ),
    ],
  ],
  missing: {
    levels: said("there are no grades; give them in the table Grades", "没有档次；请在“档次”表中给出"),
  },
} as const satisfies ItemForm<JudgedItem>;

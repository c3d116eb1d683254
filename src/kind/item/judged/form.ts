import { BASIS, cell, GUIDANCE, list, NAME, NAMES, NUMBER, positionOf } from "../../../cells";
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
} as const satisfies ItemForm<JudgedItem>;

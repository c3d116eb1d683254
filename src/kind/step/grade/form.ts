import { ALIASES, BANDS, cell, EDGE, NAME, NAMES, record, text, TRUTH } from "../../../cells";
import type { StepForm } from "../../form";
import { OF } from "../cells";
import type { GradeStep } from "./index";

export const gradeForm = {
  words: { en: "grade", zh: "定档", also: ["档次"] },
  members: {
    of: OF,
    bands: BANDS,
    edge: cell("edge", EDGE),
    enterable: cell("enterable", TRUTH, () => false),
    names: NAMES,
    guidance: record("grades", "grade", NAME, text("guidance")),
    aliases: ALIASES,
    help: text("help"),
  },
  columns: [],
  tables: {},
  sayings: [],
  missing: {},
} as const satisfies StepForm<GradeStep>;

import { cell, gradeText, GUIDANCE, list, NAME, said, text } from "../../../cells";
import type { ItemForm } from "../../form";
import type { ChoiceItem } from "./index";

export const choiceForm = {
  words: { en: "choice", zh: "选择", also: ["option", "选项"] },
  members: {
    options: list<ChoiceItem["options"][number]>("grades", {
      value: cell("grade", NAME),
      label: text("name", gradeText("grade")),
      guidance: GUIDANCE,
    }),
  },
  columns: [],
  tables: {},
  sayings: [],
  missing: {
    options: said("there are no options; give them in the table Grades", "没有选项；请在“档次”表中给出"),
  },
} as const satisfies ItemForm<ChoiceItem>;

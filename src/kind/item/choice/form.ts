import { cell, gradeText, GUIDANCE, list, NAME, text } from "../../../cells";
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
} as const satisfies ItemForm<ChoiceItem>;

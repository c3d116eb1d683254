import { BASIS, cell, column, NUMBER, said } from "../../../cells";
import type { ItemForm } from "../../form";
import type { NotchItem } from "./index";

export const notchesForm = {
  words: { en: "notches", zh: "子级", also: ["调整子级"] },
  members: { min: cell("min", NUMBER), max: cell("max", NUMBER), basis: BASIS },
  columns: [...column("min", "least notches", "最少子级"), ...column("max", "most notches", "最多子级")],
  tables: {},
  sayings: [
    [
      /^min (\S+) lies above max (\S+)$/,
      ([min = "", max = ""], { of }) =>
        said(
          `the least notches of ${of.en} (${min}) lie above the most (${max})`,
          `${of.zh}的最少子级（${min}）大于最多子级（${max}）`,
        ),
    ],
  ],
  missing: {},
} as const satisfies ItemForm<NotchItem>;

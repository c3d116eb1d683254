import { BASIS, cell, column, NUMBER } from "../../../cells";
import type { ItemForm } from "../../form";
import type { NotchItem } from "./index";

export const notchesForm = {
  words: { en: "notches", zh: "子级", also: ["调整子级"] },
  members: { min: cell("min", NUMBER), max: cell("max", NUMBER), basis: BASIS },
  columns: [...column("min", "least notches", "最少子级"), ...column("max", "most notches", "最多子级")],
  tables: {},
} as const satisfies ItemForm<NotchItem>;

import { BASIS } from "../../../cells";
import type { ItemForm } from "../../form";
import { SCALES, UNLESS } from "../foreign-form";
import type { MarketsItem } from "./index";

export const marketsForm = {
  words: { en: "markets", zh: "市场", also: ["各市场"] },
  members: { scales: SCALES, unless: UNLESS, basis: BASIS },
  columns: [],
  tables: {},
  sayings: [],
  missing: {},
} as const satisfies ItemForm<MarketsItem>;

import type { ItemForm } from "../../form";
import { FOREIGN_COLUMNS, SCALES, UNLESS } from "../foreign-form";
import type { RatingItem } from "./index";

export const ratingForm = {
  words: { en: "rating", zh: "级别", also: ["外部级别"] },
  members: { scales: SCALES, unless: UNLESS },
  columns: FOREIGN_COLUMNS,
  tables: {},
  sayings: [],
  missing: {},
} as const satisfies ItemForm<RatingItem>;

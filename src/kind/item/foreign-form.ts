import { cell, column, inside, listOf, NAME, REFERENCE, type Column } from "../../cells";
import type { Unless } from "../head";

/** Cells of items that are ratings on other scales. */

export const SCALES = cell("scales", listOf(NAME));

export const UNLESS = inside<Unless>({
  item: cell("unless", REFERENCE),
  is: cell("unlessIs", listOf(NAME)),
});

export const FOREIGN_COLUMNS: readonly Column[] = [
  ...column("scales", "scales", "可用级别体系"),
  ...column("unless", "not needed where", "无需填写的条件项"),
  ...column("unlessIs", "is", "条件值"),
];

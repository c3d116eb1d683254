import type { Band } from "../grid";
import type { Text } from "../language";
import { listOf, NAME, NUMBER, words } from "./codec";
import { cell, list, record, text, type RowReader } from "./member";

/** Grades, their bands and what they are called, in the cells of rows. */

export const EDGE = words({
  better: { en: "better", zh: "较优", also: ["the better", "较优一档", "优"] },
  worse: { en: "worse", zh: "较差", also: ["the worse", "较差一档", "差"] },
});

/** A name of the grade stands for what nobody wrote about it. */
export function gradeText(column: string): (from: RowReader) => Text | undefined {
  return (from) => {
    const grade = from.take(column, NAME, "");
    return grade === undefined ? undefined : { en: grade, zh: grade };
  };
}

export const GUIDANCE = text("guidance", gradeText("grade"));

/** A position stands for a score that nobody gave: grades run from the best. */
export function positionOf(from: RowReader, table: "bands" | "grades"): number | undefined {
  const own = from.take("grade", NAME, "");
  const grades = from.rows(table).flatMap((row) => row.take("grade", NAME, "") ?? []);
  const place = [...new Set(grades)].indexOf(own ?? "");
  return place < 0 ? undefined : place + 1;
}

export const BANDS = list<Band>("bands", {
  grade: cell("grade", NAME),
  score: cell("score", NUMBER, (from) => positionOf(from, "bands")),
  from: cell("from", NUMBER),
  to: cell("to", NUMBER),
});

/** Names of grades, in the rows of the grades themselves. */
export const NAMES = record("grades", "grade", NAME, text("name"));

export const ALIASES = cell("aliases", listOf(NAME));

/** What an item or a step is called, where a text of it is blank. */
export function labelOf(from: RowReader): Text | undefined {
  return text("label").read(from, "") as Text | undefined;
}

/** What a number is, in words; blank, what it is called. */
export const DEFINITION = text("definition", (from) => labelOf(from));

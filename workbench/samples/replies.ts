import type { Answer } from "../../taskpane";
import type { Reply, Text } from "./sample";

/** Gives the words of a document: title, date and address in both languages. */
export function source(en: string, zh: string, date: string, address: string): Text {
  return { en: `${en}, ${date}, ${address}`, zh: `${zh}，${date}，${address}` };
}

/** Joins a place or a fact to the document in which it stands. */
export function within(document: Text, en: string, zh: string): Text {
  return { en: `${en}; ${document.en}`, zh: `${zh}；${document.zh}` };
}

/** An answer that a document states. */
export function stated(value: string, evidence: Text): Reply {
  return { answer: { value }, evidence };
}

/** A grade that nobody prints: our judgement, with the one fact on which it rests. */
export function judged(value: string, en: string, zh: string): Reply {
  return { answer: { value }, evidence: { en: `Our judgement: ${en}`, zh: `示例判断：${zh}` } };
}

/** A measure that stands in one cell of the figures sheet. */
export function measured(value: string, row: string, column: string, evidence: Text): Reply {
  return { answer: { value }, evidence, origin: { row, columns: [column] } };
}

/** A measure of three years, from neighbouring cells of the figures sheet. */
export function yearly(
  values: readonly [string, string, string],
  row: string,
  columns: readonly [string, string, string],
  evidence: Text,
): Reply {
  const [before, last, latest] = values;
  const periods: Answer["periods"] = { "FY-2": before, "FY-1": last, FY: latest };
  return { answer: { periods }, evidence, origin: { row, columns } };
}

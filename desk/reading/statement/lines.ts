import { isAbsentFigure, normaliseText, readFigure } from "../../../src";
import { periodOf } from "./period";

/** Splits pasted text into rows and cells: by tabs, or as a page without any prints its columns, by spaces. */
export function statementLines(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
  const cells = lines.map((line) =>
    line.includes("\t") ? line.split("\t").map((cell) => cell.trim()) : splitBySpaces(line),
  );
  return cells.filter((row) => row.some((cell) => cell !== ""));
}

/** Takes the figures or years off the end of a line; what stands before them is its name, spaces and all. */
function splitBySpaces(line: string): readonly string[] {
  const text = normaliseText(line).replace(
    /(?<=\d) (?=[年月日季])|(?<=年) (?=\d{1,2}(?:[-~至到]\d{1,2})? ?月)|(?<=[年月]) (?=[末度])/g,
    "",
  );
  const wide = line.trim().split(/\s{2,}/);
  const words = (wide.length > 2 ? wide.map((word) => normaliseText(word)) : text.split(" ")).filter(
    (word) => word !== "",
  );
  let from = words.length;
  while (from > 0 && isColumn(words[from - 1] ?? "")) from -= 1;
  const name = words.slice(0, from).join(" ");
  return from === words.length ? [words.join(" ")] : [name, ...words.slice(from)];
}

function isColumn(word: string): boolean {
  return isAbsentFigure(word) || readsAsFigure(word) || periodOf(word) !== null || isSubheading(word);
}

/** Tells whether a cell shows a figure, also one that may be read in two ways or carries a footnote. */
export function readsAsFigure(cell: string): boolean {
  const read = readFigure(cell, "");
  return read.ok || read.problems.some(({ code }) => code === "two-readings" || code === "footnote");
}

/** Words of a second row of headings, which say what of a year a column holds. */
export function isSubheading(word: string): boolean {
  return /^(?:金额|余额|期末余额|期初余额|数值|占比|比例|比重|同比|增速|增长率|变动|变动率|收益|末|全年|合并(?:报表|口径)?|母公司(?:报表|口径)?|amount|balance|share|%|change)(?:\s*[([][^()[\]]*[)\]])?$/i.test(
    normaliseText(word),
  );
}

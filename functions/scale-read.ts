import {
  failure,
  isPrinted,
  listScales,
  readPrinted,
  success,
  wrong,
  writeRating,
  type Mark,
  type Outcome,
  type Printed,
  type RatingScale,
} from "../src";
import { readWord } from "./arguments";
import { isBlankWord, isErrorCell, readGrid, readList, showCell, type Cell } from "./cells";
import { errorOf, sayProblems } from "./errors";
import { andThen } from "./outcome";
import { readScale } from "./rating-argument";
import { columnOf, notRead, readerOn, type RatingColumn } from "./rating-column";
import { spill, type Shown } from "./spread";
import { chosen } from "./words";

const FIELDS = ["symbol", "scale", "marks", "outlook", "watch", "short", "status", "note"] as const;
type Field = (typeof FIELDS)[number];

/**
 * Shows what was read of ratings as agencies, terminals and reports print them: the symbol alone, the scale on which it stands,
 * the marks about it (provisional, unsolicited, expected and their like), outlook, watch, the short-term rating behind it, whether it is
 * rated, not rated or withdrawn, and a note on what is not told by the rest. A column is read on one scale. One of a country's own scale
 * (brAA, Aa1.za) or of a fund is named so, and never read as one compared everywhere. #VALUE! for a text that is no rating, in the place of its symbol.
 * @customfunction SCALE.READ SCALE.READ
 * @helpurl https://localhost:3000/docs/functions.html#scale-read
 * @param rating Ratings as printed, such as BBB+/Stable/A-2 or (P)Aa3; a cell or a column.
 * @param [scale] Scale on which they are read, or a methodology for its scale; blank: the one that has them all, or all that may be meant.
 * @param [output] What to show, one or several divided by commas: symbol, scale, marks, outlook, watch, short, status, note; blank or
 * all: each of them, in this order.
 * @returns A row for each rating.
 */
export function scaleRead(rating: unknown[][], scale?: unknown[][], output?: unknown[][]): unknown[][] {
  const wanted = readFields(output);
  if (!wanted.ok) return spill(wanted);
  const stated = readScale(scale);
  if (!stated.ok) return spill(stated);
  const grid = readGrid(rating);
  if ((grid[0]?.length ?? 1) > 1) {
    const received = `a range of ${String(grid.length)} × ${String(grid[0]?.length ?? 0)} cells`;
    return spill(failure(wrong("wrong-shape", "rating", { received, expected: "one cell or one column" })));
  }
  const column = columnOf([rating], stated.value);
  const known = new Map<Cell, Fields>();
  return grid.map(([cell = null]): Shown[] => {
    if (cell === null && grid.length > 1) return wanted.value.map(() => "");
    const read = known.get(cell) ?? fieldsOf(cell, column);
    known.set(cell, read);
    return wanted.value.map((field) => read[field] ?? "");
  });
}

function readFields(raw: unknown): Outcome<readonly Field[]> {
  const cells = readList(raw);
  const broken = cells.find(isErrorCell);
  if (broken !== undefined) return failure(wrong("cell-error", "output", { received: broken.error }));
  const words = cells
    .filter((cell) => !isBlankWord(cell))
    .flatMap((cell) => String(showCell(cell)).split(/[,;、]/))
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const fields: Field[] = [];
  for (const word of words) {
    const field = chosen(word, "output", [...FIELDS, "all"] as const);
    if (!field.ok) return field;
    fields.push(...(field.value === "all" ? FIELDS : [field.value]));
  }
  return success(fields.length === 0 ? FIELDS : fields);
}

type Fields = Readonly<Partial<Record<Field, Shown>>>;

function fieldsOf(cell: Cell, column: RatingColumn): Fields {
  const word = readWord(cell, "rating");
  if (!word.ok) return refused(word);
  if (word.value === null) return { status: "not rated", note: "nothing stands there" };
  const text = word.value;
  const [first, ...others] = column.isStated ? column.scales : listScales();
  const printed = first === undefined ? null : readPrinted(text, [first, ...others]);
  if (printed === null || !isPrinted(printed)) {
    const [on] = column.isStated ? column.scales : [];
    return refused(on === undefined ? failure(notRead(text, "rating")) : readerOn(on).need(text, "rating"));
  }
  const { outlook, watch, short, marks, standing, apart } = printed;
  const common = {
    marks: marks.map(shownMark).join("; "),
    outlook: outlook ?? "",
    watch: watch ?? "",
    short: short ?? "",
    status: standing === "not-rated" ? "not rated" : standing,
  };
  if (standing !== "rated") return { ...common, symbol: "", scale: "", note: "" };
  if (apart !== null) {
    const note = "not comparable with a rating on a scale here: map it by hand";
    return { ...common, symbol: printed.symbol ?? "", scale: apart.en, note };
  }
  return { ...common, ...placed(text, printed, column) };
}

function refused(outcome: Outcome<unknown>): Fields {
  const problems = outcome.ok ? [] : outcome.problems;
  return { symbol: errorOf(problems), status: "not read", note: sayProblems(problems) };
}

function shownMark({ id, printed, label }: Mark): string {
  return id === "national" ? label.en : `${label.en} (${printed.replace(/^\(|\)$/g, "")})`;
}

/** Writes the symbol on the scale of the column, or names the scales that it may be of. */
function placed(text: string, printed: Printed, column: RatingColumn): Fields {
  const own = column.scales.length > 0 ? column : columnOf([text], null);
  const [only, second] = own.scales;
  const symbol = written(text, only, own) ?? printed.symbol ?? "";
  if (second === undefined) return { symbol, scale: only?.id ?? "", note: "" };
  const candidates = own.scales.map(({ id }) => id).join(", ");
  return {
    symbol,
    scale: candidates,
    note: "the symbol stands on each of these scales: name one where it matters",
  };
}

function written(text: string, scale: RatingScale | undefined, { texts }: RatingColumn): string | null {
  if (scale === undefined) return null;
  const read = andThen(readerOn(scale, texts).need(text, "rating"), ({ rating }) =>
    success(writeRating(rating, scale)),
  );
  return read.ok ? read.value : null;
}

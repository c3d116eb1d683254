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
  type Text,
} from "../src";
import { readLanguage, readWord } from "./arguments";
import { isBlankWord, isErrorCell, readGrid, readList, showCell, type Cell } from "./cells";
import { errorOf, sayProblems } from "./errors";
import { andThen } from "./outcome";
import { readScale } from "./rating-argument";
import { columnOf, notRead, readerOn, type RatingColumn } from "./rating-column";
import { said } from "./spoken";
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
 * @param [language] en or zh: with it marks, outlook, watch, status and notes come in its words, else as keys.
 * @returns A row for each rating.
 */
export function scaleRead(
  rating: unknown[][],
  scale?: unknown[][],
  output?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const tongue = readLanguage(language);
  if (!tongue.ok) return spill(tongue);
  const inWords = readList(language).some((cell) => !isBlankWord(cell));
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
    const read = known.get(cell) ?? fieldsOf(cell, column, inWords ? said : ({ en }) => en);
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

/** Says a text as it was asked for: in the spoken language, or by the key that formulas compare with. */
type Tell = (text: Text) => string;

const STATES = {
  "not-rated": { en: "not rated", zh: "未评级" },
  rated: { en: "rated", zh: "已评级" },
  withdrawn: { en: "withdrawn", zh: "终止评级" },
} as const;

const LEANS: Readonly<Record<NonNullable<Printed["outlook"]>, Text>> = {
  stable: { en: "stable", zh: "稳定" },
  positive: { en: "positive", zh: "正面" },
  negative: { en: "negative", zh: "负面" },
  developing: { en: "developing", zh: "发展中" },
};

function fieldsOf(cell: Cell, column: RatingColumn, tell: Tell): Fields {
  const word = readWord(cell, "rating");
  if (!word.ok) return refused(word, tell);
  if (word.value === null)
    return { status: tell(STATES["not-rated"]), note: tell({ en: "nothing stands there", zh: "未填写" }) };
  const text = word.value;
  const [first, ...others] = column.isStated ? column.scales : listScales();
  const printed = first === undefined ? null : readPrinted(text, [first, ...others]);
  if (printed === null || !isPrinted(printed)) {
    const [on] = column.isStated ? column.scales : [];
    const outcome = on === undefined ? failure(notRead(text, "rating")) : readerOn(on).need(text, "rating");
    return refused(outcome, tell);
  }
  const { outlook, watch, short, marks, standing, apart } = printed;
  const common = {
    marks: marks.map((mark) => shownMark(mark, tell)).join(tell({ en: "; ", zh: "；" })),
    outlook: outlook === null ? "" : tell(LEANS[outlook]),
    watch: watch === null ? "" : tell(LEANS[watch]),
    short: short ?? "",
    status: tell(STATES[standing]),
  };
  if (standing !== "rated") return { ...common, symbol: "", scale: "", note: "" };
  if (apart !== null) {
    const note = tell({
      en: "not comparable with a rating on a scale here: map it by hand",
      zh: "与此处各级别体系的级别不可比，须自行映射",
    });
    return { ...common, symbol: printed.symbol ?? "", scale: tell(apart), note };
  }
  return { ...common, ...placed(text, printed, column, tell) };
}

function refused(outcome: Outcome<unknown>, tell: Tell): Fields {
  const problems = outcome.ok ? [] : outcome.problems;
  return {
    symbol: errorOf(problems),
    status: tell({ en: "not read", zh: "无法读取" }),
    note: sayProblems(problems),
  };
}

function shownMark({ id, printed, label }: Mark, tell: Tell): string {
  if (id === "national") return tell(label);
  const sign = printed.replace(/^\(|\)$/g, "");
  return tell({ en: `${label.en} (${sign})`, zh: `${label.zh}（${sign}）` });
}

/** Writes the symbol on the scale of the column, or names the scales that it may be of. */
function placed(text: string, printed: Printed, column: RatingColumn, tell: Tell): Fields {
  const own = column.scales.length > 0 ? column : columnOf([text], null);
  const [only, second] = own.scales;
  const symbol = written(text, only, own) ?? printed.symbol ?? "";
  if (second === undefined) return { symbol, scale: only?.id ?? "", note: "" };
  const candidates = own.scales.map(({ id }) => id).join(", ");
  return {
    symbol,
    scale: candidates,
    note: tell({
      en: "the symbol stands on each of these scales: name one where it matters",
      zh: "该符号属于以上各级别体系，如有影响请指明其一",
    }),
  };
}

function written(text: string, scale: RatingScale | undefined, { texts }: RatingColumn): string | null {
  if (scale === undefined) return null;
  const read = andThen(readerOn(scale, texts).need(text, "rating"), ({ rating }) =>
    success(writeRating(rating, scale)),
  );
  return read.ok ? read.value : null;
}

import { issuerRating, labelOf, placeIn, type Language } from "../../../src";
import { documentTitle } from "../../draft/cite";
import { numberFormatOf } from "../../draft/numbers";
import { idleAnswers } from "../../draft/idle";
import { dateText } from "../../draft/shown-value";
import { yearText } from "../../draft/years";
import { say, type MessageKey } from "../../words";
import { changesOf } from "../record/changes";
import type { SheetOrder } from "./blocks";
import type { PlanCell, StyleName } from "../cells/plan";
import { plain, text, type Rows } from "../cells/rows";
import { scorecardRows, type Contribution, type ScoreRow } from "./scorecard";

const POINTS = "+0.00;-0.00;0.00";
/** Spaces before what stands beneath something else. */
const INDENT = "\u3000";

/** A contribution as a number that says its unit where that is not points: only so may both stand in one column. */
function contributionCell(given: Contribution | undefined, style: StyleName, language: Language): PlanCell {
  if (given === undefined) return text("", style);
  const { amount, unit } = given;
  if (unit === "points") return plain(amount, style, POINTS);
  if (amount === 0) return plain(0, style, "0");
  const word = say(language, "sheet.notchUnit", { n: Math.abs(amount) });
  return plain(amount, style, `+0"${word}";-0"${word}"`);
}

/** One column of the scorecard: its head, the columns of the sheet that it runs over, and its cell in a line. */
interface Column {
  readonly head: string;
  readonly columns: number;
  readonly cell: (row: ScoreRow, styles: Styles) => PlanCell;
}

/** How the cells of a line look. */
interface Styles {
  readonly words: StyleName;
  readonly result: StyleName;
  readonly mark: StyleName;
  readonly number: StyleName;
}

const LINE: Styles = { words: "cell", result: "mark", mark: "mark", number: "number" };
const STYLES: Readonly<Record<ScoreRow["kind"], Styles>> = {
  group: { words: "group", result: "groupResult", mark: "groupResult", number: "groupNumber" },
  item: LINE,
  step: { ...LINE, result: "result" },
};

function figure(value: number | undefined, style: StyleName, format?: string): PlanCell {
  return value === undefined ? text("", style) : plain(value, style, format);
}

/** Plans the columns of the scorecard over those of the sheet; what no line has is no column, and its room goes to another. */
function columnsOf(
  lines: readonly ScoreRow[],
  { draft, language }: SheetOrder,
  width: number,
  sourceOf: (row: ScoreRow) => string,
): readonly Column[] {
  const tell = (key: MessageKey) => say(language, key);
  const age = (key: string) => Number(/\d+$/.exec(key)?.[0] ?? 0);
  const periods = [...new Set(lines.flatMap(({ years }) => Object.keys(years)))]
    .sort((a, b) => age(b) - age(a))
    .slice(-(width - NARROW));
  const hasValue = lines.some(({ value }) => value !== undefined);
  const hasComment = lines.some(({ comment }) => comment !== "");
  const formatOf = ({ unit }: ScoreRow) => (unit === undefined ? undefined : numberFormatOf(unit, language));
  const label: Column = {
    ...{ head: tell("sheet.item"), columns: 1 },
    cell: ({ label: said, depth }, { words }) => text(INDENT.repeat(depth) + said, words),
  };
  const grade: Column = {
    ...{ head: tell("sheet.grade"), columns: hasValue ? 1 : 2 },
    cell: ({ result = "", resultFormat }, { result: style }) => plain(result, style, resultFormat),
  };
  const value: Column = {
    ...{ head: tell("item.value"), columns: 1 },
    cell: (row, { number }) => figure(row.value, number, formatOf(row)),
  };
  const years = periods.map((key): Column => {
    const cell: Column["cell"] = (row, { number }) => {
      const given = row.years[key] ?? null;
      return typeof given === "number"
        ? plain(given, number, formatOf(row))
        : text(given === null ? "" : String(given), number);
    };
    return { head: yearText(key, draft.issuer.year, language), columns: 1, cell };
  });
  const score: Column = {
    ...{ head: tell("sheet.score"), columns: 1 },
    cell: (row, { number }) => figure(row.score, number, "0.00"),
  };
  const weight: Column = {
    ...{ head: tell("sheet.weight"), columns: 1 },
    cell: (row, { number }) => figure(row.weight, number, "0.0%"),
  };
  const effect: Column = {
    ...{ head: tell("report.effect"), columns: 1 },
    cell: ({ contribution }, { number }) => contributionCell(contribution, number, language),
  };
  const basis: Column = {
    ...{ head: tell("sheet.basis"), columns: 1 },
    cell: (row, { mark }) => text(row.basis, mark),
  };
  const comment: Column = {
    ...{ head: tell("sheet.comment"), columns: 1 },
    cell: (row, { words }) => text(row.comment, words),
  };
  const source: Column = {
    ...{ head: tell("sheet.source"), columns: 1 },
    cell: (row, { words }) => text(sourceOf(row), words),
  };
  const both: Column = {
    ...{ head: tell("sheet.commentAndSource"), columns: 1 },
    cell: (row, { words }) =>
      text([row.comment, sourceOf(row)].filter((one) => one !== "").join("\n"), words),
  };
  const front = [label, grade, ...(hasValue ? [value] : []), ...years, score, weight, effect, basis];
  const free = width - front.reduce((sum, { columns }) => sum + columns, 0);
  if (!hasComment) return [...front, { ...source, columns: free }];
  return free < 3
    ? [...front, { ...both, columns: free }]
    : [...front, { ...comment, columns: free - 1 }, source];
}

/** Columns that the scorecard has beside those of the years. */
const NARROW = 8;

/** What the committee assigned beside what is indicated, with its reason. */
function assignedRow({ assessment, draft, language }: SheetOrder): readonly ScoreRow[] {
  const { assigned } = assessment;
  if (assigned === undefined) return [];
  const row: ScoreRow = {
    ...{ kind: "step", label: say(language, "decision.assigned"), depth: 0, years: {}, basis: "" },
    result: assigned.symbol,
    contribution: { amount: assigned.notches, unit: "notches" },
    comment: draft.decision?.reason.trim() ?? "",
  };
  return [row];
}

/**
 * The scorecard (打分表): each factor with its lines, what each was measured at by year, its grade, score, weight and
 * contribution, whose its numbers are, what the analyst says of it and where its rule stands; then the steps to the rating,
 * indicated and assigned, and what was answered to no effect.
 */
export function scoreBlock(rows: Rows, order: SheetOrder): void {
  const { pack, draft, assessment, language } = order;
  const lines = [...scorecardRows(pack, draft, assessment, language), ...assignedRow(order)];
  // Each document is named once, below.
  const documents = [...new Set(lines.flatMap(({ cite }) => (cite === undefined ? [] : [cite.source])))];
  const sourceOf = ({ cite }: ScoreRow) =>
    cite === undefined ? "" : `[${String(documents.indexOf(cite.source) + 1)}] ${placeIn(cite.at, language)}`;
  const all = rows.widths.length;
  const columns = columnsOf(lines, order, all, sourceOf);
  rows.add([text(say(language, "sheet.scorecard"), "heading")]);
  const head = rows.next + 1;
  rows.addSpans(
    columns.map(({ head: said, columns: over }) => ({ cell: text(said, "head"), columns: over })),
  );
  const first = lines.findIndex(({ kind }) => kind === "step");
  lines.forEach((line, at) => {
    if (at === first) rows.addSpans([{ cell: text(say(language, "sheet.toRating"), "head"), columns: all }]);
    const styles = STYLES[line.kind];
    rows.addSpans(columns.map(({ cell, columns: over }) => ({ cell: cell(line, styles), columns: over })));
  });
  rows.pack(head - 1);
  rows.tables.push({ head, to: rows.next });
  const note = (words: string) => {
    rows.addMerged([text(words, "note")], 0, all - 1);
  };
  const idle = idleAnswers(pack, draft).map((id) => labelOf(pack, id)[language]);
  if (idle.length > 0) note(say(language, "sheet.idle", { items: idle }));
  note(say(language, "report.effectNote"));
  documents.forEach((source, at) => {
    note(`[${String(at + 1)}] ${documentTitle(source, language)}`);
  });
}

/** What is given otherwise than at the last finalised assessment, each with the rating if it alone had not changed. */
export function changeBlock(rows: Rows, order: SheetOrder): void {
  const { pack, draft, language, previous, assessment } = order;
  if (previous === undefined || previous === null) return;
  const tell = (key: MessageKey, facts?: Record<string, string>) => say(language, key, facts);
  const last = rows.widths.length - 1;
  const all = changesOf(pack, draft, previous, language);
  const date = dateText(previous.title.date, language);
  rows.add([text(tell("report.changes"), "heading")]);
  const spans = (cells: readonly string[], styles: readonly StyleName[]) => {
    // Label, then what was, what is, and the rating without it over the rest.
    const widths = [1, 1, 2, last - 3];
    rows.addSpans(
      cells.map((cell, at) => ({ cell: text(cell, styles[at] ?? "mark"), columns: widths[at] ?? 1 })),
    );
  };
  spans(
    [tell("sheet.item"), tell("report.before"), tell("report.now"), tell("report.without")],
    ["head", "head", "head", "head"],
  );
  const rating = issuerRating(assessment) ?? "--";
  spans(
    [tell("sheet.final"), previous.outputs.final ?? "--", rating, ""],
    ["cell", "result", "result", "mark"],
  );
  for (const { label, before, now, without } of all)
    spans([label, before, now, without === "" ? "--" : without], ["cell", "mark", "mark", "mark"]);
  rows.addMerged(
    [text(tell(all.length === 0 ? "report.noChange" : "report.changesNote", { date }), "note")],
    0,
    last,
  );
}

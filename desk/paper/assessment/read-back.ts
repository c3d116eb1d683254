import {
  findEnterable,
  gradeNamed,
  isAbsent,
  isSameUnit,
  isSameValue,
  readHeading,
  statedGradeIn,
  type AssessmentRecord,
  type Given,
  type Language,
  type Pack,
} from "../../../src";
import type { SavedRecord } from "../../port";
import { noDecision, noReason, unlinked, type Answer, type Decision, type Draft } from "../../draft/draft";
import { typedCell } from "../../draft/numbers";
import { inputRows, type InputRow } from "./inputs";

/** One input that reads differently on the sheet than in the assessment. */
export interface Difference {
  readonly key: string;
  readonly label: string;
  /** `value`, `unit` or a period. */
  readonly column: string;
  readonly pane: Given;
  readonly sheet: Given;
}

export type SheetCell = string | number | boolean;

/** A grade or an option by itself, whichever language names it. */
function bare(pack: Pack, key: string, given: Given): Given {
  return typeof given === "string" ? gradeNamed(pack, key, given) : given;
}

/** The cells of an inputs table by the key of their row, then by column. */
function cellsByKey(
  table: readonly (readonly SheetCell[])[],
): ReadonlyMap<string, ReadonlyMap<string, SheetCell>> {
  const [header = [], ...body] = table;
  const columns = header.map((cell) => readHeading(String(cell)));
  const keyIndex = columns.indexOf("key");
  const rows = body.map((found): [string, ReadonlyMap<string, SheetCell>] => {
    const named = columns.flatMap((column, index): [string, SheetCell][] =>
      column === null ? [] : [[column, found[index] ?? ""]],
    );
    return [String(found[keyIndex] ?? ""), new Map(named)];
  });
  // Of a key that stands twice the upper row is read, as it always was.
  return new Map(rows.reverse());
}

/** Names a cell of an inputs table wherever its row stands. */
export function cellName({ key, column }: Pick<Difference, "key" | "column">): string {
  return `${key} ${column}`;
}

/** Lists the cells of an inputs table that hold something else than they did, by `cellName`. */
export function changedCells(
  before: readonly (readonly SheetCell[])[],
  now: readonly (readonly SheetCell[])[],
): readonly string[] {
  const held = cellsByKey(before);
  return [...cellsByKey(now)].flatMap(([key, cells]) =>
    [...cells].flatMap(([column, cell]) =>
      held.get(key)?.get(column) === cell ? [] : [cellName({ key, column })],
    ),
  );
}

function rowDifferences(
  pack: Pack,
  row: InputRow,
  cells: ReadonlyMap<string, SheetCell>,
): readonly Difference[] {
  return row.open.flatMap((column): readonly Difference[] => {
    const pane = row.cells[column] ?? null;
    const found = cells.get(column);
    if (found === undefined) return [];
    const sheet = isAbsent(found) ? null : found;
    if (column === "unit" && isSameUnit(String(pane ?? ""), String(sheet ?? ""))) return [];
    return isSameValue(bare(pack, row.key, pane), bare(pack, row.key, sheet))
      ? []
      : [{ key: row.key, label: row.label, column, pane, sheet }];
  });
}

/**
 * Compares the inputs table of a written sheet with the assessment. Rows and columns that the table does not have
 * are not differences: nobody changed them by hand.
 */
export function differencesOf(
  pack: Pack,
  draft: Draft,
  table: readonly (readonly SheetCell[])[],
  language: Language,
): readonly Difference[] {
  const rows = cellsByKey(table);
  return inputRows(pack, draft, language).flatMap((row) => {
    const cells = rows.get(row.key);
    return cells === undefined ? [] : rowDifferences(pack, row, cells);
  });
}

/** What stood in the cells of a sheet when it was written: the subject of the record that came with it. */
export type WrittenSubject = AssessmentRecord["subject"];

/** Reads what was written with a sheet; null where that cannot be read. */
export function writtenSubject({ text }: Pick<SavedRecord, "text">): WrittenSubject | null {
  try {
    const { subject } = JSON.parse(text) as Partial<AssessmentRecord>;
    return subject !== undefined && Array.isArray(subject.entries) ? subject : null;
  } catch {
    return null;
  }
}

/**
 * Tells whether a cell that reads differently than the assessment was changed on the sheet. A cell that holds what was written
 * into it was not: there the assessment has gone on since.
 */
export function isChangedByHand(
  pack: Pack,
  { key, column, sheet }: Pick<Difference, "key" | "column" | "sheet">,
  written: WrittenSubject,
): boolean {
  const entry = written.entries.find((one) => one.key === key);
  if (column === "unit") return !isSameUnit(entry?.unit ?? "", String(sheet ?? ""));
  const then = (column === "value" ? entry?.value : entry?.periods?.[column]) ?? null;
  return !isSameValue(bare(pack, key, then), bare(pack, key, sheet));
}

function typed(pack: Pack, key: string, sheet: Given): string {
  const member = findEnterable(pack, key);
  const test = pack.checks?.find(({ id }) => id === key)?.test;
  const unit =
    member !== undefined && "unit" in member ? member.unit : test?.kind === "number" ? test.unit : undefined;
  return typedCell(bare(pack, key, sheet), unit);
}

/**
 * What the sheet gives in place of the assessment's: a grade stated there for a measure is an override as in the pane and
 * keeps its reason; anything else in its place ends the override.
 */
function taken(given: Answer, column: string, text: string): Answer {
  const answer: Answer = unlinked(given);
  const stated = column === "value" ? statedGradeIn(text) : null;
  if (stated !== null) return { ...answer, override: { ...noReason, ...answer.override, grade: stated } };
  if (column === "value" && answer.override?.grade !== undefined) {
    const { override: _override, ...measured } = answer;
    // A cell that was cleared leaves the measure as it was before the override.
    return text === "" ? measured : taken(measured, column, text);
  }
  const rest = answer;
  if (column === "unit") return { ...rest, unit: text };
  if (column !== "value") return { ...rest, periods: { ...rest.periods, [column]: text } };
  // A value in the place of the years replaces them.
  const { periods: _periods, ...single } = rest;
  return text === "" ? { ...rest, value: text } : { ...single, value: text };
}

/** Makes the answers that the sheet gives in place of the assessment's, for the differences that the analyst takes. */
export function takeDifferences(
  pack: Pack,
  draft: Draft,
  chosen: readonly Difference[],
): {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly outlook?: string;
  readonly mapping?: string;
  readonly decision?: Decision;
} {
  const answers: Record<string, Answer> = {};
  const stated: { outlook?: string; mapping?: string; decision?: Decision } = {};
  const decide = (change: Partial<Decision>) => {
    stated.decision = { ...noDecision, ...draft.decision, ...stated.decision, ...change };
  };
  for (const { key, column, sheet } of chosen) {
    const text = typed(pack, key, sheet);
    if (key === "outlook" || key === "mapping") stated[key] = text;
    else if (key === "assigned") decide({ assigned: text });
    else if (key === "assigned-reason") decide({ reason: text });
    else answers[key] = taken(answers[key] ?? draft.answers[key] ?? {}, column, text);
  }
  return { answers, ...stated };
}

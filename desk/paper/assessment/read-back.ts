import {
  findEnterable,
  gradeNamed,
  isAbsent,
  isSameUnit,
  isSameValue,
  readHeading,
  statedGradeIn,
  type Given,
  type Language,
  type Pack,
} from "../../../src";
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
  const [header = [], ...body] = table;
  const columns = header.map((cell) => readHeading(String(cell)));
  const keyIndex = columns.indexOf("key");
  return inputRows(pack, draft, language).flatMap((row) => {
    const found = body.find((cells) => String(cells[keyIndex] ?? "") === row.key);
    if (found === undefined) return [];
    const named = columns.flatMap((column, index): [string, SheetCell][] =>
      column === null ? [] : [[column, found[index] ?? ""]],
    );
    return rowDifferences(pack, row, new Map(named));
  });
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

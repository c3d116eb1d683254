import {
  failure,
  findEnterable,
  findPack,
  gradeNamed,
  isAbsent,
  isInputHead,
  isInputId,
  isMethodHeading,
  isNoName,
  listPacks,
  pinOf,
  readHeading,
  readInputs,
  readNumber,
  reservedKey,
  resolveCheck,
  resolveKey,
  shareAlone,
  shareBehind,
  statedGradeIn,
  success,
  toUnit,
  unitAt,
  unitKindOf,
  valueCell,
  wrong,
  type Believed,
  type Given,
  type InputRow,
  type Outcome,
  type Pack,
  type Problem,
  type TableCell,
  type Unit,
} from "../../src";
import { newDraft, noReason, type Answer, type Draft, type Mode } from "../draft/draft";
import { evidenceOf } from "../draft/evidence";
import { overridesInRows, statementInRows } from "./from-blocks";
import { typedCell } from "../draft/numbers";
import { beneath } from "../draft/structure";

export type RowCell = string | number | boolean | null;

/** An assessment begun from a sheet, and what of the sheet is not in it. */
export interface Begun {
  readonly draft: Draft;
  /** Rows with a value under a name that the methodology does not have. */
  readonly unknown: readonly string[];
  /** Cells and rows that could not be read. */
  readonly problems: readonly Problem[];
}

/** What an assessment begun from rows is to be called. */
export interface Beginning {
  readonly id: string;
  readonly issuer: string;
  /** ISO date. */
  readonly date: string;
}

type Grid = readonly (readonly TableCell[])[];

/** A row that heads values: a unit or a remark alone heads no inputs, since other tables have them too. */
function headsValues(row: readonly TableCell[]): boolean {
  const isValue = (cell: TableCell) => {
    const heading = typeof cell === "string" ? readHeading(cell) : null;
    return heading === "value" || heading?.startsWith("FY") === true;
  };
  return isInputHead(row) && row.slice(1).some(isValue);
}

/** Finds the table of inputs on a sheet: from its header row to where it ends, and from its first column on. */
function tableIn(grid: Grid): Grid {
  const top = grid.findIndex(headsValues);
  if (top < 0) return cropped(grid.filter((row) => !row.every(isNoName)));
  const head = grid[top] ?? [];
  const named = head.findIndex((cell) => !isNoName(cell));
  const first = typeof head[named] === "string" ? readHeading(head[named]) : null;
  // A column of keys may have no heading of its own.
  const left = first === "label" || first === "key" ? named : Math.max(0, named - 1);
  const below = grid.slice(top + 1).map((row) => row.slice(left));
  const heads = head.slice(left);
  const keyed = heads.findIndex((cell) => typeof cell === "string" && readHeading(cell) === "key");
  return [heads, ...below.slice(0, endOf(below, Math.max(keyed, 0), keyed >= 0))];
}

/**
 * Finds where the rows of inputs end: at the next header, and in a table with ids, as our own sheets write it, at a blank row
 * behind which no id follows.
 */
function endOf(rows: Grid, keyAt: number, hasIds: boolean): number {
  const isBlank = (row: readonly TableCell[]) => row.every(isNoName);
  for (const [index, row] of rows.entries()) {
    if (isInputHead(row)) return index;
    if (!hasIds || !isBlank(row)) continue;
    const next = rows.slice(index).find((other) => !isBlank(other))?.[keyAt];
    if (typeof next !== "string" || !isInputId(next)) return index;
  }
  return rows.length;
}

function cropped(grid: Grid): Grid {
  const left = Math.min(...grid.map((row) => row.findIndex((cell) => !isNoName(cell))));
  return grid.map((row) => row.slice(Number.isFinite(left) ? left : 0));
}

/** What is told of a number given for an id: its unit, and whether it comes by year. Nothing where it is no number. */
interface GivenNumber {
  readonly unit: Unit;
  readonly byYear: boolean;
  /** The ends between which it is believed; null for one of a check, which believes any. */
  readonly believed: Believed | null;
}

function numberOf(pack: Pack, id: string): GivenNumber | undefined {
  const member = findEnterable(pack, id);
  if (member?.kind === "measured") {
    const [from, to] = member.plausible;
    return { unit: member.unit, byYear: true, believed: { unit: member.unit, from, to } };
  }
  if (member?.kind === "quantity")
    return { unit: member.unit, byYear: false, believed: { unit: member.unit, ...member.plausible } };
  const test = pack.checks?.find((check) => check.id === id)?.test;
  return test?.kind === "number" ? { unit: test.unit, byYear: false, believed: null } : undefined;
}

function answerOf(pack: Pack, number: GivenNumber | undefined, row: InputRow, isRating = false): Answer {
  const typed = typedCell(row.value, number?.unit);
  const value = number === undefined ? gradeNamed(pack, row.key, typed) : typed;
  const hasUnit = number?.unit.kind === "amount" || isRating;
  const unit = hasUnit && !isAbsent(row.unit) ? (row.unit ?? "") : "";
  const stated = number?.byYear === true ? statedGradeIn(value) : null;
  const years = Object.entries(row.periods ?? {}).flatMap(([key, cell]): [string, string][] => {
    const text = number?.byYear === true ? typedCell(cell, number.unit) : "";
    return text === "" ? [] : [[key, text]];
  });
  return {
    ...(years.length > 0 ? { periods: Object.fromEntries(years) } : stated === null ? { value } : {}),
    ...(stated === null ? {} : { override: { ...noReason, grade: stated } }),
    ...(unit === "" ? {} : { unit }),
    ...(row.source === "" ? {} : { evidence: evidenceOf(row.source) }),
  };
}

/** Writes the sign behind plain figures under a share in brackets that can be meant only so: 60.5 under （%）. */
function withShares(number: GivenNumber | undefined, row: InputRow, unit: string | undefined): InputRow {
  const believed = number?.believed ?? null;
  if (believed === null || shareBehind(unit) === null) return row;
  const signed = (cell: Given): Given => {
    if (isAbsent(cell) || (typeof cell === "string" && unitKindOf(cell) === "share")) return cell;
    const read = readNumber(cell, row.key);
    const share = read.ok ? shareAlone(read.value, unit, believed) : null;
    // A share is written as a percentage whatever the sign above it counts.
    return share === null ? cell : `${String(Number(`${String(share)}e2`))}%`;
  };
  const years = Object.entries(row.periods ?? {}).map(([year, cell]) => [year, signed(cell)] as const);
  return {
    ...row,
    value: signed(row.value),
    ...(row.periods === undefined ? {} : { periods: Object.fromEntries(years) }),
  };
}

/** Values under a share in brackets, which plain figures leave open: 0.8 under （%） is read as neither 80% nor 0.8%. */
function openValues(
  number: GivenNumber | undefined,
  { key, value, periods }: InputRow,
  unit: string | undefined,
): readonly Problem[] {
  if (number === undefined || shareBehind(unit) === null) return [];
  return [value, ...Object.values(periods ?? {})].flatMap((cell) => {
    if (isAbsent(cell) || (typeof cell === "string" && unitKindOf(cell) === "share")) return [];
    const read = readNumber(cell, key);
    const told = read.ok ? toUnit(read.value, unit, number.unit, key) : read;
    return told.ok ? [] : told.problems;
  });
}

/** Values of a row that its answer has no place for: of a number both one value and years, of anything else years. */
function leftOver(number: GivenNumber | undefined, { key, value, periods }: InputRow): readonly Problem[] {
  const years = Object.entries(periods ?? {}).filter(([, cell]) => !isAbsent(cell));
  if (years.length === 0) return [];
  const names = years.map(([year]) => year).join(", ");
  if (number?.byYear !== true)
    return [wrong("wrong-shape", key, { received: names, expected: "one value, in the column value" })];
  if (isAbsent(value) || statedGradeIn(typedCell(value, number.unit)) !== null) return [];
  return [wrong("wrong-shape", key, { received: `a value and ${names}`, expected: "a value or years" })];
}

function isGiven({ value, periods, override }: Answer): boolean {
  return periods !== undefined || override !== undefined || (value !== undefined && value !== "");
}

/** A grade that is given is entered; one of which only parts are given is measured by them. */
function modesFor(pack: Pack, answers: Readonly<Record<string, Answer>>): Readonly<Record<string, Mode>> {
  const modes = pack.steps.flatMap((step): [string, Mode][] => {
    if (step.kind !== "grade" || !step.enterable) return [];
    if (step.id in answers) return [[step.id, "grade"]];
    return beneath(pack, step).some(({ id }) => id in answers) ? [[step.id, "measure"]] : [];
  });
  return Object.fromEntries(modes);
}

/** Finds the methodology that rows name, or else the one that knows most of their keys. */
function packFor(rows: readonly InputRow[]): Pack | null {
  const named = rows.find(({ key }) => isMethodHeading(key));
  const found = named === undefined ? null : findPack(String(named.value), "method");
  if (found?.ok === true) return found.value;
  const known = (pack: Pack) => rows.filter(({ key }) => resolveKey(pack, key) !== undefined).length;
  const best = listPacks().reduce<Pack | null>((a, b) => (a !== null && known(a) >= known(b) ? a : b), null);
  return best !== null && known(best) > 0 ? best : null;
}

/**
 * Begins an assessment from rows of a sheet: keys in any spelling that the functions understand, values, units and
 * years under a header that names them; of our own sheets also why the analyst departed from the model, and the amounts of
 * the statements. What could not be taken is told.
 * @returns problems where columns cannot be told apart; none of them where no row names an item of any methodology
 */
export function draftFromRows(rows: readonly (readonly RowCell[])[], beginning: Beginning): Outcome<Begun> {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const grid = rows.map((row) => Array.from({ length: width }, (_, at) => valueCell(row[at])));
  const found = tableIn(grid);
  const table = readInputs(found, { at: beginning.issuer, isId: isInputId, leaveOut: true });
  // Of a sheet without any header it is not known that it is meant as inputs.
  if (!table.ok) return isInputHead(found[0] ?? []) ? table : failure();
  const pack = packFor(table.value.rows);
  if (pack === null) return failure();
  const answers: Record<string, Answer> = {};
  const stated = { outlook: "", mapping: "" };
  const unknown: string[] = [];
  const problems: Problem[] = [...table.value.problems];
  for (const given of table.value.rows) {
    const special = reservedKey(given.key);
    if (special === "outlook" || special === "mapping")
      stated[special] = isAbsent(given.value) ? "" : String(given.value);
    if (special === "outlook" || special === "mapping" || special === "method") continue;
    const id = resolveKey(pack, given.key) ?? resolveCheck(pack, given.key);
    const number = id === undefined ? undefined : numberOf(pack, id);
    const isRating = id !== undefined && findEnterable(pack, id)?.kind === "rating";
    const unit = unitAt(pack, given.key, isAbsent(given.unit) ? undefined : given.unit);
    const row = withShares(number, given, unit);
    const open = openValues(number, row, unit);
    if (open.length > 0) {
      problems.push(...open);
      continue;
    }
    const answer = answerOf(pack, number, { ...row, unit: unit ?? "" }, isRating);
    if (!isGiven(answer) && leftOver(number, row).length === 0) continue;
    if (id === undefined) unknown.push(row.key);
    else if (id in answers) problems.push(wrong("duplicate-item", row.key));
    else {
      problems.push(...leftOver(number, row));
      answers[id] = answer;
    }
  }
  for (const [id, { grade: _grade, ...why }] of Object.entries(overridesInRows(rows))) {
    const answer = answers[id];
    if (answer !== undefined) answers[id] = { ...answer, override: { ...answer.override, ...why } };
  }
  const statement = statementInRows(rows);
  const draft = newDraft(beginning.id, pinOf(pack), beginning.date);
  const begun: Draft = {
    ...draft,
    ...stated,
    issuer: { ...draft.issuer, name: beginning.issuer },
    answers,
    modes: modesFor(pack, answers),
    ...(statement === null ? {} : { statement }),
  };
  return success({ draft: begun, unknown, problems });
}

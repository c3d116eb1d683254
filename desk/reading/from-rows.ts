import {
  findEnterable,
  findPack,
  isAbsent,
  keyForm,
  listPacks,
  pinOf,
  reservedKey,
  resolveCheck,
  resolveKey,
  statedGradeIn,
  type Pack,
  type Unit,
} from "../../src";
import { newDraft, noReason, type Answer, type Draft, type Mode } from "../draft/draft";
import { evidenceOf } from "../draft/evidence";
import { overridesInRows, statementInRows } from "./from-blocks";
import { typedForm } from "../draft/numbers";
import { beneath } from "../draft/structure";

export type RowCell = string | number | boolean | null;

/** What the columns of a table of inputs hold, by position. */
interface Columns {
  readonly key: number;
  readonly value: number;
  readonly unit: number;
  readonly source: number;
  readonly periods: readonly { readonly key: string; readonly at: number }[];
}

const VALUE = new Set(["value", "input", "grade", "数值", "值", "评价结果"]);
const UNIT = new Set(["unit", "单位"]);
const SOURCE = new Set(["source", "来源"]);

function columnsOf(header: readonly RowCell[]): Columns | null {
  const words = header.map((cell) =>
    String(cell ?? "")
      .trim()
      .toLowerCase(),
  );
  const value = words.findIndex((word) => VALUE.has(word));
  if (value < 1) return null;
  const key = words
    .slice(0, value)
    .findLastIndex((word) => word === "key" || word === "项目" || word === "item");
  const periods = words.flatMap((word, at) =>
    /^fy(-\d+)?$/.test(word) ? [{ key: word.toUpperCase(), at }] : [],
  );
  const find = (set: ReadonlySet<string>) => words.findIndex((word) => set.has(word));
  return { key: key < 0 ? 0 : key, value, unit: find(UNIT), source: find(SOURCE), periods };
}

function typed(number: GivenNumber | undefined, cell: RowCell): string {
  if (isAbsent(cell)) return "";
  return typeof cell === "number" && number !== undefined ? typedForm(cell, number.unit) : String(cell);
}

/** What is told of a number given for an id: its unit, and whether it comes by year. Nothing where it is no number. */
interface GivenNumber {
  readonly unit: Unit;
  readonly byYear: boolean;
}

function numberOf(pack: Pack, id: string): GivenNumber | undefined {
  const member = findEnterable(pack, id);
  if (member?.kind === "measured") return { unit: member.unit, byYear: true };
  if (member?.kind === "quantity") return { unit: member.unit, byYear: false };
  const test = pack.checks?.find((check) => check.id === id)?.test;
  return test?.kind === "number" ? { unit: test.unit, byYear: false } : undefined;
}

function answerOf(number: GivenNumber | undefined, row: readonly RowCell[], columns: Columns): Answer {
  const value = typed(number, row[columns.value] ?? null);
  const unit = number?.unit.kind === "amount" ? String(row[columns.unit] ?? "") : "";
  const evidence = String(row[columns.source] ?? "");
  const stated = number?.byYear === true ? statedGradeIn(value) : null;
  const years = columns.periods.flatMap(({ key, at }): [string, string][] => {
    const text = number?.byYear === true ? typed(number, row[at] ?? null) : "";
    return text === "" ? [] : [[key, text]];
  });
  return {
    ...(years.length > 0 ? { periods: Object.fromEntries(years) } : stated === null ? { value } : {}),
    ...(stated === null ? {} : { override: { ...noReason, grade: stated } }),
    ...(unit === "" ? {} : { unit }),
    ...(evidence === "" ? {} : { evidence: evidenceOf(evidence) }),
  };
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
function packFor(keys: readonly { readonly key: string; readonly value: RowCell }[]): Pack | null {
  const named = keys.find(({ key }) => reservedKey(key) === "method");
  const found = named === undefined ? null : findPack(String(named.value), "method");
  if (found?.ok === true) return found.value;
  const known = (pack: Pack) => keys.filter(({ key }) => resolveKey(pack, key) !== undefined).length;
  const best = listPacks().reduce<Pack | null>((a, b) => (a !== null && known(a) >= known(b) ? a : b), null);
  return best !== null && known(best) > 0 ? best : null;
}

/** What an assessment begun from rows is to be called. */
export interface Beginning {
  readonly id: string;
  readonly issuer: string;
  /** ISO date. */
  readonly date: string;
}

/**
 * Begins an assessment from rows of a sheet: keys in any spelling that the functions understand, values, units and
 * years under a header that names them; of our own sheets also why the analyst departed from the model, and the amounts of
 * the statements. Rows that name no item are passed over.
 * @returns null where no row names an item of any methodology
 */
export function draftFromRows(rows: readonly (readonly RowCell[])[], beginning: Beginning): Draft | null {
  const at = rows.findIndex((row) => columnsOf(row) !== null);
  const columns = columnsOf(rows[at] ?? []);
  if (columns === null) return null;
  const body = rows
    .slice(at + 1)
    .map((row) => ({ row, key: String(row[columns.key] ?? ""), value: row[columns.value] ?? null }))
    .filter(({ key }) => keyForm(key) !== "");
  const pack = packFor(body);
  if (pack === null) return null;
  const answers: Record<string, Answer> = {};
  const stated = { outlook: "", mapping: "" };
  for (const { row, key, value } of body) {
    const special = reservedKey(key);
    if (special === "outlook" || special === "mapping")
      stated[special] = isAbsent(value) ? "" : String(value);
    const id = resolveKey(pack, key) ?? resolveCheck(pack, key);
    if (id === undefined || id in answers) continue;
    const answer = answerOf(numberOf(pack, id), row, columns);
    if (isGiven(answer)) answers[id] = answer;
  }
  for (const [id, { grade: _grade, ...why }] of Object.entries(overridesInRows(rows))) {
    const answer = answers[id];
    if (answer !== undefined) answers[id] = { ...answer, override: { ...answer.override, ...why } };
  }
  const statement = statementInRows(rows);
  const draft = newDraft(beginning.id, pinOf(pack), beginning.date);
  const modes = modesFor(pack, answers);
  return {
    ...draft,
    ...stated,
    issuer: { ...draft.issuer, name: beginning.issuer },
    answers,
    modes,
    ...(statement === null ? {} : { statement }),
  };
}

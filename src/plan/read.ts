import { unitSteps } from "../grid";
import {
  gradeForm,
  isAbsent,
  itemKind,
  readGrade,
  statedGradeIn,
  type CodeInput,
  type Given,
  type Item,
  type Node,
  type NumberInput,
  type Reading,
} from "../kind";
import { readNumber } from "../reading";
import { findItem, findMapping, findScale, findStep, gradesAt, libraryOf, type Pack } from "../pack";
import type { RatingScale } from "../scale";
import { NEVER } from "./kernels-score";

/** Reads a cell as whoever holds the table says it: null for a blank, undefined for an error. */
export type ReadCell = (raw: unknown) => Given | undefined;

/** A position of nothing, and of what the pipeline must say something about. */
export const NOTHING = 0;
export const UNREADABLE = 255;

/** A number that the pipeline must say something about; NaN is nothing, `NEVER` an event that never was. */
export const NO_NUMBER = -Infinity;

/** Texts of a column that are remembered. */
const KEPT = 4096;
/** Whole numbers below this have their position in a table. */
const SMALL = 64;
const UNSEEN = -1;

/** Makes a reader of the positions of one column's cells. Each spelling is read once, by the pipeline's own reader. */
export function codeReader(
  pack: Pack,
  scale: RatingScale,
  input: CodeInput,
  read: ReadCell,
): (raw: unknown) => number {
  const readWord = wordReader(pack, scale, input);
  const numbers = new Int16Array(SMALL).fill(UNSEEN);
  const texts = new Map<unknown, number>();
  let [lastText, lastCode] = ["", NOTHING];
  const slow = (raw: unknown): number => {
    const given = read(raw);
    if (given === undefined) return UNREADABLE;
    return isAbsent(given) ? NOTHING : readWord(given);
  };
  const kept = (raw: unknown): number => {
    const found = texts.get(raw);
    if (found !== undefined) return found;
    const code = slow(raw);
    if (texts.size < KEPT) texts.set(raw, code);
    return code;
  };
  return (raw) => {
    if (typeof raw === "string") {
      if (raw === lastText) return lastCode;
      lastCode = kept(raw);
      lastText = raw;
      return lastCode;
    }
    if (typeof raw !== "number") return raw === null ? NOTHING : slow(raw);
    const code = raw >= 0 && raw < SMALL ? (numbers[raw] ?? UNSEEN) : UNSEEN;
    if (code !== UNSEEN) return code;
    const found = kept(raw);
    if (raw >= 0 && raw < SMALL && Number.isInteger(raw)) numbers[raw] = found;
    return found;
  };
}

function wordReader(pack: Pack, scale: RatingScale, { id, words }: CodeInput): (given: Given) => number {
  const item = findItem(pack, id);
  if (item !== undefined) {
    const reading = readingOf(pack, scale);
    return (given) => positionOf(readItem(item, given, reading), words);
  }
  const step = findStep(pack, id);
  const names = step?.kind === "grade" ? step.names : undefined;
  return (given) => {
    const grade = readGrade(given, gradesAt(pack, id), id, names);
    return grade.ok ? placed(words.indexOf(grade.value)) : UNREADABLE;
  };
}

function readItem(item: Item, given: Given, reading: Reading): Node | null {
  return itemKind(item).read(item, { key: item.id, value: given }, reading);
}

function positionOf(node: Node | null, words: readonly string[]): number {
  if (node === null) return UNREADABLE;
  if (node.rating !== undefined) return node.rating.rank;
  if (node.notches !== undefined) return placed(words.indexOf(String(node.notches)));
  return placed(words.indexOf(node.grade?.grade ?? node.choice ?? ""));
}

function placed(index: number): number {
  return index < 0 ? UNREADABLE : index + 1;
}

/** A reading of one cell alone: what it would need beside itself, it has not, and what is wrong is for the pipeline to say. */
function readingOf(pack: Pack, scale: RatingScale): Reading {
  return {
    scale,
    mapping: undefined,
    findScale: (id, at) => findScale(id, at, libraryOf(pack)),
    findMapping: (id, at) => findMapping(id, at, libraryOf(pack)),
    at: () => null,
    tried: () => null,
    take: (outcome) => (outcome.ok ? outcome.value : null),
    refuse: () => null,
  };
}

/** Makes a reader of the numbers of one column's cells, in the item's unit and believed; null where the unit cannot be read. */
export function numberReader(
  input: NumberInput,
  unit: string | undefined,
  read: ReadCell,
): ((raw: unknown) => number) | null {
  const steps = unitSteps(unit, input.unit);
  if (steps === null) return null;
  const { times, over } = steps;
  const isPlain = times === 1 && over === 1;
  const { from, to, open } = input;
  const texts = new Map<string, number>();
  const believed = (number: number): number => {
    const value = isPlain ? number : (number * times) / over;
    return (open ? value > from : value >= from) && value <= to ? value : NO_NUMBER;
  };
  const spelled = (raw: string): number => {
    const given = read(raw);
    if (given === undefined) return NO_NUMBER;
    if (typeof given === "number") return believed(given);
    if (isAbsent(given)) return Number.NaN;
    if (given !== null && input.never.includes(gradeForm(given))) return NEVER;
    // A grade stated in place of a measure is no number.
    if (statedGradeIn(given) !== null) return NO_NUMBER;
    const number = readNumber(given, input.id);
    return number.ok ? believed(number.value) : NO_NUMBER;
  };
  return (raw) => {
    if (typeof raw === "number") return Number.isFinite(raw) ? believed(raw) : NO_NUMBER;
    if (raw === null) return Number.NaN;
    if (typeof raw !== "string") return other(read(raw), believed);
    if (isPlainNumber(raw)) return believed(Number(raw));
    const found = texts.get(raw);
    if (found !== undefined) return found;
    const value = spelled(raw);
    if (texts.size < KEPT) texts.set(raw, value);
    return value;
  };
}

function other(given: Given | undefined, believed: (value: number) => number): number {
  if (given === null) return Number.NaN;
  return typeof given === "number" ? believed(given) : NO_NUMBER;
}

/** Tells whether a text is a plain decimal: what a table of text holds nearly everywhere. */
function isPlainNumber(text: string): boolean {
  const { length } = text;
  if (length === 0 || length > 20) return false;
  let points = 0;
  for (let at = text.startsWith("-") ? 1 : 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 46) points += 1;
    else if (code < 48 || code > 57) return false;
  }
  const last = text.charCodeAt(length - 1);
  const first = text.charCodeAt(text.startsWith("-") ? 1 : 0);
  return points <= 1 && last !== 46 && last !== 45 && first !== 46;
}

import type { Text } from "../../language";
import { findEnterable, findStep, type Pack } from "../../pack";
import type { Lines, Operation } from "../../kind";
import type { Plan } from "../compile";
import type { Line, Sheet } from "./sheet";
import { WORDS } from "./words";

export type Op<K extends Operation["kind"]> = Extract<Operation, { kind: K }>;

/**
 * Where each id stands on the sheet. A position is 0 where nothing is given and below 0 where it cannot be read; a number is
 * an empty text or a question mark then.
 */
export class Places {
  private readonly positions = new Map<string, string>();
  private readonly numbers = new Map<string, string>();
  private readonly points = new Map<string, string>();
  /** Conditions under which something is given for an input. */
  private readonly givens = new Map<string, readonly string[]>();
  private readonly stated = new Map<string, string>();

  constructor(
    readonly pack: Pack,
    readonly plan: Plan,
    readonly sheet: Sheet,
  ) {}

  position(id: string): string {
    return this.positions.get(id) ?? "0";
  }

  number(id: string): string {
    return this.numbers.get(id) ?? '""';
  }

  /** The score behind a grade, or an id's own number. */
  score({ of, points }: { readonly of: string; readonly points: readonly number[] | null }): string {
    return points === null ? this.number(of) : (this.points.get(of) ?? '""');
  }

  isGiven(id: string): readonly string[] {
    return this.givens.get(id) ?? [];
  }

  statedAt(id: string): string | undefined {
    return this.stated.get(id);
  }

  setNumber(id: string, line: Line): void {
    this.numbers.set(id, line.number);
  }

  setRank(id: string, line: Line): void {
    this.positions.set(id, line.position);
  }

  setPosition(id: string, address: string): void {
    this.positions.set(id, address);
  }

  setGraded(id: string, line: Line): void {
    this.positions.set(id, line.position);
    this.points.set(id, line.number);
  }

  setStated(id: string, line: Line): void {
    this.stated.set(id, line.position);
  }

  gives(id: string, conditions: readonly string[]): void {
    this.givens.set(id, conditions);
  }

  label(id: string): Text {
    const [own = id] = id.split("/");
    return (findStep(this.pack, own) ?? findEnterable(this.pack, own))?.label ?? { en: id, zh: id };
  }

  /** The word and the score of a graded position. */
  graded(id: string, position: string): { readonly word: string; readonly number?: string } {
    const answers = this.plan.answers.get(id) ?? [];
    if (answers.length === 0) return { word: this.symbol(position) };
    const name = this.label(id);
    const [words = ""] = this.sheet.table(named(name, WORDS.words), [answers.map(({ word }) => word)]);
    const shown = `IF(${position}>0,INDEX(${words},1,${position}),"")`;
    const points = answers.map((answer) => answer.points);
    if (points.some((point) => Number.isNaN(point))) return { word: shown };
    const [scores = ""] = this.sheet.table(named(name, WORDS.points), [points]);
    return { word: shown, number: `IF(${position}>0,INDEX(${scores},1,${position}),"")` };
  }

  /** The symbols of the scale, best first. */
  symbols(): string {
    return this.sheet.table(WORDS.scale, [this.plan.scale.notations[0].symbols])[0] ?? "";
  }

  symbol(position: string): string {
    return `IF(${position}>0,INDEX(${this.symbols()},1,${position}),"")`;
  }

  /** The position of a number among lines: as many places as there are edges below it and edges not above it. */
  band(id: string, { edges, codes }: Lines, number: string): string {
    const name = this.label(id);
    const [places = ""] = this.sheet.table(named(name, WORDS.places), [codes]);
    if (edges.length === 0) return `INDEX(${places},1,1)`;
    const [ends = ""] = this.sheet.table(named(name, WORDS.edges), [edges]);
    const value = `ROUND(${number},9)`;
    return `INDEX(${places},1,1+SUMPRODUCT(--(${ends}<${value}))+SUMPRODUCT(--(${ends}<=${value})))`;
  }

  /** A number by position, of a table of numbers whose place 0 is left out. */
  byPosition(name: Text, numbers: readonly (number | string)[], position: string, none: string): string {
    const [row = ""] = this.sheet.table(name, [numbers.slice(1)]);
    return `IF(${position}>0,INDEX(${row},1,${position}),${none})`;
  }
}

export function named(name: Text, what: Text): Text {
  return { en: `${name.en}: ${what.en}`, zh: `${name.zh}：${what.zh}` };
}

/** Tells whether a position is one of some. */
export function isAmong(position: string, at: readonly boolean[]): readonly string[] {
  return at.flatMap((counts, index) => (counts && index > 0 ? [`${position}=${String(index)}`] : []));
}

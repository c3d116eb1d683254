import type { Text } from "../language";
import { type FormCell, type FormFault, isBlankCell, type Place, said, shownCell } from "../cells";
import { idFrom } from "./parts";
import { ASIDE, headOf, isAmong, SCALE, TOTALS, type Head } from "./plain-heads";
import { measureOf, numberOf, textOf } from "./plain-measure";
import {
  ABOVE,
  BESIDE,
  BROKEN,
  EDGES,
  FACTORS,
  NO_FACTORS,
  NO_GRADES,
  NO_HEADS,
  NO_NAME,
  NO_SCALE,
  NO_TITLE,
  noWeight,
  ratedBy,
  sameName,
  SUPPORTED,
  symbolTwice,
  toOne,
  TOTAL,
  TWICE,
} from "./plain-words";
import { factorId, type PlainFactor, type PlainGroup, type PlainScorecard } from "./scorecard";

/**
 * An analyst's own table of factors, weights and grades, as it stands in a memo: perhaps a title, a head row of factor, weight,
 * perhaps a group, and a column for each grade from the best; below it a row for each factor, with thresholds or words under the
 * grades; perhaps a row of the scale. What is guessed from it is told cell by cell, so that it can be looked at before it is used.
 */

type Cells = readonly (readonly FormCell[])[];

/** As what a cell was read. */
export type PlainRole = "title" | "factor" | "weight" | "group" | "definition" | "grade" | "scale";

/** A cell of the head, or of the title or the scale, and as what it was read. */
export interface PlainPart {
  readonly role: PlainRole;
  readonly place: Place;
  readonly text: string;
}

/** A factor with where it stands, and what was made of its cells. */
export interface PlainTaken {
  readonly place: Place;
  readonly factor: PlainFactor;
  readonly group: Text;
  /** Its weight as it counts: within its group, of 1. */
  readonly share: number;
}

/** What was not taken, or is not in the table and is taken from elsewhere, and why. */
export interface PlainRemark {
  /** Null where nothing in the table says it. */
  readonly place: Place | null;
  readonly text: string;
  readonly reason: Text;
}

export type PlainReading =
  | {
      readonly ok: true;
      readonly card: PlainScorecard;
      readonly parts: readonly PlainPart[];
      readonly factors: readonly PlainTaken[];
      readonly passedOver: readonly PlainRemark[];
      readonly assumed: readonly PlainRemark[];
    }
  | { readonly ok: false; readonly faults: readonly FormFault[] };

/** Reads such a table; what it does not say (scale, names, dates) is taken from a scorecard to start from, and is told. */
export function readPlainTable(cells: Cells, from: PlainScorecard): PlainReading {
  const top = cells.findIndex((row) => row.some((cell) => headOf(cell) === "factor"));
  const heads = cells[top] ?? [];
  const at = (head: Head) => heads.findIndex((cell) => headOf(cell) === head);
  const columns = {
    factor: at("factor"),
    weight: at("weight"),
    group: at("group"),
    definition: at("definition"),
  };
  if (top < 0 || columns.weight < 0) return refused({ row: Math.max(top, 0), column: 0 }, NO_HEADS);
  const grades = heads.flatMap((cell, column) =>
    isBlankCell(cell) || headOf(cell) !== undefined || isAmong(cell, ASIDE) ? [] : [column],
  );
  if (grades.length < 2) return refused({ row: top, column: columns.weight }, NO_GRADES);
  const found = new Finder(cells, top, columns, grades);
  found.read();
  if (found.factors.length === 0) return refused({ row: top, column: columns.factor }, NO_FACTORS);
  if (found.faults.length > 0) return { ok: false, faults: found.faults };
  return found.result(from);
}

interface Columns {
  readonly factor: number;
  readonly weight: number;
  readonly group: number;
  readonly definition: number;
}

/** What is found while the rows below the head are read. */
class Finder {
  readonly faults: FormFault[] = [];
  readonly factors: { readonly place: Place; readonly factor: PlainFactor }[] = [];
  private readonly groups = new Map<string, PlainGroup>();
  private readonly passedOver: PlainRemark[] = [];
  private readonly parts: PlainPart[] = [];
  private readonly ids = new Map<string, Place>();
  private symbols: readonly string[] = [];
  private title = "";

  constructor(
    private readonly cells: Cells,
    private readonly top: number,
    private readonly columns: Columns,
    private readonly grades: readonly number[],
  ) {}

  read(): void {
    this.above();
    this.head();
    let group = "";
    for (let line = this.top + 1; line < this.cells.length; line += 1) group = this.row(line, group);
  }

  /** What stands above the head: the first text alone in its row is a title. */
  private above(): void {
    for (const [row, line] of this.cells.slice(0, this.top).entries()) {
      const filled = line.flatMap((cell, column) => (isBlankCell(cell) ? [] : [column]));
      const [column = 0] = filled;
      const text = textOf(line[column]);
      if (filled.length === 0) continue;
      if (this.title === "" && filled.length === 1 && text !== "" && numberOf(line[column]) === null) {
        this.title = text;
        this.parts.push({ role: "title", place: { row, column }, text });
      } else this.pass({ row, column }, line[column] ?? null, ABOVE);
    }
  }

  private head(): void {
    for (const [column, cell] of (this.cells[this.top] ?? []).entries()) {
      const place = { row: this.top, column };
      const role = headOf(cell);
      if (role !== undefined && this.columns[role] === column)
        this.parts.push({ role, place, text: textOf(cell) });
      else if (this.grades.includes(column)) this.parts.push({ role: "grade", place, text: textOf(cell) });
      else if (!isBlankCell(cell)) this.pass(place, cell, role === undefined ? BESIDE : TWICE);
    }
  }

  /** Reads a row below the head; gives the group in which the next one stands. */
  private row(line: number, group: string): string {
    const row = this.cells[line] ?? [];
    const { factor: factorAt, weight: weightAt, group: groupAt, definition: definitionAt } = this.columns;
    const first = row.findIndex((cell) => !isBlankCell(cell));
    if (first < 0) return group;
    if (isAmong(row[first], SCALE) && row.slice(first + 1).filter((cell) => !isBlankCell(cell)).length > 1) {
      this.scale(line, first);
      return group;
    }
    const own = (groupAt < 0 ? "" : textOf(row[groupAt])) || group;
    const label = textOf(row[factorAt]);
    if (label === "") {
      if (!row.every((cell, column) => isBlankCell(cell) || column === groupAt))
        this.pass(
          { row: line, column: first },
          row[first] ?? null,
          isAmong(row[first], TOTALS) ? TOTAL : NO_NAME,
        );
      return isAmong(row[first], TOTALS) ? group : own;
    }
    if (isAmong(row[factorAt], TOTALS)) {
      this.pass({ row: line, column: factorAt }, row[factorAt] ?? null, TOTAL);
      return group;
    }
    const place = { row: line, column: factorAt };
    const id = factorId(said(label, label));
    if (this.ids.has(id)) this.faults.push(faultAt(place, sameName(label)));
    this.ids.set(id, place);
    const groupId = groupAt < 0 || own === "" ? "factors" : idFrom(own);
    this.groups.set(groupId, { id: groupId, title: groupId === "factors" ? FACTORS : said(own, own) });
    const weight = numberOf(row[weightAt]);
    if (weight === null || weight <= 0)
      this.faults.push(faultAt({ row: line, column: weightAt }, noWeight(row[weightAt] ?? null)));
    const texts = this.grades.map((column) => row[column] ?? null);
    const measure = measureOf(texts);
    if (measure === "broken") this.faults.push(faultAt({ row: line, column: this.grades[0] ?? 0 }, BROKEN));
    const definition = definitionAt < 0 ? "" : textOf(row[definitionAt]);
    const words = definition === "" ? undefined : said(definition, definition);
    const head = this.cells[this.top] ?? [];
    this.factors.push({
      place,
      factor: {
        label: said(label, label),
        group: groupId,
        weight: weight ?? 1,
        ...(words === undefined ? {} : { help: words }),
        ...(measure === null || measure === "broken"
          ? { guidance: texts.map((text, grade) => wordOf(text, head[this.grades[grade] ?? 0] ?? null)) }
          : { measure: { ...measure, ...(words === undefined ? {} : { definition: words }) } }),
      },
    });
    return own;
  }

  private scale(line: number, first: number): void {
    const row = this.cells[line] ?? [];
    this.symbols = row.slice(first + 1).flatMap((cell) => textOf(cell) || []);
    const twice = this.symbols.find((symbol, index) => this.symbols.indexOf(symbol) !== index);
    if (twice !== undefined) this.faults.push(faultAt({ row: line, column: first }, symbolTwice(twice)));
    this.parts.push({ role: "scale", place: { row: line, column: first }, text: this.symbols.join(" ") });
  }

  private pass(place: Place, cell: FormCell, reason: Text): void {
    this.passedOver.push({ place, text: shownCell(cell), reason });
  }

  result(from: PlainScorecard): PlainReading {
    const head = this.cells[this.top] ?? [];
    const title = this.title === "" ? from.title : said(this.title, this.title);
    const weights = weightsOf(this.factors.map(({ factor }) => factor));
    const groups = [...this.groups.values()];
    const card: PlainScorecard = {
      ...from,
      ...(this.title === "" ? {} : { id: idFrom(this.title), title }),
      groups,
      ...(weights.isWhole && groups.length > 1
        ? { groupWeights: groups.map(({ id }) => (weights.sums.get(id) ?? 0) / weights.total) }
        : {}),
      factors: this.factors.map(({ factor }) => factor),
      grades: this.grades.map((column) => textOf(head[column])),
      ...(this.symbols.length < 2 ? {} : { symbols: this.symbols }),
    };
    return {
      ok: true,
      card,
      parts: this.parts,
      factors: this.factors.map(({ place, factor }) => ({
        place,
        factor,
        group: this.groups.get(factor.group)?.title ?? FACTORS,
        share: factor.weight / (weights.isWhole ? weights.total : (weights.sums.get(factor.group) ?? 1)),
      })),
      passedOver: this.passedOver,
      assumed: assumedIn(card, from, this.title !== "", this.symbols.length > 1, weights),
    };
  }
}

/** What the weights of a table sum to: in each group, and in all. */
interface Weights {
  readonly sums: ReadonlyMap<string, number>;
  readonly total: number;
  /** Whether they are shares of the whole, rather than of each group. */
  readonly isWhole: boolean;
}

const isOne = (sum: number): boolean => [1, 100].some((whole) => Math.abs(sum - whole) < 1e-9 * whole);

/** Weights that make up each group are of the group; all others are of the whole. */
function weightsOf(factors: readonly PlainFactor[]): Weights {
  const sums = new Map<string, number>();
  for (const { group, weight } of factors) sums.set(group, (sums.get(group) ?? 0) + weight);
  const total = [...sums.values()].reduce((all, sum) => all + sum, 0);
  return { sums, total, isWhole: sums.size === 1 || ![...sums.values()].every(isOne) };
}

/** Tells what a scorecard says that its table does not. */
function assumedIn(
  card: PlainScorecard,
  from: PlainScorecard,
  hasTitle: boolean,
  hasScale: boolean,
  { total, isWhole }: Weights,
): readonly PlainRemark[] {
  const remark = (text: string, reason: Text): PlainRemark => ({ place: null, text, reason });
  return [
    ...(hasTitle ? [] : [remark(from.id, NO_TITLE)]),
    ...(hasScale ? [] : [remark(from.symbols.join(" "), NO_SCALE)]),
    ...(isWhole && !isOne(total) ? [remark("", toOne(total))] : []),
    remark("", ratedBy(card)),
    ...(card.supporter === null ? [] : [remark("", SUPPORTED)]),
    remark("", EDGES),
  ];
}

function faultAt(place: Place, reason: FormFault["reason"]): FormFault {
  return { table: null, column: null, place, reason };
}

function refused(place: Place, reason: FormFault["reason"]): PlainReading {
  return { ok: false, faults: [faultAt(place, reason)] };
}

function wordOf(cell: FormCell, grade: FormCell) {
  const word = textOf(cell) || textOf(grade);
  return said(word, word);
}

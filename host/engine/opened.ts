import type { CellDocument, CellValue, WorkbookDocument } from "../document";
import { sameValue } from "./cell-values";
import { markOf, type KeptMark } from "./kept-cells";
import type { KeptMarks } from "./snapshot";
import { assess, type Assessed } from "./trust";

/** A formula that keeps the file's result, and why. */
export interface KeptFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly reason: KeptMark["reason"];
  /** Something that it depends on was calculated anew: its result may be old. */
  readonly isTouched: boolean;
}

/** A workbook as it was opened: what of its formulas is calculated here, and which results the file gave. */
export class OpenedDocument {
  private readonly formulas: readonly Assessed[];
  private readonly marks = new Map<string, KeptMark>();

  /**
   * @param own the add-in's functions, in capitals
   * @param all takes every result that is proven, also those that depend on nothing of the add-in's
   */
  constructor(
    readonly document: WorkbookDocument,
    own: ReadonlySet<string>,
    private readonly all: boolean,
  ) {
    // What was made here holds no results of anybody else's.
    this.formulas = document.origin === undefined ? [] : assess(document, own);
    for (const formula of this.formulas) {
      const mark = markOf(formula, document);
      if (mark) this.marks.set(keyOf(formula.sheet, formula.row, formula.column), mark);
    }
  }

  readonly kept: KeptMarks = (sheet, row, column) => this.marks.get(keyOf(sheet, row, column));

  /** Formulas of the file, in its order. */
  get list(): readonly Assessed[] {
    return this.formulas;
  }

  /**
   * Compares what was calculated with what the file said, for formulas that depend on nothing new: one that differs
   * keeps the file's result. Only the first of a chain is taken at once, since those behind it may differ by it alone.
   * @returns the formulas to be marked, none where all is settled
   */
  differing(calculated: (sheet: string, row: number, column: number) => CellValue): [Assessed, KeptMark][] {
    if (this.all) return [];
    const differing = this.formulas.flatMap((formula): [Assessed, CellValue][] => {
      const { sheet, row, column, cell, isTouched } = formula;
      if (isTouched || this.marks.has(keyOf(sheet, row, column))) return [];
      const here = calculated(sheet, row, column);
      return sameResult(cell.value, here) ? [] : [[formula, here]];
    });
    const places = differing.map(([formula]) => formula);
    const first = differing.filter(
      ([formula]) => !places.some((other) => other !== formula && reads(formula, other)),
    );
    return (first.length > 0 ? first : differing).map(([formula, here]) => {
      const made = markOf({ ...formula, reason: { kind: "differs", here: shown(here) } }, this.document);
      const mark = made ?? { value: formula.cell.value, reason: { kind: "differs", here: shown(here) } };
      this.marks.set(keyOf(formula.sheet, formula.row, formula.column), mark);
      return [formula, mark];
    });
  }

  /** The cell that the file gave, where it is the same but for digits that nobody sees. */
  settled(sheet: string, row: number, column: number, now: CellDocument): CellDocument {
    const before = this.document.sheets.find(({ id }) => id === sheet)?.cells[row]?.[column];
    if (before === undefined || before.formula !== now.formula || before.value === now.value) return now;
    return sameResult(before.value, now.value) ? { ...now, value: before.value } : now;
  }
}

/** A formula that results in nothing shows 0. */
function sameResult(before: CellValue, now: CellValue): boolean {
  return sameValue(before, now) || (before === 0 && now === null);
}

function shown(value: CellValue): string {
  if (value === null) return "blank";
  return typeof value === "object" ? value.error : JSON.stringify(value);
}

function reads(formula: Assessed, other: Assessed): boolean {
  return formula.reads.some(
    ({ sheet, area }) =>
      sheet === other.sheet &&
      other.row >= area.row &&
      other.row < area.row + area.rows &&
      other.column >= area.column &&
      other.column < area.column + area.columns,
  );
}

const keyOf = (sheet: string, row: number, column: number): string =>
  `${sheet}!${String(row)},${String(column)}`;

import { parseReference, pieces, type Piece } from "../../../grid";
import { isAbsolute, type Cells, type Home, type Meanings } from "./meanings";
import { tableCells } from "./structured";

/** Why a formula is not calculated here. */
export type KeptReason =
  | { readonly kind: "external" }
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "table"; readonly name: string }
  | { readonly kind: "construct"; readonly what: string }
  | { readonly kind: "intersection" }
  | { readonly kind: "array" }
  | { readonly kind: "dates" }
  | { readonly kind: "circular" }
  | { readonly kind: "error-text"; readonly address: string }
  | { readonly kind: "reads-kept"; readonly address: string }
  | { readonly kind: "differs"; readonly here: string };

export interface Resolved {
  /** The formula with every name and table replaced by what it stands for, as the engine can read it. */
  readonly text: string;
  /** Every area that it reads, through names and tables too. */
  readonly reads: readonly Cells[];
  /** What stands in the way of reading it. */
  readonly problem: KeptReason | null;
}

const DEPTH = 8;
const LITERAL = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$|^"(?:[^"]|"")*"$|^(?:TRUE|FALSE)$/iu;
const VARIABLE = /^_xl(?:pm|op)\./iu;

/** Works on one formula: what its words stand for is put in their place. */
class Resolver {
  readonly reads: Cells[] = [];
  problem: KeptReason | null = null;

  constructor(
    private readonly home: Home,
    private readonly meanings: Meanings,
  ) {}

  text(formula: string, depth: number): string {
    const list = pieces(formula);
    const variables = variablesOf(list);
    return list.map((piece, index) => this.piece(piece, index, list, variables, depth)).join("");
  }

  private piece(
    piece: Piece,
    index: number,
    list: readonly Piece[],
    variables: ReadonlySet<string>,
    depth: number,
  ): string {
    switch (piece.kind) {
      case "cells":
        return this.cells(piece.text);
      case "table":
        return this.table(piece.text);
      case "name":
        return variables.has(piece.text.toLowerCase()) || VARIABLE.test(piece.text)
          ? piece.text
          : this.name(piece.text, depth);
      case "space":
        return isIntersection(list, index) ? " " : "";
      case "unknown":
        return this.refuse({ kind: "construct", what: piece.text }, piece.text);
      // A single result is the same with and without it.
      case "operator":
        return piece.text === "@" && list[index + 1]?.kind === "function" ? "" : piece.text;
      default:
        return piece.text;
    }
  }

  private refuse(reason: KeptReason, text: string): string {
    this.problem ??= reason;
    return text;
  }

  private cells(text: string): string {
    const reference = parseReference(text);
    if (reference === null) return this.refuse({ kind: "construct", what: text }, text);
    if (reference.workbook !== "") return this.refuse({ kind: "external" }, text);
    if (reference.sheet.includes(":")) return this.refuse({ kind: "construct", what: text }, text);
    const found = this.meanings.cells(text, this.home.sheet);
    if (found === undefined) return this.refuse({ kind: "construct", what: text }, "#REF!");
    this.reads.push(found);
    return text;
  }

  private table(text: string): string {
    const found =
      text.startsWith("[") && /^\[\d+\]/u.test(text) ? null : tableCells(text, this.home, this.meanings);
    if (found === null) return this.refuse({ kind: "table", name: text }, "#REF!");
    this.reads.push(found);
    return this.meanings.address(found);
  }

  private name(text: string, depth: number): string {
    if (/^'?\[|\[\d+\]/u.test(text)) return this.refuse({ kind: "external" }, "#REF!");
    const found = this.meanings.name(text, this.home.sheet);
    if (found === undefined) {
      const whole = tableCells(`${text}[]`, this.home, this.meanings);
      if (whole === null) return this.refuse({ kind: "name", name: text }, "#NAME?");
      this.reads.push(whole);
      return this.meanings.address(whole);
    }
    const { formula } = found;
    if (depth >= DEPTH || !isAbsolute(formula)) return this.refuse({ kind: "name", name: text }, "#NAME?");
    const before = this.problem;
    const meaning = this.text(formula, depth + 1);
    if (before === null && this.problem !== null) this.problem = { kind: "name", name: text };
    const single = pieces(formula);
    const plain = (single.length === 1 && single[0]?.kind === "cells") || LITERAL.test(formula);
    return plain && !meaning.startsWith("-") ? meaning : `(${meaning})`;
  }
}

/** A blank between two operands takes the cells that they share; any other says nothing. */
function isIntersection(list: readonly Piece[], index: number): boolean {
  const [before, after] = [list[index - 1], list[index + 1]];
  const ends = before?.kind === "operator" ? /^[)#]$/u.test(before.text) : before !== undefined;
  const begins = after?.kind === "operator" ? after.text === "(" : after !== undefined;
  return ends && begins;
}

/** The words that a LET or LAMBDA of the formula brings along; which of them is meant where is not looked at. */
function variablesOf(list: readonly Piece[]): ReadonlySet<string> {
  if (!list.some(({ kind, text }) => kind === "function" && /^(?:_xlfn\.)?(?:LET|LAMBDA)$/iu.test(text)))
    return new Set();
  return new Set(
    list.flatMap(({ kind, text }, index) =>
      kind === "name" && /^[(,]$/u.test(previous(list, index)) && next(list, index) === ","
        ? [text.toLowerCase()]
        : [],
    ),
  );
}

function previous(list: readonly Piece[], index: number): string {
  let at = index - 1;
  while (list[at]?.kind === "space") at -= 1;
  return list[at]?.text ?? "";
}

function next(list: readonly Piece[], index: number): string {
  let at = index + 1;
  while (list[at]?.kind === "space") at += 1;
  return list[at]?.text ?? "";
}

/** Puts what a formula's names and tables stand for in their place. @param formula without its "=" */
export function resolve(formula: string, home: Home, meanings: Meanings): Resolved {
  const resolver = new Resolver(home, meanings);
  const text = resolver.text(formula, 0);
  return { text, reads: resolver.reads, problem: resolver.problem };
}

/** Writes the areas of a formula as arguments of a function, so that the engine knows what it depends on. */
export function asArguments(reads: readonly Cells[], meanings: Meanings): string {
  return reads.map((cells) => meanings.address(cells)).join(",");
}

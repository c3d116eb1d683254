import type { ICellData, Nullable } from "@univerjs/core";
import {
  AstTreeBuilder,
  ErrorType,
  ErrorValueObject,
  IFormulaDependencyGenerator,
  Interpreter,
  Lexer,
  LexerTreeBuilder,
  sequenceNodeType,
} from "@univerjs/engine-formula";
import { expression, pieces, type Piece } from "../../grid";
import { keptMark } from "./kept-cells";
import type { Session } from "./session";
import { asArguments, resolve, type Meanings } from "./trust";

/** The function that stands in the engine for a formula whose result is kept. */
export const KEPT = "NOTCHBOOK.KEPT";

interface Tree {
  formula: string;
}
/** What of the engine is not in its published types: where it takes up a cell's formula, and where it reads one. */
interface Generator {
  _createFDtree(unit: string, sheet: string, row: number, column: number, ...more: unknown[]): Tree;
  _getRangeListByNode(node: unknown): Promise<unknown[]>;
}
type Sequence = (string | { nodeType: number; token: string; startIndex: number; endIndex: number })[];

/**
 * Reads formulas for the engine. The engine knows names and tables by rules of its own, which fail on dots, brackets
 * and signs, and stops for good on a text that it cannot read; so it is given formulas in which every name and table is
 * replaced by what it stands for, and for a kept formula nothing but the cells that it depends on. The cells of the
 * grid hold the formula as it was written.
 */
export class Reader {
  private readonly known = new Map<string, string>();
  private meaningsNow: Meanings | null = null;
  private words = false;

  constructor(
    private readonly session: Session,
    private readonly readMeanings: () => Meanings,
  ) {
    const generator = session.service(IFormulaDependencyGenerator) as unknown as Generator;
    const create = generator._createFDtree.bind(generator);
    generator._createFDtree = (unit, sheet, row, column, ...more) => {
      const tree = create(unit, sheet, row, column, ...more);
      if (unit === session.unitId) tree.formula = this.formulaAt(sheet, row, column, tree.formula);
      return tree;
    };
    const ranges = generator._getRangeListByNode.bind(generator);
    generator._getRangeListByNode = async (node) => {
      try {
        return await ranges(node);
      } catch {
        return [];
      }
    };
    this.guardReading();
    this.guardRunning();
    this.cutByPieces();
  }

  /** Tells whether a formula says anything by a name or a table. */
  get usesWords(): boolean {
    return this.words;
  }

  /** Forgets what words stand for, after a name, a table or a sheet has changed. */
  forget(): void {
    this.known.clear();
    this.meaningsNow = null;
    this.words = false;
  }

  private get meanings(): Meanings {
    return (this.meaningsNow ??= this.readMeanings());
  }

  private formulaAt(sheet: string, row: number, column: number, formula: string): string {
    const cell: Nullable<ICellData> = this.session.workbook.getSheetBySheetId(sheet)?.getCellRaw(row, column);
    const kept = keptMark(cell) !== undefined;
    const own = /[@[]/u.test(formula) ? `${String(row)},${String(column)}` : "";
    const key = `${kept ? "kept" : ""}!${sheet}!${own}!${formula}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { text, reads } = resolve(formula.replace(/^=/u, ""), { sheet, row, column }, this.meanings);
    // What is no formula never comes near the engine, which would not find out of it again.
    const plain = expression(text) === null ? "=#NAME?" : `=${text}`;
    const read = kept ? `=${KEPT}(${asArguments(reads, this.meanings)})` : plain;
    this.words ||= reads.length > 0 && pieces(formula.replace(/^=/u, "")).some(isWord);
    this.known.set(key, read);
    return read;
  }

  /** One formula that cannot be read is an error of its own cell, whatever the engine throws. */
  private guardReading(): void {
    const lexer = this.session.service(Lexer);
    const builder = this.session.service(LexerTreeBuilder);
    // Not the lexer's own way, which puts names in by text: a name that is called like a function would replace it.
    lexer.treeBuilder = (formula: string, suffix = true) => {
      try {
        return builder.treeBuilder(formula, suffix) ?? ErrorType.VALUE;
      } catch {
        return ErrorType.VALUE;
      }
    };
    const parser = this.session.service(AstTreeBuilder);
    const parse = parser.parse.bind(parser);
    const unreadable = (): ReturnType<typeof parse> => {
      const node = builder.treeBuilder("=#NAME?");
      return typeof node === "string" || Array.isArray(node) || node === undefined ? undefined : parse(node);
    };
    parser.parse = (node) => {
      try {
        return parse(node) ?? unreadable();
      } catch {
        return unreadable();
      }
    };
  }

  /** So is one that throws while it is calculated. */
  private guardRunning(): void {
    const interpreter = this.session.service(Interpreter);
    const execute = interpreter.execute.bind(interpreter);
    interpreter.execute = (data) => {
      try {
        return execute(data);
      } catch {
        return ErrorValueObject.create(ErrorType.VALUE);
      }
    };
    const executeAsync = interpreter.executeAsync.bind(interpreter);
    interpreter.executeAsync = async (data) => {
      try {
        return await executeAsync(data);
      } catch {
        return ErrorValueObject.create(ErrorType.VALUE);
      }
    };
  }

  /** Where the grid moves references or colours them, it cuts formulas into the same pieces as everything else here. */
  private cutByPieces(): void {
    const builder = this.session.service(LexerTreeBuilder) as unknown as {
      sequenceNodesBuilder(formula: string): Sequence | undefined;
    };
    builder.sequenceNodesBuilder = (formula) => {
      const text = formula.startsWith("=") ? formula.slice(1) : formula;
      return text === "" ? undefined : sequenceOf(text);
    };
  }
}

const isWord = ({ kind }: Piece): boolean => kind === "name" || kind === "table";

const NODES: Partial<Record<Piece["kind"], number>> = {
  cells: sequenceNodeType.REFERENCE,
  function: sequenceNodeType.FUNCTION,
  name: sequenceNodeType.DEFINED_NAME,
  table: sequenceNodeType.TABLE,
  text: sequenceNodeType.STRING,
  number: sequenceNodeType.NUMBER,
};

function sequenceOf(formula: string): Sequence {
  let at = 0;
  return pieces(formula).flatMap(({ kind, text }): Sequence => {
    const startIndex = at;
    at += text.length;
    const nodeType = NODES[kind];
    // The grid takes everything else character by character.
    if (nodeType === undefined) return kind === "error" ? [text] : (text.match(/./gsu) ?? []);
    return [{ nodeType, token: text, startIndex, endIndex: at - 1 }];
  });
}

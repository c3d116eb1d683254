import { expression, pieces, type Expression } from "../../../grid";
import { isErrorCode } from "../error-codes";
import type { Home, Meanings } from "./meanings";
import { argumentKinds, type ArgumentKind } from "./proven";
import { resolve, type KeptReason, type Resolved } from "./resolve";

/** What is known of a workbook beside its formulas. */
export interface Circumstances {
  readonly meanings: Meanings;
  /** The functions that the add-in brings, in capitals. */
  readonly own: ReadonlySet<string>;
  /** Its dates count from 1904. */
  readonly since1904: boolean;
}

export interface Verdict extends Resolved {
  /** Calls a function of the add-in. */
  readonly isOwn: boolean;
}

const DATES: ReadonlySet<string> = new Set(["DATE", "DAY", "DAYS", "EDATE", "EOMONTH", "MONTH", "YEAR"]);
/** Operators whose result the check has proven; the others make references. */
const OPERATORS: ReadonlySet<string> = new Set([
  "+",
  "-",
  "*",
  "/",
  "^",
  "&",
  "=",
  "<>",
  "<",
  ">",
  "<=",
  ">=",
]);

type Callee = Extract<Expression, { type: "CallExpression" }>["callee"];

/** Looks at one formula with all its names and tables resolved; the first thing that is not proven stays in `reason`. */
class Judge {
  reason: KeptReason | null = null;
  isOwn = false;

  constructor(
    private readonly home: Home,
    private readonly circumstances: Circumstances,
    private readonly isArray: boolean,
  ) {}

  private refuse(reason: KeptReason): void {
    this.reason ??= reason;
  }

  /** @param kind what the place of the expression takes */
  look(node: Expression | null, kind: ArgumentKind): void {
    if (node === null) return;
    switch (node.type) {
      case "Literal":
        // The engine takes a text that reads like an error for one.
        return typeof node.value === "string" && isErrorCode(node.value)
          ? this.refuse({ kind: "construct", what: node.value })
          : undefined;
      case "ErrorLiteral":
        return;
      case "ReferenceIdentifier":
        return this.reference(node.value, node.kind, kind);
      case "UnaryExpression":
        if (!/^[-+%]$/u.test(node.operator)) return this.refuse({ kind: "construct", what: node.operator });
        // The engine does not read a sign before a text.
        if (node.arguments.some((one) => one.type === "Literal" && typeof one.value === "string"))
          return this.refuse({ kind: "construct", what: node.operator });
        return this.operands(node.arguments, kind);
      case "BinaryExpression":
        if (!OPERATORS.has(node.operator))
          return this.refuse({ kind: "construct", what: node.operator.trim() || "intersection" });
        return this.operands(node.arguments, kind);
      case "CallExpression":
        return this.call(node.callee, node.arguments);
      case "LetExpression":
        return this.refuse({ kind: "construct", what: "LET" });
      case "LambdaExpression":
        return this.refuse({ kind: "construct", what: "LAMBDA" });
      case "ArrayExpression":
        return kind === "s" && !this.isArray ? this.refuse({ kind: "array" }) : undefined;
    }
  }

  /** An operator takes one value on each side, cells in an array formula alone. */
  private operands(nodes: readonly Expression[], kind: ArgumentKind): void {
    for (const node of nodes) this.look(node, kind === "a" ? "a" : "s");
  }

  private reference(text: string, type: string, kind: ArgumentKind): void {
    if (type !== "range" && type !== "beam") return this.refuse({ kind: "construct", what: text });
    const cells = this.circumstances.meanings.cells(text, this.home.sheet);
    if (cells === undefined) return this.refuse({ kind: "external" });
    const single = cells.area.rows * cells.area.columns === 1;
    if (kind === "s" && !single) this.refuse(this.isArray ? { kind: "array" } : { kind: "intersection" });
  }

  private call(callee: Callee, args: readonly (Expression | null)[]): void {
    // A call of a LAMBDA has that in place of a name, which the types do not say.
    if ((callee.type as string) !== "Identifier") return this.refuse({ kind: "construct", what: "LAMBDA" });
    const name = callee.name.toUpperCase();
    if (this.circumstances.own.has(name)) {
      this.isOwn = true;
      if (this.circumstances.since1904) this.refuse({ kind: "dates" });
      for (const argument of args) this.look(argument, "r");
      return;
    }
    if (this.circumstances.since1904 && DATES.has(name)) return this.refuse({ kind: "dates" });
    const kinds = argumentKinds(name, args.length);
    if (kinds === undefined) return this.refuse({ kind: "function", name });
    args.forEach((argument, index) => this.look(argument, kinds[index] ?? "s"));
  }
}

/**
 * Tells whether the engine is known to give for a formula what Excel gives: every function, operator and reference of
 * it is on the list of what was proven.
 * @param isArray it was stored as an array formula
 */
export function judge(formula: string, home: Home, circumstances: Circumstances, isArray: boolean): Verdict {
  const resolved = resolve(formula, home, circumstances.meanings);
  const tree = expression(resolved.text);
  const judged = new Judge(home, circumstances, isArray);
  if (tree === null) judged.reason = { kind: "construct", what: formula };
  else judged.look(tree, tree.type === "ReferenceIdentifier" && isArray ? "r" : "s");
  return {
    ...resolved,
    problem: resolved.problem ?? judged.reason,
    isOwn: judged.isOwn || formulaCalls(formula).some((name) => circumstances.own.has(name)),
  };
}

/** Lists what a formula calls, in capitals. @param formula without its "=" */
export function formulaCalls(formula: string): string[] {
  return pieces(formula).flatMap(({ kind, text }) => (kind === "function" ? [text.toUpperCase()] : []));
}

/** A formula cut into the pieces that storage prefixes and shared formulas care about; joined again they are the formula. */
export interface Token {
  readonly kind:
    | "string"
    | "quoted"
    | "bracket"
    | "error"
    | "name"
    | "number"
    | "space"
    | "open"
    | "close"
    | "comma"
    | "operator";
  readonly text: string;
}

const SPACE = /\s+/uy;
const STRING = /"(?:[^"]|"")*(?:"|$)/uy;
const QUOTED = /'(?:[^']|'')*(?:'|$)/uy;
const ERROR =
  /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|BUSY!|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!)/iuy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy;
const NAME = /[\p{L}_\\$][\p{L}\p{M}\p{N}_.\\?$]*/uy;

function matchAt(pattern: RegExp, formula: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(formula)?.[0];
}

/** The text of a bracket with those inside it: `[[#Headers],[A']]]`. An apostrophe takes the next character's meaning away. */
function bracketAt(formula: string, at: number): string {
  let depth = 0;
  for (let index = at; index < formula.length; index += 1) {
    const character = formula[index];
    if (character === "'") index += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      depth -= 1;
      if (depth === 0) return formula.slice(at, index + 1);
    }
  }
  return formula.slice(at);
}

const SINGLE: Readonly<Record<string, Token["kind"]>> = { "(": "open", ")": "close", ",": "comma" };

function tokenAt(formula: string, at: number): Token {
  const character = formula.charAt(at);
  const match = (kind: Token["kind"], pattern: RegExp): Token | undefined => {
    const text = matchAt(pattern, formula, at);
    return text === undefined ? undefined : { kind, text };
  };
  if (character === "[") return { kind: "bracket", text: bracketAt(formula, at) };
  return (
    match("string", STRING) ??
    match("quoted", QUOTED) ??
    match("space", SPACE) ??
    match("error", ERROR) ??
    match("name", NAME) ??
    match("number", NUMBER) ?? {
      kind: SINGLE[character] ?? "operator",
      text: String.fromCodePoint(formula.codePointAt(at) ?? 0),
    }
  );
}

/** Cuts a formula (without its "=") into tokens. Never fails: an unfinished string or bracket runs to the end. */
export function tokens(formula: string): Token[] {
  const result: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    result.push(token);
    at += token.text.length;
  }
  return result;
}

/** The index of the next token that is not space, from `index` on. */
export function skipSpace(list: readonly Token[], index: number): number {
  let at = index;
  while (list[at]?.kind === "space") at += 1;
  return at;
}

/** The index of the parenthesis that closes the one at `open`, or the end where it is never closed. */
export function closing(list: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < list.length; index += 1) {
    const kind = list[index]?.kind;
    if (kind === "open") depth += 1;
    if (kind === "close") depth -= 1;
    if (depth === 0) return index;
  }
  return list.length;
}

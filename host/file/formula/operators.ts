import { closing, skipSpace, tokens, type Token } from "./tokens";

const SINGLE = "_xlfn.SINGLE";
const ANCHOR = "_xlfn.ANCHORARRAY";

const REFERENCE_KINDS: ReadonlySet<Token["kind"]> = new Set(["name", "quoted", "bracket", "number"]);

function isReferencePiece(token: Token | undefined): boolean {
  return token !== undefined && (REFERENCE_KINDS.has(token.kind) || token.text === "!");
}

/** Where the reference that ends before `end` begins: `Sheet1!A1` in front of a spill operator. */
function referenceStart(list: readonly Token[], end: number): number {
  let start = end;
  while (start > 0 && isReferencePiece(list[start - 1])) start -= 1;
  return start;
}

/** Where the operand that begins at `start` ends: a reference, a range, or a whole function call. */
function operandEnd(list: readonly Token[], start: number): number {
  let at = start;
  while (isReferencePiece(list[at]) || list[at]?.text === ":") at += 1;
  return list[at]?.kind === "open" ? closing(list, at) + 1 : at;
}

const raw = (text: string): Token[] => tokens(text);

function storeSpill(list: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (const token of list) {
    const start = token.text === "#" ? referenceStart(result, result.length) : result.length;
    if (start === result.length) result.push(token);
    else result.splice(start, result.length, ...raw(`${ANCHOR}(`), ...result.slice(start), ...raw(")"));
  }
  return result;
}

function storeIntersection(list: readonly Token[]): Token[] {
  const result = [...list];
  for (let index = result.length - 1; index >= 0; index -= 1) {
    if (result[index]?.text !== "@") continue;
    const start = skipSpace(result, index + 1);
    const end = operandEnd(result, start);
    if (end > start)
      result.splice(index, end - index, ...raw(`${SINGLE}(`), ...result.slice(start, end), ...raw(")"));
  }
  return result;
}

/** Spells the operators that the file does not know: `A1#` → `_xlfn.ANCHORARRAY(A1)`, `@A1:A9` → `_xlfn.SINGLE(A1:A9)`. */
export function storeOperators(list: readonly Token[]): Token[] {
  return storeIntersection(storeSpill(list));
}

/** Undoes {@link storeOperators} where the operand can follow the operator without parentheses. */
export function typeOperators(list: readonly Token[]): Token[] {
  const result = [...list];
  for (let index = result.length - 1; index >= 0; index -= 1) {
    const name = result[index]?.text.toUpperCase();
    const isAnchor = name === ANCHOR.toUpperCase();
    if ((!isAnchor && name !== SINGLE.toUpperCase()) || result[index + 1]?.kind !== "open") continue;
    const close = closing(result, index + 1);
    const inner = result.slice(index + 2, close);
    const whole = isAnchor ? inner.every(isReferencePiece) : operandEnd(inner, 0) === inner.length;
    if (inner.length === 0 || close >= result.length || !whole) continue;
    const typed: Token[] = isAnchor
      ? [...inner, { kind: "operator", text: "#" }]
      : [{ kind: "operator", text: "@" }, ...inner];
    result.splice(index, close + 1 - index, ...typed);
  }
  return result;
}

import { closing, skipSpace, type Token } from "./tokens";

/** Start and end (exclusive) of each argument between the parenthesis at `open` and its partner. */
function argumentRanges(list: readonly Token[], open: number, end: number): [number, number][] {
  const ranges: [number, number][] = [];
  let depth = 0;
  let start = open + 1;
  for (let index = open + 1; index < end; index += 1) {
    const token = list[index];
    if (token?.kind === "open" || token?.text === "{") depth += 1;
    else if (token?.kind === "close" || token?.text === "}") depth -= 1;
    else if (token?.kind === "comma" && depth === 0) {
      ranges.push([start, index]);
      start = index + 1;
    }
  }
  ranges.push([start, end]);
  return ranges;
}

/** The only token of an argument, spaces aside. */
function lone(list: readonly Token[], [start, end]: [number, number]): Token | undefined {
  const solid = list.slice(start, end).filter((token) => token.kind !== "space");
  return solid.length === 1 ? solid[0] : undefined;
}

const OPTIONAL = /^\[\s*([\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*)\s*\]$/u;

/** The names that one LET or LAMBDA introduces, upper case, with the prefix each is stored with. */
function introduced(list: readonly Token[], call: string, ranges: [number, number][]): Map<string, string> {
  const names = new Map<string, string>();
  for (const [index, range] of ranges.entries()) {
    if (index === ranges.length - 1 || (call === "LET" && index % 2 === 1)) continue;
    const token = lone(list, range);
    const optional = token?.kind === "bracket" ? OPTIONAL.exec(token.text)?.[1] : undefined;
    if (token?.kind === "name") names.set(token.text.toUpperCase(), "_xlpm.");
    else if (optional !== undefined) names.set(optional.toUpperCase(), "_xlop.");
  }
  return names;
}

function isPartOfReference(list: readonly Token[], index: number): boolean {
  const next = list[index + 1];
  return list[index - 1]?.text === "!" || next?.text === "!" || next?.kind === "bracket";
}

function rename(
  list: readonly Token[],
  result: Token[],
  names: ReadonlyMap<string, string>,
  from: number,
  to: number,
): void {
  for (let index = from; index < to; index += 1) {
    const token = result[index];
    if (!token) continue;
    const bare = token.kind === "bracket" ? OPTIONAL.exec(token.text)?.[1] : token.text;
    const prefix = bare === undefined ? undefined : names.get(bare.toUpperCase());
    if (prefix === undefined) continue;
    const isDeclaredOptional =
      token.kind === "bracket" && prefix === "_xlop." && list[index - 1]?.kind !== "name";
    if (isDeclaredOptional || (token.kind === "name" && !isPartOfReference(list, index))) {
      result[index] = { kind: "name", text: `${prefix}${bare ?? ""}` };
    }
  }
}

/** Puts the storage prefix before the variables of every LET and LAMBDA: `LET(x,1,x+1)` → `LET(_xlpm.x,1,_xlpm.x+1)`. */
export function storeVariables(list: readonly Token[]): Token[] {
  const result = [...list];
  for (const [index, token] of list.entries()) {
    const call = token.text.toUpperCase();
    if (token.kind !== "name" || (call !== "LET" && call !== "LAMBDA")) continue;
    const open = skipSpace(list, index + 1);
    if (list[open]?.kind !== "open") continue;
    const end = closing(list, open);
    rename(list, result, introduced(list, call, argumentRanges(list, open, end)), open + 1, end);
  }
  return result;
}

/** Takes the storage prefix off a variable; an optional parameter's declaration gets its brackets back. */
export function typedVariable(list: readonly Token[], index: number): string | undefined {
  const match = /^_xl(pm|op)\.(.+)$/i.exec(list[index]?.text ?? "");
  if (!match?.[2]) return undefined;
  if (match[1]?.toLowerCase() === "pm") return match[2];
  return isDeclaration(list, index) ? `[${match[2]}]` : match[2];
}

/** Whether the token stands alone as an argument other than the last of the LAMBDA around it. */
function isDeclaration(list: readonly Token[], index: number): boolean {
  let depth = 0;
  for (let at = index - 1; at > 0; at -= 1) {
    if (list[at]?.kind === "close") depth += 1;
    if (list[at]?.kind !== "open" || depth-- > 0) continue;
    const isLambda = /^(_xlfn\.)?LAMBDA$/i.test(list[at - 1]?.text ?? "");
    const ranges = argumentRanges(list, at, closing(list, at));
    return isLambda && ranges.slice(0, -1).some((range) => lone(list, range) === list[index]);
  }
  return false;
}

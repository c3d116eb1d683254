import { skipSpace, tokens, type Token } from "./tokens";
import { storeVariables } from "./variables";

/** What a formula needs beyond its own cells: names in capitals, as typed. */
export interface FormulaParts {
  /** What it calls, variables of its own LET and LAMBDA left out. */
  readonly functions: readonly string[];
  /** Every other name, which may be a defined name, a table, a column or a cell. */
  readonly names: readonly string[];
  /** It refers to another workbook. */
  readonly external: boolean;
}

const isVariable = (token: Token): boolean => /^_xl(?:pm|op)\./iu.test(token.text);

/** A link to another file: `[1]Sheet!A1`, `[1]!Name`, or a quoted path; no sheet's own name may hold a bracket. */
function isExternal(list: readonly Token[], index: number): boolean {
  const [token, next, after] = [list[index], list[index + 1], list[index + 2]];
  if (token?.kind === "quoted") return token.text.includes("[") && next?.text === "!";
  return token?.kind === "bracket" && (next?.text === "!" || (next?.kind === "name" && after?.text === "!"));
}

/** Lists what a formula calls and names. @param formula as typed, without "=" */
export function formulaParts(formula: string): FormulaParts {
  const list = storeVariables(tokens(formula));
  const named = list.flatMap((token, index) => {
    if (token.kind !== "name" || isVariable(token) || list[index + 1]?.text === "!") return [];
    const called = list[skipSpace(list, index + 1)]?.kind === "open";
    return [{ name: token.text.toUpperCase(), called }];
  });
  return {
    functions: named.filter(({ called }) => called).map(({ name }) => name),
    names: named.filter(({ called }) => !called).map(({ name }) => name),
    external: list.some((_, index) => isExternal(list, index)),
  };
}

import { storedBuiltIn, typedBuiltIn } from "./newer-functions";
import { storeOperators, typeOperators } from "./operators";
import { storeThisRow } from "./this-row";
import { skipSpace, tokens, type Token } from "./tokens";
import { storeVariables, typedVariable } from "./variables";

const CUSTOM = "_xldudf_";

/**
 * How the custom functions of the add-in are called in the file: `RATING.BCA` is stored as `_xldudf_RATING_BCA`,
 * its dots flattened (github.com/OfficeDev/Excel-Custom-Functions issue 108 and files in public repositories).
 */
export interface FunctionNames {
  readonly stored: ReadonlyMap<string, string>;
  readonly typed: ReadonlyMap<string, string>;
}

/** Prepares the list of custom functions for {@link storedFormula} and {@link typedFormula}. */
export function functionNames(customFunctions: readonly string[]): FunctionNames {
  const pairs = customFunctions.map((name) => {
    const upper = name.toUpperCase();
    return [upper, `${CUSTOM}${upper.replaceAll(".", "_")}`] as const;
  });
  return {
    stored: new Map(pairs),
    typed: new Map(pairs.map(([name, stored]) => [stored.toUpperCase(), name])),
  };
}

/**
 * Writes a formula as the file stores it: prefixes before custom functions, newer functions and LET/LAMBDA
 * variables, `@` and `#` spelled out, `[@Column]` as `Table[[#This Row],[Column]]`.
 * @param formula as typed, without "="
 * @param table the table around the cell, needed where the formula leaves the table's name out
 */
export function storedFormula(formula: string, names: FunctionNames, table?: string): string {
  const named = storeVariables(tokens(formula)).map((token, index, list): Token => {
    if (token.kind !== "name" || list[skipSpace(list, index + 1)]?.kind !== "open") return token;
    if (list[index - 1]?.text === "!") return token;
    const stored = names.stored.get(token.text.toUpperCase()) ?? storedBuiltIn(token.text);
    return stored === undefined ? token : { kind: "name", text: stored };
  });
  return storeOperators(storeThisRow(named, table))
    .map((token) => token.text)
    .join("");
}

/** Reads a stored formula as the user types it. Prefixed names that we do not know stay as they are, so that storing is its inverse. */
export function typedFormula(stored: string, names: FunctionNames): string {
  const list = typeOperators(tokens(stored));
  return list
    .map((token, index) => {
      if (token.kind !== "name" || !token.text.startsWith("_xl")) return token.text;
      return (
        names.typed.get(token.text.toUpperCase()) ??
        typedBuiltIn(token.text) ??
        typedVariable(list, index) ??
        token.text
      );
    })
    .join("");
}

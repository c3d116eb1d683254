import type { Token } from "./tokens";

/** `[@Column]`, `[@[A]:[B]]`, `[@]` as the file stores them: `[[#This Row],[Column]]`; undefined for other brackets. */
function stored(bracket: string): string | undefined {
  const inner = /^\[\s*@\s*(.*)\]$/su.exec(bracket)?.[1];
  if (inner === undefined) return undefined;
  if (inner === "") return "[#This Row]";
  return `[[#This Row],${inner.startsWith("[") ? inner : `[${inner}]`}]`;
}

/**
 * Writes this-row references as stored. One without a table's name gets that of the table around the cell; outside
 * any table such a formula is left as typed, wrong as it is.
 */
export function storeThisRow(list: readonly Token[], table?: string): Token[] {
  return list.map((token, index): Token => {
    if (token.kind !== "bracket") return token;
    const text = stored(token.text);
    const isNamed = list[index - 1]?.kind === "name";
    if (text === undefined || (!isNamed && table === undefined)) return token;
    return { kind: "bracket", text: isNamed ? text : `${table ?? ""}${text}` };
  });
}

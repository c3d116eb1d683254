/** Writes a formula of a function and its arguments as typed; blank ones at the end are left out. */
export function formulaOf(name: string, given: readonly string[]): string {
  const texts = given.map((text) => text.trim());
  const last = texts.findLastIndex((text) => text !== "");
  return `=${name}(${texts.slice(0, last + 1).join(",")})`;
}

/** Takes the arguments out of a formula of one function, each as it is written. */
export function argumentsIn(formula: string): readonly string[] {
  const inside = formula.slice(formula.indexOf("(") + 1, formula.lastIndexOf(")"));
  const parts: string[] = [""];
  let depth = 0;
  let quoted = false;
  for (const sign of inside) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && "({[".includes(sign)) depth += 1;
    else if (!quoted && ")}]".includes(sign)) depth -= 1;
    if (sign === "," && depth === 0 && !quoted) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${sign}`);
  }
  return inside.trim() === "" ? [] : parts.map((part) => part.trim());
}

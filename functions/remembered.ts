/**
 * Keeps the last answer of a reading, and gives it again for the same cells. The formulas of a book each get all of its cells anew:
 * read once, the others follow from what was read. What a reading gives must hang on its arguments alone and is never changed.
 */
export function remembered<A extends readonly unknown[], T>(read: (...args: A) => T): (...args: A) => T {
  let last: { readonly args: readonly unknown[]; readonly answer: T } | null = null;
  return (...args) => {
    if (last?.args.length === args.length && last.args.every((arg, index) => isSame(arg, args[index])))
      return last.answer;
    const answer = read(...args);
    // Copied: whoever hands cells over may use the same rows again for others.
    last = { args: args.map(copied), answer };
    return answer;
  };
}

/** Equal values, in ranges of the same size; an object is the same as itself. */
function isSame(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return Object.is(a, b);
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (!isSame(a[index], b[index])) return false;
  return true;
}

function copied(value: unknown): unknown {
  return Array.isArray(value) ? value.map(copied) : value;
}

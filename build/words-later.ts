import type { Plugin } from "vite";

/** Where texts are gathered, the line that does it, and the same for later. */
const LATER = [
  {
    file: /\/desk\/words\/index\.ts$/,
    line: 'import { all } from "./all";',
    later: 'const all = { load: () => import("./all").then((file) => file.all) };',
  },
  {
    file: /\/functions\/words-zh\.ts$/,
    line: 'import { chinese, type Chinese } from "./chinese";',
    later: 'const chinese = { load: () => import("./chinese").then((file) => file.chinese) };',
  },
] as const;

/**
 * Leaves for later what the pane says only once an assessment is open, two thirds of its texts, and what functions say in
 * Chinese. Fails the build where the list of texts no longer says it so.
 */
export function wordsLater(): Plugin {
  return {
    name: "notchbook-words-later",
    enforce: "pre",
    transform(code, id) {
      const found = LATER.find(({ file }) => file.test(id));
      if (found === undefined) return null;
      if (!code.includes(found.line)) return this.error(`The texts of ${id} are gathered otherwise now.`);
      return { code: code.replace(found.line, found.later), map: null };
    },
  };
}

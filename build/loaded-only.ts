import type { Plugin } from "vite";

/** The renderer's table of hyphenation patterns, one file for each of 77 languages. */
const PATTERNS = /const PATTERN_LOADERS = \{[^}]*\};/;

/**
 * Leaves out what no page loads: the grid's renderer brings patterns to hyphenate running text, loads the British ones
 * at once and would load others by the language of a text. Cells are not hyphenated, and it takes a missing language
 * for one without patterns. Fails the build where the renderer no longer says it so, to be looked at.
 */
export function loadedOnly(): Plugin {
  let found = false;
  return {
    name: "notchbook-loaded-only",
    apply: "build",
    enforce: "pre",
    buildStart() {
      found = false;
    },
    transform(code, id) {
      if (!/@univerjs\/engine-render\/lib\/es\/index\.js$/.test(id)) return null;
      if (!PATTERNS.test(code)) this.error("The renderer keeps its hyphenation patterns elsewhere now.");
      found = true;
      return { code: code.replace(PATTERNS, "const PATTERN_LOADERS = {};"), map: null };
    },
    buildEnd(error) {
      if (
        error === undefined &&
        !found &&
        [...this.getModuleIds()].some((id) => id.includes("engine-render"))
      )
        this.error("The renderer's code has moved; its hyphenation patterns would ship.");
    },
  };
}

/**
 * The grid's renderer, which the engine imports even without a window, imports a font reader by a name that plain
 * Node resolves to a CommonJS file without named exports. Its package also ships an ES module: take that one.
 * A bundler makes the same choice by itself, and a browser has no `process`.
 */
const hook = `export function resolve(specifier, context, next) {
  return next(specifier === "opentype.js" ? "opentype.js/dist/opentype.mjs" : specifier, context);
}`;

interface ModuleBuiltin {
  register?(specifier: string, parent: string): void;
}

let prepared = false;

/** Makes the engine's packages importable in Node; does nothing in a browser, and nothing the second time. */
export function prepareNode(): void {
  if (prepared) return;
  prepared = true;
  const node = (globalThis as { process?: { getBuiltinModule?(id: string): ModuleBuiltin | undefined } })
    .process;
  node
    ?.getBuiltinModule?.("node:module")
    ?.register?.(`data:text/javascript,${encodeURIComponent(hook)}`, import.meta.url);
}

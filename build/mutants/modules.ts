import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import ts from "typescript";

type Load = (specifier: string) => unknown;
type Body = (
  exports: object,
  require: Load,
  module: { exports: unknown },
  dirname: string,
  url: string,
) => void;

const ENDINGS = ["", ".ts", ".tsx", "/index.ts"];

/**
 * Sources compiled once and evaluated as often as one likes: each graph of modules has a state of its own, so that what one
 * mutant left in a memory is not there for the next, and what a module works out while it loads is worked out anew.
 */
export class Modules {
  readonly #bodies = new Map<string, Body>();
  readonly #data = new Map<string, unknown>();
  readonly #native: NodeJS.Require;

  constructor(
    root: string,
    /** What stands in the place of a package. */
    readonly replaced: Readonly<Record<string, unknown>>,
    /** Where compiled sources are kept from one run to the next. */
    readonly kept: string,
  ) {
    mkdirSync(kept, { recursive: true });
    this.#native = createRequire(join(root, "package.json"));
  }

  /** A graph of its own: what it has loaded once it gives again. */
  graph(): Load {
    const loaded = new Map<string, { exports: unknown }>();
    const load = (file: string): unknown => {
      if (file.endsWith(".json")) return this.#json(file);
      const known = loaded.get(file);
      if (known) return known.exports;
      const module = { exports: {} as unknown };
      loaded.set(file, module);
      const folder = dirname(file);
      const require = (specifier: string): unknown =>
        specifier.startsWith(".") ? load(find(folder, specifier)) : this.#package(specifier);
      this.#body(file)(module.exports as object, require, module, folder, pathToFileURL(file).href);
      return module.exports;
    };
    return load;
  }

  #package(specifier: string): unknown {
    return specifier in this.replaced ? this.replaced[specifier] : this.#native(specifier);
  }

  #json(file: string): unknown {
    if (!this.#data.has(file)) {
      this.#data.set(file, { __esModule: true, default: JSON.parse(readFileSync(file, "utf8")) as unknown });
    }
    return this.#data.get(file);
  }

  #body(file: string): Body {
    const known = this.#bodies.get(file);
    if (known) return known;
    const source = readFileSync(file, "utf8")
      .replaceAll("import.meta.dirname", "__dirname")
      .replaceAll("import.meta.url", "__url");
    const wrapped = `(function (exports, require, module, __dirname, __url) {${compile(file, source, this.kept)}\n})`;
    const body = new Script(wrapped, { filename: file }).runInThisContext() as Body;
    this.#bodies.set(file, body);
    return body;
  }
}

/** Compiles a source, or takes what came of the same text before. */
function compile(fileName: string, source: string, kept: string): string {
  const file = join(
    kept,
    `${createHash("sha256").update(ts.version).update(extname(fileName)).update(source).digest("hex")}.js`,
  );
  if (existsSync(file)) return readFileSync(file, "utf8");
  const { outputText } = ts.transpileModule(source, {
    fileName,
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      jsx: ts.JsxEmit.ReactJSX,
      esModuleInterop: true,
      isolatedModules: true,
    },
  });
  writeFileSync(file, outputText);
  return outputText;
}

function find(folder: string, specifier: string): string {
  const base = join(folder, specifier);
  const file = ENDINGS.map((ending) => base + ending).find(
    (path) => existsSync(path) && statSync(path).isFile(),
  );
  if (file === undefined) throw new Error(`${specifier} is not found from ${folder}.`);
  return file;
}

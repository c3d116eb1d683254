import { join } from "node:path";
import { compileFunction } from "node:vm";
import { build } from "vite";

const ENTRY = "run-bundled.ts";

/**
 * Runs a module that stands in a folder without standing there as a file, and gives what it exports: all that it imports is
 * bundled first, which takes a tenth of the time of compiling each file by itself.
 * @param given what the module takes for globals
 */
export async function runBundled<T>(
  root: string,
  source: string,
  given: Readonly<Record<string, unknown>> = {},
): Promise<T> {
  const entry = join(root, ENTRY);
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "silent",
    plugins: [
      {
        name: "notchbook-run-bundled",
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      target: "node20",
      lib: { entry, formats: ["iife"], name: "Bundled", fileName: () => "bundled.js" },
    },
  });
  const [output] = [built].flat();
  const chunk = output !== undefined && "output" in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error("Nothing was bundled.");
  const run = compileFunction(`${chunk.code}\nreturn Bundled;`, Object.keys(given));
  return run(...Object.values(given)) as T;
}

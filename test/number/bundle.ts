import { join } from "node:path";
import { build } from "vite";

/** Bundles what is computed everywhere into one script that leaves its function in the global `Everywhere`. */
export async function everywhereScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: false,
      target: "es2022",
      lib: {
        entry: join(import.meta.dirname, "everywhere.ts"),
        formats: ["iife"],
        name: "Everywhere",
        fileName: () => "everywhere.js",
      },
    },
  });
  const [output] = [built].flat();
  const chunk = output !== undefined && "output" in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error("nothing was bundled");
  return chunk.code;
}

/** `npm run package -- --origin https://…`: a folder for any static host, with the manifest for central deployment. */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { assemble } from "./package/assemble";
import { readOptions } from "./package/options";
import { buildSite } from "./site";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  const options = readOptions(process.argv.slice(2));
  const files = await assemble(root, options, buildSite);
  console.log(
    `${options.folder}/ holds ${files.length} files for ${options.siteUrl}; its README.md says what to do.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

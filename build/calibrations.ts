/** `npm run calibrations`: writes what changed between calibrations, and what that does, into docs/calibration.md. */
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { between, changeTables, effectTable } from "./calibration/document";

const path = join(dirname(dirname(fileURLToPath(import.meta.url))), "docs/calibration.md");
const page = await readFile(path, "utf8");
const written = between(between(page, "changes", changeTables()), "effect", effectTable());
await writeFile(path, await format(written, { parser: "markdown", printWidth: 110, proseWrap: "preserve" }));

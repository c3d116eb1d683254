import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EXAMPLES } from "./cards";
import { workbookOf } from "./workbook";

/** Writes the worked examples of methodologies of one's own anew: `npm run examples`. */
for (const example of EXAMPLES) {
  const path = join(import.meta.dirname, "../../docs/examples", example.file);
  await writeFile(path, await workbookOf(example));
  console.log(path);
}

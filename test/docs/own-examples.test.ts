import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EXAMPLES } from "../../build/examples/cards";
import { methodOf } from "../../build/examples/workbook";
import { methodOfWorkbook } from "../../cli/method-workbook";
import { workbookFunctions } from "../../cli/workbook-functions";
import { functionNames } from "../../functions";
import { openXlsx } from "../../host/file";
import { recalculate } from "../../host/recalculate";
import { pinOf, scaleOf } from "../../src";

async function opened(file: string) {
  const bytes = await readFile(join(import.meta.dirname, "../../docs/examples", file));
  const read = await openXlsx(new Uint8Array(bytes), { customFunctions: functionNames });
  if (!read.ok) throw new Error(read.reason);
  expect(read.damage).toEqual([]);
  return read.document;
}

describe.each(EXAMPLES.map((example) => [example.file, example] as const))("%s", (file, example) => {
  test("holds the methodology of its scorecard; npm run examples writes it anew", async () => {
    const pack = methodOfWorkbook(await opened(file), file);
    expect(pack.ok && pinOf(pack.value)).toBe(pinOf(methodOf(example)));
  });

  test("rates its issuer by formulas over its own sheet, as the file says", async () => {
    const document = await opened(file);
    const { changes, errors } = await recalculate(document, workbookFunctions, true);
    expect(changes).toEqual([]);
    expect(errors).toEqual([]);
    const [sheet] = document.sheets;
    const row = example.subject.length + 3;
    const scale = scaleOf(methodOf(example));
    expect(scale.ok && scale.value.notations[0].symbols).toContain(sheet?.cells[row]?.[1]?.value);
    expect(sheet?.cells[row + 1]?.[1]?.value).toContain(pinOf(methodOf(example)));
  });
});

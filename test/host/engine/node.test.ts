import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const program = `
  import { createLiveWorkbook } from "./host/engine/index.ts";
  const workbook = await createLiveWorkbook({ functions: [{ name: "T.SIX", call: () => 6 }] });
  const cell = { sheet: workbook.activeSheet(), row: 0, column: 0, rows: 1, columns: 1 };
  workbook.write(cell, [["=T.SIX()*7"]]);
  await workbook.settle();
  console.log(workbook.read(cell)[0][0].value);
  workbook.dispose();
`;

it("runs in plain Node, as the command line does", async () => {
  const directory = fileURLToPath(new URL("../../..", import.meta.url));
  const options = ["--import", "tsx", "--input-type=module", "--eval", program];
  const { stdout } = await promisify(execFile)(process.execPath, options, { cwd: directory });
  expect(stdout.trim()).toBe("42");
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { createLiveWorkbook } from "../../host/engine";
import { workbookFunctions } from "../../workbench/functions";
import { openSample, samples } from "../../workbench/samples";

let workbook: Awaited<ReturnType<typeof createLiveWorkbook>>;

beforeAll(async () => {
  workbook = await createLiveWorkbook({ functions: workbookFunctions() });
});
afterAll(() => workbook.dispose());

async function results(id: string): Promise<Record<string, unknown>> {
  const sample = openSample(id);
  if (!sample) throw new Error(`no sample ${id}`);
  await workbook.load(sample.document);
  const range = { sheet: workbook.activeSheet(), row: 0, column: 0, rows: 40, columns: 2 };
  const rows = workbook.read(range).filter((row) => row[1]?.formula);
  return Object.fromEntries(rows.map(([label, result]) => [label?.text ?? "", result?.value]));
}

it("rates Tianfu as printed, and follows when a grade is lowered", async () => {
  expect(await results("tianfu")).toEqual({ "Stand-alone": "aaa", Rating: "AAA", "Matrix A × F1": "aaa" });
  const economy = { sheet: workbook.activeSheet(), row: 4, column: 1, rows: 1, columns: 1 };
  workbook.write(economy, [[4]]);
  await workbook.settle();
  const rating = { ...economy, row: 19 };
  expect(workbook.read(rating)[0]?.[0]?.value).not.toBe("AAA");
});

it("gives Jinshang a rating consistent with the printed one", async () => {
  expect(await results("jinshang")).toMatchObject({ Rating: "Ag+" });
});

it("every sample spills its explanation and shows no error", async () => {
  for (const { id } of samples) {
    await results(id);
    const cells = Object.values(workbook.toDocument().sheets[0]?.cells ?? {}).flatMap((row) =>
      Object.values(row),
    );
    expect(cells.some((cell) => cell.spill !== undefined)).toBe(true);
    expect(cells.filter((cell) => typeof cell.value === "object" && cell.value !== null)).toEqual([]);
  }
});

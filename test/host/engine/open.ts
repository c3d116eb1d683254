import { afterEach } from "vitest";
import { createLiveWorkbook } from "../../../host/engine";
import type { FunctionArgument, WorkbookFunction } from "../../../host/engine";
import type { CellValue } from "../../../host/document";
import type { CellInput, CellRange, LiveWorkbook } from "../../../host/workbook";

type Engine = Awaited<ReturnType<typeof createLiveWorkbook>>;
const open: Engine[] = [];

afterEach(() => {
  for (const workbook of open.splice(0)) workbook.dispose();
});

/** Opens an empty workbook that is closed after the test. */
export async function openWorkbook(functions: readonly WorkbookFunction[] = []): Promise<Engine> {
  const workbook = await createLiveWorkbook({ functions });
  open.push(workbook);
  return workbook;
}

/** A range of the active sheet by A1 address. */
export function at(workbook: LiveWorkbook, address: string): CellRange {
  const [first = "", last = first] = address.split(":");
  const corner = (cell: string): [number, number] => {
    const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    return [
      Number(digits) - 1,
      Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
    ];
  };
  const [row, column] = corner(first);
  const [bottom, right] = corner(last);
  return { sheet: workbook.activeSheet(), row, column, rows: bottom - row + 1, columns: right - column + 1 };
}

/** Writes one cell or a block and waits for the results. */
export async function put(
  workbook: LiveWorkbook,
  address: string,
  input: CellInput | CellInput[][],
): Promise<void> {
  workbook.write(at(workbook, address), Array.isArray(input) ? input : [[input]]);
  await workbook.settle();
}

/** The value of one cell. */
export function value(workbook: LiveWorkbook, address: string): CellValue | undefined {
  return workbook.read(at(workbook, address))[0]?.[0]?.value;
}

/** The values of a block. */
export function values(workbook: LiveWorkbook, address: string): CellValue[][] {
  return workbook.read(at(workbook, address)).map((row) => row.map((cell) => cell.value));
}

/** The message of one cell's error. */
export function message(workbook: LiveWorkbook, address: string): string | undefined {
  return workbook.read(at(workbook, address))[0]?.[0]?.message;
}

/** A function that keeps what it was called with and answers with a constant. */
export function spy(
  name: string,
  answer: CellValue = 1,
): WorkbookFunction & { calls: (readonly FunctionArgument[])[] } {
  const calls: (readonly FunctionArgument[])[] = [];
  return {
    name,
    calls,
    call(args) {
      calls.push(args);
      return answer;
    },
  };
}

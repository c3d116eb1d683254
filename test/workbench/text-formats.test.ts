import { IUniverInstanceService, UniverInstanceType, type Workbook } from "@univerjs/core";
import { expect, test } from "vitest";
import { showTextFormats } from "../../workbench/text-formats";
import { at, openWorkbook, put, value } from "../host/engine/open";

test.each([
  ["FY", ';;;"2022年"', "2022年"],
  ["regional-economy", ";;;", ""],
  ["note", "0.0;-0.0;0;@", "note"],
  ["note", "0.0", "note"],
  ["note", "General", "note"],
])(
  "the text %s in the format %s is shown as %s, and stays what formulas and files read",
  async (text, numberFormat, shown) => {
    const workbook = await openWorkbook();
    await put(workbook, "A1:B1", [[text, '=A1&"!"']]);
    workbook.setFormat(at(workbook, "A1"), { numberFormat });
    showTextFormats(workbook.univer);
    const sheet = workbook.univer
      .__getInjector()
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)
      ?.getActiveSheet();
    expect(sheet?.getCell(0, 0)?.v).toBe(shown);
    expect(sheet?.getCellRaw(0, 0)?.v).toBe(text);
    expect(value(workbook, "A1")).toBe(text);
    expect(value(workbook, "B1")).toBe(`${text}!`);
    expect(workbook.toDocument().sheets[0]?.cells[0]?.[0]?.value).toBe(text);
  },
);

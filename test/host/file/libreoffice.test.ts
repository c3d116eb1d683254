import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SheetDocument } from "../../../host/document";
import { cells, documentWith, saved } from "./documents";

const installed = spawnSync("soffice", ["--version"]).status === 0;
if (!installed)
  console.log("LibreOffice (soffice) is not installed: its reading of saved files is not tested here.");

/** An analyst without Excel: LibreOffice keeps the cached results of functions it does not know. */
describe.skipIf(!installed)("a saved file in LibreOffice", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "notchbook-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** The saved file as LibreOffice writes it in another format. */
  function convert(bytes: Uint8Array, filter: string, ending: string): string {
    const file = join(folder, "book.xlsx");
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", folder, file], {
      stdio: "ignore",
    });
    return readFileSync(join(folder, `book.${ending}`), "utf8");
  }

  it("shows values and the cached results of our functions", async () => {
    const document = documentWith(
      [
        {
          cells: cells([
            [{ value: "Issuer" }, { value: "Tianfu 天府" }],
            [{ value: "ROE" }, { value: 0.041, format: 1 }],
            [{ value: "Rating" }, { value: "aaa", formula: "RATING.BCA(A1:B2)" }],
            [{ value: "Score" }, { value: 17.25, formula: 'NOTCH.ADD(B2,"NOTCH.ADD(")' }],
            [{ value: "Code" }, { value: "007" }],
          ]),
        },
      ],
      { formats: [{}, { numberFormat: "0.0%" }] },
    );
    // 44 comma, 34 quote, 76 UTF-8.
    const csv = convert(await saved(document), "csv:Text - txt - csv (StarCalc):44,34,76", "csv");
    expect(csv.trim().split("\n")).toEqual([
      "Issuer,Tianfu 天府",
      "ROE,4.1%",
      "Rating,aaa",
      "Score,17.25",
      "Code,007",
    ]);
  });

  it("has the charts with their cells, and the conditional formats", async () => {
    const axis = { visible: true, gridlines: false, reversed: false };
    const series = (column: string, fill: string) => ({
      name: { sheet: "{0}", range: `${column}1` },
      categories: { sheet: "{0}", range: "A2:A3" },
      values: { sheet: "{0}", range: `${column}2:${column}3` },
      fill,
    });
    const sheet: Partial<SheetDocument> = {
      name: "Rating",
      cells: cells([
        [null, { value: "base" }, { value: "up" }],
        [{ value: "stand-alone" }, { value: 0 }, { value: 4 }],
        [{ value: "support" }, { value: 4 }, { value: 3 }],
      ]),
      charts: [
        {
          id: "{w}",
          name: "Waterfall",
          type: "ColumnStacked",
          title: "From stand-alone to final",
          from: { row: 5, column: 0, x: 0, y: 0 },
          to: { row: 20, column: 4, x: 0, y: 0 },
          series: [series("B", "none"), series("C", "#70AD47")],
          gapWidth: 40,
          overlap: 100,
          categoryAxis: axis,
          valueAxis: { ...axis, visible: false, minimum: 0 },
        },
      ],
      conditionalFormats: [
        { id: "{1}", range: "A2:C3", formula: "$C2>3", stopIfTrue: false, look: { fill: "#FFD966" } },
      ],
    };
    const flat = convert(await saved(documentWith([sheet])), "fods", "fods");
    expect(flat).toContain('chart:class="chart:bar"');
    expect(flat).toContain("From stand-alone to final");
    const cellsOfSeries = [...flat.matchAll(/chart:values-cell-range-address="([^"]*)"/g)].map(
      ([, one]) => one,
    );
    expect(cellsOfSeries).toEqual(["Rating.B2:Rating.B3", "Rating.C2:Rating.C3"]);
    expect(flat).toContain('chart:stacked="true"');
    expect(flat).toMatch(/draw:fill="none"/);
    expect(flat).toContain('calcext:target-range-address="Rating.A2:Rating.C3"');
    expect(flat).toContain("formula-is([.$C2]&gt;3)");
  });
});

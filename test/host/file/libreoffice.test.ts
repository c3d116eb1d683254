import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cells, documentWith, saved } from "./documents";

const installed = spawnSync("soffice", ["--version"], { timeout: 60_000 }).status === 0;
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

  it("shows values and the cached results of our functions", { timeout: 180_000 }, async () => {
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
    const file = join(folder, "book.xlsx");
    writeFileSync(file, await saved(document));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    // 44 comma, 34 quote, 76 UTF-8.
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76";
    execFileSync("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", folder, file], {
      stdio: "ignore",
      timeout: 150_000,
    });
    expect(readFileSync(join(folder, "book.csv"), "utf8").trim().split("\n")).toEqual([
      "Issuer,Tianfu 天府",
      "ROE,4.1%",
      "Rating,aaa",
      "Score,17.25",
      "Code,007",
    ]);
  });
});

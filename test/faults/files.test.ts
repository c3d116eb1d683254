import { describe, expect, test } from "vitest";
import { readCsv, withoutGuard, writeCsv } from "../../cli/csv";
import { notchbook, scratchFolder } from "../cli/notchbook";
import { inputPath, inputText } from "./inputs";

const folder = scratchFolder();

async function scored(file: string, ...options: readonly string[]) {
  const ran = await notchbook(["score", file, ...options]);
  const [, ...rows] = readCsv(ran.output);
  return { ...ran, rows, finals: rows.map(([, , final]) => final) };
}

describe("german-equity.csv", () => {
  // The calibration under which it was tried, where an equity of 7.4 and one of 7,400 give two ratings.
  const OLD = ["--method", "ccxap-guarantor@2021-11-05+1"];
  const text = inputText("german-equity.csv");
  const with_ = (equity: string, mark = ";") =>
    folder.save("equity.csv", text.replace("7,400", equity).replaceAll(";", mark));

  test("has decimal commas, since semicolons divide its fields", async () => {
    expect((await scored(inputPath("german-equity.csv"), ...OLD)).finals).toEqual(["Ag"]);
    expect((await scored(await with_("7.4", ","), ...OLD)).finals).toEqual(["Ag"]);
    expect((await scored(await with_("7400", ","), ...OLD)).finals).toEqual(["AAg-"]);
  });

  test("divided by commas, is refused with both readings until somebody says which is meant", async () => {
    const both = await scored(await with_('"7,400"', ","), ...OLD);
    expect(both.finals).toEqual([""]);
    expect(both.errors).toMatch(/7,400.*7\.4\b.*7400|7,400.*7400.*7\.4\b/u);
    expect((await scored(await with_('"7,400"', ","), ...OLD, "--decimal", "comma")).finals).toEqual(["Ag"]);
    expect((await scored(await with_('"7,400"', ","), ...OLD, "--decimal", "point")).finals).toEqual([
      "AAg-",
    ]);
  });

  test("a point before three figures in it may be either too", async () => {
    const read = await scored(await with_("7.400"), ...OLD);
    expect(read.finals).toEqual([""]);
    expect(read.errors).toContain("7.400");
  });
});

describe("score-zh-gbk.csv", () => {
  test("is read in the code in which it was saved", async () => {
    const { rows } = await scored(inputPath("score-zh-gbk.csv"), "--method", "lianhe-guarantor");
    expect(rows.map(([name, standalone]) => [name, standalone])).toEqual([
      ["四川信用增进投资有限公司", "aa"],
      ["重庆信用增进投资有限公司", "aa"],
      ["陕西信用增进投资有限公司", "bbb+"],
    ]);
  });
});

describe("csv-injection.csv", () => {
  const names = readCsv(inputText("csv-injection.csv"))
    .slice(1)
    .map(([name = ""]) => name);

  test("no cell of the output is one that a spreadsheet would calculate, and each name comes back as it was", async () => {
    const { output, rows } = await scored(inputPath("csv-injection.csv"));
    for (const fields of readCsv(output))
      for (const field of fields) expect(field).not.toMatch(/^[\s\p{Cf}\p{Cc}]*[=+@＝＋－＠\t\r]/u);
    expect(rows.map(([name = ""]) => withoutGuard(name))).toEqual(names);
  });

  test("a file that we wrote is read as it was written", () => {
    const texts = [...names, "'=1", "''=1", "-1", "-1+1", "\u200b=1", "\r=1", "plain", "=", "1e5", "+86 28"];
    const [read = []] = readCsv(writeCsv([texts]));
    expect(read.map(withoutGuard)).toEqual(texts);
  });
});

import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCsv, readCsv, withoutGuard, writeCsv } from "../../cli/csv";
import { engineVersion } from "../../src";
import { tianfu, valueOf } from "../functions/ask";
import { notchbook, packFile, scratchFolder } from "./notchbook";

const folder = scratchFolder();
const PIN = "lianhe-guarantor@4.0.202208+2";
const HEAD = "name,standalone,final,outlook,missing,problems,method,engine";

/** Tianfu's grades as columns, under their keys. */
const subject = tianfu().map(([key, value]) => [String(key), String(value)] as const);
const keys = subject.map(([key]) => key);
const grades = subject.map(([, value]) => value);
const row = (name: string, changes: Readonly<Record<string, string>> = {}) => [
  name,
  ...keys.map((key, index) => changes[key] ?? grades[index] ?? ""),
];
const table = (...rows: readonly (readonly string[])[]) => writeCsv([["name", ...keys], ...rows]);

function score(text: string, ...options: readonly string[]) {
  return notchbook(["score", "-", "--method", "lianhe-guarantor", ...options], text);
}

describe("notchbook score", () => {
  test("rates one issuer a row, as RATING.FINAL does", async () => {
    const ran = await score(table(row("Tianfu"), row("Weaker", { governance: "4", "asset-quality": "4" })));
    expect(ran).toMatchObject({ errors: "", code: 0 });
    const [head, first, second] = readCsv(ran.output);
    expect(head).toEqual(HEAD.split(","));
    expect(first).toEqual(["Tianfu", "aaa", "AAA", first?.[3], "", "", PIN, engineVersion]);
    const weaker = tianfu().map(([key, value]) =>
      key === "governance" || key === "asset-quality" ? [key, 4] : [key, value],
    );
    expect(second?.[2]).toBe(valueOf("RATING.FINAL", weaker, "lianhe-guarantor"));
    expect(second?.[2]).not.toBe("AAA");
  });

  test("takes labels for keys, a method column, semicolons, CRLF, a byte order mark and quoted breaks", async () => {
    const [, ...rest] = row("");
    const text =
      `\uFEFF发行人;评级方法;${keys.join(";")};备注\r\n` +
      `"天府""信用""; 增进";lianhe-guarantor;${rest.join(";")};"two\r\nlines"\r\n` +
      `\r\n乙;${PIN};${rest.join(";")};\r\n`;
    const ran = await notchbook(["score", "-"], text);
    expect(ran).toMatchObject({ errors: "", code: 0 });
    expect(readCsv(ran.output).map((fields) => [fields[0], fields[2], fields[6]])).toEqual([
      ["name", "final", "method"],
      ['天府"信用"; 增进', "AAA", PIN],
      ["乙", "AAA", PIN],
    ]);
  });

  test("names bad rows by their lines, in the output and beside it, and rates the others", async () => {
    const text = [
      table(
        row('Broken "note"\nover two lines', { governance: "9" }),
        row("Gap", { governance: "" }),
        row("Error", { governance: "#DIV/0!" }),
      ),
      "Short,1,2",
      writeCsv([[...row("Long"), "1"]]),
      writeCsv([row("Good")]),
    ].join("\r\n");
    const ran = await score(text);
    expect(ran.code).toBe(1);
    const rows = readCsv(ran.output).slice(1);
    expect(rows.map((fields) => [fields[0], fields[2]])).toEqual([
      ['Broken "note"\nover two lines', ""],
      ["Gap", ""],
      ["Error", ""],
      ["Short", ""],
      ["Long", ""],
      ["Good", "AAA"],
    ]);
    expect(rows[0]?.[5]).toMatch(/governance.*"9"/);
    expect(rows[1]?.[4]).toBe("governance");
    const lines = ran.errors.split("\n").filter((line) => line.startsWith("line"));
    expect(lines.map((line) => line.replace(/:.*/, ""))).toEqual([
      'line 2 (Broken "note"',
      "line 4 (Gap)",
      "line 5 (Error)",
      "line 6 (Short)",
      "line 7 (Long)",
    ]);
    expect(ran.errors).toContain(`3 fields, where the first line names ${String(keys.length + 1)}`);
  });

  test("a row that names no methodology, or another than --method, is bad and no other", async () => {
    const text = writeCsv([
      ["name", "method", ...keys],
      ["A", "", ...grades],
      ["B", "lianhe-guarantor", ...grades],
      ["C", "moon", ...grades],
    ]);
    const alone = await notchbook(["score", "-"], text);
    expect(alone.code).toBe(1);
    expect(readCsv(alone.output).map((fields) => fields[2])).toEqual(["final", "", "AAA", ""]);
    expect(alone.errors).toMatch(/^line 2 \(A\): No methodology is named.*\nline 4 \(C\): .*moon/);
    const other = await notchbook(["score", "-", "--method", "ccxap-guarantor"], text);
    expect(other.errors).toMatch(/line 3 \(B\): .*ccxap-guarantor@/);
  });

  test("reads rows of periods and units below the first, as RATING.TABLE does", async () => {
    const heads = [
      ["name", "roe", "", "", "governance"],
      ["", "FY-2", "FY-1", "FY", ""],
    ];
    const values = ["A", "0.03", "4.1%", "0.05", "2"];
    const ran = await score(writeCsv([...heads, values]));
    const [expected] = valueOf("RATING.TABLE", heads, [values], "lianhe-guarantor", "roe") as string[][];
    expect(expected?.[0]).not.toBe("n/a");
    // Only what else the methodology asks for is missing: the periods were read.
    expect(readCsv(ran.output)[1]?.[4]).not.toMatch(/roe|governance/);
    expect(readCsv(ran.output)[1]?.[5]).toBe("");
    expect(ran.code).toBe(1);
  });

  test("a pack from a file, a table from a file, and the answer into a new one", async () => {
    const path = await folder.save("issuers.csv", `\uFEFF${table(row("Tianfu"))}`);
    const out = folder.path("rated.csv");
    const ran = await notchbook(["score", path, "--method", packFile, "--out", out]);
    expect(ran).toEqual({ output: `${out}: 1 row, 0 without a rating`, errors: "", code: 0 });
    const text = await readFile(out, "utf8");
    expect(text.startsWith(`\uFEFF${HEAD}\r\nTianfu,aaa,AAA,`)).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    const again = await notchbook(["score", path, "--method", packFile, "--out", out]);
    expect(again).toMatchObject({ output: "", code: 2 });
    expect(await readFile(out, "utf8")).toBe(text);
  });

  test("names twenty bad rows and counts the rest", async () => {
    const rows = Array.from({ length: 23 }, (_, index) => row(`N${String(index)}`, { governance: "" }));
    const ran = await score(table(...rows));
    const lines = ran.errors.split("\n");
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe("and 3 more");
  });

  test("rates ten thousand rows", async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      row(`Issuer ${String(index)}`, { governance: String((index % 4) + 1) }),
    );
    const ran = await score(table(...rows));
    expect(ran.code).toBe(0);
    const answers = readCsv(ran.output);
    expect(answers).toHaveLength(10_001);
    expect(answers.at(-1)?.[0]).toBe("Issuer 9999");
  });

  test.each([
    ["nothing", "", /empty/],
    ["no column of names", "governance\n2", /no column of names/],
    ["a head with an open quote", 'name,"a\n1,2', /^line 1: the quote of line 1 is not closed/],
  ])("refuses %s", async (_title, text, message) => {
    const ran = await score(text);
    expect(ran).toMatchObject({ errors: "", code: 1 });
    expect(ran.output).toMatch(message);
  });

  test("names columns and no rows for a table of headings alone", async () => {
    expect(await score(table())).toEqual({ output: HEAD, errors: "", code: 0 });
  });
});

describe("CSV by RFC 4180", () => {
  test("says on which line a row begins, and what is wrong with its quotes", () => {
    expect(parseCsv('a,b\r\n"x\r\ny",1\r\n\r\nc"d,2\n"e"f,3\n"g')).toEqual([
      { line: 1, fields: ["a", "b"] },
      { line: 2, fields: ["x\r\ny", "1"] },
      { line: 4, fields: [""] },
      { line: 5, fields: ['c"d', "2"], fault: "a quote stands within a field that does not begin with one" },
      { line: 6, fields: ["ef", "3"], fault: "text stands behind a closing quote" },
      { line: 7, fields: ["g"], fault: "the quote of line 7 is not closed" },
    ]);
  });

  test("reads what it writes, whatever the text", () => {
    const field = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom('"', ",", ";", "\t", "\r", "\n", "a") }),
    );
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, (written) => {
        expect(readCsv(writeCsv(written)).map((row) => row.map(withoutGuard))).toEqual(written);
      }),
    );
  });
});

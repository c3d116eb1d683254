import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { readCsv, writeCsv } from "../../cli/csv";
import { findPack } from "../../src";
import { columnsFor, drawRows } from "../plan/rows";
import { notchbook, scratchFolder } from "./notchbook";

const folder = scratchFolder();
const METHOD = "lianhe-guarantor";
const KEYS = ["regional-economy", "industry-risk", "governance", "risk-management", "business-operation"];
const MORE = ["asset-quality", "profitability", "capital-structure", "claims-paying-capacity"];
const OTHERS = ["individual-adjustment", "shareholder-strength", "government-strength"];
const HEAD = ["name", ...KEYS, ...MORE, ...OTHERS];
const ROW = ["2", "2", "2", "2", "2", "1", "1", "1", "1", "0", "none", "none"];

const row = (name: string, changes: Readonly<Record<number, string>> = {}) => [
  name,
  ...ROW.map((cell, at) => changes[at] ?? cell),
];

async function streamed(rows: readonly (readonly string[])[], ...options: readonly string[]) {
  const file = await folder.save("in.csv", writeCsv(rows));
  const out = `${file}.out.csv`;
  const ran = await notchbook(["score", file, "--method", METHOD, "--stream", "--out", out, ...options]);
  return { ...ran, rows: existsSync(out) ? readCsv(await readFile(out, "utf8")) : [] };
}

describe("notchbook score --stream", () => {
  test("writes what score writes, bad rows with their reasons among the others", async () => {
    const rows = [
      HEAD,
      row("Alpha"),
      row("=1+1", { 2: "9" }),
      row("Gap", { 2: "" }),
      row("等级", { 2: "等级 2" }),
      row("Weak", { 2: "5", 5: "5" }),
    ];
    const file = await folder.save("in.csv", writeCsv(rows));
    const whole = await notchbook(["score", file, "--method", METHOD]);
    const ran = await streamed(rows);
    expect(ran.rows).toEqual(readCsv(whole.output));
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.output).toContain("5 rows, 2 without a rating");
    expect(ran.errors).toMatch(/row 2 \(=1\+1\): .*"9"/);
    expect(ran.errors).toMatch(/row 3 \(Gap\): missing: governance/);
  });

  test("rates random rows as score does, damaged ones too", async () => {
    const pack = findPack(METHOD, "method");
    if (!pack.ok) throw new Error(METHOD);
    const columns = columnsFor(pack.value).filter(
      ({ key, period, unit }) => period === null && unit === undefined && key !== "no such key",
    );
    const cells = drawRows(
      pack.value,
      columns.map((column, at) => ({ ...column, at })),
      300,
      11,
    ).map((own, at) => [
      `Issuer ${at}`,
      // Half a text with commas is settled by its whole column in a table that is read at once.
      ...own.map((cell) =>
        cell === null || typeof cell === "object" ? "" : String(cell).replaceAll(",", ""),
      ),
    ]);
    const table = [["name", ...columns.map(({ key }) => key)], ...cells];
    const file = await folder.save("in.csv", writeCsv(table));
    const whole = await notchbook(["score", file, "--method", METHOD]);
    expect((await streamed(table)).rows).toEqual(readCsv(whole.output));
  });

  test("a line that cannot be taken apart is named, and rated by nobody", async () => {
    const ran = await streamed([HEAD, row("Alpha"), ["Short", "1"]]);
    expect(ran.rows.map((fields) => fields[2])).toEqual(["final", "AA+", ""]);
    expect(ran.errors).toMatch(/line 3: .*Columns/);
  });

  test("reads and writes Parquet, with grades as numbers", async () => {
    const first = await folder.save("in.csv", writeCsv([HEAD, row("Alpha"), row("Gap", { 2: "" })]));
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const parquet = folder.path("in.parquet");
    await connection.run(`COPY (SELECT * FROM read_csv('${first}')) TO '${parquet}' (FORMAT parquet)`);
    const out = folder.path("out.parquet");
    const ran = await notchbook(["score", parquet, "--method", METHOD, "--out", out]);
    expect(ran).toMatchObject({ code: 1 });
    const reader = await connection.runAndReadAll(`SELECT name, final, missing FROM read_parquet('${out}')`);
    expect(reader.getRows()).toEqual([
      ["Alpha", "AA+", null],
      ["Gap", null, "governance"],
    ]);
    connection.closeSync();
  });

  test.each([
    [["--stream"], "one --method"],
    [["--stream", "--method", METHOD], "written to --out"],
    [["--stream", "--method", METHOD, "--out", "package.json"], "it is there already"],
  ])("%j is refused", async (options, said) => {
    const file = await folder.save("in.csv", writeCsv([HEAD, row("Alpha")]));
    const ran = await notchbook(["score", file, ...options]);
    expect(ran.code).toBe(2);
    expect(ran.errors).toContain(said);
  });

  test("decimals that may be commas are not guessed at", async () => {
    const file = await folder.save(
      "in.csv",
      [HEAD, row("Alpha")].map((fields) => fields.join(";")).join("\n"),
    );
    const order = ["score", file, "--method", METHOD, "--stream", "--out", `${file}.csv`];
    expect((await notchbook(order)).errors).toContain("decimals may be commas");
    expect(await notchbook([...order, "--decimal", "point"])).toMatchObject({ code: 0 });
  });
});

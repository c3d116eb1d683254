import { describe, expect, test } from "vitest";
import { openDuckDb } from "../plan/sql/databases";
import { tianfu, valueOf } from "../functions/ask";
import { notchbook } from "./notchbook";

describe("notchbook sql", () => {
  test("prints a query that rates a table as RATING.FINAL does", async () => {
    const subject = tianfu().map(([key, value]) => [String(key), String(value)] as const);
    const columns = subject.map(([key]) => key);
    const ran = await notchbook([
      ...["sql", "lianhe-guarantor", "--dialect", "duckdb"],
      ...["--columns", columns.join(", "), "--keep", "row"],
    ]);
    expect(ran).toMatchObject({ errors: "", code: 0 });
    const database = await openDuckDb();
    const heads = columns.map((name) => ({ name, isNumeric: false }));
    const rated = await database.rate(heads, [subject.map(([, value]) => value)], ran.output);
    expect(rated).toMatchObject([
      { row: 0, final: valueOf("RATING.FINAL", tianfu(), "lianhe-guarantor"), reason: null },
    ]);
    await database.close();
  });

  test("asks for a column for each item where none are named, years and labels where they are", async () => {
    const all = await notchbook(["sql", "lianhe-guarantor", "--dialect", "spark", "--table", "bank.issuers"]);
    expect(all.output).toContain("FROM `bank`.`issuers`");
    expect(all.output).toContain("`governance`");
    const some = await notchbook([...["sql", "sovereign-model-2023", "--dialect", "postgres", "--numeric"]]);
    expect(some).toMatchObject({ errors: "", code: 0 });
  });

  test.each([
    [["sql"], "sql takes one METHOD"],
    [["sql", "lianhe-guarantor"], "--dialect is one of duckdb, postgres, spark"],
    [["sql", "lianhe-guarantor", "--dialect", "oracle"], "--dialect is one of"],
    [["sql", "lianhe-guarantor", "--dialect", "duckdb", "--out", "x"], "sql takes no --out"],
  ])("%j is not understood", async (args, said) => {
    const ran = await notchbook(args);
    expect(ran.code).toBe(2);
    expect(ran.errors).toContain(said);
  });

  test.each([
    ["governance, colour", "colour is no item of lianhe-guarantor"],
    ["governance, method", "filter the table by method"],
    ["governance", "risk-management"],
  ])("columns %j are refused", async (columns, said) => {
    const ran = await notchbook(["sql", "lianhe-guarantor", "--dialect", "duckdb", "--columns", columns]);
    expect(ran.code).toBe(1);
    expect(ran.output).toContain(said);
  });
});

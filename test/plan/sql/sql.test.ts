import { SparkSQL } from "dt-sql-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPack, listPacks, pinOf, queryOf, type Dialect, type Pack, type TableColumn } from "../../../src";
import { columnsFor } from "../rows";
import { compareSql } from "./compare-sql";
import { openDuckDb, openPostgres, type Database } from "./databases";

/** As many as a suite can spare; `npm run equality:sql` takes 100,000 of each methodology. */
const ROWS = 300;

const packs = listPacks().map((pack) => [pinOf(pack), pack] as const);

describe.each([
  ["DuckDB", openDuckDb],
  ["PostgreSQL", openPostgres],
] as const)("%s", (_, open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test.each(packs)("rates %s as the pipeline does, or says why not", async (pin, pack) => {
    const seed = pin.length * 7919;
    // Planning so wide a query costs more than its rows: one table of all columns, one that lacks some.
    const { queried, rated, ratings } = await compareSql(pack, database, ROWS, seed, {
      typed: false,
      first: 1,
    });
    const typed = await compareSql(pack, database, ROWS / 2, seed + 1, { typed: true, first: 0 });
    // A query that rated nothing would agree with everything; it does not read markets, and the second table has them.
    expect(queried).toBeGreaterThan(0.9 * rated);
    if (!pack.items.some(({ kind }) => kind === "markets"))
      expect(typed.queried).toBeGreaterThan(0.9 * typed.rated);
    expect(ratings).toBeGreaterThan(8);
  });
});

const LIANHE = packNamed("lianhe-guarantor@4.0.202208+2");

function packNamed(pin: string): Pack {
  const pack = findPack(pin, "method");
  if (!pack.ok) throw new Error(pin);
  return pack.value;
}

function queryFor(pack: Pack, dialect: Dialect, columns: readonly TableColumn[] = columnsFor(pack)): string {
  const query = queryOf(pack, columns, {
    name: "bank.issuers",
    columns: columns.map(({ key, period }) => ({
      name: period === null ? key : `${key} ${period}`,
      isNumeric: false,
    })),
    keep: ["name"],
    dialect,
  });
  if (!query.ok) throw new Error(JSON.stringify(query.problems));
  return query.value;
}

describe("reasons", () => {
  const keys = ["governance", "roe", "no such key"];
  const items = LIANHE.items.map(({ id }) => id).filter((id) => !keys.includes(id));
  const columns = [...keys, ...items].map((key, at) => ({
    at,
    key,
    period: null,
    unit: undefined,
    slot: key,
  }));
  const heads = columns.map(({ key }) => ({ name: key, isNumeric: false }));

  test.each([
    [{ governance: "9" }, /governance: 9 is none of its words/],
    [{ roe: "4 per cent" }, /roe: 4 per cent is no number/],
    [{ roe: "500" }, /roe: 500 is no number from -?[\d.]+ and up to [\d.]+/],
    [{ "no such key": "1" }, /no such key: not read here/],
    [{}, /^missing: .*governance/],
  ] as const)("name what is wrong: %j", async (cells: Readonly<Record<string, string>>, reason) => {
    const database = await openDuckDb();
    const query = queryOf(LIANHE, columns, {
      name: "issuers",
      columns: heads,
      keep: ["row"],
      dialect: "duckdb",
    });
    if (!query.ok) throw new Error(JSON.stringify(query.problems));
    const [row] = await database.rate(heads, [keys.map((key) => cells[key] ?? null)], query.value);
    expect(row?.["final"]).toBeNull();
    expect(row?.["reason"]).toMatch(reason);
    await database.close();
  });

  test("columns from which no rating can follow are refused, with those that are missing", () => {
    const [first] = columns.filter(({ key }) => key === "governance");
    const query = queryOf(LIANHE, [{ ...first!, at: 0 }], {
      name: "issuers",
      columns: [{ name: "governance", isNumeric: false }],
      keep: [],
      dialect: "duckdb",
    });
    expect(query.ok ? [] : query.problems).toMatchObject([{ code: "wrong-shape", at: "columns" }]);
    expect(JSON.stringify(query)).toContain("risk-management");
  });
});

/** Functions that Spark's own list of built-in functions has: https://spark.apache.org/docs/latest/api/sql/index.html */
const SPARK_FUNCTIONS = [
  ...["ABS", "ARRAY", "CEIL", "COALESCE", "CONCAT", "CONCAT_WS", "FLOOR", "GET", "GREATEST", "LEAST", "LN"],
  ...["LOWER", "NULLIF", "POWER", "REPLACE", "TRIM"],
];

describe("Spark", () => {
  const parser = new SparkSQL();

  test.each(packs)("parses the query of %s, which uses no function beyond its documented ones", (_, pack) => {
    const query = queryFor(pack, "spark");
    expect(parser.validate(query)).toEqual([]);
    const bare = query.replace(/--.*$|\/\*.*?\*\//gm, "").replace(/'(?:\\.|[^'\\])*'|`[^`]*`/g, "x");
    const called = new Set([...bare.matchAll(/\b([A-Z_]+)\(/g)].map(([, name]) => name));
    for (const word of ["CAST", "IN", "AS"]) called.delete(word);
    expect([...called].filter((name) => !SPARK_FUNCTIONS.includes(name!))).toEqual([]);
  });

  test("a query that is none is found out", () => {
    expect(parser.validate("SELEC 1 FROMM x")).not.toEqual([]);
  });
});

describe("a query", () => {
  // A join, which DuckDB makes of a long list behind IN, hands its rows on as they come.
  test("joins nothing, so that rows keep the order of the table", async () => {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const pack = packNamed("sovereign-model-2023");
    const columns = columnsFor(pack);
    const heads = columns.map(({ key, period }) => `"${period === null ? key : `${key} ${period}`}" VARCHAR`);
    await connection.run(`CREATE SCHEMA bank; CREATE TABLE bank.issuers (name VARCHAR, ${heads.join(", ")})`);
    const plan = await connection.runAndReadAll(`EXPLAIN ${queryFor(pack, "duckdb")}`);
    expect(JSON.stringify(plan.getRows())).toContain("PROJECTION");
    expect(JSON.stringify(plan.getRows())).not.toContain("JOIN");
    connection.closeSync();
  });

  test("names each step of the methodology and says what it does", () => {
    const query = queryFor(LIANHE, "duckdb");
    for (const { id, label } of LIANHE.steps) {
      expect(query).toContain(`"${id}"`);
      expect(query).toContain(`-- ${label.en}`);
    }
    expect(query).toContain('FROM "bank"."issuers"');
  });

  test("quotes whatever stands in a name", () => {
    const query = queryOf(LIANHE, columnsFor(LIANHE), {
      name: 'od"d',
      columns: columnsFor(LIANHE).map((_, at) => ({ name: `it's "${at}"`, isNumeric: false })),
      keep: ['a"b'],
      dialect: "duckdb",
    });
    expect(query.ok && query.value).toContain('FROM "od""d"');
    expect(query.ok && query.value).toContain('"it\'s ""0"""');
    expect(query.ok && query.value).toContain('"a""b"');
  });
});

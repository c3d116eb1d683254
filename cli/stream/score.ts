import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { engineVersion, pinOf, queryOf, type Pack } from "../../src";
import { withoutGuard } from "../csv";
import { isParquet } from "../files";
import { messageOf, problems, settle } from "../read";
import { refused, usage, type Result } from "../result";
import { tableHeads, type TableHeads } from "../table-heads";
import { named, NOT_INSTALLED, openScratch, runWatched, texted, type Scratch } from "./duckdb";
import { rateLeft } from "./left";
import { rejectedLines } from "./rejected";
import { columnNamed, openSource, type Source } from "./source";

/** Bad rows that are named; the others are counted. They are all in the output. */
const NAMED = 20;

export interface StreamOrder {
  readonly path: string;
  readonly out: string;
  readonly pack: Pack;
  readonly decimal: string | undefined;
  /** Says how far the work is. */
  readonly progress: (text: string) => void;
}

/**
 * Rates a table that may be larger than memory: the methodology's query rates the rows that it can read with certainty within
 * the database, the traced pipeline rates the others, and both go into the file in the order of the table.
 */
export async function streamScore(order: StreamOrder): Promise<Result> {
  const { path, out } = order;
  if (!existsSync(path)) return usage(`The file cannot be read: there is no ${path}`);
  if (existsSync(out)) return refused(`${out} cannot be written: it is there already`);
  const scratch = await openScratch();
  if (scratch === null) return refused(NOT_INSTALLED);
  try {
    return await scored(order, scratch);
  } catch (error) {
    return refused(`${path}: ${messageOf(error)}`);
  } finally {
    await rm(`${out}.part`, { force: true });
    await scratch.close();
  }
}

async function scored(order: StreamOrder, scratch: Scratch): Promise<Result> {
  const { path, out, pack, decimal, progress } = order;
  const { connection } = scratch;
  const opened = await openSource(path, decimal, connection);
  if ("reason" in opened) return refused(opened.reason);
  const { source } = opened;
  const heads = headsOf(pack, source);
  const name = source.headings.findIndex((heading) => heads.names.includes(heading));
  if (name < 0)
    return problems(["The table has no column of names: head one name, issuer, 发行人 or 受评主体."]);
  if (heads.method !== null)
    return problems([`What is streamed is rated by one methodology: leave out the column ${heads.method}.`]);
  const query = settle(ratedTable(pack, source, heads, columnNamed(name)));
  if ("end" in query) return query.end;
  await runWatched(connection, query.value, (share) => progress(`rated by the query: ${percent(share)}`));
  await rateLeft(connection, pack, heads, (done, all) =>
    progress(`rated step by step: ${String(done)} of ${String(all)}`),
  );
  await rejectedLines(connection, source);
  const copy = `COPY (${resultOf(pack, isParquet(out))}) TO ${texted(`${out}.part`)} (${formatOf(out)})`;
  await runWatched(connection, copy, (share) => progress(`written: ${percent(share)}`));
  await rename(`${out}.part`, out);
  return summary(out, scratch);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)}%`;
}

/** The columns of a file by their headings; those that the methodology does not know are refused where something stands in them. */
function headsOf(pack: Pack, { headings, numeric }: Source): TableHeads {
  return tableHeads(pack, headings, {
    isNumeric: (heading) => numeric[headings.indexOf(heading)] === true,
    ownUnits: false,
  });
}

/** Makes the table of what the query came to; a row that it left keeps what was given for it. */
function ratedTable(pack: Pack, source: Source, heads: TableHeads, name: string) {
  const places = heads.heads.map((head) => source.headings.indexOf(head.name));
  const taken = places.map((place, at) => ({
    name: columnNamed(place),
    isNumeric: heads.heads[at]?.isNumeric === true,
  }));
  const cells = source.headings.map((_, at) => {
    const own = named(columnNamed(at));
    const head = taken.find((one) => one.name === columnNamed(at));
    if (source.numeric[at] !== true || head?.isNumeric === true) return own;
    // A grade in a column of numbers is written as a whole number is.
    return `CASE WHEN ${own} = FLOOR(${own}) THEN CAST(CAST(${own} AS BIGINT) AS VARCHAR) ELSE CAST(${own} AS VARCHAR) END AS ${own}`;
  });
  const keep = [...new Set([name, ...taken.map((one) => one.name)])];
  const query = queryOf(pack, heads.columns, { name: "issuers", columns: taken, keep, dialect: "duckdb" });
  if (!query.ok) return query;
  const left = taken.map(
    (one, at) => `CASE WHEN reason IS NOT NULL THEN ${named(one.name)} END AS ${named(`left ${String(at)}`)}`,
  );
  const outlook = outlookOf(pack, heads, taken);
  const select = [
    `${named(name)} AS "name"`,
    "standalone",
    "final",
    `${outlook} AS outlook`,
    "reason",
    ...left,
  ];
  return {
    ok: true as const,
    value: [
      `CREATE VIEW issuers AS SELECT ${cells.join(", ")} FROM ${source.from};`,
      `CREATE TABLE rated AS SELECT ${select.join(", ")} FROM (${query.value});`,
    ].join("\n"),
  };
}

/** A rated row says its outlook rightly or not at all. */
function outlookOf(pack: Pack, { columns }: TableHeads, taken: readonly { readonly name: string }[]): string {
  const at = columns.findIndex(({ key }) => /^(outlook|评级展望|展望)$/i.test(key.trim()));
  const column = taken[at];
  if (column === undefined) return "''";
  const cases = pack.outlooks.flatMap(({ id, label }) =>
    [...new Set([id, label.en, label.zh])].map((word) => `WHEN ${texted(word)} THEN ${texted(id)}`),
  );
  return cases.length === 0 ? "''" : `CASE TRIM(${named(column.name)}) ${cases.join(" ")} ELSE '' END`;
}

/** The result in the order of the table: what the query came to, or the pipeline. */
function resultOf(pack: Pack, isPlain: boolean): string {
  const both = (column: string) => `CASE WHEN reason IS NULL THEN rated.${column} ELSE settled.${column} END`;
  const shown = (sql: string) => `NULLIF(${sql}, '')`;
  return `
    SELECT ${isPlain ? "rated.name" : guarded("rated.name")} AS "name",
      ${["standalone", "final", "outlook"].map((column) => `${shown(both(column))} AS ${column}`).join(",\n      ")},
      ${shown("settled.missing")} AS missing, ${shown("settled.problems")} AS problems,
      ${texted(pinOf(pack))} AS method, ${texted(engineVersion)} AS engine
    FROM rated LEFT JOIN settled ON settled.row = rated.rowid
    ORDER BY rated.rowid`;
}

/** Puts an apostrophe before what a spreadsheet would take for a formula, as every CSV of ours has it. */
function guarded(text: string): string {
  const formula = "'^[\\s\\p{Cf}\\p{Cc}]*[=+\\-@＝＋－＠]'";
  const number = "'^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?%?$|^-+$'";
  const isFormula = `REGEXP_MATCHES(${text}, ${formula}) AND NOT REGEXP_MATCHES(${text}, ${number})`;
  return `COALESCE(CASE WHEN ${isFormula} THEN '''' || ${text} ELSE ${text} END, '')`;
}

function formatOf(out: string): string {
  return isParquet(out) ? "FORMAT parquet, COMPRESSION zstd" : "FORMAT csv, HEADER true";
}

async function summary(out: string, { connection }: Scratch): Promise<Result> {
  const bad =
    "FROM settled JOIN rated ON rated.rowid = settled.row WHERE settled.problems <> '' OR settled.missing <> ''";
  const counts = await connection.runAndReadAll(
    `SELECT (SELECT COUNT(*) FROM rated), (SELECT COUNT(*) ${bad})`,
  );
  const [[rows = 0, unrated = 0] = []] = counts.getRows();
  const first = await connection.runAndReadAll(
    `SELECT settled.row + 1, rated.name, settled.problems, settled.missing ${bad} ORDER BY settled.row LIMIT ${String(NAMED)}`,
  );
  const lines = first.getRows().map(([row, name, said, missing]) => {
    const reasons = [text(said), text(missing) === "" ? "" : `missing: ${text(missing)}`].filter(
      (one) => one !== "",
    );
    const called = withoutGuard(text(name));
    return `row ${String(row)}${called === "" ? "" : ` (${called})`}: ${reasons.join(" ")}`;
  });
  const more = Number(unrated) > NAMED ? [`and ${String(Number(unrated) - NAMED)} more`] : [];
  return {
    output: `${out}: ${String(rows)} ${Number(rows) === 1 ? "row" : "rows"}, ${String(unrated)} without a rating`,
    errors: [...lines, ...more].join("\n"),
    code: Number(unrated) > 0 ? 1 : 0,
  };
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

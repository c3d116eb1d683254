import { DIALECTS, itemsOf, queryOf, type Dialect, type Pack } from "../src";
import { problems, readPack, settle } from "./read";
import { done, usage, type Result, type Surroundings } from "./result";
import { tableHeads } from "./table-heads";

interface SqlOptions {
  readonly dialect?: string | undefined;
  readonly table?: string | undefined;
  readonly columns?: string | undefined;
  readonly keep?: string | undefined;
  readonly numeric?: boolean | undefined;
}

/** Prints the query that rates the rows of a table in a database. */
export async function sqlCommand(
  [method, ...more]: readonly string[],
  { dialect, table, columns, keep, numeric }: SqlOptions,
  surroundings: Surroundings,
): Promise<Result> {
  if (method === undefined || more.length > 0) return usage("sql takes one METHOD.");
  const known = DIALECTS.find((one): one is Dialect => one === dialect);
  if (known === undefined) return usage(`--dialect is one of ${DIALECTS.join(", ")}.`);
  const pack = await readPack(method, surroundings);
  if ("end" in pack) return pack.end;
  const headings = columns === undefined ? itemIds(pack.value) : listed(columns);
  const read = tableHeads(pack.value, headings, { isNumeric: () => numeric === true, ownUnits: true });
  const [unknown] = read.unknown;
  if (unknown !== undefined)
    return problems([`${unknown} is no item of ${pack.value.id}: name it under --keep to carry it along.`]);
  if (read.method !== null)
    return problems([`A query rates by one methodology: filter the table by ${read.method} instead.`]);
  const query = settle(
    queryOf(pack.value, read.columns, {
      name: table ?? "issuers",
      columns: read.heads,
      keep: [...read.names, ...(keep === undefined ? (read.names.length > 0 ? [] : ["name"]) : listed(keep))],
      dialect: known,
    }),
  );
  return "end" in query ? query.end : done(query.value);
}

/** Without --columns the table is to have one for each item, by its id. */
function itemIds(pack: Pack): readonly string[] {
  return itemsOf(pack).flatMap(({ id, kind }) => (kind === "grade" || kind === "markets" ? [] : [id]));
}

function listed(text: string): readonly string[] {
  return text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

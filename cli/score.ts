import type { Assessed } from "../functions/assessment";
import { labelsOf } from "../functions/assessment";
import { sayProblems } from "../functions/errors";
import { readHeading } from "../functions/subject";
import type { Shown } from "../functions/spread";
import { assessRow, plannedRows } from "../functions/table";
import { NO_RESULT, tableOutput } from "../functions/table-output";
import { nameColumn, readTableRows, type TableRow } from "../functions/table-rows";
import {
  decimalOf,
  engineVersion,
  isUnitHeading,
  keyForm,
  type Decimal,
  type Outcome,
  type Pack,
} from "../src";
import { markOf, parseCsv, withoutGuard, writeCsv, type CsvRow } from "./csv";
import { decodeText } from "./decode";
import { isParquet } from "./files";
import { messageOf, problems, readBytes, readPack, settle, type Read } from "./read";
import { refused, usage, type Result, type Surroundings } from "./result";

/** Bad rows that are named; the others are counted. They are all in the output. */
const NAMED = 20;
const HEADS = ["name", "standalone", "final", "outlook", "missing", "problems", "method", "engine"];

interface ScoreOptions {
  readonly method?: string | undefined;
  readonly out?: string | undefined;
  readonly decimal?: string | undefined;
  readonly stream?: boolean | undefined;
}

/** A row of the output; a bad one says what keeps it from a rating. */
interface Scored {
  readonly line: number;
  readonly fields: readonly unknown[];
  readonly bad: string | null;
}

/** Rates the issuers of a CSV file, one a row, as RATING.TABLE does; a bad row does not stop the others. */
export async function scoreCommand(
  [path, ...more]: readonly string[],
  { method, out, decimal, stream }: ScoreOptions,
  surroundings: Surroundings,
): Promise<Result> {
  if (path === undefined || more.length > 0)
    return usage('score takes one CSV or Parquet file, or "-" for the input.');
  if (stream === true || isParquet(path) || (out !== undefined && isParquet(out)))
    return streamed(path, { method, out, decimal }, surroundings);
  const text = path === "-" ? { value: await surroundings.readInput() } : await readTable(path, surroundings);
  if ("end" in text) return text.end;
  const pack: Read<Pack | null> =
    method === undefined ? { value: null } : await readPack(method, surroundings);
  if ("end" in pack) return pack.end;
  const parsed = parseCsv(text.value);
  const written = readDecimal(decimal, text.value, parsed);
  if (written === null) return usage("--decimal is point or comma.");
  const table = linesOf(parsed, written.decimal, pack.value);
  if ("end" in table) return table.end;
  const scored = table.value.map((row) => scoreRow(row, pack.value));
  const csv = writeCsv([HEADS, ...scored.map(({ fields }) => fields)]);
  const bad = scored.filter((row) => row.bad !== null);
  const errors = namedRows(bad);
  const code = bad.length > 0 ? 1 : 0;
  if (out === undefined) return { output: csv, errors, code };
  try {
    // Spreadsheets know UTF-8 by the mark; where the table came with it, it goes with it.
    await surroundings.writeFile(out, `${text.value.startsWith("\uFEFF") ? "\uFEFF" : ""}${csv}\r\n`);
  } catch (error) {
    return refused(`${out} cannot be written: ${messageOf(error)}`);
  }
  return {
    output: `${out}: ${String(scored.length)} ${scored.length === 1 ? "row" : "rows"}, ${String(bad.length)} without a rating`,
    errors,
    code,
  };
}

/** Rates a file through the database, which only then is loaded. */
async function streamed(
  path: string,
  { method, out, decimal }: ScoreOptions,
  surroundings: Surroundings,
): Promise<Result> {
  if (path === "-") return usage("What is streamed, and Parquet, is a file.");
  if (method === undefined) return usage("What is streamed, and Parquet, is rated by one --method.");
  if (out === undefined) return usage("What is streamed, and Parquet, is written to --out.");
  const pack = await readPack(method, surroundings);
  if ("end" in pack) return pack.end;
  const { streamScore } = await import("./stream/score");
  return streamScore({
    path,
    out,
    pack: pack.value,
    decimal,
    progress: (said) => {
      surroundings.progress(said);
    },
  });
}

/** A row of the table: read, or with what is wrong with its line. */
type Line = { readonly line: number; readonly name: string } & (
  { readonly row: TableRow } | { readonly results: readonly Shown[] } | { readonly fault: string }
);

/** What a row without fault or gap shows, in the order of the output's columns. */
const OUTPUTS = ["standalone", "final", "outlook", "version"];

/** Reads a file of text in the code in which it was saved. */
async function readTable(path: string, surroundings: Surroundings): Promise<Read<string>> {
  const bytes = await readBytes(path, surroundings);
  if ("end" in bytes) return bytes;
  const read = decodeText(bytes.value);
  return "text" in read ? { value: read.text } : { end: usage(`${path} cannot be read: ${read.reason}.`) };
}

/**
 * Says how the file writes decimals: as the user states, or by commas where semicolons divide its fields, since commas
 * are then free for it; a file that writes some of its decimals by points all the same may mean either by a point before
 * three figures. Null for a word that is neither.
 */
function readDecimal(
  stated: string | undefined,
  text: string,
  parsed: readonly CsvRow[],
): { readonly decimal?: Decimal } | null {
  if (stated !== undefined) {
    const word = keyForm(stated);
    if (word === "point" || word === "dot" || stated === ".") return { decimal: "point" };
    return word === "comma" || stated === "," ? { decimal: "comma" } : null;
  }
  if (markOf(text) !== ";") return {};
  const seen = decimalOf(parsed.flatMap(({ fields }) => fields));
  return { decimal: seen === "point" ? "mixed" : "comma" };
}

function linesOf(
  parsed: readonly CsvRow[],
  decimal: Decimal | undefined,
  method: Pack | null,
): Read<readonly Line[]> {
  const [head, ...below] = parsed.filter(({ fields, fault }) => fault !== undefined || !isBlank(fields));
  if (head === undefined) return { end: problems(["The table is empty: its first line names the columns."]) };
  if (head.fault !== undefined) return { end: problems([`line ${String(head.line)}: ${head.fault}`]) };
  const named = nameColumn(head.fields);
  if (named < 0)
    return {
      end: problems(["The table has no column of names: head one name, issuer, 发行人 or 受评主体."]),
    };
  const count = headingRows(below, named);
  const heads = [head, ...below.slice(0, count)].map(({ fields }) => fields);
  const width = head.fields.length;
  const rows = below
    .slice(count)
    .map((row) => ({ ...row, fault: row.fault ?? widthFault(row.fields, width) }));
  const sound = rows.filter(({ fault }) => fault === undefined);
  const grid = sound.map(({ fields }) => fields.slice(0, width).map(withoutGuard));
  const headers = heads.map((fields) => fields.slice(0, width));
  const planned = plannedRows(headers, grid, method, OUTPUTS, decimal)?.results ?? [];
  const isLeft = (_: unknown, index: number) => (planned[index] ?? null) === null;
  const left = grid.filter(isLeft);
  const read = settle(readTableRows(headers, left.length > 0 ? left : [heads[0]], { decimal, among: grid }));
  if ("end" in read) return read;
  const rowOf = new Map(sound.filter(isLeft).map((row, index) => [row.line, read.value[index]]));
  const resultsOf = new Map(sound.map((row, index) => [row.line, planned[index] ?? null]));
  return {
    value: rows.map(({ line, fields, fault }): Line => {
      const [row, results] = [rowOf.get(line), resultsOf.get(line) ?? null];
      const name = withoutGuard(fields[named] ?? "");
      if (results !== null) return { line, name, results };
      return row === undefined ? { line, name, fault: fault ?? "" } : { line, name, row };
    }),
  };
}

function isBlank(fields: readonly string[]): boolean {
  return fields.every((text) => text.trim() === "");
}

/** Counts the rows below the first that head columns too: periods, or units where the name column says so. */
function headingRows(rows: readonly CsvRow[], named: number): number {
  const isHeading = ({ fields }: CsvRow) =>
    isUnitHeading(fields[named] ?? "") ||
    fields.some((text) => readHeading(text.trim())?.startsWith("FY") === true);
  const first = rows.findIndex((row) => !isHeading(row));
  return first < 0 ? rows.length : first;
}

/** A row that is shorter or longer than the head has its values under other columns' names. */
function widthFault(fields: readonly string[], width: number): string | undefined {
  const isWide = fields.length > width && !isBlank(fields.slice(width));
  if (fields.length >= width && !isWide) return undefined;
  return `${String(fields.length)} fields, where the first line names ${String(width)}`;
}

function scoreRow(line: Line, method: Pack | null): Scored {
  if ("results" in line) {
    const [standalone = "", final = "", outlook = "", pin = ""] = line.results.map((shown) =>
      shown === NO_RESULT ? "" : shown,
    );
    return {
      line: line.line,
      fields: [line.name, standalone, final, outlook, "", "", pin, engineVersion],
      bad: null,
    };
  }
  const assessed: Outcome<Assessed> | null = "row" in line ? assessRow(line.row, method) : null;
  if (assessed?.ok !== true) {
    const said = assessed === null ? ("fault" in line ? line.fault : "") : sayProblems(assessed.problems);
    return {
      line: line.line,
      fields: [line.name, "", "", "", "", said, "", engineVersion],
      bad: naming(line, said),
    };
  }
  const { pack, assessment } = assessed.value;
  const output = (name: string) => {
    const shown = tableOutput(assessed.value, name);
    return shown === NO_RESULT ? "" : shown;
  };
  const said = sayProblems(assessment.problems, labelsOf(pack));
  const missing = assessment.missing.join("; ");
  const reasons = [said, missing === "" ? "" : `missing: ${missing}`].filter((text) => text !== "");
  return {
    line: line.line,
    fields: [
      line.name,
      ...["standalone", "final", "outlook"].map(output),
      ...[missing, said, assessment.pin, engineVersion],
    ],
    bad: reasons.length === 0 ? null : naming(line, reasons.join(" ")),
  };
}

function naming({ line, name }: Line, reason: string): string {
  return `line ${String(line)}${name === "" ? "" : ` (${name})`}: ${reason}`;
}

function namedRows(bad: readonly Scored[]): string {
  const lines = bad.slice(0, NAMED).flatMap(({ bad: reason }) => (reason === null ? [] : [reason]));
  return [...lines, ...(bad.length > NAMED ? [`and ${String(bad.length - NAMED)} more`] : [])].join("\n");
}

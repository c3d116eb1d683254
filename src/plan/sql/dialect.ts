/** The databases whose language a query is written in. */
export type Dialect = "duckdb" | "postgres" | "spark";

export const DIALECTS: readonly Dialect[] = ["duckdb", "postgres", "spark"];

/** What databases say differently. Arguments and results are pieces of SQL, save where they are said to be plain. */
export interface Speech {
  /** Names a column or a table; takes the plain name. */
  readonly name: (plain: string) => string;
  /** Writes a plain text. */
  readonly text: (plain: string) => string;
  /** Writes a plain number as a double: a decimal literal would be calculated in another arithmetic. */
  readonly number: (plain: number) => string;
  readonly asText: (value: string) => string;
  /** Reads a text that is known to be a number. */
  readonly asNumber: (text: string) => string;
  readonly asInteger: (value: string) => string;
  /** Tells whether a text is a plain decimal. */
  readonly isNumber: (text: string) => string;
  /** Takes the element of a list at a position from 1; NULL where the position is NULL or beyond. */
  readonly pick: (elements: readonly string[], of: Element, at: string) => string;
  readonly nothing: (of: Element) => string;
  /** Stands before a step in brackets: a step is worked out row by row within the one that reads it, in the order of the table. */
  readonly step: string;
  /** Stands behind a step, so that its columns are worked out once and not written out again in each use. */
  readonly fence: string;
}

export type Element = "integer" | "double" | "text";

/** No sign but a minus, digits, at most one point within them: what everybody reads alike. */
const PLAIN_NUMBER = "^-?[0-9]{1,40}([.][0-9]{1,40})?([eE][+-]?[0-9]{1,2})?$";

const quoted = (mark: string) => (plain: string) => `${mark}${plain.replaceAll(mark, mark + mark)}${mark}`;

const cast = (type: string) => (value: string) => `CAST(${value} AS ${type})`;

/** A double's shortest text, which reads as the same double again. */
function digits(plain: number): string {
  return Number.isInteger(plain) && Math.abs(plain) < 1e15 ? plain.toFixed(1) : String(plain);
}

const duckdb: Speech = {
  name: quoted('"'),
  text: quoted("'"),
  number: (plain) => infinite(plain, (word) => `CAST('${word}' AS DOUBLE)`) ?? exponent(digits(plain)),
  asText: cast("VARCHAR"),
  asNumber: cast("DOUBLE"),
  asInteger: cast("INTEGER"),
  isNumber: (text) => `REGEXP_MATCHES(${text}, '${PLAIN_NUMBER}')`,
  pick: (elements, of, at) => {
    const list = `[${elements.join(", ")}]`;
    return `(${elements.includes("NULL") ? `CAST(${list} AS ${DUCKDB[of]}[])` : list})[${at}]`;
  },
  nothing: (of) => `CAST(NULL AS ${DUCKDB[of]})`,
  step: "AS NOT MATERIALIZED",
  fence: "",
};

const DUCKDB: Readonly<Record<Element, string>> = { integer: "INTEGER", double: "DOUBLE", text: "VARCHAR" };

/** An exponent makes a literal a double. */
function exponent(text: string): string {
  return text.includes("e") ? text : `${text}e0`;
}

function infinite(plain: number, write: (word: string) => string): string | null {
  return Math.abs(plain) === Infinity ? write(plain > 0 ? "Infinity" : "-Infinity") : null;
}

const postgres: Speech = {
  name: quoted('"'),
  text: quoted("'"),
  number: (plain) => infinite(plain, (word) => `'${word}'::float8`) ?? `'${digits(plain)}'::float8`,
  asText: cast("text"),
  asNumber: cast("float8"),
  asInteger: cast("integer"),
  isNumber: (text) => `${text} ~ '${PLAIN_NUMBER}'`,
  pick: (elements, of, at) => `(CAST(ARRAY[${elements.join(", ")}] AS ${POSTGRES[of]}[]))[${at}]`,
  nothing: (of) => `CAST(NULL AS ${POSTGRES[of]})`,
  step: "AS",
  fence: "OFFSET 0",
};

const POSTGRES: Readonly<Record<Element, string>> = { integer: "integer", double: "float8", text: "text" };

const spark: Speech = {
  name: quoted("`"),
  // Two quotes side by side are two texts to Spark, put together: a backslash it is.
  text: (plain) => `'${plain.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`,
  number: (plain) => infinite(plain, (word) => `CAST('${word}' AS DOUBLE)`) ?? `${digits(plain)}D`,
  asText: cast("STRING"),
  asNumber: cast("DOUBLE"),
  asInteger: cast("INT"),
  isNumber: (text) => `${text} RLIKE '${PLAIN_NUMBER}'`,
  // `get` counts from 0, and gives NULL beyond the end under every setting.
  pick: (elements, of, at) => {
    const list = `ARRAY(${elements.join(", ")})`;
    return `GET(${elements.includes("NULL") ? `CAST(${list} AS ARRAY<${SPARK[of]}>)` : list}, ${at} - 1)`;
  },
  nothing: (of) => `CAST(NULL AS ${SPARK[of]})`,
  step: "AS",
  fence: "",
};

const SPARK: Readonly<Record<Element, string>> = { integer: "INT", double: "DOUBLE", text: "STRING" };

export const SPEECH: Readonly<Record<Dialect, Speech>> = { duckdb, postgres, spark };

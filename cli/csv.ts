/**
 * Writes rows as comma-separated text with a line for each; what holds a comma, a quote or a line break is quoted, and what
 * a spreadsheet would take for a formula has an apostrophe before it.
 */
export function writeCsv(rows: readonly (readonly unknown[])[]): string {
  return rows.map((row) => row.map(field).join(",")).join("\r\n");
}

function field(value: unknown): string {
  const text = typeof value === "string" ? guarded(value) : String(value);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a spreadsheet takes for the beginning of a formula, also after unseen characters; full width means the same to some. */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i;

/** Puts an apostrophe before text that a spreadsheet would calculate; a number stays a number. */
function guarded(text: string): string {
  return needsGuard(text) ? `'${text}` : text;
}

/** Text that is already guarded is guarded again, so that each text comes back as it was. */
function needsGuard(text: string): boolean {
  if (text.startsWith("'")) return needsGuard(text.slice(1));
  return FORMULA.test(text) && !NUMBER.test(text) && !/^-+$/.test(text);
}

/** Reads a field as text: a guard that was put before a formula goes, and nothing else changes. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && needsGuard(text.slice(1)) ? text.slice(1) : text;
}

/** A row of comma-separated text and the line of the file on which it begins, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly fields: readonly string[];
  /** What is wrong with its quotes; a row with a fault may have swallowed others. */
  readonly fault?: string;
}

/** Everything until a quote, a mark or the end of a line. */
const PLAIN = /[^",;\t\r\n]+/y;
const LINE_END = /\r\n|\n|\r/y;

/**
 * Reads comma-separated text (RFC 4180); semicolons or tabs, which spreadsheets write in some countries, are known by the
 * mark behind the first field. Rows may differ in length; an empty last line is none.
 */
export function parseCsv(text: string): readonly CsvRow[] {
  return new CsvReader(text.replace(/^\uFEFF/, "")).rows();
}

/** Finds the mark between the fields of comma-separated text: a comma, a semicolon or a tab. */
export function markOf(text: string): "," | ";" | "\t" {
  const mark = /^(?:"(?:[^"]|"")*"|[^",;\t\r\n]*)([,;\t])/.exec(text.replace(/^\uFEFF/, ""))?.[1];
  return mark === ";" || mark === "\t" ? mark : ",";
}

/** Reads comma-separated text as its fields alone, whatever its quotes. */
export function readCsv(text: string): readonly (readonly string[])[] {
  return parseCsv(text).map(({ fields }) => fields);
}

class CsvReader {
  private at = 0;
  private line = 1;
  private fault?: string;
  private readonly mark: string;

  constructor(private readonly text: string) {
    this.mark = markOf(text);
  }

  rows(): readonly CsvRow[] {
    const rows: CsvRow[] = [];
    while (this.at < this.text.length) rows.push(this.row());
    return rows;
  }

  private row(): CsvRow {
    const { line } = this;
    const fields = [this.field()];
    while (this.text.charAt(this.at) === this.mark) {
      this.at += 1;
      fields.push(this.field());
    }
    this.take(LINE_END);
    this.line += 1;
    return { line, fields, ...this.takeFault() };
  }

  private takeFault(): Pick<CsvRow, "fault"> {
    const { fault } = this;
    delete this.fault;
    return fault === undefined ? {} : { fault };
  }

  private field(): string {
    const isQuoted = this.text.charAt(this.at) === '"';
    let value = isQuoted ? this.quoted() : "";
    for (;;) {
      const sign = this.text.charAt(this.at);
      if (sign === "" || sign === this.mark || sign === "\n" || sign === "\r") return value;
      if (isQuoted) this.fault ??= "text stands behind a closing quote";
      else if (sign === '"') this.fault ??= "a quote stands within a field that does not begin with one";
      const plain = this.take(PLAIN);
      value += plain === "" ? sign : plain;
      if (plain === "") this.at += 1;
    }
  }

  private quoted(): string {
    const { line } = this;
    let value = "";
    for (let from = this.at + 1; ;) {
      const close = this.text.indexOf('"', from);
      if (close < 0) {
        this.fault ??= `the quote of line ${String(line)} is not closed`;
        value += this.text.slice(from);
        this.at = this.text.length;
        break;
      }
      value += this.text.slice(from, close);
      this.at = close + 1;
      if (this.text.charAt(this.at) !== '"') break;
      value += '"';
      from = close + 2;
    }
    this.line += value.match(/\r\n|\n|\r/g)?.length ?? 0;
    return value;
  }

  /** Takes what the pattern matches here; empty where it does not. */
  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const taken = pattern.exec(this.text)?.[0] ?? "";
    this.at += taken.length;
    return taken;
  }
}

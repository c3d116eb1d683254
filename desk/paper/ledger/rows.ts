import {
  findScale,
  keyForm,
  ledgerField,
  ledgerHead,
  LEDGER_FIELDS,
  readDate,
  type Language,
  type LedgerEntry,
  type LedgerField,
} from "../../../src";
import { dayFormat, shownAs } from "../cells/rows";

export type LedgerCell = string | number | boolean;

/** A ledger's table as it stands in the workbook. */
export interface LedgerTable {
  readonly sheet: string;
  readonly name: string;
  /** A1 without the sheet, head included. */
  readonly address: string;
  readonly protected: boolean;
  readonly hasTotals: boolean;
  readonly head: readonly LedgerCell[];
  readonly rows: readonly (readonly LedgerCell[])[];
}

/** Where a row goes: below a ledger's table, or onto a new sheet with a new one. */
export type LedgerPlace =
  | { readonly kind: "append"; readonly table: string }
  | { readonly kind: "new"; readonly sheet: string; readonly language: Language };

/** Where each field of a ledger stands, by its heads in either language. */
export type Places = ReadonlyMap<LedgerField, number>;

/** Finds the columns of a ledger; a head that stands twice is none. */
export function placesOf(head: readonly LedgerCell[]): Places {
  const fields = head.map((cell) => (typeof cell === "string" ? ledgerField(cell) : undefined));
  return new Map(
    LEDGER_FIELDS.flatMap((field) => {
      const at = fields.indexOf(field);
      return at < 0 || fields.lastIndexOf(field) !== at ? [] : [[field, at] as const];
    }),
  );
}

/** Lists the fields that a ledger has no column for: what belongs there would be lost. */
export function absentFields(head: readonly LedgerCell[]): readonly LedgerField[] {
  const places = placesOf(head);
  return LEDGER_FIELDS.filter((field) => !places.has(field));
}

/** How a new ledger is headed. */
export function newHead(language: Language): readonly string[] {
  return LEDGER_FIELDS.map((field) => ledgerHead(field)[language]);
}

/** What keys are called where a ledger is Chinese; a cell holds the key, which formulas and functions read, and shows the name. */
const NAMES_ZH: Readonly<Partial<Record<LedgerField, Readonly<Record<string, string>>>>> = {
  status: { final: "有效" },
  outlook: { stable: "稳定", positive: "正面", negative: "负面", developing: "发展中" },
};

/** Tells in which language a ledger is headed. */
function languageOf(head: readonly LedgerCell[]): Language {
  const isChinese = (field: LedgerField) => head.includes(ledgerHead(field).zh);
  return isChinese("issuer") || isChinese("rating") ? "zh" : "en";
}

function formatOf(field: LedgerField, value: string | number, language: Language): string {
  if (typeof value === "number") return dayFormat(language);
  const name = language === "zh" ? (NAMES_ZH[field]?.[value] ?? scaleName(field, value)) : undefined;
  return name === undefined ? "General" : shownAs(name);
}

function scaleName(field: LedgerField, value: string): string | undefined {
  if (field !== "scale") return undefined;
  const scale = findScale(value, "scale");
  return scale.ok ? scale.value.title.zh : undefined;
}

/** One row of cells and their formats, ready to be written under a head; columns of the analyst's own stay blank. */
export interface LedgerRow {
  readonly values: readonly (string | number)[];
  readonly formats: readonly string[];
}

/** Lays an entry out under a ledger's head. All text is written as text: a name like "=A" or "May 5" stays what it is. */
export function rowUnder(head: readonly LedgerCell[], entry: LedgerEntry): LedgerRow {
  const values: (string | number)[] = head.map(() => "");
  const formats = head.map(() => "General");
  const language = languageOf(head);
  for (const [field, at] of placesOf(head)) {
    const value = entry[field];
    formats[at] = formatOf(field, value, language);
    values[at] = typeof value === "number" || value === "" ? value : `'${value}`;
  }
  return { values, formats };
}

/** What a row holds under each head of a ledger once it is written: text without the sign that makes it text. */
export function heldUnder(
  head: readonly LedgerCell[],
  entry: LedgerEntry,
): Readonly<Record<string, LedgerCell>> {
  return Object.fromEntries([...placesOf(head)].map(([field, at]) => [String(head[at]), entry[field]]));
}

/** One row of a ledger. */
export interface LastRow {
  readonly issuer: string;
  /** As the ledger has it: `final`, a default, a withdrawal; "" where it has no such column. */
  readonly status: string;
  readonly sheet: string;
  /** Serial number. */
  readonly date: number;
  readonly rating: string;
  readonly outlook: string;
  readonly method: string;
  readonly scale: string;
  readonly approver: string;
  readonly inputs: string;
}

/** Finds an issuer's latest row in all ledgers, of equal days the one further down; null where there is none. */
export function lastOf(ledgers: readonly LedgerTable[], issuer: string): LastRow | null {
  return rowsOf(ledgers, issuer).reduce<LastRow | null>(
    (last, row) => (last === null || row.date >= last.date ? row : last),
    null,
  );
}

/** Lists an issuer's rows. */
export function rowsOf(ledgers: readonly LedgerTable[], issuer: string): readonly LastRow[] {
  const name = keyForm(issuer);
  return allRows(ledgers).filter((row) => keyForm(row.issuer) === name);
}

/** Lists all rows of all ledgers; one without an issuer, or without a day that can be read, is passed over. */
export function allRows(ledgers: readonly LedgerTable[]): readonly LastRow[] {
  return ledgers.flatMap(({ sheet, head, rows }) => {
    const places = placesOf(head);
    return rows.flatMap((row): readonly LastRow[] => {
      const cell = (field: LedgerField): LedgerCell => row[places.get(field) ?? -1] ?? "";
      const text = (field: LedgerField) => String(cell(field)).trim();
      const [issuer, status] = [text("issuer"), text("status")];
      if (keyForm(issuer) === "") return [];
      const day = cell("date");
      const date = typeof day === "boolean" ? null : readDate(day, "date");
      if (date?.ok !== true) return [];
      const [rating, outlook, method] = [text("rating"), text("outlook"), text("method")];
      const rest = { scale: text("scale"), approver: text("approver"), inputs: text("inputs") };
      return [{ sheet, issuer, status, date: date.value, rating, outlook, method, ...rest }];
    });
  });
}

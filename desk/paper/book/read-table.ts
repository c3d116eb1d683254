import {
  BOND_HEADS,
  bondHeading,
  EVENT_HEADS,
  eventHeading,
  externalHeading,
  foreignUnit,
  isTotalWord,
  keyForm,
  LIMIT_HEADS,
  limitHeading,
  mixedUnits,
  MONEY_UNITS,
  oneHead,
  readHead,
  readFigure,
  readNumber,
  underUnit,
  unitKindOf,
  type Language,
  type Problem,
} from "../../../src";
import type { Failure } from "../../port";
import { BOND_COLUMNS, EVENT_COLUMNS, LIMIT_COLUMNS, type BookColumn } from "./columns";
import type { BookContent } from "./fill";
import { plainlyHeld, type BookRow } from "./rows";

/** A row of a table with where it stands, for messages. */
export interface TableRow {
  readonly at: string;
  readonly cells: readonly (string | number)[];
}

/** Lines of a file of text or of a sheet, with what stands over the headings. */
export interface GivenLines {
  readonly name: string;
  readonly lines: readonly TableRow[];
  /** The line of the headings, from 0, where it is known; else it is looked for. */
  readonly head?: number;
}

/** Rows under their headings. */
export interface GivenTable {
  /** What it is called in messages. */
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly TableRow[];
  /** A unit that is said over the table and is none here. */
  readonly foreign?: string | null;
}

/** Brings lines under one row of headings as those of a kind; rows that are blank are left out. */
export function tableOf({ name, lines, head }: GivenLines, kind: TableKind): GivenTable {
  const cells = lines.slice(0, TOP + (head ?? 0)).map((line) => line.cells);
  // Limits have a short table of their own, under one line.
  const top =
    kind === "limits"
      ? { heads: (cells[head ?? 0] ?? []).map(String), lines: (head ?? 0) + 1, foreign: null }
      : oneHead(cells, kind, head);
  const rows = lines.slice(top.lines).filter((line) => line.cells.some((cell) => cell !== ""));
  return { name, heads: top.heads, rows, foreign: top.foreign };
}

/** First lines of a table among which its headings are looked for. */
const TOP = 8;

/** What of a book a table holds, by its headings. */
export type TableKind = "bonds" | "events" | "limits";

/** A table read by its headings: its rows in the order of the book's own columns. */
export interface ReadTable {
  readonly rows: readonly (readonly (string | number)[])[];
  /** Headings that no column of the book has. */
  readonly passedOver: readonly string[];
  /** What keeps it from being read. */
  readonly faults: readonly Failure[];
  /** What is held, was owed and came back: it is read together, so all of it says its unit, or none. */
  readonly amounts: readonly GivenAmount[];
}

function labelled(columns: readonly BookColumn[], head: string): BookColumn | undefined {
  return columns.find(({ label }) => [label.en, label.zh].some((word) => keyForm(word) === keyForm(head)));
}

/** Finds the column of the book's sheet for a heading: by its own words, or by any that the functions read. */
function bondColumnOf(head: string): BookColumn | undefined {
  const own = labelled(BOND_COLUMNS, head);
  if (own !== undefined) return own;
  const field = bondHeading(head);
  if (field !== null) return BOND_COLUMNS.find(({ label }) => bondHeading(label.en) === field);
  const external = externalHeading(head);
  if (external === null) return undefined;
  const number = external.number === "" ? "1" : external.number;
  return BOND_COLUMNS.find(({ label }) => {
    const one = externalHeading(label.en);
    return one?.part === external.part && one.number === number;
  });
}

const NAME = BOND_COLUMNS.find(({ id }) => id === "name");
const SHORT_NAMES: ReadonlySet<string> = new Set(["债券简称", "证券简称", "short name"].map(keyForm));

/** Exports have a bond's short name beside its code: alone it is what the bond is known by. */
function isNameBeside(head: string, heads: readonly string[]): boolean {
  return (
    SHORT_NAMES.has(keyForm(head)) &&
    heads.some((one) => bondColumnOf(one)?.id === "code" && !SHORT_NAMES.has(keyForm(one)))
  );
}

function eventColumnOf(head: string): BookColumn | undefined {
  const own = labelled(EVENT_COLUMNS, head);
  if (own !== undefined) return own;
  const field = eventHeading(head);
  return field === null ? undefined : EVENT_COLUMNS.find(({ label }) => eventHeading(label.en) === field);
}

function limitColumnOf(head: string): BookColumn | undefined {
  const own = labelled(LIMIT_COLUMNS, head);
  if (own !== undefined) return own;
  const field = limitHeading(head);
  return field === null ? undefined : LIMIT_COLUMNS.find(({ label }) => limitHeading(label.en) === field);
}

const KINDS: Readonly<
  Record<
    TableKind,
    {
      readonly columns: readonly BookColumn[];
      readonly columnOf: (head: string) => BookColumn | undefined;
      /** Ids without which it is none of the kind. */
      readonly needed: readonly string[];
    }
  >
> = {
  bonds: { columns: BOND_COLUMNS, columnOf: bondColumnOf, needed: ["code", "issuer", "maturity"] },
  events: { columns: EVENT_COLUMNS, columnOf: eventColumnOf, needed: ["of", "date", "event", "source"] },
  limits: { columns: LIMIT_COLUMNS, columnOf: limitColumnOf, needed: ["dimension", "group", "limit"] },
};

/** Names the headings that a table of a kind lacks. */
export function lackedHeads(
  { heads }: GivenTable,
  kind: TableKind,
  language: Language = "en",
): readonly string[] {
  const { columns, columnOf, needed } = KINDS[kind];
  const there = heads.map((head) => columnOf(head)?.id);
  return needed
    .filter((id) => !there.includes(id))
    .map((id) => columns.find((one) => one.id === id)?.label[language] ?? id);
}

/** An amount as it was given, and where. */
interface GivenAmount {
  readonly at: string;
  readonly given: string | number;
}

/** Tells what keeps amounts from being read together: some say their unit and others do not. Null where nothing does. */
export function unitFault(tables: readonly ReadTable[]): Failure | null {
  const amounts = tables.flatMap((table) => table.amounts);
  const problem = mixedUnits(
    amounts.map(({ given }) => given),
    (index) => amounts[index]?.at ?? "",
  );
  if (problem === null) return null;
  const { received = "", beside = "", second = "" } = problem.facts as Readonly<Record<string, string>>;
  return { key: "book.read.units", facts: { at: problem.at, given: received, other: `${beside} ${second}` } };
}

/** Tells what keeps amounts that say their unit from coming beside plain ones of a book, whose unit nobody said. Null where nothing does. */
export function besidePlain(amounts: readonly GivenAmount[], there: readonly BookRow[]): Failure | null {
  const held = plainlyHeld(there);
  const stated = amounts.find(({ given }) => typeof given === "string" && unitKindOf(given) !== "none");
  if (held === undefined || stated === undefined) return null;
  const { at, given } = stated;
  const read = readFigure(given, at);
  const first = read.ok ? read.value.value : 0;
  // Shifted as a decimal: dividing would leave a trace of the binary one.
  const second = read.ok ? Number(`${String(first)}e-${String(read.value.magnitude)}`) : 0;
  return {
    key: "book.take.units",
    facts: { at, given, code: held.code, held: held.position ?? 0, first, second },
  };
}

/** Reads the rows of a table under the book's own columns. */
export function readTable(
  { name, heads, rows, foreign = null }: GivenTable,
  kind: TableKind,
  language: Language,
): ReadTable {
  const { columns, columnOf } = KINDS[kind];
  const places = new Map<string, number>();
  const [passedOver, faults]: [string[], Failure[]] = [[], []];
  if (foreign !== null)
    faults.push({ key: "book.read.above", facts: { name, unit: foreign, allowed: MONEY_UNITS } });
  for (const [index, head] of heads.entries()) {
    if (head === "") continue;
    const column = kind === "bonds" && isNameBeside(head, heads) ? NAME : columnOf(head);
    if (column === undefined) {
      const external = kind === "bonds" ? externalHeading(head) : null;
      // A rating that is passed over would not count among the agencies': that is no detail.
      const unit = foreignUnit(head, AMOUNT_HEADS[kind]);
      if (unit !== null)
        faults.push({
          key: "book.read.foreign",
          facts: { name, head, unit, allowed: MONEY_UNITS },
        });
      else if (external === null) passedOver.push(head);
      else faults.push({ key: "book.read.agencies", facts: { name, head } });
      continue;
    }
    const before = places.get(column.id);
    if (before !== undefined)
      faults.push({
        key: "book.read.twice",
        facts: { name, first: heads[before] ?? "", second: head, column: column.label[language] },
      });
    else places.set(column.id, index);
  }
  const inUnits = new Map(
    columns.flatMap(({ id, label }) => {
      const place = places.get(id);
      if (place === undefined) return [];
      const { unit } = readHead(heads[place] ?? "");
      const said = underUnit(
        rows.map(({ cells }) => cells[place] ?? ""),
        unit,
        (index) => rows[index]?.at ?? name,
      );
      if (said.ok) return [[id, said.value] as const];
      for (const { at, facts } of said.problems)
        faults.push({
          key: "book.read.readings",
          facts: { at, column: label[language], given: factOf(facts, "received"), ...readingsOf(facts) },
        });
      return [];
    }),
  );
  const read = rows.map(({ at }, line) =>
    columns.map(({ id, label, look }): string | number => {
      const cell = inUnits.get(id)?.[line] ?? "";
      const column = label[language];
      if (typeof cell === "string" && cell.startsWith("#"))
        faults.push({ key: "book.read.error", facts: { at, column, error: cell } });
      // What stands in a book as text would be told apart from the figures beside it by their units, which is not what is wrong.
      const open = look === "text" || look === "date" ? null : openFigure(cell, at);
      if (open !== null)
        faults.push({ key: "book.read.readings", facts: { at, column, given: cell, ...open } });
      return cell;
    }),
  );
  if (kind === "bonds") faults.push(...totalsIn(rows, read));
  const amounts = amountsOf(kind, rows, read);
  const table = { rows: read, passedOver, faults, amounts };
  const fault = unitFault([table]);
  return fault === null ? table : { ...table, faults: [...faults, fault] };
}

/** Both readings of a figure that has two, such as 5,000; null for others. */
function openFigure(cell: string | number, at: string): ReturnType<typeof readingsOf> | null {
  const read = readNumber(cell, at);
  const problem = read.ok ? undefined : read.problems.find(({ code }) => code === "two-readings");
  return problem === undefined ? null : readingsOf(problem.facts);
}

function factOf(facts: Problem["facts"], name: string): string {
  const fact = facts[name];
  return typeof fact === "string" || typeof fact === "number" ? String(fact) : "";
}

function readingsOf(facts: Problem["facts"]): Readonly<Record<"first" | "second", string>> {
  return { first: factOf(facts, "first"), second: factOf(facts, "second") };
}

/** Names the rows that add others up: as bonds they would count twice. */
function totalsIn(rows: readonly TableRow[], read: ReadTable["rows"]): readonly Failure[] {
  return rows.flatMap(({ at }, index): readonly Failure[] => {
    const [word] = (read[index] ?? []).flatMap((cell) =>
      typeof cell === "string" && isTotalWord(cell) ? [cell] : [],
    );
    return word === undefined ? [] : [{ key: "book.read.total", facts: { at, word } }];
  });
}

/** Words of columns of amounts, which are not passed over for a unit that is not read. */
const AMOUNT_HEADS: Readonly<Record<TableKind, readonly string[]>> = {
  bonds: BOND_HEADS.amount,
  events: EVENT_HEADS.value,
  limits: LIMIT_HEADS.most,
};

const AMOUNTS: Readonly<Record<TableKind, string>> = {
  bonds: "position",
  events: "value",
  limits: "limit",
};
const UNIT_PLACE = LIMIT_COLUMNS.findIndex(({ id }) => id === "unit");
const AMOUNT_WORDS: ReadonlySet<string> = new Set(["amount", "金额"].map(keyForm));

function amountsOf(
  kind: TableKind,
  rows: readonly TableRow[],
  read: ReadTable["rows"],
): readonly GivenAmount[] {
  const { columns } = KINDS[kind];
  const place = columns.findIndex(({ id }) => id === AMOUNTS[kind]);
  return rows.flatMap(({ at }, index) => {
    // A limit may be a share of the whole.
    if (kind === "limits" && !AMOUNT_WORDS.has(keyForm(String(read[index]?.[UNIT_PLACE] ?? "")))) return [];
    const given = read[index]?.[place] ?? "";
    // The value of an event may be a rating.
    return given !== "" && readNumber(given, at).ok ? [{ at, given }] : [];
  });
}

/** Names the cells of bonds by the English heads of their columns. */
export function bondsOf(rows: ReadTable["rows"]): BookContent["bonds"] {
  return rows.map((cells) =>
    Object.fromEntries(BOND_COLUMNS.map(({ label }, index) => [label.en, cells[index] ?? ""])),
  );
}

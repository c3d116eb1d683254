import type { Text } from "../language";
import type { RatingScale } from "../scale";
import {
  cell,
  isSame,
  type Members,
  NAME,
  NOTHING,
  readMembers,
  type RowReader,
  type RowWriter,
  said,
  text,
  TRUTH,
  writeMembers,
} from "../cells";
import { calledOf, rowsIn, rowsUnder, type Rowing } from "./rowing";
import type { SheetWriter } from "./sheet";

/**
 * Scales of one's own: the methodology's, in a list, and others beside it. Of each, its symbols from the best, what each means,
 * the last of each group, other notations, and further symbols that are taken.
 */

type Told = Pick<RatingScale, "id" | "title" | "measures" | "level" | "lowerCaseStandalone" | "selfEvident">;

/** The name of a first notation of which nothing is said. */
const NOTATION = "symbols";

const no = (): boolean => false;

const SCALE_FORM: Members<Told> = {
  id: cell("id", NAME),
  title: text("title"),
  measures: text("measures", (from) => text("title").read(from, "title") as Text | undefined),
  level: text("level"),
  lowerCaseStandalone: cell("lowerCase", TRUTH, no),
  selfEvident: cell("selfEvident", TRUTH, no),
};

/** Writes a scale: into the list, or as a row of the others. */
export function writeScale(scale: RatingScale, sheet: SheetWriter, isOwn: boolean): void {
  const head = sheet.row(isOwn ? "scale" : "scales", { owner: null });
  writeMembers(SCALE_FORM, scale, head);
  const [first, ...others] = scale.notations;
  if (first.id !== NOTATION) head.put("notation", first.id);
  const row = (table: "symbols" | "notations" | "alternates" | "meanings"): RowWriter => {
    const own = sheet.row(table, { owner: null });
    if (!isOwn) own.put("scale", scale.id);
    return own;
  };
  for (const symbol of first.symbols) {
    const own = row("symbols");
    own.put("symbol", symbol);
    const meaning = scale.definitions[symbol];
    if (meaning !== undefined) text("meaning").write(meaning, own);
    const group = scale.bands.find(({ last }) => last === symbol);
    if (group === undefined) continue;
    if (group.id !== group.title.en) own.put("groupId", group.id);
    text("group").write(group.title, own);
  }
  for (const { id, symbols } of others)
    for (const [index, written] of symbols.entries()) {
      const own = row("notations");
      own.put("notation", id);
      own.put("symbol", first.symbols[index] ?? "");
      own.put("written", written);
    }
  for (const [written, symbol] of Object.entries(scale.alternates ?? {})) {
    const own = row("alternates");
    own.put("written", written);
    own.put("symbol", symbol);
  }
  for (const { id, title, definitions } of scale.tables ?? [])
    for (const [index, [symbol, meaning]] of Object.entries(definitions).entries()) {
      const own = row("meanings");
      own.put("id", id);
      if (index === 0) text("title").write(title, own);
      own.put("symbol", symbol);
      text("meaning").write(meaning, own);
    }
}

/** A scale as it was read: of the form of a library's, as far as something is said. */
type ReadScale = Readonly<Record<string, unknown>>;

/** Reads the scales that a form brings: first that of the list, then the others. */
export function readScales(rowing: Rowing): readonly ReadScale[] {
  const [own] = rowsIn(rowing, "scale");
  const heads = [...(own === undefined ? [] : [own]), ...rowsIn(rowing, "scales")];
  const told = heads.map((head, index) => {
    const path = `scales.${String(index)}`;
    head.note(path, "id");
    const notation = head.take("notation", NAME, `${path}.notations.0.id`) ?? NOTATION;
    return { path, notation, head: readMembers(SCALE_FORM, head, path) };
  });
  const called = told.map(({ head }) => calledOf(head));
  const first = own === undefined ? undefined : called[0]?.id;
  const under = (table: "symbols" | "notations" | "alternates" | "meanings") => {
    const rows = rowsIn(rowing, table);
    if (heads.length === 0) {
      for (const row of rows) row.pass();
      rows[0]?.fault("symbol", WITHOUT_SCALE);
      return new Map<string, readonly RowReader[]>();
    }
    return rowsUnder(rows, "scale", called, first ?? (called.length === 1 ? called[0]?.id : undefined));
  };
  const [symbols, notations, alternates, meanings] = [
    under("symbols"),
    under("notations"),
    under("alternates"),
    under("meanings"),
  ];
  return told.map(({ path, notation, head }, index) => {
    const id = called[index]?.id ?? "";
    const rows = symbolsOf(symbols.get(id) ?? [], path);
    return {
      ...head,
      notations: [
        { id: notation, symbols: rows.map(({ symbol }) => symbol) },
        ...notationsOf(notations.get(id) ?? [], rows, path),
      ],
      ...alternatesOf(alternates.get(id) ?? [], path),
      definitions: Object.fromEntries(
        rows.flatMap(({ symbol, meaning }) => (meaning === undefined ? [] : [[symbol, meaning]])),
      ),
      ...tablesOf(meanings.get(id) ?? [], path),
      bands: rows.flatMap(({ symbol, group, groupId }) =>
        group === undefined ? [] : [{ id: groupId, title: group, last: symbol }],
      ),
    };
  });
}

interface ReadSymbol {
  readonly symbol: string;
  readonly meaning: unknown;
  readonly group: { readonly en: string } | undefined;
  readonly groupId: string | undefined;
}

function symbolsOf(rows: readonly RowReader[], path: string): readonly ReadSymbol[] {
  rows[0]?.note(`${path}.notations`, "symbol");
  return rows.map((row, index) => {
    const symbol = row.take("symbol", NAME, `${path}.notations.0.symbols.${String(index)}`) ?? "";
    const meaning = text("meaning").read(row, `${path}.definitions.${symbol}`);
    const group = text("group").read(row, `${path}.bands.${symbol}`) as { readonly en: string } | undefined;
    const groupId = row.take("groupId", NAME, `${path}.bands.${symbol}`);
    return { symbol, meaning, group, groupId: groupId ?? group?.en };
  });
}

/** Every symbol is written in every notation: as it stands where nothing else is said. */
function notationsOf(
  rows: readonly RowReader[],
  symbols: readonly ReadSymbol[],
  path: string,
): readonly { readonly id: string; readonly symbols: readonly string[] }[] {
  const found = new Map<string, Map<string, string>>();
  for (const row of rows) {
    const id = row.take("notation", NAME, `${path}.notations`) ?? [...found.keys()].at(-1) ?? "";
    const symbol = row.take("symbol", NAME, `${path}.notations`);
    const written = row.take("written", NAME, `${path}.notations`);
    if (id === "") row.fault("notation", NOTHING);
    if (symbol === undefined || !symbols.some((one) => one.symbol === symbol)) row.fault("symbol", NO_SYMBOL);
    if (written === undefined) row.fault("written", NOTHING);
    const own = found.get(id) ?? new Map<string, string>();
    found.set(id, own);
    if (symbol !== undefined && written !== undefined) own.set(symbol, written);
  }
  return [...found].map(([id, own]) => ({
    id,
    symbols: symbols.map(({ symbol }) => own.get(symbol) ?? symbol),
  }));
}

function alternatesOf(rows: readonly RowReader[], path: string): { readonly alternates?: unknown } {
  if (rows.length === 0) return {};
  const pairs = rows.map((row) => {
    const written = row.take("written", NAME, `${path}.alternates`);
    const symbol = row.take("symbol", NAME, `${path}.alternates`);
    if (written === undefined) row.fault("written", NOTHING);
    if (symbol === undefined) row.fault("symbol", NOTHING);
    return [written ?? "", symbol ?? ""] as const;
  });
  return { alternates: Object.fromEntries(pairs) };
}

function tablesOf(rows: readonly RowReader[], path: string): { readonly tables?: readonly unknown[] } {
  if (rows.length === 0) return {};
  const tables: { id: string; title: unknown; definitions: [string, unknown][] }[] = [];
  for (const row of rows) {
    const at = `${path}.tables`;
    const id = row.take("id", NAME, at) ?? tables.at(-1)?.id;
    const title = text("title").read(row, at);
    const symbol = row.take("symbol", NAME, at);
    const meaning = text("meaning").read(row, at);
    if (id === undefined) row.fault("id", NOTHING);
    if (symbol === undefined) row.fault("symbol", NOTHING);
    if (meaning === undefined) row.fault("meaning.en", NOTHING);
    const known = tables.find((one) => one.id === id);
    if (known === undefined)
      tables.push({ id: id ?? "", title: title ?? said(id ?? "", id ?? ""), definitions: [] });
    else if (title !== undefined && !isSame(title, known.title)) row.fault("title.en", OTHER_TITLE);
    if (symbol !== undefined) (known ?? tables.at(-1))?.definitions.push([symbol, meaning]);
  }
  return {
    tables: tables.map(({ definitions, ...rest }) => ({
      ...rest,
      definitions: Object.fromEntries(definitions),
    })),
  };
}

const NO_SYMBOL = said(
  "a symbol of the scale stands here, as the table Symbols has it",
  "此处应为“级别符号”表中的符号",
);
const OTHER_TITLE = said("this table has another title above", "该表在上方已有另一名称");
const WITHOUT_SCALE = said(
  "symbols stand here, and no table Scale says which scale they are",
  "此处列有级别符号，但没有“级别体系”表说明其所属体系",
);

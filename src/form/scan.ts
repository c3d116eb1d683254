import type { Text } from "../language";
import { keyForm } from "../text";
import {
  addressOf,
  type FormCell,
  type FormFault,
  isBlankCell,
  type Place,
  said,
  shownCell,
  type TableForm,
} from "../cells";
import { REMARKS, TABLE_IDS, tableForm, type TableId } from "./tables";

/** The cells of one row by column, with their places; a column that the table lacks has none. */
export interface FoundRow {
  readonly start: Place;
  readonly cells: ReadonlyMap<string, { readonly place: Place; readonly cell: FormCell }>;
}

/** A matrix as it stands: its step, and its cells with their places. */
export interface FoundGrid {
  readonly start: Place;
  readonly step: FormCell;
  readonly lines: readonly (readonly { readonly place: Place; readonly cell: FormCell }[])[];
}

/** The tables of a form as they were found in a range. */
export interface FoundTables {
  readonly rows: ReadonlyMap<TableId, readonly FoundRow[]>;
  /** Where the title of each table stands. */
  readonly titles: ReadonlyMap<TableId, Place>;
  readonly grids: readonly FoundGrid[];
  readonly faults: readonly FormFault[];
}

/** The most that a form may hold: no methodology comes near it, and a page stays quick. */
export const MOST_ROWS = 20_000;
export const MOST_CELLS = 400_000;

type Cells = readonly (readonly FormCell[])[];

/** Tells whether a range holds a form: the title of its first table stands alone in its first row that is not blank. */
export function isForm(cells: Cells): boolean {
  const first = cells.findIndex((row) => row.some((cell) => !isBlankCell(cell)));
  return first >= 0 && titleAt(cells, first) !== null;
}

/** Finds the tables of a form, and what stands where nothing can stand. */
export function scan(cells: Cells): FoundTables {
  const rows = new Map<TableId, FoundRow[]>();
  const titles = new Map<TableId, Place>();
  const grids: FoundGrid[] = [];
  const faults: FormFault[] = [];
  const report = (table: TableId | null, place: Place, reason: Text) => {
    faults.push({ table: table === null ? null : tableForm(table).title, column: null, place, reason });
  };
  let index = 0;
  while (index < cells.length) {
    const place = { row: index, column: Math.max(0, firstOf(cells[index])) };
    if (firstOf(cells[index]) < 0) {
      index += 1;
      continue;
    }
    const table = titleAt(cells, index);
    if (table === null) {
      report(null, place, outsideOf(cells[index]?.[place.column] ?? null));
      index += 1;
      continue;
    }
    const end = endOf(cells, index + 1);
    const form = tableForm(table);
    if (form.layout === "list" && titles.has(table)) report(table, place, TWICE);
    titles.set(table, titles.get(table) ?? place);
    const found = rows.get(table) ?? [];
    rows.set(table, found);
    if (form.layout === "grid") grids.push(gridOf(cells, index, end));
    else if (form.layout === "list") found.push(listOf(cells, index, end, table, faults));
    else found.push(...rowsOf(cells, index, end, table, faults));
    index = end;
  }
  return { rows, titles, grids, faults };
}

const TWICE = said("this table stands twice; give it once", "本表重复出现；请只保留一张");

function outsideOf(cell: FormCell): Text {
  const list = (language: "en" | "zh") => TABLE_IDS.slice(0, 6).map((id) => tableForm(id).title[language]);
  return said(
    `"${shownCell(cell)}" stands in no table; a table begins with its title alone in a row (${list("en").join(", ")}, …) and its headings below`,
    `“${shownCell(cell)}”不在任何表内；每张表先有单独一行的表名（${list("zh").join("、")}等），下一行为表头`,
  );
}

function firstOf(row: readonly FormCell[] | undefined): number {
  return row?.findIndex((cell) => !isBlankCell(cell)) ?? -1;
}

function filled(row: readonly FormCell[] | undefined): readonly FormCell[] {
  return (row ?? []).filter((cell) => !isBlankCell(cell));
}

const titleForms = new Map(
  TABLE_IDS.flatMap((id) =>
    [tableForm(id).title.en, tableForm(id).title.zh].map((name) => [keyForm(name), id] as const),
  ),
);

/** Finds the table that begins in a row: its title alone, and below it a row that holds its heads. */
function titleAt(cells: Cells, index: number): TableId | null {
  const row = filled(cells[index]);
  const [title] = row;
  const table = typeof title === "string" ? titleForms.get(keyForm(title)) : undefined;
  if (table === undefined) return null;
  const form = tableForm(table);
  if (form.layout === "grid")
    return row.length === 2 && (index === 0 || filled(cells[index - 1]).length === 0) ? table : null;
  if (row.length > 1) return null;
  const below = nextFilled(cells, index + 1);
  const heads = below === -1 ? [] : filled(cells[below]);
  const known = heads.filter((cell) => columnOf(form, cell) !== null);
  if (form.layout === "list") return columnOf(form, heads[0] ?? null) === null ? null : table;
  return known.length > 0 && known.length * 2 >= heads.length ? table : null;
}

function nextFilled(cells: Cells, from: number): number {
  for (let index = from; index < cells.length; index += 1) if (firstOf(cells[index]) >= 0) return index;
  return -1;
}

function endOf(cells: Cells, from: number): number {
  for (let index = from; index < cells.length; index += 1)
    if (firstOf(cells[index]) >= 0 && titleAt(cells, index) !== null) return index;
  return cells.length;
}

const heads = new WeakMap<TableForm, ReadonlyMap<string, string>>();

function columnOf(form: TableForm, cell: FormCell): string | null {
  if (typeof cell !== "string") return null;
  const known =
    heads.get(form) ??
    new Map(
      form.columns.flatMap(({ id, heads: { en, zh }, before = [] }) =>
        [en, zh, ...before].map((head) => [headForm(head), id] as const),
      ),
    );
  heads.set(form, known);
  return known.get(headForm(cell)) ?? null;
}

/** Brackets of either width are one. */
function headForm(head: string): string {
  return keyForm(head).replace(/[（）]/g, (sign) => (sign === "（" ? "(" : ")"));
}

function isRemark(cell: FormCell): boolean {
  return typeof cell === "string" && REMARKS.some((word) => keyForm(word) === keyForm(cell));
}

/** Reads a list: its heads down the first column, one value beside each. */
function listOf(cells: Cells, title: number, end: number, table: TableId, faults: FormFault[]): FoundRow {
  const form = tableForm(table);
  const found = new Map<string, { readonly place: Place; readonly cell: FormCell }>();
  for (let row = title + 1; row < end; row += 1) {
    const at = firstOf(cells[row]);
    if (at < 0) continue;
    const head = cells[row]?.[at] ?? null;
    const id = columnOf(form, head);
    const fault = (reason: Text, column = at) =>
      faults.push({ table: form.title, column: null, place: { row, column }, reason });
    if (id === null) {
      if (!isRemark(head)) fault(notOf(form, head));
      continue;
    }
    if (found.has(id)) fault(said(`"${shownCell(head)}" stands twice`, `“${shownCell(head)}”重复出现`));
    found.set(id, { place: { row, column: at + 1 }, cell: cells[row]?.[at + 1] ?? null });
    const more = (cells[row] ?? []).findIndex((cell, column) => column > at + 1 && !isBlankCell(cell));
    if (more >= 0) fault(BESIDE, more);
  }
  return { start: { row: title, column: Math.max(0, firstOf(cells[title])) }, cells: found };
}

const BESIDE = said("one value stands beside a heading here", "此处每个名目旁只填一个值");

function notOf(form: TableForm, cell: FormCell): Text {
  const list = (language: "en" | "zh") =>
    form.columns
      .filter(({ half }) => half === undefined || half === language)
      .map(({ heads: one }) => one[language]);
  return said(
    `"${shownCell(cell)}" is no heading of ${form.title.en}; its headings: ${list("en").join(", ")}; remarks of your own go under "remarks"`,
    `“${shownCell(cell)}”不是“${form.title.zh}”的表头；可用：${list("zh").join("、")}；自己的备注请放在“备注”列`,
  );
}

/** Reads the rows below a head. */
function rowsOf(
  cells: Cells,
  title: number,
  end: number,
  table: TableId,
  faults: FormFault[],
): readonly FoundRow[] {
  const form = tableForm(table);
  const head = nextFilled(cells, title + 1);
  if (head < 0 || head >= end) return [];
  const columns = new Map<number, string | null>();
  for (const [column, cell] of (cells[head] ?? []).entries()) {
    if (isBlankCell(cell)) continue;
    const id = columnOf(form, cell);
    const isTwice = id !== null && [...columns.values()].includes(id);
    const reason = isTwice
      ? said(`the heading "${shownCell(cell)}" stands twice`, `表头“${shownCell(cell)}”重复出现`)
      : notOf(form, cell);
    if (isTwice || (id === null && !isRemark(cell)))
      faults.push({ table: form.title, column: null, place: { row: head, column }, reason });
    columns.set(column, isTwice ? null : id);
  }
  const found: FoundRow[] = [];
  for (let row = head + 1; row < end; row += 1) {
    const line = cells[row] ?? [];
    const first = firstOf(line);
    if (first < 0) continue;
    const entries = new Map<string, { readonly place: Place; readonly cell: FormCell }>();
    for (const [column, id] of columns)
      if (id !== null) entries.set(id, { place: { row, column }, cell: line[column] ?? null });
    for (const [column, cell] of line.entries()) {
      if (isBlankCell(cell) || columns.has(column)) continue;
      faults.push({ table: form.title, column: null, place: { row, column }, reason: NO_HEAD });
    }
    found.push({ start: { row, column: first }, cells: entries });
  }
  return found;
}

const NO_HEAD = said("no heading stands over this cell", "该单元格上方没有表头");

function gridOf(cells: Cells, title: number, end: number): FoundGrid {
  const first = firstOf(cells[title]);
  const step = (cells[title] ?? []).find((cell, column) => column > first && !isBlankCell(cell)) ?? null;
  const lines: { readonly place: Place; readonly cell: FormCell }[][] = [];
  for (let row = title + 1; row < end; row += 1) {
    const line = cells[row] ?? [];
    if (firstOf(line) < 0) continue;
    let last = line.length - 1;
    while (last >= 0 && isBlankCell(line[last])) last -= 1;
    lines.push(
      line.slice(first, last + 1).map((cell, index) => ({ place: { row, column: first + index }, cell })),
    );
  }
  return { start: { row: title, column: first }, step, lines };
}

/** Says where a fault stands: the table, the column, and the address within the range. */
export function placeText({ table, column, place }: FormFault): Text {
  const address = addressOf(place);
  const parts = (language: "en" | "zh") =>
    [table?.[language], column?.[language]].filter((part) => part !== undefined);
  return {
    en: [...parts("en"), address].join(", "),
    zh: [...parts("zh"), address].join("，"),
  };
}

import {
  findEnterable,
  findItem,
  isMethodHeading,
  isNameHeading,
  isNoteHeading,
  keyForm,
  reservedKey,
  resolveKey,
  unitOf,
  type Pack,
  type TableColumn,
  type TableHead,
} from "../src";

/** The columns of a table in a database or a file, as a query takes them. */
export interface TableHeads {
  readonly columns: readonly TableColumn[];
  readonly heads: readonly TableHead[];
  /** Columns that name the issuers. */
  readonly names: readonly string[];
  /** Headings that are nothing of the methodology's. */
  readonly unknown: readonly string[];
  /** A column that names a methodology for each row. */
  readonly method: string | null;
}

const PERIOD = /^(.*\S)\s+(FY(?:-\d+)?)$/i;

/**
 * Reads the headings of a table: an item by its id or label, with its year behind it (`roe FY-1`) where it has years. Amounts count in
 * the unit of the item's own bands.
 * @param isNumeric tells whether a column holds numbers as the database knows them
 */
export function tableHeads(
  pack: Pack,
  headings: readonly string[],
  isNumeric: (heading: string) => boolean,
): TableHeads {
  const columns: TableColumn[] = [];
  const heads: TableHead[] = [];
  const [names, unknown]: [string[], string[]] = [[], []];
  let method: string | null = null;
  for (const heading of headings) {
    if (isNameHeading(heading)) names.push(heading);
    else if (isMethodHeading(heading)) method = heading;
    else if (!isNoteHeading(heading) && heading.trim() !== "") {
      const read = columnOf(pack, heading, columns.length);
      if (read === null) unknown.push(heading);
      else {
        columns.push(read);
        heads.push({ name: heading, isNumeric: isNumeric(heading) && isNumber(pack, read) });
      }
    }
  }
  return { columns, heads, names, unknown, method };
}

function columnOf(pack: Pack, heading: string, at: number): TableColumn | null {
  const [, own, year] = PERIOD.exec(heading) ?? [];
  for (const [key, period] of [
    [heading, null],
    [own, year?.toUpperCase() ?? null],
  ] as const) {
    const id = key === undefined ? undefined : resolveKey(pack, key);
    if (key === undefined) continue;
    if (id === undefined && period === null && reservedKey(key) !== undefined)
      return { at, key, period, unit: undefined, slot: keyForm(key) };
    if (id !== undefined) return { at, key, period, unit: unitAt(pack, id), slot: keyForm(key) };
  }
  return null;
}

function unitAt(pack: Pack, id: string): string | undefined {
  const item = findItem(pack, id);
  return item !== undefined && "unit" in item ? unitOf(item.unit) : undefined;
}

function isNumber(pack: Pack, { key }: TableColumn): boolean {
  const kind = findEnterable(pack, resolveKey(pack, key) ?? "")?.kind;
  return kind === "measured" || kind === "quantity";
}

import {
  findEnterable,
  findItem,
  isMethodHeading,
  isNameHeading,
  isNoteHeading,
  keyForm,
  reservedKey,
  resolveKey,
  unitAt,
  unitBehind,
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

/** Headings that have a year behind the item, or a unit in brackets, or both: `roe FY-1`, `equity (CNY bn)`. */
const PERIOD = /^(.*\S)\s+(FY(?:-\d+)?)$/i;
const UNIT = /^(.*\S)\s*[(（[]([^()（）[\]]+)[)）\]]$/;

/**
 * Reads the headings of a table: an item by its id or label, with its year behind it where it has years, with its unit in brackets where
 * it is an amount.
 * @param how whether a column holds numbers as the database knows them; whether an amount without a unit counts in that of the item's own
 *   bands, or is left to be refused
 */
export function tableHeads(
  pack: Pack,
  headings: readonly string[],
  how: { readonly isNumeric: (heading: string) => boolean; readonly ownUnits: boolean },
): TableHeads {
  const columns: TableColumn[] = [];
  const heads: TableHead[] = [];
  const [names, unknown]: [string[], string[]] = [[], []];
  let method: string | null = null;
  for (const heading of headings) {
    if (isNameHeading(heading)) names.push(heading);
    else if (isMethodHeading(heading)) method = heading;
    else if (!isNoteHeading(heading) && heading.trim() !== "") {
      const read = readHead(pack, heading);
      if (read === null) unknown.push(heading);
      const { key, period, unit } = read ?? { key: heading, period: null, unit: undefined };
      const own = how.ownUnits ? (unit ?? ownUnit(pack, key)) : unit;
      const column = { at: columns.length, key, period, unit: own, slot: keyForm(key) };
      columns.push(column);
      heads.push({ name: heading, isNumeric: how.isNumeric(heading) && isNumber(pack, column) });
    }
  }
  return { columns, heads, names, unknown, method };
}

type Head = Pick<TableColumn, "key" | "period" | "unit">;

function readHead(pack: Pack, heading: string): Head | null {
  const isKnown = (key: string) => resolveKey(pack, key) !== undefined || reservedKey(key) !== undefined;
  if (isKnown(heading)) return { key: heading, period: null, unit: unitAt(pack, heading) };
  const [, beforeUnit = heading, unit] = UNIT.exec(heading) ?? [];
  const [, beforePeriod = beforeUnit, period] = PERIOD.exec(beforeUnit) ?? [];
  const behind = unitBehind(unit ?? null, unitAt(pack, beforePeriod));
  if (isKnown(beforeUnit)) return { key: beforeUnit, period: null, unit: behind };
  return isKnown(beforePeriod)
    ? { key: beforePeriod, period: period?.toUpperCase() ?? null, unit: behind }
    : null;
}

function ownUnit(pack: Pack, key: string): string | undefined {
  const item = findItem(pack, resolveKey(pack, key) ?? "");
  return item !== undefined && "unit" in item ? unitOf(item.unit) : undefined;
}

function isNumber(pack: Pack, { key }: Head): boolean {
  const kind = findEnterable(pack, resolveKey(pack, key) ?? "")?.kind;
  return kind === "measured" || kind === "quantity";
}

import { say } from "../../desk/words";
import {
  ASSUMED,
  ASSUMPTIONS,
  BOND_ROW,
  BONDS_TABLE,
  EVENTS_TABLE,
  SETTINGS,
  type Assumption,
} from "../../desk/paper/book/plan-bonds";
import type { BookContent } from "../../desk/paper/book/fill";
import type { SheetDocument, WorkbookDocument } from "../../host/document";
import { readDate, readNumber, writeDate } from "../../src";

/** What is set over a book: the day of the look, which agency counts, what its figures assume. */
export type BookSettings = Partial<Pick<BookContent, "asOf" | "split" | "assumptions">>;

/** Reads what is set in a workbook that holds a book of ours; nothing of another. */
export function settingsIn(document: WorkbookDocument | null): BookSettings {
  if (document === null) return {};
  const withTable = (table: string) =>
    document.sheets.find(({ tables }) => tables.some(({ name }) => name === table));
  const [bonds, events] = [withTable(BONDS_TABLE), withTable(EVENTS_TABLE)];
  const day = bonds?.cells[BOND_ROW.values]?.[SETTINGS.asOf]?.value;
  const split = bonds?.cells[BOND_ROW.values]?.[SETTINGS.split]?.value;
  return {
    ...(typeof day === "number" ? { asOf: writeDate(day) } : {}),
    ...(typeof split === "string" ? { split } : {}),
    ...(events === undefined ? {} : { assumptions: assumedIn(events) }),
  };
}

/** Finds each assumption behind its label, in whichever language it stands. */
function assumedIn({ cells }: SheetDocument): BookContent["assumptions"] {
  const found: Partial<Record<Assumption, string | number>> = {};
  const labels = new Map(
    ASSUMPTIONS.flatMap((which) =>
      (["en", "zh"] as const).map((one) => [say(one, ASSUMED[which]), which] as const),
    ),
  );
  for (const row of Object.values(cells))
    for (const [column, { value }] of Object.entries(row)) {
      const which = typeof value === "string" ? labels.get(value) : undefined;
      const chosen = row[Number(column) + 1]?.value;
      if (which !== undefined && (typeof chosen === "string" || typeof chosen === "number"))
        found[which] = chosen;
    }
  return found;
}

/** Reads `--assume NAME=VALUE`; a text for one that is not understood. */
export function readAssumed(given: readonly string[]): BookContent["assumptions"] | string {
  const read: Partial<Record<Assumption, string | number>> = {};
  for (const one of given) {
    const [, name = "", value = ""] = /^([^=]+)=(.+)$/.exec(one) ?? [];
    const which = ASSUMPTIONS.find((known) => known === name.trim());
    if (which === undefined)
      return `--assume takes ${ASSUMPTIONS.join(", ")} with a value, such as horizon=1.`;
    const number = readNumber(value, which);
    read[which] = number.ok ? number.value : value.trim();
  }
  return read;
}

/** Reads the day of the look; null for what is none. */
export function readAsOf(given: string): string | null {
  const read = readDate(given, "as-of");
  return read.ok ? writeDate(read.value) : null;
}

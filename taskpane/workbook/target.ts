import type { Done } from "../../desk/port";
import { namesOf, slugFrom, slugOfAreaName } from "../../desk/paper/cells/naming";
import { cellAddress, parseCells } from "../../grid";
import { inWorkbook } from "./run";

/** The sheet on which an assessment already stands. */
export interface OwnSheet {
  readonly name: string;
  readonly slug: string;
  /** A1 without the sheet. */
  readonly area: string;
  readonly protected: boolean;
}

/** Which sheet of an issuer is meant. */
export type SheetPart = "area" | "report" | "scenarios" | "calibration" | "second";

/** What the workbook holds that a writer must know. */
export interface Surroundings {
  readonly sheets: readonly string[];
  /** Issuer parts of defined names in use. */
  readonly slugs: readonly string[];
  readonly own: OwnSheet | null;
}

/** Leaves off the sheet and the signs of fixing. */
export function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
}

async function findOwn(
  context: Excel.RequestContext,
  slug: string,
  part: SheetPart,
): Promise<OwnSheet | null> {
  const name = context.workbook.names.getItemOrNullObject(namesOf(slug)[part]);
  name.load("name");
  await context.sync();
  if (name.isNullObject) return null;
  const range = name.getRangeOrNullObject();
  range.load("address");
  await context.sync();
  if (range.isNullObject) return null;
  const sheet = range.worksheet;
  sheet.load("name");
  sheet.protection.load("protected");
  await context.sync();
  return { name: sheet.name, slug, area: withoutSheet(range.address), protected: sheet.protection.protected };
}

/** Looks at the workbook before anything is written; `slug` is that of the assessment's earlier sheet, or of its report's. */
export function lookAround(slug: string | undefined, part: SheetPart = "area"): Promise<Done<Surroundings>> {
  return inWorkbook(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/name");
    names.load("items/name");
    await context.sync();
    const own = slug === undefined ? null : await findOwn(context, slug, part);
    return {
      sheets: worksheets.items.map((sheet) => sheet.name),
      slugs: names.items.flatMap(({ name }) => slugOfAreaName(name) ?? []),
      own,
    };
  });
}

/** Where an assessment is to be written. */
export type Target =
  | { readonly kind: "new"; readonly sheet: string; readonly slug: string }
  | { readonly kind: "ours"; readonly sheet: string; readonly slug: string; readonly area: string }
  | { readonly kind: "taken" | "protected"; readonly sheet: string };

/** A target on which something may be written without asking. */
export type WriteTarget = Extract<Target, { kind: "new" | "ours" }>;

/** Decides what writing under a sheet name means: a new sheet, our own again, or somebody else's, which is refused. */
export function targetOf(
  wanted: string,
  issuer: string,
  slug: string | undefined,
  around: Surroundings,
): Target {
  const { own, sheets, slugs } = around;
  const same = (name: string) => name.toLowerCase() === wanted.toLowerCase();
  if (own !== null && same(own.name)) {
    const { name: sheet, area } = own;
    return own.protected ? { kind: "protected", sheet } : { kind: "ours", sheet, slug: own.slug, area };
  }
  if (sheets.some(same)) return { kind: "taken", sheet: wanted };
  // Names whose sheet was deleted are taken up again: formulas that use them come back to life.
  const lost = slug !== undefined && own === null;
  return { kind: "new", sheet: wanted, slug: lost ? slug : slugFrom(issuer, slugs) };
}

/** The last row and column of an A1 area, counted from one. */
export function extentOf(area: string): { readonly rows: number; readonly columns: number } {
  const { row, column, rows, columns } = parseCells(area) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  return { rows: row + rows, columns: column + columns };
}

/**
 * Finds cells that hold something in the part of a new area that the old area did not cover: an update that has grown
 * would write over them.
 */
export function occupiedBeyond(
  sheet: string,
  oldArea: string,
  newArea: string,
): Promise<Done<readonly string[]>> {
  return inWorkbook(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(newArea);
    range.load("formulas");
    await context.sync();
    const old = extentOf(oldArea);
    return (range.formulas as unknown[][]).flatMap((row, rowIndex) =>
      row.flatMap((cell, column) => {
        const outside = rowIndex >= old.rows || column >= old.columns;
        return outside && cell !== "" ? [cellAddress(rowIndex, column)] : [];
      }),
    );
  });
}

/** Tells whether a sheet of this name is there. */
export async function isTaken(context: Excel.RequestContext, name: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  await context.sync();
  return !sheet.isNullObject;
}

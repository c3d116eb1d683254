import { isAbsentFigure, type BondField } from "../src";
import { isNobody } from "./arguments";
import { isBlankWord, type Cell } from "./cells";

type Cells = Readonly<Record<BondField, Cell>>;

/** Columns in which a dash, n/a or 不适用 says that nothing is there: of a rating, an amount or a day it may say more. */
const MAY_LACK: readonly BondField[] = [
  ...([
    "issuerGroup",
    "sector",
    "region",
    "coupon",
    "calls",
    "outlook",
    "implied",
    "yield",
    "spread",
  ] as const),
  ...(["guarantor", "guarantorRating", "coverage", "value", "liquidity", "pledgeRatio"] as const),
  ...(["ranking", "deferral"] as const),
];

/** Columns in which 无 or none says it too. */
const MAY_BE_NONE: readonly (readonly BondField[])[] = [
  ...(["issuerGroup", "sector", "region", "calls", "outlook", "implied"] as const).map((field) => [field]),
  // Beside a guarantor or a value, 无 may say that nothing is covered or that nobody stated how much.
  ["guarantor", "guarantorRating", "coverage"],
  ["value", "liquidity", "pledgeRatio"],
];

/** Leaves blank what says that nothing is there: a sector that is called "--" would gather all bonds that have none. */
export function withoutDashes(cells: Cells): Cells {
  const bare: Record<BondField, Cell> = { ...cells };
  for (const field of MAY_LACK) if (isNothing(bare[field], isAbsentFigure)) bare[field] = null;
  for (const fields of MAY_BE_NONE)
    if (fields.every((field) => isBlankWord(bare[field]) || isNothing(bare[field], isNobody)))
      for (const field of fields) bare[field] = null;
  return bare;
}

function isNothing(cell: Cell, says: (text: string) => boolean): boolean {
  return typeof cell === "string" && says(cell);
}

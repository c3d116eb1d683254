import { ledgerField, type LedgerField } from "../../../src";
import { linesOf } from "../cells/text-width";
import { pointsOfRow } from "../cells/writing";

/** Width of each column of a new ledger in characters: as much as it usually holds, the rest of a reason on further lines. */
const WIDTHS: Readonly<Partial<Record<LedgerField, number>>> = {
  issuer: 26,
  date: 15,
  rating: 13,
  outlook: 10,
  standalone: 10,
  status: 10,
  method: 30,
  scale: 22,
  analyst: 12,
  approver: 16,
  reason: 40,
  next: 15,
  engine: 10,
  inputs: 68,
};
const OTHER = 14;

/** Lists the widths of a ledger's columns by their heads, in characters. */
export function ledgerWidths(head: readonly string[]): readonly number[] {
  return head.map((name) => {
    const field = ledgerField(name);
    return field === undefined ? OTHER : ((WIDTHS as Readonly<Record<string, number>>)[field] ?? OTHER);
  });
}

/** Tells how high a row of a ledger is so that none of its texts is cut, in points. */
export function ledgerRowHeight(head: readonly string[], values: readonly (string | number)[]): number {
  const widths = ledgerWidths(head);
  const lines = values.map((value, at) =>
    typeof value === "number" ? 1 : linesOf(value.replace(/^'/, ""), widths[at] ?? OTHER),
  );
  return pointsOfRow({ lines: Math.max(1, ...lines) });
}

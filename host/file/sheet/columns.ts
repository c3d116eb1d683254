import type { SheetDocument } from "../../document";
import { indices } from "../address";
import { deepEqual } from "../deep-equal";
import { child, childrenOf, elementXml, numberOf, type Attributes } from "../xml";
import type { SheetContent } from "./content";
import type { SheetPatch } from "./patch";

interface Run {
  readonly first: number;
  readonly last: number;
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
}

function changedColumns(sheet: SheetDocument, before: SheetContent): Map<number, Attributes> {
  const changes = new Map<number, Attributes>();
  const set = (column: number, change: Attributes): void => {
    changes.set(column, { ...changes.get(column), ...change });
  };
  for (const column of new Set([...indices(sheet.columnWidths), ...indices(before.columnWidths)])) {
    const width = sheet.columnWidths[column];
    if (width === before.columnWidths[column]) continue;
    set(column, { width, customWidth: width === undefined ? undefined : 1, bestFit: undefined });
  }
  const [now, then] = [new Set(sheet.hiddenColumns), new Set(before.hiddenColumns)];
  for (const column of new Set([...now, ...then])) {
    if (now.has(column) !== then.has(column)) set(column, { hidden: now.has(column) ? 1 : undefined });
  }
  return changes;
}

/** Cuts one column out of the runs and gives it other attributes. */
function change(runs: readonly Run[], column: number, changes: Attributes): Run[] {
  const around = runs.find((run) => run.first <= column && column <= run.last);
  const changed: Run = { first: column, last: column, attributes: { ...around?.attributes, ...changes } };
  if (!around) return [...runs, changed];
  const pieces = [{ ...around, last: column - 1 }, changed, { ...around, first: column + 1 }];
  return [...runs.filter((run) => run !== around), ...pieces.filter((run) => run.first <= run.last)];
}

function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.first - b.first)) {
    if (Object.values(run.attributes).every((value) => value === undefined)) continue;
    const previous = result.at(-1);
    const continues = previous?.last === run.first - 1 && deepEqual(previous.attributes, run.attributes);
    if (previous && continues) result[result.length - 1] = { ...previous, last: run.last };
    else result.push(run);
  }
  return result;
}

/** The cols element after the changes of width and visibility; undefined where nothing changed, empty where none is left. */
export function columnsXml(
  patch: SheetPatch,
  sheet: SheetDocument,
  before: SheetContent,
): string | undefined {
  const changes = changedColumns(sheet, before);
  if (changes.size === 0) return undefined;
  let runs: Run[] = childrenOf(child(patch.root, "cols"), "col").map((col) => {
    const { min, max, ...attributes } = col.attributes;
    return { first: (numberOf(min) ?? 1) - 1, last: (numberOf(max) ?? 1) - 1, attributes };
  });
  for (const [column, attributes] of changes) runs = change(runs, column, attributes);
  const items = joined(runs).map((run) =>
    elementXml("col", { min: run.first + 1, max: run.last + 1, ...run.attributes }),
  );
  return items.length === 0 ? "" : elementXml("cols", {}, items.join(""));
}

import {
  assess,
  findScale,
  formulasOf,
  planOf,
  writeRating,
  type InputAddress,
  type Pack,
  type TableColumn,
} from "../../../src";
import { columnsFor, drawRows, subjectOf, type Cell } from "../rows";
import { recalculated, type Case } from "./recalculate";

export interface FormulaAgreement {
  /** Subjects that the formulas rated, and that the pipeline did. */
  readonly written: number;
  readonly rated: number;
  readonly ratings: number;
}

interface Drawn {
  readonly pack: Pack;
  readonly columns: readonly TableColumn[];
  readonly cells: readonly Cell[];
}

/**
 * Rates random subjects of methodologies by the pipeline and by native formulas that LibreOffice calculates, and compares every rating.
 * Throws at the first difference.
 */
export async function compareFormulas(
  packs: readonly Pack[],
  each: number,
  seed: number,
): Promise<FormulaAgreement> {
  const drawn = packs.flatMap((pack) => drawSubjects(pack, each, seed));
  const cases = drawn.map((one, index) => caseOf(one, `In ${String(index)}`));
  const found = await recalculated(cases);
  let [written, rated] = [0, 0];
  const ratings = new Set<string>();
  for (const [index, one] of drawn.entries()) {
    const result = found[index]!;
    const subject = subjectOf(one.columns, one.cells);
    const assessment = subject === null ? null : assess(one.pack, subject, "final");
    if (assessment?.final !== undefined) rated += 1;
    if (result["final"] === "n/a") {
      if (result["reason"] === "") differ(one, "no rating, and no reason");
      continue;
    }
    written += 1;
    ratings.add(result["final"] ?? "");
    if (assessment === null || assessment.problems.length + assessment.missing.length > 0)
      differ(
        one,
        `rated ${JSON.stringify(result)}, but ${JSON.stringify([assessment?.problems, assessment?.missing])}`,
      );
    const scale = findScale(one.pack.scale, "scale");
    if (!scale.ok) throw new Error(one.pack.scale);
    for (const name of ["standalone", "support", "sovereign", "rmb", "final", "local"] as const) {
      const id = one.pack.outputs[name];
      const rating = id === undefined ? undefined : assessment.ratings[id];
      const expected = rating === undefined ? "n/a" : writeRating(rating, scale.value);
      if (id !== undefined && result[name] !== expected)
        differ(one, `${name}: ${String(result[name])}, ${expected}`);
    }
    if ("short" in result && result["short"] !== (assessment.short ?? "n/a"))
      differ(one, `short term: ${String(result["short"])}, ${String(assessment.short)}`);
  }
  return { written, rated, ratings: ratings.size };
}

function drawSubjects(pack: Pack, count: number, seed: number): readonly Drawn[] {
  const inputs = new Set(planOf(pack)?.inputs.map(({ id }) => id));
  const columns = columnsFor(pack).filter(({ key }) => inputs.has(key) || key === "mapping");
  const own = columns.map((column, at) => ({ ...column, at }));
  const kinds = new Map(pack.items.map(({ id, kind }) => [id, kind]));
  return drawRows(pack, own, count, seed).map((cells, index) => ({
    pack,
    columns: own,
    cells: cells.map((cell, at): Cell => {
      const kind = kinds.get(own[at]!.key);
      // Markets are a text that no formula reads: half of the subjects have none.
      if (kind === "markets" && index % 2 === 1) return null;
      if (typeof cell === "number" && !Number.isFinite(cell)) return null;
      // A number stands in a sheet as a number; one that is text is left to our functions.
      const isNumber = kind === "measured" && typeof cell === "string" && /^-?\d+(\.\d+)?$/.test(cell);
      return isNumber ? Number(cell) : cell;
    }),
  }));
}

/** Inputs stand as on an assessment's sheet: a row each, its value, its unit, its years. */
function caseOf({ pack, columns, cells }: Drawn, sheet: string): Case {
  const rows: Cell[][] = [];
  const inputs: Record<
    string,
    { value: string | null; unit: string | null; periods: Record<string, string> }
  > = {};
  const guards: { label: { en: string; zh: string }; cells: string }[] = [];
  const letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K"];
  const at = (row: number, column: number) => `'${sheet}'!$${letters[column]!}$${String(row + 1)}`;
  const rowOf = new Map<string, number>();
  for (const [index, { key, period, unit }] of columns.entries()) {
    const row = rowOf.get(key) ?? rows.push([key, unit ?? null]) - 1;
    rowOf.set(key, row);
    const column = rows[row]!.push(cells[index] ?? null) - 1;
    if (key === "mapping") {
      guards.push({ label: { en: key, zh: key }, cells: at(row, column) });
      continue;
    }
    const own = (inputs[key] ??= { value: null, unit: unit === undefined ? null : at(row, 1), periods: {} });
    if (period === null) own.value = at(row, column);
    else own.periods[period] = at(row, column);
  }
  const addresses: Readonly<Record<string, InputAddress>> = inputs;
  const calculation = formulasOf(pack, { inputs: addresses, guards });
  if (!calculation.ok) throw new Error(JSON.stringify(calculation.problems));
  return { sheet, inputs: rows, calculation: calculation.value };
}

function differ({ pack, columns, cells }: Drawn, fault: string): never {
  const given = columns.flatMap(({ key, period }, at) =>
    cells[at] === null ? [] : [`${key}${period === null ? "" : ` ${period}`}=${JSON.stringify(cells[at])}`],
  );
  throw new Error(`${pack.id}@${pack.version}+${pack.calibration}: ${fault}\n${given.join("\n")}`);
}

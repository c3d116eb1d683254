import type { FoundTable } from "../../port";
import {
  basePinOf,
  calibrationOf,
  failure,
  keyForm,
  calibratePack,
  pinOf,
  success,
  wrong,
  type CalibratedNumber,
  type Outcome,
  type GivenNumber,
  type Pack,
  type Problem,
} from "../../../src";
import { address } from "../cells/plan";

/** A methodology with numbers of one's own, as the assessment keeps it. */
export interface Calibrated {
  readonly method: string;
  readonly calibration: readonly CalibratedNumber[];
}

const forms = (...words: readonly string[]): ReadonlySet<string> => new Set(words.map(keyForm));
const METHOD = forms("method", "methodology", "评级方法");
const PATH = forms("path", "路径");
const VALUE = forms("value", "值", "数值");

/** In the table as it is written, the value is the fourth column. */
const USUAL_VALUE = 3;

const ERROR = /^#[A-Z/0!?_]+[!?A]?$/;

function headsIn(cells: readonly unknown[] | undefined, wanted: ReadonlySet<string>): number {
  return (cells ?? []).findIndex((cell) => typeof cell === "string" && wanted.has(keyForm(cell)));
}

/**
 * Reads a calibration table of the workbook as numbers over a methodology. Every fault names its cell, so that it can be
 * gone to. A table may hold only the rows that change something.
 * @param pack as it ships
 */
export function readTable(pack: Pack, { sheet, row, column, cells }: FoundTable): Outcome<Calibrated> {
  const cellAt = (below: number, right: number) => address(row + below, column + right);
  const refuse = (at: string, received: string, expected: string) =>
    failure(wrong("wrong-shape", at, { received, expected }));
  const top = cells.findIndex((line) => typeof line[0] === "string" && METHOD.has(keyForm(line[0])));
  const expected = `method, ${basePinOf(pack)}`;
  if (top < 0) return refuse(sheet, String(cells[0]?.[0] ?? ""), expected);
  const named = String(cells[top]?.[1] ?? "").trim();
  if (named.toLowerCase() !== basePinOf(pack).toLowerCase() && named.toLowerCase() !== pack.id)
    return refuse(cellAt(top, 1), named, basePinOf(pack));
  const [path, value] = [PATH, VALUE].map((wanted) => headsIn(cells[top + 1], wanted));
  const hasHeads = path !== undefined && value !== undefined && path >= 0 && value >= 0;
  const usual = (cells[top]?.length ?? 0) === 2 ? 1 : USUAL_VALUE;
  const columns = hasHeads ? { path, value } : { path: 0, value: usual };
  const problems: Problem[] = [];
  const rows: GivenNumber[] = [];
  for (const [below, line] of cells.entries()) {
    if (below <= top + (hasHeads ? 1 : 0)) continue;
    const name = String(line[columns.path] ?? "").trim();
    const given = line[columns.value] ?? "";
    const at = cellAt(below, columns.value);
    if (name === "" && given === "") continue;
    if (typeof given === "string" && ERROR.test(given))
      problems.push(wrong("cell-error", at, { received: given }));
    else if (name === "")
      problems.push(
        wrong("wrong-shape", cellAt(below, columns.path), { received: "a blank", expected: "a path" }),
      );
    else rows.push({ at, path: name, value: given === "" ? null : given });
  }
  return problems.length > 0 ? failure(...problems) : calibrate(pack, rows);
}

function calibrate(pack: Pack, rows: readonly GivenNumber[]): Outcome<Calibrated> {
  const changed = calibratePack(pack, rows);
  if (!changed.ok) return changed;
  return success({ method: pinOf(changed.value), calibration: calibrationOf(changed.value) });
}

/** The cell that a problem of a table speaks of; null where it speaks of the whole. */
export function cellOfProblem({ at }: Problem): string | null {
  return /^([A-Z]{1,3}\d+)(?:,|$)/.exec(at)?.[1] ?? null;
}

/**
 * Puts numbers as they were typed over those that the assessment has; null goes back to the pack's own. All of them must
 * hold together: a weight alone breaks the sum of its weights, and is refused until the others follow.
 * @param pack as it ships
 */
export function withEdits(
  pack: Pack,
  numbers: readonly CalibratedNumber[],
  edits: Readonly<Record<string, string | null>>,
): Outcome<Calibrated> {
  const kept = numbers.filter(({ path }) => !(path in edits));
  const typed = Object.entries(edits).flatMap(([path, value]) => (value === null ? [] : [{ path, value }]));
  return calibrate(
    pack,
    [...kept, ...typed].map(({ path, value }) => ({ at: path, path, value })),
  );
}

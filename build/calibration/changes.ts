import { calibrationRows, type CalibrationRow, type Pack } from "../../src";

/** What one part of a pack changed between two calibrations: numbers that belong together are one row. */
export interface Change {
  /** Path of what the numbers have in common: `guarantee-leverage.bands`. */
  readonly at: string;
  readonly before: string;
  readonly after: string;
  /** Why the later numbers are so; the earlier reason where they are gone. */
  readonly why: string;
}

/** Members whose numbers are told apart by the last step of their path. */
const GROUPS = /^(.*\.(?:bands|caps|least|limits|parts|weights|factors|table))\.(.+)$/;

function groupOf({ path }: CalibrationRow): readonly [group: string, name: string] {
  const found = GROUPS.exec(path);
  return found === null ? [path, ""] : [found[1] ?? path, found[2] ?? ""];
}

/** Lists every house number that two calibrations of a methodology do not share, in the order of the later one. */
export function changesBetween(before: Pack, after: Pack): readonly Change[] {
  const [earlier, later] = [calibrationRows(before), calibrationRows(after)];
  const old = new Map(earlier.map((row) => [row.path, row]));
  const now = new Map(later.map((row) => [row.path, row]));
  const changed = [
    ...later.filter((row) => old.get(row.path)?.value !== row.value),
    ...earlier.filter(({ path }) => !now.has(path)),
  ];
  const groups = [...new Set(changed.map((row) => groupOf(row)[0]))];
  return groups.map((at) => {
    const rows = changed.filter((row) => groupOf(row)[0] === at);
    const shown = (side: ReadonlyMap<string, CalibrationRow>) =>
      rows.flatMap((row) => {
        const value = side.get(row.path)?.value;
        const name = groupOf(row)[1];
        return value === undefined ? [] : [name === "" ? String(value) : `${name}: ${String(value)}`];
      });
    const [row] = rows;
    const reason = row === undefined ? "" : (now.get(row.path) ?? row).reason.en;
    const gone = shown(now).length === 0 ? "no longer used: " : "";
    return {
      at,
      before: shown(old).join("; ") || "–",
      after: shown(now).join("; ") || "–",
      why: `${gone}${reason}`,
    };
  });
}

import { contributionsOf } from "../../explain/contributions";
import { say } from "../../words";
import type { SheetOrder } from "./blocks";
import type { Explained } from "./explained";
import { address, type PlanChart } from "../cells/plan";
import { plain, text, type Rows } from "../cells/rows";

const POINTS = 2;
const LEAST = 3;
const FORMAT = "0.00";
const COLORS = { points: "#1B3A57", least: "#A6A6A6" } as const;

/**
 * Writes what each part adds to the scores behind the first rating, and plans its chart as bars.
 * @param over the cells that the chart covers
 */
export function contributionFigures(
  rows: Rows,
  { pack, assessment, language }: SheetOrder,
  explained: Explained,
  over: string,
): PlanChart | null {
  const scores = contributionsOf(pack, assessment, language).filter(({ top }) => top);
  const parts = scores.flatMap((score) =>
    score.parts
      .filter(({ points, least }) => points !== 0 || least !== undefined)
      .map((part) => ({
        ...part,
        shown: scores.length > 1 ? `${score.label} · ${part.label}` : part.label,
      })),
  );
  if (parts.length === 0) return null;
  const tell = (key: Parameters<typeof say>[1]) => say(language, key);
  const graded = parts.some(({ least }) => least !== undefined);
  const heads = [tell("figure.item"), tell("points.grade"), tell("points.points")];
  const head = rows.next;
  const [first, end] = [head + 1, head + parts.length];
  const filled = [...heads, ...(graded ? [tell("points.least")] : [])].map((one) => text(one, "header"));
  const rest = Array.from({ length: rows.widths.length - filled.length }, () => text("", "header"));
  rows.add([...filled, ...rest]);
  for (const { shown, label, grade, points, least } of parts) {
    rows.add([
      text(shown, "label"),
      /^-?\d+(\.\d+)?$/.test(grade) ? plain(Number(grade), "gap") : text(grade, "gap"),
      explained.cell(label, "effect", points, FORMAT),
      least === undefined ? null : plain(least, "gap", FORMAT),
    ]);
  }
  const series = (name: string, column: number, color: string, labels: string | null) => ({
    name,
    values: address(first, column, end, column),
    color,
    labels,
  });
  return {
    name: "Notchbook Contributions",
    type: "BarClustered",
    title: tell(graded ? "picture.points" : "picture.linear"),
    source: address(head, POINTS, end, graded ? LEAST : POINTS),
    categories: address(first, 0, end, 0),
    series: [
      series(tell("points.points"), POINTS, COLORS.points, FORMAT),
      ...(graded ? [series(tell("points.least"), LEAST, COLORS.least, null)] : []),
    ],
    over,
    legend: graded,
    fromZero: false,
  };
}

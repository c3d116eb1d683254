import { labelled, type Language } from "../../../src";
import { scaleOfPack } from "../../explain/chain";
import { waterfallOf, type WaterfallRow } from "../../explain/waterfall";
import { say } from "../../words";
import type { SheetOrder } from "./blocks";
import { scaleArgument } from "./calibration";
import type { Explained } from "./explained";
import type { LiveCells } from "./live-cells";
import { address, type PlanCell, type PlanChart } from "../cells/plan";
import { plain, text, type Rows } from "../cells/rows";

const COLUMNS = { label: 0, rating: 1, rank: 2, base: 3, reached: 4, up: 5, down: 6 } as const;
const COLORS = { reached: "#1B3A57", up: "#70AD47", down: "#E06666" } as const;

function namesOf(language: Language) {
  return {
    step: say(language, "picture.step"),
    rating: say(language, "figure.rating"),
    rank: say(language, "picture.rank"),
    base: say(language, "picture.base"),
    reached: say(language, "picture.reached"),
    up: say(language, "picture.up"),
    down: say(language, "picture.down"),
  };
}

const RESULTS = ["final", "rmb", "sovereign", "support", "standalone"] as const;

const stepOf = ({ id }: WaterfallRow): string => id.replace(/ reached$/, "");

function ratingCell(
  row: WaterfallRow,
  before: WaterfallRow | undefined,
  { pack }: SheetOrder,
  live: LiveCells,
  explained: Explained,
  number: number,
): PlanCell {
  const step = stepOf(row);
  if (before !== undefined && stepOf(before) === step)
    return { kind: "formula", value: `=B${String(number - 1)}`, style: "live" };
  const key = RESULTS.find((result) => pack.outputs[result] === step);
  const cell = key === undefined ? null : live.result(key);
  if (cell !== null) return { kind: "formula", value: `=${cell}`, style: "live" };
  return explained.cell(row.label, "running", row.symbol);
}

/** The bars of a row: what stands below, what is reached, what goes up and down. */
function bars(row: WaterfallRow, number: number, zero: string): readonly PlanCell[] {
  const [now, before] = [`C${String(number)}`, `C${String(number - 1)}`];
  const formulas =
    row.kind === "rating"
      ? ["=0", `=${zero}-${now}`, "=0", "=0"]
      : [`=${zero}-MAX(${now},${before})`, "=0", `=MAX(0,${before}-${now})`, `=MAX(0,${now}-${before})`];
  return formulas.map((value): PlanCell => ({ kind: "formula", value, style: "live" }));
}

/** Lists the steps of the waterfall; none while the final rating is open. */
export function waterfallSteps({ pack, assessment, language }: SheetOrder): readonly WaterfallRow[] {
  return assessment.final === undefined ? [] : waterfallOf(pack, assessment, language);
}

/**
 * Writes the figures of the waterfall, live as far as the functions give them, and plans its chart as stacked columns.
 * @param over the cells that the chart covers
 */
export function waterfallFigures(
  rows: Rows,
  order: SheetOrder,
  live: LiveCells,
  explained: Explained,
  over: string,
): PlanChart | null {
  const { pack, language } = order;
  const steps = waterfallSteps(order);
  if (steps.length === 0) return null;
  const last = rows.widths.length - 1;
  const names = namesOf(language);
  const colon = labelled(language, "", "");
  const zeroRow = rows.next + 1;
  const head = rows.next + 1;
  const [first, end] = [head + 1, head + steps.length];
  const zero = `$B$${String(zeroRow)}`;
  // Bars stand on the bottom of the scale: one that began elsewhere would show a notch as high as it likes.
  const scale = scaleOfPack(pack);
  if (scale === null) return null;
  rows.add([
    text(say(language, "picture.zero"), "label"),
    plain(scale.notations[0].symbols.length + 1, "number"),
  ]);
  const heads = ["step", "rating", "rank", "base", "reached", "up", "down"] as const;
  const header = heads.map((key) => text(names[key], "header"));
  const spread = (cells: readonly PlanCell[], label: PlanCell, fill: PlanCell | null) => [
    ...cells,
    ...Array<PlanCell | null>(last - cells.length).fill(fill),
    label,
  ];
  rows.add(spread(header, text(say(language, "picture.label"), "header"), text("", "header")));
  for (const [index, row] of steps.entries()) {
    const number = rows.next + 1;
    const rating = ratingCell(row, steps[index - 1], order, live, explained, number);
    const rank: PlanCell = {
      kind: "formula",
      value: `=NOTCH.RANK(B${String(number)},${scaleArgument(pack)})`,
      style: "live",
    };
    const label: PlanCell = {
      kind: "formula",
      value: `=A${String(number)}&"${colon}"&B${String(number)}`,
      style: "live",
    };
    rows.add(spread([text(row.label, "label"), rating, rank, ...bars(row, number, zero)], label, null));
  }
  const column = (key: keyof typeof COLUMNS) => address(first, COLUMNS[key], end, COLUMNS[key]);
  const series = (["base", "reached", "up", "down"] as const).map((key) => ({
    name: names[key],
    values: column(key),
    color: key === "base" ? null : COLORS[key],
    labels: key === "up" ? "+0;;;" : key === "down" ? '"−"0;;;' : null,
  }));
  return {
    name: "Notchbook Waterfall",
    type: "ColumnStacked",
    title: say(language, "picture.waterfall"),
    source: address(head, COLUMNS.base, end, COLUMNS.down),
    categories: address(first, last, end, last),
    series,
    over,
    legend: false,
    fromZero: true,
    axis: "0",
  };
}

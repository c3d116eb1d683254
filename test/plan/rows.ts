import {
  findScale,
  gradesOf,
  itemsOf,
  unitForms,
  type Enterable,
  type Entry,
  type Given,
  type Pack,
  type TableColumn,
} from "../../src";
import { chanceFrom } from "../../src/chance";

/** A cell of a table as it may come: a value, nothing, or an error. */
export type Cell = Given | { readonly error: string };

/** The columns of a table that can hold every kind of row: the one value of each item, and its years. */
export function columnsFor(pack: Pack): readonly TableColumn[] {
  const columns: Omit<TableColumn, "at">[] = [];
  for (const item of itemsOf(pack)) {
    const unit = "unit" in item && item.unit.kind === "amount" ? unitForms(item.unit)[0] : undefined;
    const column = { key: item.id, unit, slot: item.id };
    columns.push({ ...column, period: null });
    if (item.kind !== "measured") continue;
    const years = item.periods?.keys ?? ["FY"];
    for (const period of [...years, "FY-4"]) columns.push({ ...column, period });
  }
  for (const key of ["outlook", "watch", "mapping", "no such key"])
    columns.push({ key, period: null, unit: undefined, slot: key });
  for (const { id } of pack.checks ?? []) columns.push({ key: id, period: null, unit: undefined, slot: id });
  return columns.map((column, at) => ({ ...column, at }));
}

/** What analysts' cells hold when they do not hold what is asked for. */
const DAMAGES: readonly Cell[] = [
  ...[
    null,
    "",
    " ",
    "n/a",
    "#N/A",
    "-",
    "无数据",
    "abc",
    "0",
    0,
    -0,
    1,
    -1,
    2,
    0.5,
    1e9,
    -1e9,
    1e-12,
    true,
    false,
  ],
  ...[
    "4.1%",
    "1,000",
    "１２",
    " 2 ",
    "2x",
    "grade 2",
    "grade 9",
    "等级 1",
    "none",
    "NONE",
    "strong",
    "AA",
    " aa+ ",
  ],
  ...[
    "Aa2",
    "BB+",
    "D",
    "Korea AA 60%; Vietnam BB+ 40%",
    "Korea AA",
    "Korea",
    "stable",
    "yes",
    "no",
    "never",
    ".",
  ],
  ...[
    "1e3",
    "-5",
    "+3",
    "1.",
    ".5",
    "--",
    "F1",
    "f1",
    "Medium-",
    "very high",
    "99999999999999999999",
    NaN,
    Infinity,
  ],
  { error: "#DIV/0!" },
];

interface Drawing {
  readonly pack: Pack;
  readonly chance: () => number;
  readonly pick: <T>(from: readonly T[]) => T;
}

/** Draws rows of a table: most complete and right, a tenth damaged in a cell or several, half of all numbers on an edge. */
export function drawRows(
  pack: Pack,
  columns: readonly TableColumn[],
  count: number,
  seed: number,
): readonly (readonly Cell[])[] {
  const chance = chanceFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!;
  const drawing = { pack, chance, pick };
  return Array.from({ length: count }, () => damaged(drawRow(drawing, columns), drawing));
}

function damaged(row: readonly Cell[], { chance, pick }: Drawing): readonly Cell[] {
  if (chance() >= 0.1) return row;
  const cells = [...row];
  for (let left = pick([1, 1, 1, 2, 5]); left > 0; left -= 1)
    cells[Math.floor(chance() * cells.length)] = pick(DAMAGES);
  return cells;
}

function drawRow(drawing: Drawing, columns: readonly TableColumn[]): readonly Cell[] {
  const { pack, chance, pick } = drawing;
  const dropped = new Set<string>();
  for (const item of itemsOf(pack)) {
    if (item.kind !== "grade") continue;
    if (dropped.has(item.id) || chance() < 0.5) dropped.add(item.id);
    else for (const below of belowOf(pack, item.id)) dropped.add(below);
  }
  const items = new Map(itemsOf(pack).map((item) => [item.id, item]));
  const inYears = new Map<string, boolean>();
  return columns.map(({ key, period }): Cell => {
    const item = items.get(key);
    if (item === undefined) return key === "outlook" && chance() < 0.2 ? pick(["stable", "稳定"]) : null;
    if (dropped.has(key) || period === "FY-4") return null;
    if (period === null)
      inYears.set(key, item.kind === "measured" && item.periods !== undefined && chance() < 0.6);
    if ((period !== null) !== (inYears.get(key) === true)) return null;
    return draw(item, drawing);
  });
}

function draw(item: Enterable, { pack, chance, pick }: Drawing): Cell {
  switch (item.kind) {
    case "judged":
    case "grade":
    case "choice": {
      const grade = pick(gradesOf(item));
      return /^\d+$/.test(grade) && chance() < 0.5 ? Number(grade) : grade;
    }
    case "measured": {
      const [from, to] = item.plausible;
      const ends = [from, to, ...item.bands.flatMap((band) => [band.from ?? from, band.to ?? to])];
      const edge = pick(ends.filter((end) => end >= from && end <= to));
      const number = chance() < 0.5 ? edge : from + chance() * (to - from);
      if (item.unit.kind === "amount") return number;
      return chance() < 0.1 ? String(number) : number;
    }
    case "quantity": {
      const { from, to, open } = item.plausible;
      const least = open === true ? from + (to - from) * 1e-9 : from;
      const words = [least, to, ...(from <= 0 && open !== true ? [0] : []), ...(item.never ?? [])];
      if (chance() < 0.3) return pick(words);
      return least + chance() * (to - least) * pick([1, 0.05]);
    }
    case "notches":
      return item.min + Math.floor(chance() * (item.max - item.min + 1));
    case "rating":
      return pick(symbolsOf(pack));
    case "markets": {
      const share = Math.floor(chance() * 101);
      return `Aland ${pick(symbolsOf(pack))} ${share}%; Beland ${pick(symbolsOf(pack))} ${100 - share}%`;
    }
  }
}

function symbolsOf(pack: Pack): readonly string[] {
  const scale = findScale(pack.scale, "scale");
  return scale.ok ? scale.value.notations[0].symbols : [];
}

function belowOf(pack: Pack, id: string): readonly string[] {
  const step = pack.steps.find((candidate) => candidate.id === id);
  if (step === undefined) return [];
  const parts =
    step.kind === "score"
      ? [...step.parts, ...(step.adjustments ?? [])].map(({ of }) => of)
      : step.kind === "grade"
        ? [step.of]
        : [];
  return parts.flatMap((below) => [below, ...belowOf(pack, below)]);
}

/** Makes the subject of a row, as a table's reader does; null where a cell is an error. */
export function subjectOf(
  columns: readonly TableColumn[],
  row: readonly Cell[],
): { entries: readonly Entry[] } | null {
  const entries = new Map<string, Entry>();
  for (const { at, key, period, unit, slot } of columns) {
    const cell = cellOf(row[at]);
    if (cell === undefined) return null;
    const before = entries.get(slot) ?? { key, value: null, ...(unit === undefined ? {} : { unit }) };
    const after =
      period === null
        ? { ...before, value: cell }
        : { ...before, periods: { ...before.periods, [period]: cell } };
    entries.set(slot, after);
  }
  // A key that is nothing's, with nothing given for it, only heads others.
  const all = [...entries.values()].filter(({ key, value }) => key !== "no such key" || value !== null);
  return { entries: all };
}

/** Reads a cell: an error and a number that is none are undefined, blank texts null. */
export function cellOf(raw: unknown): Given | undefined {
  if (typeof raw === "string") {
    if (/^#/.test(raw.trim())) return undefined;
    return raw.trim() === "" ? null : raw.normalize("NFKC").trim();
  }
  if (typeof raw === "number") return Number.isFinite(raw) ? raw : undefined;
  if (typeof raw === "boolean") return raw;
  return raw === null || raw === undefined ? null : undefined;
}

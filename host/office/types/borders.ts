import type { Border, CellFormat } from "../../document";
import { colour } from "./format";
import type { TypeDescriptor } from "../host-object";
import { invalidArgument, notImplemented } from "../office-error";
import { BORDER_INDEXES, common } from "../surface";
import type { BorderIndex, BorderTarget, Surface } from "../surface";

type Side = keyof NonNullable<CellFormat["borders"]>;

/** Reads an Excel.BorderIndex; the diagonals are refused. */
function borderIndex(key: unknown): BorderIndex {
  const index = BORDER_INDEXES.find((it) => it === key);
  if (index !== undefined) return index;
  if (key === "DiagonalDown" || key === "DiagonalUp") throw notImplemented(`the border ${key}`);
  throw invalidArgument(`${JSON.stringify(key)} is no border`);
}

/** The cells along a border and the side of each; a style has four sides of one cell. */
function along({ surface, index }: BorderTarget): { readonly part: Surface | null; readonly side: Side } {
  const rows = surface.cells?.rows ?? 1;
  const columns = surface.cells?.columns ?? 1;
  switch (index) {
    case "EdgeTop":
      return { part: surface.part(0, 0, 1, columns), side: "top" };
    case "EdgeBottom":
      return { part: surface.part(rows - 1, 0, 1, columns), side: "bottom" };
    case "EdgeLeft":
      return { part: surface.part(0, 0, rows, 1), side: "left" };
    case "EdgeRight":
      return { part: surface.part(0, columns - 1, rows, 1), side: "right" };
    case "InsideHorizontal":
      return { part: surface.cells === null ? null : surface.part(0, 0, rows - 1, columns), side: "bottom" };
    case "InsideVertical":
      return { part: surface.cells === null ? null : surface.part(0, 0, rows, columns - 1), side: "right" };
  }
}

const LINES: Readonly<Record<Border["style"], { readonly style: string; readonly weight: string }>> = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  hair: { style: "Continuous", weight: "Hairline" },
  dashed: { style: "Dash", weight: "Thin" },
  dotted: { style: "Dot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
};

function read<Value>(target: BorderTarget, pick: (border: Border | undefined) => Value): Value | null {
  const { part, side } = along(target);
  return part === null ? pick(undefined) : common(part, (look) => pick(look.borders?.[side]));
}

function change(target: BorderTarget, next: (border: Border) => Border | undefined): void {
  const { part, side } = along(target);
  if (part === null) return;
  const current = part.looks()[0]?.borders?.[side] ?? { style: "thin", color: "#000000" };
  part.change({ borders: { [side]: next(current) } });
}

const CONTINUOUS: readonly Border["style"][] = ["thin", "medium", "thick", "hair"];

function styled(border: Border, value: unknown): Border | undefined {
  if (value === "None") return undefined;
  if (value === "Continuous")
    return CONTINUOUS.includes(border.style) ? border : { ...border, style: "thin" };
  if (value === "Dash") return { ...border, style: "dashed" };
  if (value === "Dot") return { ...border, style: "dotted" };
  if (value === "Double") return { ...border, style: "double" };
  throw notImplemented(`the border style ${String(value)}`);
}

function weighted(border: Border, value: unknown): Border {
  const style = CONTINUOUS.find((it) => LINES[it].weight === value);
  if (style === undefined) throw invalidArgument(`${String(value)} is no border weight`);
  if (CONTINUOUS.includes(border.style)) return { ...border, style };
  if (LINES[border.style].weight === value) return border;
  throw notImplemented(`a border ${LINES[border.style].style} of weight ${String(value)}`);
}

/** Excel.RangeBorder. */
export const border = {
  name: "RangeBorder",
  identity: ({ index }) => ({ _Id: index }),
  properties: {
    sideIndex: { get: ({ index }) => index },
    style: {
      get: (target) => read(target, (it) => (it === undefined ? "None" : LINES[it.style].style)),
      set: (target, value) => {
        change(target, (it) => styled(it, value));
      },
    },
    weight: {
      get: (target) => read(target, (it) => LINES[it?.style ?? "thin"].weight),
      set: (target, value) => {
        change(target, (it) => weighted(it, value));
      },
    },
    color: {
      get: (target) => read(target, (it) => it?.color ?? "#000000"),
      set: (target, value) => {
        change(target, (it) => ({ ...it, color: colour(value) }));
      },
    },
  },
} satisfies TypeDescriptor<BorderTarget, Excel.RangeBorder>;

/** Excel.RangeBorderCollection: the four edges and the two inside lines. */
export const borderCollection = {
  name: "RangeBorderCollection",
  properties: { count: { get: () => BORDER_INDEXES.length } },
  items: {
    list: (surface, session) => BORDER_INDEXES.map((index) => session.objects.border({ surface, index })),
    find: (surface, key, session) => session.objects.border({ surface, index: borderIndex(key) }),
  },
  methods: {
    getItem: (surface, args, session) =>
      session.objects.border({ surface, index: borderIndex(args.value(0)) }),
  },
} satisfies TypeDescriptor<Surface, Excel.RangeBorderCollection>;

import type { CellFormat } from "../../document";
import { alignment } from "./alignment";
import { columnPoints } from "../chart-place";
import type { Property, TypeDescriptor } from "../host-object";
import { invalidArgument, notImplemented } from "../office-error";
import type { Session } from "../session";
import { common } from "../surface";
import type { Surface } from "../surface";

/** Reads a colour as `#RRGGBB` in capitals. Colour names, which Excel also takes, are not carried out. */
export function colour(value: unknown): string {
  if (typeof value === "string" && /^[a-z]+$/i.test(value)) throw notImplemented(`the colour name ${value}`);
  if (typeof value !== "string" || !/^#[0-9a-f]{6}$/i.test(value)) {
    throw invalidArgument(`a colour is given as #RRGGBB, not ${JSON.stringify(value)}`);
  }
  return value.toUpperCase();
}

/** Excel.RangeFill: solid colours. No fill reads as white, as in Excel. */
export const fill = {
  name: "RangeFill",
  properties: {
    color: {
      get: (surface) => common(surface, (look) => look.fill ?? "#FFFFFF"),
      set: (surface, value) => {
        surface.change({ fill: colour(value) });
      },
    },
  },
  methods: {
    clear: (surface) => {
      surface.change({ fill: undefined });
    },
  },
} satisfies TypeDescriptor<Surface, Excel.RangeFill>;

type Font = NonNullable<CellFormat["font"]>;

function fontSwitch(member: "bold" | "italic" | "strikethrough"): Property<Surface> {
  return {
    get: (surface) => common(surface, (look) => look.font?.[member] ?? false),
    set: (surface, value) => {
      if (typeof value !== "boolean") throw invalidArgument(`${member} must be true or false`);
      surface.change({ font: { [member]: value } });
    },
  };
}

/** Excel's default font, where the workbook names none. */
const DEFAULT_FONT: Required<Pick<Font, "name" | "size" | "color">> = {
  name: "Calibri",
  size: 11,
  color: "#000000",
};

/** Excel.RangeFont. */
export const font = {
  name: "RangeFont",
  properties: {
    name: {
      get: (surface) => common(surface, (look) => look.font?.name ?? DEFAULT_FONT.name),
      set: (surface, value) => {
        if (typeof value !== "string" || value === "") throw invalidArgument("a font's name is text");
        surface.change({ font: { name: value } });
      },
    },
    size: {
      get: (surface) => common(surface, (look) => look.font?.size ?? DEFAULT_FONT.size),
      set: (surface, value) => {
        if (typeof value !== "number" || value < 1 || value > 409)
          throw invalidArgument("size must be from 1 to 409");
        surface.change({ font: { size: value } });
      },
    },
    color: {
      get: (surface) => common(surface, (look) => look.font?.color ?? DEFAULT_FONT.color),
      set: (surface, value) => {
        surface.change({ font: { color: colour(value) } });
      },
    },
    bold: fontSwitch("bold"),
    italic: fontSwitch("italic"),
    strikethrough: fontSwitch("strikethrough"),
    underline: {
      get: (surface) => common(surface, (look) => (look.font?.underline === true ? "Single" : "None")),
      set: (surface, value) => {
        if (value !== "None" && value !== "Single") throw notImplemented(`underline ${String(value)}`);
        surface.change({ font: { underline: value === "Single" } });
      },
    },
  },
} satisfies TypeDescriptor<Surface, Excel.RangeFont>;

/** Excel.FormatProtection. */
export const formatProtection = {
  name: "FormatProtection",
  properties: {
    locked: {
      get: (surface) => common(surface, (look) => look.locked ?? true),
      set: (surface, value) => {
        if (typeof value !== "boolean") throw invalidArgument("locked must be true or false");
        surface.change({ locked: value });
      },
    },
  },
} satisfies TypeDescriptor<Surface, Excel.FormatProtection>;

// Excel's scripts give widths in points, files in characters of the default font: 7 pixels each and 5 of padding.
const toPoints = columnPoints;
const toCharacters = (points: number): number => Math.max(0, points / 0.75 - 5) / 7;

function columns(surface: Surface): readonly number[] {
  const cells = surface.cells;
  return cells === null ? [] : Array.from({ length: cells.columns }, (_, i) => cells.column + i);
}

function rows(surface: Surface): readonly number[] {
  const cells = surface.cells;
  return cells === null ? [] : Array.from({ length: cells.rows }, (_, i) => cells.row + i);
}

function same(values: readonly number[]): number | null {
  const [first, ...rest] = values;
  return first !== undefined && rest.every((value) => value === first) ? first : null;
}

function size(value: unknown, name: string, most: number): number {
  if (typeof value !== "number" || !(value >= 0) || value > most) {
    throw invalidArgument(`${name} must be from 0 to ${String(most)} points`);
  }
  return value;
}

function autofit(axis: "columns" | "rows") {
  return (surface: Surface, _: unknown, session: Session): void => {
    if (surface.cells !== null) session.workbook.autofit(surface.cells, axis);
  };
}

/** Excel.RangeFormat. */
export const rangeFormat = {
  name: "RangeFormat",
  properties: {
    ...alignment<Surface>((surface) => surface),
    columnWidth: {
      get: (surface, session) =>
        same(
          columns(surface).map((it) =>
            toPoints(session.workbook.columnWidth(surface.cells?.sheet ?? "", it)),
          ),
        ),
      set: (surface, value, session) => {
        const width = toCharacters(size(value, "columnWidth", 1342));
        for (const it of columns(surface))
          session.workbook.setColumnWidth(surface.cells?.sheet ?? "", it, width);
      },
    },
    rowHeight: {
      get: (surface, session) =>
        same(rows(surface).map((it) => session.workbook.rowHeight(surface.cells?.sheet ?? "", it))),
      set: (surface, value, session) => {
        const height = size(value, "rowHeight", 409.5);
        for (const it of rows(surface)) session.workbook.setRowHeight(surface.cells?.sheet ?? "", it, height);
      },
    },
  },
  navigation: {
    fill: (surface, session) => session.objects.fill(surface),
    font: (surface, session) => session.objects.font(surface),
    borders: (surface, session) => session.objects.borders(surface),
    protection: (surface, session) => session.objects.formatProtection(surface),
  },
  methods: { autofitColumns: autofit("columns"), autofitRows: autofit("rows") },
} satisfies TypeDescriptor<Surface, Excel.RangeFormat>;

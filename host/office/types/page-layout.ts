import type { PageLayoutDocument } from "../../document";
import type { CellRange } from "../../workbook";
import { columnLetters, MAX_COLUMNS } from "../../../grid";
import { formatCells, parseCells } from "../address";
import type { Arguments } from "../arguments";
import type { Property, TypeDescriptor } from "../host-object";
import { invalidArgument, notImplemented } from "../office-error";
import { rangeByAddress } from "../range-address";
import type { Session } from "../session";

const layout = (sheet: string, session: Session): PageLayoutDocument => session.workbook.pageLayout(sheet);

function change(sheet: string, part: Partial<PageLayoutDocument>, session: Session): void {
  session.workbook.setPageLayout(sheet, { ...layout(sheet, session), ...part });
}

const PAPER: Readonly<Record<string, number>> = {
  Letter: 1,
  Tabloid: 3,
  Legal: 5,
  Executive: 7,
  A3: 8,
  A4: 9,
  A5: 11,
};

/** Inches, as Excel's "Normal": left, right, top, bottom, header, footer. */
const MARGINS = [0.7, 0.7, 0.75, 0.75, 0.3, 0.3] as const;
const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

type Margins = NonNullable<PageLayoutDocument["margins"]>;

function withMargin(margins: Margins, index: number, inches: unknown): Margins {
  if (typeof inches !== "number" || !(inches >= 0) || inches > 49)
    throw invalidArgument("a margin is 0 to 49 inches");
  const [left, right, top, bottom, header, footer] = margins.map((it, i) => (i === index ? inches : it));
  return [left ?? 0, right ?? 0, top ?? 0, bottom ?? 0, header ?? 0, footer ?? 0];
}

function margin(side: (typeof SIDES)[number]): Property<string> {
  const index = SIDES.indexOf(side);
  return {
    get: (sheet, session) => ((layout(sheet, session).margins ?? MARGINS)[index] ?? 0) * POINTS.Inches,
    set: (sheet, value, session) => {
      const inches = typeof value === "number" ? value / POINTS.Inches : value;
      change(
        sheet,
        { margins: withMargin(layout(sheet, session).margins ?? MARGINS, index, inches) },
        session,
      );
    },
  };
}

function setMargins(sheet: string, args: Arguments, session: Session): void {
  const unit = args.text(0, "unit");
  const options = args.value(1);
  if (!Object.hasOwn(POINTS, unit)) throw invalidArgument(`the unit ${unit}`);
  if (typeof options !== "object" || options === null)
    throw invalidArgument("marginOptions must be an object");
  const inches = POINTS[unit as keyof typeof POINTS] / POINTS.Inches;
  let margins: Margins = layout(sheet, session).margins ?? MARGINS;
  for (const [side, value] of Object.entries(options)) {
    const index = SIDES.findIndex((it) => it === side);
    if (index < 0 || typeof value !== "number") throw invalidArgument(`the margin ${side}`);
    margins = withMargin(margins, index, value * inches);
  }
  change(sheet, { margins }, session);
}

/** Reads an Excel.PageLayoutZoomOptions: fitting to pages; a scale other than 100 is not carried out. */
function zoom(value: unknown): Pick<PageLayoutDocument, "fitToWidth" | "fitToHeight"> {
  if (typeof value !== "object" || value === null) throw invalidArgument("zoom must be an object");
  const { scale, horizontalFitToPages, verticalFitToPages } = value as Record<string, unknown>;
  if (scale !== undefined && scale !== null && scale !== 100) {
    throw notImplemented(`PageLayout.zoom.scale ${JSON.stringify(scale)}`);
  }
  return { fitToWidth: pages(horizontalFitToPages), fitToHeight: pages(verticalFitToPages) };
}

function pages(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1)
    throw invalidArgument("pages are whole numbers");
  return value;
}

/** Reads a Range argument or an address on the sheet. */
export function cellsOf(sheet: string, args: Arguments, name: string, session: Session): CellRange {
  const cells = args.cells(0, name) ?? rangeByAddress(session, sheet, args.text(0, name));
  if (cells.sheet !== sheet) throw invalidArgument(`${name} is on another worksheet`);
  return cells;
}

/** Excel.PageLayout. The target is the sheet's id. */
export const pageLayout = {
  name: "PageLayout",
  properties: {
    orientation: {
      get: (sheet, session) =>
        layout(sheet, session).orientation === "landscape" ? "Landscape" : "Portrait",
      set: (sheet, value, session) => {
        if (value !== "Portrait" && value !== "Landscape")
          throw invalidArgument(`orientation ${String(value)}`);
        change(sheet, { orientation: value === "Landscape" ? "landscape" : "portrait" }, session);
      },
    },
    paperSize: {
      get: (sheet, session) => {
        const size = layout(sheet, session).paperSize ?? 1;
        return Object.entries(PAPER).find(([, code]) => code === size)?.[0] ?? null;
      },
      set: (sheet, value, session) => {
        const code = typeof value === "string" ? PAPER[value] : undefined;
        if (code === undefined) throw notImplemented(`PageLayout.paperSize ${String(value)}`);
        change(sheet, { paperSize: code }, session);
      },
    },
    zoom: {
      get: (sheet, session) => {
        const { fitToWidth, fitToHeight } = layout(sheet, session);
        const fits = fitToWidth !== undefined || fitToHeight !== undefined;
        return fits ? { horizontalFitToPages: fitToWidth, verticalFitToPages: fitToHeight } : { scale: 100 };
      },
      set: (sheet, value, session) => {
        change(sheet, zoom(value), session);
      },
    },
    centerHorizontally: {
      get: (sheet, session) => layout(sheet, session).centerHorizontally ?? false,
      set: (sheet, value, session) => {
        if (typeof value !== "boolean") throw invalidArgument("centerHorizontally must be true or false");
        change(sheet, { centerHorizontally: value }, session);
      },
    },
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
  },
  navigation: { headersFooters: (sheet, session) => session.objects.headersFooters(sheet) },
  methods: {
    setPrintArea: (sheet, args, session) => {
      change(sheet, { printArea: formatCells(cellsOf(sheet, args, "printArea", session)) }, session);
    },
    getPrintAreaOrNullObject: (sheet, _, session) => {
      const area = layout(sheet, session).printArea;
      const cells = area === undefined ? null : parseCells(sheet, area);
      return cells === null ? null : session.objects.rangeAreas([cells]);
    },
    setPrintTitleRows: (sheet, args, session) => {
      const cells = cellsOf(sheet, args, "printTitleRows", session);
      change(
        sheet,
        { printTitleRows: formatCells({ ...cells, column: 0, columns: MAX_COLUMNS }, true) },
        session,
      );
    },
    setPrintTitleColumns: (sheet, args, session) => {
      const { column, columns } = cellsOf(sheet, args, "printTitleColumns", session);
      const [first, last] = [columnLetters(column), columnLetters(column + columns - 1)];
      change(sheet, { printTitleColumns: `$${first}:$${last}` }, session);
    },
    getPrintTitleRowsOrNullObject: (sheet, _, session) => {
      const rows = layout(sheet, session).printTitleRows;
      const cells = rows === undefined ? null : parseCells(sheet, rows);
      return cells === null ? null : session.objects.range(cells);
    },
    setPrintMargins: setMargins,
  },
} satisfies TypeDescriptor<string, Excel.PageLayout>;

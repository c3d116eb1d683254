import { newGuid } from "../../guid";
import type { ConditionalFormatDocument } from "../../document";
import type { CellRange } from "../../workbook";
import { formatCells, intersect, parseCells } from "../address";
import type { Property, TypeDescriptor } from "../host-object";
import { invalidArgument, itemNotFound, notImplemented } from "../office-error";
import type { RuleTarget, Session } from "../session";
import { colour } from "./format";

const cellsOf = (sheet: string, { range }: ConditionalFormatDocument): CellRange | null =>
  parseCells(sheet, range);

/** The formats that reach into a range, the foremost first. */
function within(cells: CellRange, session: Session): readonly ConditionalFormatDocument[] {
  return session.workbook.conditionalFormats(cells.sheet).filter((format) => {
    const own = cellsOf(cells.sheet, format);
    return own !== null && intersect(own, cells) !== null;
  });
}

function formatOf({ sheet, id }: RuleTarget, session: Session): ConditionalFormatDocument {
  const found = session.workbook.conditionalFormats(sheet).find((format) => format.id === id);
  if (found === undefined) throw itemNotFound("the conditional format was deleted");
  return found;
}

function changeFormat(
  target: RuleTarget,
  change: Partial<ConditionalFormatDocument>,
  session: Session,
): void {
  formatOf(target, session);
  session.workbook.setConditionalFormats(
    target.sheet,
    session.workbook
      .conditionalFormats(target.sheet)
      .map((format) => (format.id === target.id ? { ...format, ...change } : format)),
  );
}

/** Takes a range out of all formats. One that reaches beyond it would have to be cut, which is not carried out. */
function clearAll(cells: CellRange, session: Session): void {
  const touched = within(cells, session);
  for (const format of touched) {
    const own = cellsOf(cells.sheet, format);
    const shared = own === null ? null : intersect(own, cells);
    if (own !== null && shared !== null && formatCells(shared) !== formatCells(own))
      throw notImplemented("ConditionalFormatCollection.clearAll of a part of a format's cells");
  }
  const left = session.workbook.conditionalFormats(cells.sheet).filter((format) => !touched.includes(format));
  session.workbook.setConditionalFormats(cells.sheet, left);
}

/** Excel.ConditionalFormatCollection: formats by formula. Others of an opened file are kept and not listed. */
export const conditionalFormatCollection = {
  name: "ConditionalFormatCollection",
  items: {
    list: (cells, session) =>
      within(cells, session).map(({ id }) => session.objects.conditionalFormat({ sheet: cells.sheet, id })),
    find: (cells, key, session) => {
      const found = within(cells, session).find(({ id }) => id === String(key));
      return found && session.objects.conditionalFormat({ sheet: cells.sheet, id: found.id });
    },
  },
  methods: {
    // A new format goes before the others, as in Excel.
    add: (cells, args, session) => {
      const type = args.text(0, "type");
      if (type !== "Custom") throw notImplemented(`the conditional format ${type}`);
      const id = newGuid();
      const added = { id, range: formatCells(cells), formula: "FALSE", stopIfTrue: false, look: {} };
      const before = session.workbook.conditionalFormats(cells.sheet);
      session.workbook.setConditionalFormats(cells.sheet, [added, ...before]);
      return session.objects.conditionalFormat({ sheet: cells.sheet, id });
    },
    clearAll: (cells, _, session) => {
      clearAll(cells, session);
    },
    getCount: (cells, _, session) => within(cells, session).length,
    getItem: (cells, args, session) => session.objects.conditionalFormats(cells).item(args.value(0)),
    getItemAt: (cells, args, session) => {
      const found = within(cells, session)[args.integer(0, "index")];
      if (found === undefined) throw itemNotFound("there is no conditional format at that position");
      return session.objects.conditionalFormat({ sheet: cells.sheet, id: found.id });
    },
  },
} satisfies TypeDescriptor<CellRange, Excel.ConditionalFormatCollection>;

/** Excel.ConditionalFormat of the kind Custom. */
export const conditionalFormat = {
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    type: { get: () => "Custom" },
    priority: {
      get: (target, session) =>
        session.workbook.conditionalFormats(target.sheet).indexOf(formatOf(target, session)),
    },
    stopIfTrue: {
      get: (target, session) => formatOf(target, session).stopIfTrue,
      set: (target, value, session) => {
        if (typeof value !== "boolean") throw invalidArgument("stopIfTrue must be true or false");
        changeFormat(target, { stopIfTrue: value }, session);
      },
    },
  },
  navigation: {
    custom: (target, session) => session.objects.customConditionalFormat(target),
    customOrNullObject: (target, session) => session.objects.customConditionalFormat(target),
  },
  methods: {
    delete: (target, _, session) => {
      const format = formatOf(target, session);
      const all = session.workbook.conditionalFormats(target.sheet);
      session.workbook.setConditionalFormats(
        target.sheet,
        all.filter((other) => other !== format),
      );
    },
    getRange: (target, _, session) => {
      const cells = cellsOf(target.sheet, formatOf(target, session));
      if (cells === null) throw itemNotFound("the format's cells are gone");
      return session.objects.range(cells);
    },
  },
} satisfies TypeDescriptor<RuleTarget, Excel.ConditionalFormat>;

/** Excel.CustomConditionalFormat. */
export const customConditionalFormat = {
  name: "CustomConditionalFormat",
  navigation: {
    rule: (target, session) => session.objects.conditionalFormatRule(target),
    format: (target, session) => session.objects.conditionalRangeFormat(target),
  },
} satisfies TypeDescriptor<RuleTarget, Excel.CustomConditionalFormat>;

/** Excel.ConditionalFormatRule. */
export const conditionalFormatRule = {
  name: "ConditionalFormatRule",
  properties: {
    formula: {
      get: (target, session) => `=${formatOf(target, session).formula}`,
      set: (target, value, session) => {
        if (typeof value !== "string" || !/^=./s.test(value))
          throw invalidArgument("a rule's formula begins with =");
        changeFormat(target, { formula: value.slice(1) }, session);
      },
    },
  },
} satisfies TypeDescriptor<RuleTarget, Excel.ConditionalFormatRule>;

/** Excel.ConditionalRangeFormat, without borders and number formats. */
export const conditionalRangeFormat = {
  name: "ConditionalRangeFormat",
  navigation: {
    fill: (target, session) => session.objects.conditionalRangeFill(target),
    font: (target, session) => session.objects.conditionalRangeFont(target),
  },
} satisfies TypeDescriptor<RuleTarget, Excel.ConditionalRangeFormat>;

/** Excel.ConditionalRangeFill. */
export const conditionalRangeFill = {
  name: "ConditionalRangeFill",
  properties: {
    color: {
      get: (target, session) => formatOf(target, session).look.fill ?? "",
      set: (target, value, session) => {
        const { look } = formatOf(target, session);
        changeFormat(target, { look: { ...look, fill: colour(value) } }, session);
      },
    },
  },
  methods: {
    clear: (target, _, session) => {
      const { fill: _fill, ...look } = formatOf(target, session).look;
      changeFormat(target, { look }, session);
    },
  },
} satisfies TypeDescriptor<RuleTarget, Excel.ConditionalRangeFill>;

type Font = NonNullable<ConditionalFormatDocument["look"]["font"]>;

function changeFont(target: RuleTarget, change: Font, session: Session): void {
  const { look } = formatOf(target, session);
  changeFormat(target, { look: { ...look, font: { ...look.font, ...change } } }, session);
}

function fontSwitch(member: "bold" | "italic" | "strikethrough"): Property<RuleTarget> {
  return {
    get: (target, session) => formatOf(target, session).look.font?.[member] ?? null,
    set: (target, value, session) => {
      if (typeof value !== "boolean") throw invalidArgument(`${member} must be true or false`);
      changeFont(target, { [member]: value }, session);
    },
  };
}

/** Excel.ConditionalRangeFont. */
export const conditionalRangeFont = {
  name: "ConditionalRangeFont",
  properties: {
    bold: fontSwitch("bold"),
    italic: fontSwitch("italic"),
    strikethrough: fontSwitch("strikethrough"),
    color: {
      get: (target, session) => formatOf(target, session).look.font?.color ?? "",
      set: (target, value, session) => {
        changeFont(target, { color: colour(value) }, session);
      },
    },
  },
  methods: {
    clear: (target, _, session) => {
      const { font: _font, ...look } = formatOf(target, session).look;
      changeFormat(target, { look }, session);
    },
  },
} satisfies TypeDescriptor<RuleTarget, Excel.ConditionalRangeFont>;

import type { CellFormat } from "../../document";
import type { DeepPartial } from "../../workbook";
import { alignment } from "./alignment";
import type { Property, TypeDescriptor } from "../host-object";
import { alreadyExists, invalidArgument, itemNotFound, notImplemented } from "../office-error";
import type { Session } from "../session";
import { NORMAL, styleSurface } from "../surface";

const names = (session: Session): readonly string[] => [
  NORMAL,
  ...Object.keys(session.workbook.namedStyles()),
];

function findName(session: Session, name: string): string | undefined {
  return names(session).find((it) => it.toLowerCase() === name.toLowerCase());
}

/** Gives a named style's own spelling, or refuses a name that the workbook does not have. */
export function styleName(session: Session, value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("a style is given by its name");
  const found = findName(session, value);
  if (found === undefined) throw itemNotFound(`the workbook has no style ${JSON.stringify(value)}`);
  return found;
}

/** A style's "include" switches are always on here: a style carries its whole look. */
const included: Property<string> = {
  get: () => true,
  set: (_, value) => {
    if (value !== true) throw notImplemented("a Style that leaves out a part of its look");
  },
};

function change(session: Session, name: string, part: DeepPartial<CellFormat>): void {
  styleSurface(session.workbook, name).change(part);
}

const aligned = alignment<string>((name, session) => ({
  looks: () => styleSurface(session.workbook, name).looks(),
  change: (part) => {
    change(session, name, part);
  },
}));

/** Excel.Style. The target is its name. */
export const style = {
  name: "Style",
  identity: (name) => ({ _Id: name }),
  properties: {
    ...aligned,
    name: { get: (name) => name },
    builtIn: { get: (name) => name === NORMAL },
    numberFormat: {
      get: (name, session) => session.workbook.namedStyles()[name]?.numberFormat ?? "General",
      set: (name, value, session) => {
        if (typeof value !== "string") throw invalidArgument("a number format is text");
        change(session, name, { numberFormat: value });
      },
    },
    locked: {
      get: (name, session) => session.workbook.namedStyles()[name]?.locked ?? true,
      set: (name, value, session) => {
        if (typeof value !== "boolean") throw invalidArgument("locked must be true or false");
        change(session, name, { locked: value });
      },
    },
    includeAlignment: included,
    includeBorder: included,
    includeFont: included,
    includeNumber: included,
    includePatterns: included,
    includeProtection: included,
  },
  navigation: {
    font: (name, session) => session.objects.font(styleSurface(session.workbook, name)),
    fill: (name, session) => session.objects.fill(styleSurface(session.workbook, name)),
    borders: (name, session) => session.objects.borders(styleSurface(session.workbook, name)),
  },
} satisfies TypeDescriptor<string, Excel.Style>;

/** Excel.StyleCollection: Normal and the workbook's own styles. */
export const styleCollection = {
  name: "StyleCollection",
  items: {
    list: (_, session) => names(session).map((name) => session.objects.style(name)),
    find: (_, key, session) => {
      const name = findName(session, String(key));
      return name === undefined ? undefined : session.objects.style(name);
    },
  },
  methods: {
    add: (_, args, session) => {
      const name = args.text(0, "name");
      if (name === "") throw invalidArgument("a style needs a name");
      if (findName(session, name) !== undefined) throw alreadyExists(`a style named ${JSON.stringify(name)}`);
      session.workbook.setNamedStyle(name, {});
    },
    getItem: (_, args, session) => session.objects.style(styleName(session, args.value(0))),
    getItemOrNullObject: (_, args, session) => {
      const name = findName(session, args.text(0, "name"));
      return name === undefined ? null : session.objects.style(name);
    },
    getCount: (_, __, session) => names(session).length,
  },
} satisfies TypeDescriptor<null, Excel.StyleCollection>;

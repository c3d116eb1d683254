import type { NameDocument } from "../../document";
import { MAX_COLUMNS, MAX_ROWS, columnIndex } from "../../../grid";
import type { TypeDescriptor } from "../host-object";
import type { OfficeObject } from "../office-object";
import { alreadyExists, invalidArgument, itemNotFound, notImplemented } from "../office-error";
import { fullAddress, referenceOf } from "../range-address";
import type { NameTarget, Session } from "../session";

type Scope = string | undefined;

function find(session: Session, scope: Scope, name: string): NameDocument | undefined {
  return session.workbook
    .names()
    .find((it) => it.sheet === scope && it.name.toLowerCase() === name.toLowerCase());
}

function document(target: NameTarget, session: Session): NameDocument {
  const found = find(session, target.sheet, target.name);
  if (found === undefined) throw itemNotFound(`the name ${target.name} was deleted`);
  return found;
}

const object = (it: NameDocument, session: Session): OfficeObject =>
  session.objects.name(it.sheet === undefined ? { name: it.name } : { name: it.name, sheet: it.sheet });

/** Refuses what Excel refuses: a name starts with a letter, _ or \, has no blanks and does not read as a cell. */
function checkName(name: string): string {
  const cell = /^([A-Za-z]{1,3})(\d+)$/.exec(name);
  const reads = cell !== null && columnIndex(cell[1] ?? "") < MAX_COLUMNS && Number(cell[2]) <= MAX_ROWS;
  if (!/^[\p{L}_\\][\p{L}\p{N}_.?\\]{0,254}$/u.test(name) || /^([rc]|r\d*c\d*)$/i.test(name) || reads) {
    throw invalidArgument(`${JSON.stringify(name)} cannot be a defined name`);
  }
  return name;
}

const withoutEquals = (formula: string): string => formula.replace(/^=/, "");

function constant(formula: string): string | number | boolean | undefined {
  if (/^(TRUE|FALSE)$/i.test(formula)) return formula.toUpperCase() === "TRUE";
  const text = /^"((?:[^"]|"")*)"$/.exec(formula);
  if (text !== null) return text[1]?.replaceAll('""', '"');
  return formula.trim() !== "" && Number.isFinite(Number(formula)) ? Number(formula) : undefined;
}

function type(formula: string, session: Session): string {
  if (formula.includes("#REF!")) return "Error";
  if (referenceOf(session, formula) !== null) return "Range";
  const value = constant(formula);
  if (typeof value === "string") return "String";
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  if (typeof value === "boolean") return "Boolean";
  throw notImplemented("the type of a name that is an expression");
}

function value(formula: string, session: Session): unknown {
  const cells = referenceOf(session, formula);
  if (cells !== null) return fullAddress(session, cells, true);
  const held = constant(formula);
  if (held === undefined) throw notImplemented("the value of a name that is an expression");
  return held;
}

function change(target: NameTarget, part: Partial<NameDocument>, session: Session): void {
  session.workbook.setName({ ...document(target, session), ...part });
  session.touch();
}

/** Excel.NamedItem. */
export const namedItem = {
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    name: { get: (target, session) => document(target, session).name },
    type: { get: (target, session) => type(document(target, session).formula, session) },
    value: { get: (target, session) => value(document(target, session).formula, session) },
    scope: { get: ({ sheet }) => (sheet === undefined ? "Workbook" : "Worksheet") },
    formula: {
      get: (target, session) => `=${document(target, session).formula}`,
      set: (target, formula, session) => {
        if (typeof formula !== "string" || formula === "") throw invalidArgument("a name's formula is text");
        change(target, { formula: withoutEquals(formula) }, session);
      },
    },
    visible: {
      get: (target, session) => document(target, session).visible,
      set: (target, visible, session) => {
        if (typeof visible !== "boolean") throw invalidArgument("visible must be true or false");
        change(target, { visible }, session);
      },
    },
    comment: {
      get: (target, session) => document(target, session).comment ?? "",
      set: (target, comment, session) => {
        if (typeof comment !== "string") throw invalidArgument("a comment is text");
        change(target, { comment }, session);
      },
    },
  },
  navigation: {
    worksheetOrNullObject: ({ sheet }, session) =>
      sheet === undefined ? null : session.objects.worksheet(sheet),
  },
  methods: {
    getRange: (target, _, session) => {
      const cells = referenceOf(session, document(target, session).formula);
      if (cells === null) throw itemNotFound(`the name ${target.name} refers to no range`);
      return session.objects.range(cells);
    },
    getRangeOrNullObject: (target, _, session) => {
      const cells = referenceOf(session, document(target, session).formula);
      return cells === null ? null : session.objects.range(cells);
    },
    delete: (target, _, session) => {
      session.workbook.deleteName(document(target, session).name, target.sheet);
      session.touch();
    },
  },
} satisfies TypeDescriptor<NameTarget, Excel.NamedItem>;

/** Excel.NamedItemCollection: the names of the workbook, or of one sheet. */
export const namedItemCollection = {
  name: "NamedItemCollection",
  items: {
    list: (scope, session) =>
      session.workbook
        .names()
        .filter((it) => it.sheet === scope)
        .map((it) => object(it, session)),
    find: (scope, key, session) => {
      const found = find(session, scope, String(key));
      return found === undefined ? undefined : object(found, session);
    },
  },
  methods: {
    add: (scope, args, session) => {
      const name = checkName(args.text(0, "name"));
      if (find(session, scope, name) !== undefined) throw alreadyExists(`the name ${name}`);
      const cells = args.cells(1, "reference");
      const formula =
        cells === undefined ? withoutEquals(args.text(1, "reference")) : fullAddress(session, cells, true);
      const comment = args.optionalText(2, "comment");
      session.workbook.setName({
        name,
        formula,
        visible: true,
        ...(scope === undefined ? {} : { sheet: scope }),
        ...(comment === undefined ? {} : { comment }),
      });
      session.touch();
      return session.objects.names(scope).item(name);
    },
    getItem: (scope, args, session) => session.objects.names(scope).item(args.value(0)),
    getItemOrNullObject: (scope, args, session) => {
      const found = find(session, scope, args.text(0, "name"));
      return found === undefined ? null : object(found, session);
    },
    getCount: (scope, _, session) => session.workbook.names().filter((it) => it.sheet === scope).length,
  },
} satisfies TypeDescriptor<Scope, Excel.NamedItemCollection>;

import type { SheetInfo } from "../../workbook";
import { EVENT, WORKBOOK_TARGET } from "../events";
import type { EventBinding, TypeDescriptor } from "../host-object";
import type { OfficeObject } from "../office-object";
import { alreadyExists, invalidArgument } from "../office-error";
import type { Session } from "../session";

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Finds a sheet by id or by name, without regard to case. */
function findSheet(session: Session, key: string): SheetInfo | undefined {
  const sheets = session.workbook.sheets();
  return sheets.find((sheet) => sheet.id === key) ?? sheets.find((sheet) => sameName(sheet.name, key));
}

/** Refuses a sheet name that Excel refuses: 1 to 31 characters, none of \ / ? * [ ] :, no ' at an end, not taken. */
export function checkSheetName(session: Session, value: unknown, except?: string): string {
  if (typeof value !== "string") throw invalidArgument("a worksheet's name is text");
  if (
    value.length < 1 ||
    value.length > 31 ||
    /[\\/?*[\]:]|^'|'$/.test(value) ||
    sameName(value, "History")
  ) {
    throw invalidArgument(`${JSON.stringify(value)} cannot name a worksheet`);
  }
  const taken = session.workbook.sheets().some((sheet) => sheet.id !== except && sameName(sheet.name, value));
  if (taken) throw alreadyExists(`a worksheet named ${JSON.stringify(value)}`);
  return value;
}

const visible = (session: Session, visibleOnly: boolean): readonly SheetInfo[] =>
  session.workbook.sheets().filter((sheet) => !visibleOnly || sheet.visibility === "visible");

function edge(session: Session, visibleOnly: boolean, which: 0 | -1): OfficeObject {
  const sheet = visible(session, visibleOnly).at(which);
  if (sheet === undefined) throw invalidArgument("no worksheet is visible");
  return session.objects.worksheet(sheet.id);
}

const event = (register: string, type: number): EventBinding<null> => ({
  register,
  type,
  target: () => WORKBOOK_TARGET,
});

/** Excel.WorksheetCollection. */
export const worksheetCollection = {
  name: "WorksheetCollection",
  items: {
    list: (_, session) => session.workbook.sheets().map((sheet) => session.objects.worksheet(sheet.id)),
    find: (_, key, session) => {
      const sheet = findSheet(session, String(key));
      return sheet === undefined ? undefined : session.objects.worksheet(sheet.id);
    },
  },
  methods: {
    add: (_, args, session) => {
      const name = args.has(0) ? checkSheetName(session, args.value(0)) : undefined;
      return session.objects.worksheet(session.workbook.addSheet(name).id);
    },
    getItem: (_, args, session) => session.objects.worksheets().item(args.value(0)),
    getItemOrNullObject: (_, args, session) => {
      const sheet = findSheet(session, args.text(0, "key"));
      return sheet === undefined ? null : session.objects.worksheet(sheet.id);
    },
    getActiveWorksheet: (_, __, session) => session.objects.worksheet(session.workbook.activeSheet()),
    getFirst: (_, args, session) => edge(session, args.optionalBoolean(0, "visibleOnly"), 0),
    getLast: (_, args, session) => edge(session, args.optionalBoolean(0, "visibleOnly"), -1),
    getCount: (_, args, session) => visible(session, args.optionalBoolean(0, "visibleOnly")).length,
  },
  events: {
    onAdded: event("Added", EVENT.added),
    onDeleted: event("Deleted", EVENT.deleted),
    onActivated: event("Activated", EVENT.activated),
    onDeactivated: event("Deactivated", EVENT.deactivated),
    onChanged: event("DataChanged", EVENT.changed),
    onSelectionChanged: event("SelectionChanged", EVENT.selectionChanged),
    onCalculated: event("Calculated", EVENT.calculated),
  },
} satisfies TypeDescriptor<null, Excel.WorksheetCollection>;

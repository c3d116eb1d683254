import type { CellRange } from "../../workbook";
import type { TypeDescriptor } from "../host-object";
import type { OfficeObject } from "../office-object";
import { itemNotFound } from "../office-error";
import { EVENT, readEventReference } from "../events";
import type { Session } from "../session";

const rangeForEvent = (reference: string, session: Session): OfficeObject | null => {
  const cells = readEventReference(reference);
  const exists = cells !== null && session.workbook.sheets().some((sheet) => sheet.id === cells.sheet);
  return exists ? session.objects.range(cells) : null;
};

/** The active cell: the selection's first. */
const activeCell = (session: Session): CellRange => ({
  ...session.workbook.selection(),
  rows: 1,
  columns: 1,
});

/** Excel.Workbook, the root of every request. */
export const workbook = {
  name: "Workbook",
  navigation: {
    application: (_, session) => session.objects.application(),
    worksheets: (_, session) => session.objects.worksheets(),
    names: (_, session) => session.objects.names(undefined),
    tables: (_, session) => session.objects.tables(undefined),
    styles: (_, session) => session.objects.styles(),
    customXmlParts: (_, session) => session.objects.customXmlParts(),
    settings: (_, session) => session.objects.settings(),
    properties: (_, session) => session.objects.properties(),
    protection: (_, session) => session.objects.workbookProtection(),
  },
  methods: {
    getSelectedRange: (_, __, session) => session.objects.range(session.workbook.selection()),
    getActiveCell: (_, __, session) => session.objects.range(activeCell(session)),
  },
  events: {
    // The library never registers this one with the host: it takes or leaves what it is sent.
    onSelectionChanged: { register: "", type: EVENT.workbookSelectionChanged, target: () => "" },
  },
  internal: {
    _RemoveReference: (_, args, session) => {
      session.references.remove(args.text(0, "reference"));
    },
    _RemoveAllReferences: (_, __, session) => {
      session.references.clear();
    },
    _GetReferenceCount: (_, __, session) => session.references.count,
    _GetRangeForEventByReferenceId: (_, args, session) => {
      const range = rangeForEvent(args.text(0, "reference"), session);
      if (range === null) throw itemNotFound("the changed range's worksheet");
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_, args, session) =>
      rangeForEvent(args.text(0, "reference"), session),
  },
} satisfies TypeDescriptor<null, Excel.Workbook>;

/** Excel.WorkbookProtection: the workbench's workbooks are never protected as a whole. */
export const workbookProtection = {
  name: "WorkbookProtection",
  properties: { protected: { get: () => false } },
} satisfies TypeDescriptor<null, Excel.WorkbookProtection>;

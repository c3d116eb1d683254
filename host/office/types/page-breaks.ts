import type { TypeDescriptor } from "../host-object";
import type { OfficeObject } from "../office-object";
import { invalidArgument } from "../office-error";
import type { PageBreakTarget, Session } from "../session";
import { cellsOf } from "./page-layout";

const breaksOf = (sheet: string, session: Session): readonly number[] =>
  session.workbook.pageLayout(sheet).rowBreaks ?? [];

function setBreaks(sheet: string, rows: readonly number[], session: Session): void {
  const { rowBreaks: _before, ...layout } = session.workbook.pageLayout(sheet);
  session.workbook.setPageLayout(sheet, rows.length === 0 ? layout : { ...layout, rowBreaks: rows });
}

const object = (sheet: string, row: number, session: Session): OfficeObject =>
  session.objects.pageBreak({ sheet, row });

/** Excel.PageBreak of rows: the row above which the page ends. */
export const pageBreak = {
  name: "PageBreak",
  identity: ({ row }) => ({ _Id: String(row) }),
  properties: { rowIndex: { get: ({ row }) => row } },
} satisfies TypeDescriptor<PageBreakTarget, Excel.PageBreak>;

/** Excel.PageBreakCollection of a worksheet's rows. */
export const pageBreakCollection = {
  name: "PageBreakCollection",
  items: {
    list: (sheet, session) => breaksOf(sheet, session).map((row) => object(sheet, row, session)),
    find: (sheet, key, session) => {
      const row = breaksOf(sheet, session).find((one) => String(one) === String(key));
      return row === undefined ? undefined : object(sheet, row, session);
    },
  },
  methods: {
    add: (sheet, args, session) => {
      const { row } = cellsOf(sheet, args, "pageBreakRange", session);
      if (row === 0) throw invalidArgument("no page ends above the first row");
      const rows = [...new Set([...breaksOf(sheet, session), row])].sort((a, b) => a - b);
      setBreaks(sheet, rows, session);
      return object(sheet, row, session);
    },
    getCount: (sheet, _, session) => breaksOf(sheet, session).length,
    removePageBreaks: (sheet, _, session) => {
      setBreaks(sheet, [], session);
    },
  },
} satisfies TypeDescriptor<string, Excel.PageBreakCollection>;

import type { CellRange, LiveWorkbook, WorkbookEvent } from "../workbook";
import { formatCells, parseCells } from "./address";
import type { Registrations } from "./registrations";

/** Message types that the library listens for. */
export const EVENT = {
  workbookSelectionChanged: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  tableChanged: 101,
} as const;

/** The target of events that collections ask for. */
export const WORKBOOK_TARGET = "Workbook";

const CATEGORY = 65_536;

export interface EventMessage {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** The event's arguments as JSON text. */
  readonly message: string;
}

/** Names a changed range so that a handler can ask for it later; carries the cells itself, so nothing is stored. */
export const eventReference = (cells: CellRange): string => `event ${formatCells(cells)} ${cells.sheet}`;

/** Reads what {@link eventReference} made; null for anything else. */
export function readEventReference(reference: string): CellRange | null {
  const parts = /^event (\S+) (.+)$/.exec(reference);
  return parts?.[1] === undefined || parts[2] === undefined ? null : parseCells(parts[2], parts[1]);
}

/** Turns what happens in the workbook into messages for the handlers that are registered, and no others. */
export class EventSource {
  private active: string;

  constructor(
    private readonly workbook: LiveWorkbook,
    private readonly registrations: Registrations,
  ) {
    this.active = workbook.activeSheet();
  }

  messages(event: WorkbookEvent): readonly EventMessage[] {
    switch (event.type) {
      case "changed":
        return [...this.changed(event.range, event.source), ...this.tablesChanged(event.range)];
      case "selection":
        return this.selected(event.range);
      case "sheet-added":
        return this.toBoth(EVENT.added, event.sheet, { worksheetId: event.sheet, source: "Local" });
      case "sheet-deleted":
        return this.toBoth(EVENT.deleted, event.sheet, { worksheetId: event.sheet, source: "Local" });
      case "sheet-activated":
        return this.activated(event.sheet);
      case "calculated":
        return this.workbook
          .sheets()
          .flatMap((sheet) =>
            this.toBoth(EVENT.calculated, sheet.id, { worksheetId: sheet.id, address: "" }),
          );
      case "refused":
      case "step":
      case "sheet-renamed":
      case "sheet-drawn":
        return [];
    }
  }

  private changed(range: CellRange, source: "local" | "api"): readonly EventMessage[] {
    return this.toBoth(EVENT.changed, range.sheet, {
      worksheetId: range.sheet,
      address: formatCells(range),
      changeType: "RangeEdited",
      // Excel calls an edit by the add-in itself local too; the trigger tells the two apart.
      source: "Local",
      triggerSource: source === "api" ? "ThisLocalAddin" : "Unknown",
      referenceId: eventReference(range),
    });
  }

  private tablesChanged(range: CellRange): readonly EventMessage[] {
    return this.workbook.tables().flatMap((table) => {
      const cells = table.sheet === range.sheet ? parseCells(table.sheet, table.range) : null;
      const target = String(table.id);
      if (cells === null || !touches(cells, range) || !this.registrations.has(EVENT.tableChanged, target))
        return [];
      const args = {
        worksheetId: range.sheet,
        tableId: target,
        address: formatCells(range),
        source: "Local",
      };
      return [
        entry(EVENT.tableChanged, target, {
          ...args,
          changeType: "RangeEdited",
          referenceId: eventReference(range),
        }),
      ];
    });
  }

  private selected(range: CellRange): readonly EventMessage[] {
    const args = { worksheetId: range.sheet, address: formatCells(range) };
    return [
      ...this.toBoth(EVENT.selectionChanged, range.sheet, args),
      entry(EVENT.workbookSelectionChanged, "", {}),
    ];
  }

  private activated(sheet: string): readonly EventMessage[] {
    const previous = this.active;
    this.active = sheet;
    if (previous === sheet) return [];
    return [
      ...this.toBoth(EVENT.deactivated, previous, { worksheetId: previous }),
      ...this.toBoth(EVENT.activated, sheet, { worksheetId: sheet }),
    ];
  }

  private toBoth(
    type: number,
    sheet: string,
    args: Readonly<Record<string, unknown>>,
  ): readonly EventMessage[] {
    return [sheet, WORKBOOK_TARGET]
      .filter((target) => this.registrations.has(type, target))
      .map((target) => entry(type, target, args));
  }
}

const touches = (a: CellRange, b: CellRange): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

const entry = (type: number, targetId: string, args: Readonly<Record<string, unknown>>): EventMessage => ({
  messageCategory: CATEGORY,
  messageType: type,
  targetId,
  message: JSON.stringify(args),
});

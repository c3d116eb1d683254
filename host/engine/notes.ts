import { SheetsNoteModel } from "@univerjs/sheets-note";
import { cellAddress } from "../../grid";
import { parseArea } from "../../grid";
import type { Session } from "./session";

/** The notes of a sheet by A1 address. */
export function notesOf(session: Session, sheet: string): Record<string, string> {
  const notes = session.service<SheetsNoteModel>(SheetsNoteModel).getSheetNotes(session.unitId, sheet);
  const found = [...(notes?.values() ?? [])].sort((a, b) => a.row - b.row || a.col - b.col);
  return Object.fromEntries(found.map((note) => [cellAddress(note.row, note.col), note.note]));
}

/** Puts notes on a freshly opened sheet. */
export function loadNotes(session: Session, sheet: string, notes: Readonly<Record<string, string>>): void {
  const model = session.service<SheetsNoteModel>(SheetsNoteModel);
  for (const [address, note] of Object.entries(notes)) {
    const area = parseArea(address);
    if (!area) continue;
    model.updateNote(session.unitId, sheet, area.row, area.column, { note, width: 160, height: 72 }, true);
  }
}

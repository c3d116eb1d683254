import { IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { Univer, Workbook } from "@univerjs/core";
import { ISheetClipboardService } from "@univerjs/preset-sheets-core";
import { MAX_COLUMNS, MAX_ROWS } from "../../grid";
import { Cancelled, NoRoom, pasteTable, textTable } from "../../host/office";
import type { PastedTable } from "../../host/office";
import type { LiveWorkbook } from "../../host/workbook";
import type { Shell } from "../shell";
import { fill } from "../words";
import { htmlTable } from "./html-table";
import { tiled, valuesOnly } from "./tiled";

/** Cells from which on pasting is told, with a way to end it. */
const MANY = 5000;

type Engine = LiveWorkbook & { readonly univer: Univer };

/** The grid's names of its ways of pasting. */
const PLAIN = "DEFAULT_PASTE";
const VALUES = "SPECIAL_PASTE_VALUE";

/**
 * Takes what is pasted into the grid over from it: it is read as Excel reads it, and where there is much of it, written in
 * parts, and can be ended. What the grid copied itself, pictures and pages that are more than a table stay with the grid.
 */
export function takePastes(engine: Engine, shell: Shell): void {
  const clipboard = engine.univer.__getInjector().get(ISheetClipboardService);
  const [usual, byMenu] = [clipboard.legacyPaste.bind(clipboard), clipboard.paste.bind(clipboard)];
  const isOwn = (html: string): boolean => {
    const [, id] = /data-copy-id="([^\s"]+)"/u.exec(html) ?? [];
    return id !== undefined && clipboard.copyContentCache().get(id) !== undefined;
  };
  const read = (html: string | undefined, text: string | undefined): PastedTable | null => {
    if (html && isOwn(html)) return null;
    const table = html ? htmlTable(html) : text ? textTable(text) : null;
    return table === null || !isPlainPlace(engine, table.rows) ? null : table;
  };
  clipboard.legacyPaste = async (html, text, files) => {
    const table = files === undefined || isOfSheet(html) ? read(html, text) : null;
    return table === null ? await usual(html, text, files) : await paste(engine, shell, table);
  };
  clipboard.paste = async (item, way = PLAIN) => {
    const of = async (type: string) =>
      item.types.includes(type) ? await (await item.getType(type)).text() : undefined;
    const table = [PLAIN, VALUES].includes(way) ? read(await of("text/html"), await of("text/plain")) : null;
    if (table === null) return await byMenu(item, way);
    return await paste(engine, shell, way === VALUES ? valuesOnly(table) : table);
  };
}

/** Excel puts a picture of the cells beside them. */
const isOfSheet = (html: string | undefined): boolean =>
  html !== undefined && /urn:schemas-microsoft-com:office:excel|mso-number-format/iu.test(html);

/** Over merged cells, rows that a filter hides and whole rows or columns the grid knows what to do. */
function isPlainPlace(engine: Engine, rows: number): boolean {
  const sheet = engine.univer
    .__getInjector()
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)
    ?.getActiveSheet();
  if (!sheet) return false;
  const place = engine.selection();
  if (place.rows >= Math.min(MAX_ROWS, sheet.getRowCount())) return false;
  if (place.columns >= Math.min(MAX_COLUMNS, sheet.getColumnCount())) return false;
  const end = place.row + Math.max(rows, place.rows);
  if (
    sheet
      .getMergeData()
      .some(
        ({ startRow, endRow, endColumn }) =>
          endRow >= place.row && startRow < end && endColumn >= place.column,
      )
  )
    return false;
  for (let below = place.row; below < Math.min(end, sheet.getRowCount()); below += 1)
    if (sheet.getRowFiltered(below)) return false;
  return true;
}

async function paste(engine: Engine, shell: Shell, pasted: PastedTable): Promise<boolean> {
  const words = shell.allWords;
  const { rows } = pasted;
  let [isCancelled, isTold] = [false, false];
  const tell = () => {
    isTold = true;
    shell.setBusy(true);
    shell.say(fill(words.pasting, { rows: String(rows) }));
    shell.offerCancel(() => {
      isCancelled = true;
    });
  };
  const place = engine.selection();
  const table = tiled(pasted, place);
  if (table.cells >= MANY) tell();
  const progress = {
    said: (done: number) => {
      if (isTold) shell.sayProgress(done);
    },
    isCancelled: () => isCancelled,
  };
  try {
    const where = await engine.alone((pause) => pasteTable(engine, place, table, progress, pause), true);
    engine.select(where);
    if (isTold) shell.say(fill(words.pasted, { rows: String(where.rows) }));
    return true;
  } catch (error) {
    if (error instanceof Cancelled) shell.say(words.pasteCancelled);
    else {
      const told = error instanceof Error ? error.message : String(error);
      shell.say(fill(words.notPasted, { reason: error instanceof NoRoom ? words.noRoom : told }), true);
    }
    return false;
  } finally {
    if (isTold) {
      shell.offerCancel(null);
      shell.setBusy(false);
    }
  }
}

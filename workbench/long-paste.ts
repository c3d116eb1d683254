import { IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { Univer, Workbook } from "@univerjs/core";
import { ISheetClipboardService } from "@univerjs/preset-sheets-core";
import type { LiveWorkbook } from "../host/workbook";
import { Cancelled, NoRoom, pasteText } from "../host/office";
import type { Shell } from "./shell";
import { fill } from "./words";

/** Cells from which on the grid's own way of pasting keeps the page from listening for more than a moment. */
const MANY = 5000;

type Engine = LiveWorkbook & { readonly univer: Univer };

/** Takes what is pasted into the grid as text over from it where there is much of it: it is written in parts, and can be ended. */
export function pasteLongText(engine: Engine, shell: Shell): void {
  const clipboard = engine.univer.__getInjector().get(ISheetClipboardService);
  const usual = clipboard.legacyPaste.bind(clipboard);
  clipboard.legacyPaste = async (html, text, files) => {
    if (files === undefined && !html && text !== undefined && isLong(text) && isPlainPlace(engine))
      return await paste(engine, shell, text);
    return await usual(html, text, files);
  };
}

const isLong = (text: string): boolean => (text.match(/[\t\n]/gu)?.length ?? 0) >= MANY;

/** Over merged cells and rows that a filter hides the grid knows what to do. */
function isPlainPlace(engine: Engine): boolean {
  const sheet = engine.univer
    .__getInjector()
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)
    ?.getActiveSheet();
  if (!sheet) return false;
  const { row, column } = engine.selection();
  if (sheet.getMergeData().some(({ endRow, endColumn }) => endRow >= row && endColumn >= column))
    return false;
  for (let below = row; below < sheet.getRowCount(); below += 1)
    if (sheet.getRowFiltered(below)) return false;
  return true;
}

async function paste(engine: Engine, shell: Shell, text: string): Promise<boolean> {
  const words = shell.allWords;
  const rows = (text.match(/\n/gu)?.length ?? 0) + (text.endsWith("\n") ? 0 : 1);
  let isCancelled = false;
  shell.setBusy(true);
  shell.say(fill(words.pasting, { rows: String(rows) }));
  shell.offerCancel(() => {
    isCancelled = true;
  });
  const progress = { said: (done: number) => shell.sayProgress(done), isCancelled: () => isCancelled };
  try {
    const where = await engine.alone(
      (pause) => pasteText(engine, engine.selection(), text, progress, pause),
      true,
    );
    engine.select(where);
    shell.say(fill(words.pasted, { rows: String(where.rows) }));
    return true;
  } catch (error) {
    if (error instanceof Cancelled) shell.say(words.pasteCancelled);
    else {
      const told = error instanceof Error ? error.message : String(error);
      shell.say(fill(words.notPasted, { reason: error instanceof NoRoom ? words.noRoom : told }), true);
    }
    return false;
  } finally {
    shell.offerCancel(null);
    shell.setBusy(false);
  }
}

import type { CellContent, Done } from "../../desk/port";
import { inWorkbook } from "./run";

/** Cells from which something was taken. */
export interface LinkedCells {
  readonly place: string;
  /** With the sheet, as it was when it was taken: `Data!B3:D3`. */
  readonly address: string;
  /** Excel's id of the sheet, where it is known. */
  readonly sheet?: string;
}

/** What linked cells say now. */
export type CellsNow =
  | {
      readonly kind: "there";
      /** The address that was asked for. */
      readonly asked: string;
      /** The address as it is now: a sheet may have been renamed. */
      readonly address: string;
      readonly sheet: string;
      readonly values: readonly CellContent[];
    }
  | { readonly kind: "gone"; readonly asked: string };

/** Splits an address into the sheet's name and the cells: `'My ''A'''!B3` is of `My 'A'`. */
function partsOf(address: string): { readonly sheet: string; readonly cells: string } {
  const at = address.lastIndexOf("!");
  const name = address.slice(0, at);
  const quoted = /^'(.*)'$/s.exec(name)?.[1];
  return { sheet: quoted?.replaceAll("''", "'") ?? name, cells: address.slice(at + 1) };
}

/**
 * Reads what linked cells say now. A sheet is found by its id, which survives a new name, else by its name: programs
 * other than Excel give new ids when a file is opened. Nothing is written.
 */
export function readLinked(links: readonly LinkedCells[]): Promise<Done<ReadonlyMap<string, CellsNow>>> {
  return inWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const found = links.map(({ place, address, sheet: id }) => {
      const { sheet: name, cells } = partsOf(address);
      const same = (other: string) => other.toLowerCase() === name.toLowerCase();
      const sheet =
        worksheets.items.find((one) => one.id === id) ?? worksheets.items.find((one) => same(one.name));
      const range = sheet?.getRange(cells) ?? null;
      range?.load("address,values");
      return { place, asked: address, id: sheet?.id ?? "", range };
    });
    await context.sync();
    return new Map(
      found.map(({ place, asked, id, range }): [string, CellsNow] => {
        if (range === null) return [place, { kind: "gone", asked }];
        const values = (range.values as CellContent[][]).flat();
        return [place, { kind: "there", asked, address: range.address, sheet: id, values }];
      }),
    );
  });
}

/**
 * Calls back when a cell of any sheet changes, a sheet has calculated or is deleted.
 * @param onChange told whether cells only got other contents; where some were inserted or deleted, addresses may speak
 * of other cells than before
 * @returns what stops the watching; null where there is no workbook
 */
export async function watchCells(onChange: (edited: boolean) => void): Promise<(() => Promise<void>) | null> {
  const watched = await inWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    const told = (edited: boolean) => {
      onChange(edited);
      return Promise.resolve();
    };
    const handlers = [
      worksheets.onChanged.add(({ changeType }) => told(changeType === "RangeEdited")),
      worksheets.onCalculated.add(() => told(true)),
      worksheets.onDeleted.add(() => told(true)),
    ];
    await context.sync();
    return handlers;
  });
  if (!watched.ok) return null;
  const [first] = watched.value;
  return async () => {
    if (first === undefined) return;
    try {
      await Excel.run(first.context, async (context) => {
        for (const handler of watched.value) handler.remove();
        await context.sync();
      });
    } catch {
      // The workbook is gone, and the handlers with it.
    }
  };
}

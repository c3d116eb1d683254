import {
  contains,
  formatArea,
  parseArea,
  pieces,
  parseReference,
  quoteSheet,
  type Area,
} from "../../../grid";
import type { NameDocument, TableDocument } from "../../document";

/** Where a formula stands: a sheet by its id, and the cell. */
export interface Home {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Cells of a sheet by its id. */
export interface Cells {
  readonly sheet: string;
  readonly area: Area;
}

export type LiveTable = TableDocument & { readonly sheet: string };

/** What a workbook's own words stand for: its sheets, names and tables as they are at one moment. */
export class Meanings {
  private readonly ids = new Map<string, string>();
  private readonly titles = new Map<string, string>();
  private readonly named = new Map<string, NameDocument>();
  private readonly tabled = new Map<string, LiveTable>();

  constructor(
    sheets: readonly { readonly id: string; readonly name: string }[],
    names: readonly NameDocument[],
    private readonly tables: readonly LiveTable[],
  ) {
    for (const { id, name } of sheets) {
      this.ids.set(name.toLowerCase(), id);
      this.titles.set(id, name);
    }
    for (const name of names) this.named.set(keyOf(name.name, name.sheet), name);
    for (const table of tables) this.tabled.set(table.name.toLowerCase(), table);
  }

  /** The id of a sheet by its name. */
  sheet(name: string): string | undefined {
    return this.ids.get(name.toLowerCase());
  }

  /** A reference to cells as any sheet may write it. */
  address({ sheet, area }: Cells): string {
    return `${quoteSheet(this.titles.get(sheet) ?? "")}!${formatArea(area, true)}`;
  }

  /** The name that a word means on a sheet: the sheet's own before the workbook's. */
  name(text: string, home: string): NameDocument | undefined {
    const mark = text.lastIndexOf("!");
    if (mark < 0) return this.named.get(keyOf(text, home)) ?? this.named.get(keyOf(text, undefined));
    const scope = this.sheet(
      text
        .slice(0, mark)
        .replace(/^'(.*)'$/su, "$1")
        .replaceAll("''", "'"),
    );
    const word = text.slice(mark + 1);
    if (scope === undefined) return undefined;
    return this.named.get(keyOf(word, scope)) ?? this.named.get(keyOf(word, undefined));
  }

  table(name: string): LiveTable | undefined {
    return this.tabled.get(name.toLowerCase());
  }

  /** The table around a cell. */
  tableAt({ sheet, row, column }: Home): LiveTable | undefined {
    return this.tables.find((table) => {
      const area = table.sheet === sheet ? parseArea(table.range) : null;
      return area !== null && contains(area, row, column);
    });
  }

  /** The cells that a plain reference means, undefined where its sheet is not here. */
  cells(text: string, home: string): Cells | undefined {
    const reference = parseReference(text);
    if (reference === null || reference.workbook !== "") return undefined;
    const sheet = reference.sheet === "" ? home : this.sheet(reference.sheet);
    return sheet === undefined ? undefined : { sheet, area: reference.area };
  }
}

const keyOf = (name: string, sheet: string | undefined): string => `${sheet ?? ""}!${name.toLowerCase()}`;

/** Tells whether a name's own formula means the same wherever it is read: every reference names its sheet and is fixed. */
export function isAbsolute(formula: string): boolean {
  return pieces(formula).every(({ kind, text }) => {
    if (kind !== "cells") return true;
    const reference = parseReference(text);
    if (reference === null) return false;
    const { area, fixed, sheet } = reference;
    const rows = area.rows === 1_048_576 || (fixed.top && fixed.bottom);
    const columns = area.columns === 16_384 || (fixed.left && fixed.right);
    return sheet !== "" && rows && columns;
  });
}

import type { CellRange } from "../workbook";
import { OfficeError } from "./office-error";

/** Ranges that a caller tracks across requests, by reference id. A sheet is held by its id, so renaming is harmless. */
export class References {
  private readonly kept = new Map<string, CellRange>();
  private next = 1;

  get count(): number {
    return this.kept.size;
  }

  keep(cells: CellRange): string {
    const id = `reference-${String(this.next++)}`;
    this.kept.set(id, cells);
    return id;
  }

  get(id: string): CellRange {
    const cells = this.kept.get(id);
    if (cells === undefined) {
      throw new OfficeError(
        "InvalidReference",
        "The range is no longer tracked; get it again from its worksheet.",
      );
    }
    return cells;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }
}

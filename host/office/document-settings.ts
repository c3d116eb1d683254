import type { LiveWorkbook } from "../workbook";

const REMOVED = Symbol("removed");

/** What `saveAsync` hands to its callback. */
export interface SaveResult {
  readonly status: "succeeded";
  readonly value: DocumentSettings;
}

/**
 * `Office.context.document.settings`: changes stay in memory until `saveAsync` puts them into the workbook, where
 * `Excel.SettingCollection` sees the same values.
 */
export class DocumentSettings {
  private readonly pending = new Map<string, unknown>();

  constructor(private readonly workbook: LiveWorkbook) {}

  /** Gives a setting's value, or null where there is none, as Office does. */
  get(name: string): unknown {
    if (this.pending.has(name)) {
      const value = this.pending.get(name);
      return value === REMOVED ? null : value;
    }
    return this.workbook.settings()[name] ?? null;
  }

  set(name: string, value: unknown): void {
    this.pending.set(name, JSON.parse(JSON.stringify(value ?? null)));
  }

  remove(name: string): void {
    this.pending.set(name, REMOVED);
  }

  saveAsync(first?: unknown, second?: (result: SaveResult) => void): void {
    const settings = new Map(Object.entries(this.workbook.settings()));
    for (const [name, value] of this.pending) {
      if (value === REMOVED) settings.delete(name);
      else settings.set(name, value);
    }
    this.pending.clear();
    this.workbook.setSettings(Object.fromEntries(settings));
    const callback =
      second ?? (typeof first === "function" ? (first as (result: SaveResult) => void) : undefined);
    if (callback !== undefined)
      queueMicrotask(() => {
        callback({ status: "succeeded", value: this });
      });
  }
}

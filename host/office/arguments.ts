import type { CellRange } from "../workbook";
import { invalidArgument } from "./office-error";

/** An object given as an argument; all that matters of it is the cells that it stands for. */
interface ObjectArgument {
  readonly cells: CellRange | null;
}

/** What a method was called with: JSON values, and objects where the caller passed one (a Range, say). */
export class Arguments {
  constructor(
    private readonly values: readonly unknown[],
    private readonly objects: readonly (ObjectArgument | null | undefined)[],
  ) {}

  /** Gives the value at a position; undefined where it was left out or was null. */
  value(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  /** Tells whether an argument was given at all. */
  has(index: number): boolean {
    return this.value(index) !== undefined;
  }

  text(index: number, name: string): string {
    const value = this.value(index);
    if (typeof value !== "string") throw invalidArgument(`${name} must be text`);
    return value;
  }

  optionalText(index: number, name: string): string | undefined {
    return this.has(index) ? this.text(index, name) : undefined;
  }

  integer(index: number, name: string): number {
    const value = this.value(index);
    if (typeof value !== "number" || !Number.isInteger(value)) {
      throw invalidArgument(`${name} must be a whole number`);
    }
    return value;
  }

  optionalInteger(index: number, name: string, otherwise: number): number {
    return this.has(index) ? this.integer(index, name) : otherwise;
  }

  boolean(index: number, name: string): boolean {
    const value = this.value(index);
    if (typeof value !== "boolean") throw invalidArgument(`${name} must be true or false`);
    return value;
  }

  optionalBoolean(index: number, name: string, otherwise = false): boolean {
    return this.has(index) ? this.boolean(index, name) : otherwise;
  }

  /** Gives the cells of a Range argument; undefined where the argument is no object. */
  cells(index: number, name: string): CellRange | undefined {
    const object = this.objects[index];
    if (object === undefined) return undefined;
    const cells = object?.cells ?? null;
    if (cells === null) throw invalidArgument(`${name} must be a Range`);
    return cells;
  }
}

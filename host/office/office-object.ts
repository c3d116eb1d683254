import type { CellRange } from "../workbook";
import type { Arguments } from "./arguments";

/** An object of the Excel API as requests see it, whatever its type. */
export interface OfficeObject {
  /** The name of its type in the Excel API. */
  readonly type: string;
  /** The cells that it stands for, where it is a Range. */
  readonly cells: CellRange | null;
  readonly isCollection: boolean;
  /** Gives the id by which the library addresses the object from then on, by its wire name. */
  identity(): Readonly<Record<string, unknown>>;
  /** Names every scalar property that can be read. */
  scalars(): readonly string[];
  hasProperty(member: string): boolean;
  hasNavigation(member: string): boolean;
  /** Reads a scalar property. */
  read(member: string): Promise<unknown>;
  /** Sets a scalar property by its wire name. */
  write(wire: string, value: unknown): Promise<void>;
  /** Follows a navigation property; null is a null object. */
  navigate(wire: string): OfficeObject | null;
  /** Calls a method by its wire name: gives an object, null for a null object, or a JSON value. */
  call(wire: string, args: Arguments): Promise<unknown>;
  items(): readonly OfficeObject[];
  /** Finds an item by id or name, or refuses with ItemNotFound. */
  item(key: unknown): OfficeObject;
}

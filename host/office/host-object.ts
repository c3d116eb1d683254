import type { CellRange } from "../workbook";
import type { Arguments } from "./arguments";
import { apiNotFound, invalidArgument, itemNotFound } from "./office-error";
import type { OfficeObject } from "./office-object";
import type { Session } from "./session";

/** A scalar property. Without `get` it cannot be read, without `set` it cannot be written: both fail loudly. */
export interface Property<Target> {
  readonly get?: (target: Target, session: Session) => unknown;
  readonly set?: (target: Target, value: unknown, session: Session) => unknown;
  /** The name in set requests where it differs from the property's name (`showGridlines` is set as `Gridlines`). */
  readonly setAs?: string;
}

export type Navigation<Target> = (target: Target, session: Session) => OfficeObject | null;

/** Answers with an object, with null for a null object, or with a JSON value for a ClientResult. */
export type Method<Target> = (target: Target, args: Arguments, session: Session) => unknown;

export interface EventBinding<Target> {
  /** `DataChanged` where the library calls `_RegisterDataChangedEvent`. */
  readonly register: string;
  /** The message type that the library listens for. */
  readonly type: number;
  /** Whom the message is addressed to: a sheet id, or `Workbook` for collections. */
  readonly target: (target: Target) => string;
}

export interface ItemAccess<Target> {
  readonly list: (target: Target, session: Session) => readonly OfficeObject[];
  /** Absent where items are reached by position only. Undefined means that there is no such item. */
  readonly find?: (target: Target, key: string | number, session: Session) => OfficeObject | undefined;
}

type Members<Api, Member> = { readonly [Name in keyof Api & string]?: Member };

/**
 * One type of the Excel API: exactly the members that this host answers. `Api` is Microsoft's own declaration, so
 * that a member which does not exist there cannot be listed.
 */
export interface TypeDescriptor<Target, Api = Readonly<Record<string, unknown>>> {
  readonly name: string;
  readonly properties?: Members<Api, Property<Target>>;
  readonly navigation?: Members<Api, Navigation<Target>>;
  readonly methods?: Members<Api, Method<Target>>;
  readonly events?: Members<Api, EventBinding<Target>>;
  readonly items?: ItemAccess<Target>;
  /** Methods that only the library itself calls, by wire name. */
  readonly internal?: Readonly<Record<string, Method<Target>>>;
  /** The id by which the library addresses the object from then on. */
  readonly identity?: (target: Target, session: Session) => Readonly<Record<string, unknown>>;
  /** The cells that the object stands for, where it is a Range. */
  readonly cells?: (target: Target) => CellRange;
}

const lower = (wire: string): string => wire.charAt(0).toLowerCase() + wire.slice(1);

/** Gives the name in requests: the member's name with a capital. */
export const wireName = (member: string): string => member.charAt(0).toUpperCase() + member.slice(1);

function own<Value>(
  record: Readonly<Record<string, Value | undefined>> | undefined,
  key: string,
): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** An object of the Excel API as requests see it: a descriptor bound to what it stands for. */
export class HostObject implements OfficeObject {
  private constructor(
    private readonly descriptor: TypeDescriptor<never>,
    private readonly target: never,
    private readonly session: Session,
  ) {}

  /** Binds a descriptor to its target. The pair is checked here, so the erased types inside are safe. */
  static of<Target>(descriptor: TypeDescriptor<Target>, target: Target, session: Session): HostObject {
    return new HostObject(descriptor, target as never, session);
  }

  get type(): string {
    return this.descriptor.name;
  }

  get cells(): CellRange | null {
    return this.descriptor.cells?.(this.target) ?? null;
  }

  get isCollection(): boolean {
    return this.descriptor.items !== undefined;
  }

  identity(): Readonly<Record<string, unknown>> {
    return this.descriptor.identity?.(this.target, this.session) ?? {};
  }

  /** Names every scalar property that can be read. */
  scalars(): readonly string[] {
    const properties = this.descriptor.properties ?? {};
    return Object.keys(properties).filter((name) => own(properties, name)?.get !== undefined);
  }

  hasProperty(member: string): boolean {
    return own(this.descriptor.properties, lower(member)) !== undefined;
  }

  hasNavigation(member: string): boolean {
    return own(this.descriptor.navigation, lower(member)) !== undefined;
  }

  async read(member: string): Promise<unknown> {
    const get = own(this.descriptor.properties, lower(member))?.get;
    if (get === undefined) throw apiNotFound(this.type, lower(member));
    return await get(this.target, this.session);
  }

  async write(wire: string, value: unknown): Promise<void> {
    const properties: Readonly<Record<string, Property<never> | undefined>> =
      this.descriptor.properties ?? {};
    const property = Object.entries(properties).find(
      ([name, it]) => (it?.setAs ?? wireName(name)) === wire,
    )?.[1];
    if (property?.set === undefined) throw apiNotFound(this.type, lower(wire));
    await property.set(this.target, value, this.session);
  }

  navigate(wire: string): OfficeObject | null {
    const navigation = own(this.descriptor.navigation, lower(wire));
    if (navigation === undefined) throw apiNotFound(this.type, lower(wire));
    return navigation(this.target, this.session);
  }

  async call(wire: string, args: Arguments): Promise<unknown> {
    if (wire.startsWith("_")) return await this.callInternal(wire, args);
    const method = own(this.descriptor.methods, lower(wire));
    if (method === undefined) throw apiNotFound(this.type, lower(wire));
    return await method(this.target, args, this.session);
  }

  private async callInternal(wire: string, args: Arguments): Promise<unknown> {
    const method = own(this.descriptor.internal, wire);
    if (method !== undefined) return await method(this.target, args, this.session);
    const event = /^_(Register|Unregister)(\w+)Event$/.exec(wire);
    const bindings: Readonly<Record<string, EventBinding<never> | undefined>> = this.descriptor.events ?? {};
    const binding = Object.values(bindings).find((it) => it?.register === event?.[2]);
    if (event === null || binding === undefined) throw apiNotFound(this.type, wire);
    const target = binding.target(this.target);
    if (event[1] === "Register") this.session.registrations.add(binding.type, target);
    else this.session.registrations.remove(binding.type, target);
    return null;
  }

  items(): readonly OfficeObject[] {
    if (this.descriptor.items === undefined) throw apiNotFound(this.type, "items");
    return this.descriptor.items.list(this.target, this.session);
  }

  item(key: unknown): OfficeObject {
    const find = this.descriptor.items?.find;
    if (find === undefined) throw apiNotFound(this.type, "getItem");
    if (typeof key !== "string" && typeof key !== "number")
      throw invalidArgument("the key must be text or a number");
    const found = find(this.target, key, this.session);
    if (found === undefined) throw itemNotFound(`${this.type} has no item ${JSON.stringify(key)}`);
    return found;
  }
}

import { Turn } from "../turn";
import type { Pause } from "../workbook";
import { Arguments } from "./arguments";
import { HostObject, wireName } from "./host-object";
import { OfficeError, apiNotFound, describeError } from "./office-error";
import type { OfficeObject } from "./office-object";
import { ActionType, PathType } from "./protocol";
import type {
  ActionInfo,
  ActionResult,
  ArgumentInfo,
  ObjectPathInfo,
  RequestBody,
  ResponseBody,
} from "./protocol";
import { query } from "./query";
import type { Session } from "./session";

/** Milliseconds of a request that are done in one go. */
const SHORT = 1000;

/** Tells whether a batch writes a large array, which the library cuts into many small ones. */
export function isLarge(body: RequestBody): boolean {
  return body.Actions.some(({ Name }) => Name === "_ValidateArraySize");
}

/**
 * Applies a batch: actions in order, stopping at the first that fails. What came before it stays done and is
 * answered, as in Excel. A long one lets the page draw and listen in between.
 */
export async function executeBatch(session: Session, body: RequestBody, pause: Pause): Promise<ResponseBody> {
  const turn = new Turn(pause, isLarge(body) ? undefined : SHORT);
  const batch = new Batch(session, body);
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    await turn.over();
    try {
      results.push({ ActionId: action.Id, Value: await batch.apply(action) });
      if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
    } catch (error) {
      const { code, message } = describeError(error);
      const failure = { Code: code, Message: message, Location: batch.location, ActionIndex: index };
      return { Results: results, TraceIds: traceIds, Error: failure };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

class Batch {
  /** Where the batch stands, as `Worksheet.getRange`. */
  location = "";
  private readonly objects = new Map<number, OfficeObject | null>();
  private readonly kept = new Map<number, string>();

  constructor(
    private readonly session: Session,
    private readonly body: RequestBody,
  ) {}

  async apply(action: ActionInfo): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const object = await this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object === null ? null : this.identify(action.ObjectPathId, object);
      case ActionType.query:
        this.at(object, "load");
        return object === null ? null : await query(object, action.QueryInfo ?? {});
      case ActionType.method:
        return await this.invoke(action, object);
      case ActionType.setProperty:
        await this.assign(action, object);
        return null;
      default:
        throw apiNotFound("RequestContext", `action ${String(action.ActionType)}`);
    }
  }

  private at(object: OfficeObject | null, member: string): void {
    if (object !== null) this.location = `${object.type}.${member}`;
  }

  private identify(path: number, object: OfficeObject): unknown {
    const reference = this.kept.get(path) ?? this.trackedName(path);
    return reference === undefined ? object.identity() : { ...object.identity(), _ReferenceId: reference };
  }

  private trackedName(path: number): string | undefined {
    const info = this.info(path);
    return info.ObjectPathType === PathType.reference ? info.Name : undefined;
  }

  private async invoke(action: ActionInfo, object: OfficeObject | null): Promise<unknown> {
    if (object === null) return null;
    if (action.Name === "_KeepReference" && object.cells !== null) {
      if (!this.kept.has(action.ObjectPathId)) {
        this.kept.set(action.ObjectPathId, this.session.references.keep(object.cells));
      }
      return null;
    }
    this.at(object, memberName(action.Name));
    const result = await object.call(action.Name, await this.readArguments(action.ArgumentInfo));
    return result instanceof HostObject || result === undefined ? null : result;
  }

  private async assign(action: ActionInfo, object: OfficeObject | null): Promise<void> {
    if (object === null) return;
    this.at(object, memberName(action.Name));
    await object.write(action.Name, action.ArgumentInfo?.Arguments?.[0]);
  }

  private info(path: number): ObjectPathInfo {
    const info = this.body.ObjectPaths[String(path)];
    if (info === undefined)
      throw new OfficeError("GeneralException", `The request lacks object path ${String(path)}.`);
    return info;
  }

  private async resolve(path: number): Promise<OfficeObject | null> {
    const known = this.objects.get(path);
    if (known !== undefined) return known;
    const object = await this.follow(this.info(path));
    this.objects.set(path, object);
    return object;
  }

  private async follow(info: ObjectPathInfo): Promise<OfficeObject | null> {
    if (info.ObjectPathType === PathType.global) return this.session.objects.workbook();
    if (info.ObjectPathType === PathType.nullObject) return null;
    if (info.ObjectPathType === PathType.newObject) throw apiNotFound(info.Name, "newObject");
    if (info.ObjectPathType === PathType.reference) {
      this.location = "Range";
      return this.session.objects.range(this.session.references.get(info.Name));
    }
    const parent = info.ParentObjectPathId === undefined ? null : await this.resolve(info.ParentObjectPathId);
    return parent === null ? null : await this.child(parent, info);
  }

  private async child(parent: OfficeObject, info: ObjectPathInfo): Promise<OfficeObject | null> {
    const member = info.ObjectPathType === PathType.indexer ? "getItem" : memberName(info.Name);
    this.at(parent, member);
    if (info.ObjectPathType === PathType.property) return parent.navigate(info.Name);
    if (info.ObjectPathType === PathType.indexer) return parent.item(info.ArgumentInfo?.Arguments?.[0]);
    if (info.ObjectPathType !== PathType.method) throw apiNotFound(parent.type, member);
    const args = await this.readArguments(info.ArgumentInfo);
    this.at(parent, member);
    const result = await parent.call(info.Name, args);
    if (result !== null && !(result instanceof HostObject)) throw apiNotFound(parent.type, member);
    return result;
  }

  private async readArguments(info: ArgumentInfo | undefined): Promise<Arguments> {
    const values = info?.Arguments ?? [];
    const referenced = info?.ReferencedObjectPathIds ?? [];
    const objects: (OfficeObject | null | undefined)[] = [];
    for (const [index] of values.entries()) {
      const path = referenced[index];
      objects.push(typeof path === "number" && path !== 0 ? await this.resolve(path) : undefined);
    }
    return new Arguments(values, objects);
  }
}

const memberName = (wire: string): string =>
  wire === wireName(wire) ? wire.charAt(0).toLowerCase() + wire.slice(1) : wire;

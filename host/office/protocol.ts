/**
 * The request protocol of Microsoft's Excel client library, as far as this host answers it. A batch is a table of
 * object paths and a list of actions over them; the answer carries one result for each action that was applied.
 */

export const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Same length as Arguments; a nonzero entry says that the argument is the id of an object path. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RequestBody {
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  /** Trace actions that were reached. The library attaches event handlers only for these. */
  readonly TraceIds: readonly number[];
  readonly Error?: ResponseError;
}

/** Reads a request body, given as an object or as its JSON text. Throws where it is not one. */
export function parseRequest(body: unknown): RequestBody {
  const parsed: unknown = typeof body === "string" ? JSON.parse(body) : body;
  if (!isRequestBody(parsed)) throw new TypeError("The request has no Actions or no ObjectPaths.");
  return parsed;
}

function isRequestBody(value: unknown): value is RequestBody {
  if (typeof value !== "object" || value === null) return false;
  const candidate = value as Partial<Record<keyof RequestBody, unknown>>;
  return (
    Array.isArray(candidate.Actions) &&
    typeof candidate.ObjectPaths === "object" &&
    candidate.ObjectPaths !== null
  );
}

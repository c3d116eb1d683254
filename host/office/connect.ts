import type { EventMessage } from "./events";

/** What Microsoft's library calls to reach its host; the library sets `onMessageFromHost`. */
interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** The part of the client library that a host needs: `OfficeExtension` of the page or of a vm context. */
export interface ClientLibrary {
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: object): void } };
}

interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly message?: { readonly url?: string; readonly body?: unknown };
}

const REQUEST = 1;
const RESPONSE = 2;
const EVENTS = 3;

/** The one address that batches are sent to. */
const BATCH_URL = "ProcessQuery";

/** Wires a library to a host: requests in, answers and events out. Gives the function that sends events. */
export function bridgeTo(
  library: ClientLibrary,
  execute: (body: unknown) => Promise<unknown>,
): (entries: readonly EventMessage[]) => void {
  const send = (message: unknown): void => bridge.onMessageFromHost?.(JSON.stringify(message));
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const request = JSON.parse(text) as BridgeRequest;
      if (request.type !== REQUEST) return;
      void answer(request, execute).then((message) => {
        send({ id: request.id, type: RESPONSE, message });
      });
    },
  };
  library.OfficeExtension.HostBridge.init(bridge);
  return (entries) => {
    if (entries.length > 0) send({ type: EVENTS, message: { entries } });
  };
}

async function answer(
  request: BridgeRequest,
  execute: (body: unknown) => Promise<unknown>,
): Promise<unknown> {
  if (request.message?.url !== BATCH_URL)
    return failure(404, "ApiNotFound", `${String(request.message?.url)} is unknown.`);
  try {
    return { statusCode: 200, headers: {}, body: JSON.stringify(await execute(request.message.body)) };
  } catch (error) {
    return failure(500, "GeneralException", error instanceof Error ? error.message : String(error));
  }
}

function failure(statusCode: number, code: string, message: string): unknown {
  return { statusCode, headers: {}, body: JSON.stringify({ error: { code, message } }) };
}

import type { LiveWorkbook } from "../workbook";
import { bridgeTo } from "./connect";
import type { ClientLibrary } from "./connect";
import { EventSource } from "./events";
import type { EventMessage } from "./events";
import { executeBatch, isLarge } from "./execute";
import { parseRequest } from "./protocol";
import type { ResponseBody } from "./protocol";
import { References } from "./references";
import { Registrations } from "./registrations";
import type { Session } from "./session";
import { createObjects } from "./types/index";

export { Cancelled, NoRoom, pasteTable, textTable } from "./paste";
export type { PastedCell, PastedRows, PastedTable } from "./paste";
export { hostMembers } from "./members";
export type { HostMember } from "./members";
export type { ClientLibrary } from "./connect";
export type { ResponseBody } from "./protocol";
export { extendOffice } from "./extend-office";
export type { ExtendedOffice, OfficeGlobals } from "./extend-office";

export interface OfficeHost {
  /** Answers one request of the client library; batches are applied one after the other. */
  execute(body: unknown): Promise<ResponseBody>;
  /** Connects Microsoft's client library to this host: requests, answers and events. */
  connect(library: ClientLibrary): void;
  /** Stops listening to the workbook. Requests still are answered. */
  dispose(): void;
}

/** Makes a host that answers Excel's API over a live workbook, strictly: what it does not list fails by name. */
export function createOfficeHost(workbook: LiveWorkbook): OfficeHost {
  const host = new Host(workbook);
  return {
    execute: (body) => host.execute(body),
    connect: (library) => {
      host.connect(library);
    },
    dispose: () => {
      host.dispose();
    },
  };
}

class Host implements OfficeHost {
  private readonly session: Session;
  private readonly source: EventSource;
  private readonly unsubscribe: () => void;
  private readonly senders: ((entries: readonly EventMessage[]) => void)[] = [];
  private queue: Promise<unknown> = Promise.resolve();
  private held: EventMessage[] | null = null;
  private stale = true;

  constructor(workbook: LiveWorkbook) {
    this.session = {
      workbook,
      objects: createObjects(() => this.session),
      references: new References(),
      registrations: new Registrations(),
      touch: () => {
        this.stale = true;
      },
      settled: () => this.settled(workbook),
    };
    this.source = new EventSource(workbook, this.session.registrations);
    this.unsubscribe = workbook.on((event) => {
      if (event.type === "changed") this.stale = true;
      this.deliver(this.source.messages(event));
    });
  }

  private async settled(workbook: LiveWorkbook): Promise<void> {
    if (!this.stale) return;
    this.stale = false;
    try {
      await workbook.settle();
    } catch (error) {
      this.stale = true;
      throw error;
    }
  }

  /** Events wait for the end of the batch that caused them: their handlers may be registered by its answer. */
  private deliver(messages: readonly EventMessage[]): void {
    if (this.held !== null) this.held.push(...messages);
    else for (const send of this.senders) send(messages);
  }

  async execute(body: unknown): Promise<ResponseBody> {
    const request = parseRequest(body);
    const answer = this.queue.then(async () => {
      this.held = [];
      // Whatever happened since the last batch, by hand or by a page, may still be calculating.
      this.stale = true;
      try {
        const { workbook } = this.session;
        return await workbook.alone((pause) => executeBatch(this.session, request, pause), isLarge(request));
      } finally {
        this.release();
      }
    });
    this.queue = answer.catch(() => undefined);
    return await answer;
  }

  private release(): void {
    const messages = this.held ?? [];
    this.held = null;
    // A later task: the answer travels in promise callbacks and shall be there first.
    if (messages.length > 0)
      setTimeout(() => {
        this.deliver(messages);
      }, 0);
  }

  connect(library: ClientLibrary): void {
    this.senders.push(bridgeTo(library, (body) => this.execute(body)));
  }

  dispose(): void {
    this.unsubscribe();
    this.senders.length = 0;
  }
}

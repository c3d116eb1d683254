import { AsyncLocalStorage } from "node:async_hooks";
import { fileURLToPath } from "node:url";
import { bundleToRun } from "../../build/bundle-to-run";
import { createLiveWorkbook } from "../../host/engine";
import { createOfficeHost } from "../../host/office";
import { loadClientLibraryInNode } from "../../host/office/node-library";
import type { WorkbookDocument } from "../../host/document";
import type { LiveWorkbook } from "../../host/workbook";
import { functions } from "./functions";

/** Two panes over one workbook, each with a copy of the pane's code and of Microsoft's library of its own. */

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export type PaneCode = typeof import("../../taskpane/workbook");
export type Name = "A" | "B";

interface Request {
  readonly isRead: boolean;
  readonly go: () => Promise<void>;
}

/** The batch that was let go last, and what the other pane waited for with. */
interface Last {
  readonly name: Name;
  readonly isRead: boolean;
  readonly other: Request | undefined;
}

interface Step {
  readonly choice: Name;
  readonly allowed: readonly Name[];
}

/** What a run came to; null where the same was, or will be, tried in another order of what only reads. */
type Run<T> = {
  readonly outcomes: { readonly [pane in Name]: T };
  readonly isNew: boolean;
  readonly steps: readonly Step[];
};

interface Bridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost?: (text: string) => void;
}

const READS = /^(?:Get|_KeepReference|Load)/;

/** A batch that changes nothing: the order of two of them makes no difference. */
function isReading(text: string): boolean {
  const { message } = JSON.parse(text) as {
    message?: {
      body?: {
        Actions?: readonly { ActionType: number; Name: string }[];
        ObjectPaths?: Readonly<Record<string, { ObjectPathType: number; Name: string }>>;
      };
    };
  };
  const actions = message?.body?.Actions ?? [];
  const paths = Object.values(message?.body?.ObjectPaths ?? {});
  return (
    actions.every(({ ActionType, Name }) => ActionType !== 4 && (ActionType !== 3 || READS.test(Name))) &&
    paths.every(({ ObjectPathType, Name }) => ObjectPathType !== 3 || READS.test(Name))
  );
}

const turnOver = () =>
  new Promise<void>((resolve) => {
    setImmediate(resolve);
  });

/** Opens one workbook for two panes. */
export async function openForTwo() {
  const workbook = await createLiveWorkbook({ functions });
  const current = new AsyncLocalStorage<Name>();
  const waiting = new Map<Name, Request>();
  let isGated = false;
  const libraries = { A: loadClientLibraryInNode(), B: loadClientLibraryInNode() };
  const hosts = (["A", "B"] as const).map((name) => {
    const host = createOfficeHost(workbook);
    const { HostBridge } = libraries[name].OfficeExtension;
    const init = (bridge: Bridge) => {
      const send = bridge.sendMessageToHost.bind(bridge);
      let answered: () => void = () => undefined;
      bridge.sendMessageToHost = (text) => {
        const go = () =>
          new Promise<void>((resolve) => {
            answered = resolve;
            send(text);
          });
        if (!isGated) void go();
        else waiting.set(name, { isRead: isReading(text), go });
      };
      HostBridge.init(bridge);
      const receive = bridge.onMessageFromHost;
      bridge.onMessageFromHost = (text) => {
        receive?.call(bridge, text);
        if ((JSON.parse(text) as { type: number }).type === 2) answered();
      };
    };
    host.connect({ OfficeExtension: { HostBridge: { init } } });
    return host;
  });
  Object.defineProperty(globalThis, "Excel", {
    configurable: true,
    get: () => libraries[current.getStore() ?? "A"].Excel,
  });
  // Run twice from one bundle: two copies of all modules would be compiled twice, and for every later test file again.
  const pane = await bundleToRun<PaneCode>(ROOT, 'export * from "./taskpane/workbook";');
  const panes = { A: pane(), B: pane() };

  /** Lets both work; each batch waits until it is its turn in the plan, and beyond the plan A goes first. */
  async function run<T>(
    acts: { readonly [pane in Name]: (code: PaneCode) => Promise<T> },
    plan: readonly Name[],
  ): Promise<Run<T>> {
    const finished = new Map<Name, T>();
    const failures: unknown[] = [];
    isGated = true;
    for (const name of ["A", "B"] as const)
      void current.run(name, () =>
        acts[name](panes[name]).then(
          (outcome) => finished.set(name, outcome),
          (error: unknown) => failures.push(error),
        ),
      );
    const steps: Step[] = [];
    let isNew = true;
    let last: Last | null = null;
    try {
      for (;;) {
        while (finished.size + waiting.size + failures.length < 2) await turnOver();
        if (failures.length > 0) throw failures[0];
        const ready = (["A", "B"] as const).filter((name) => waiting.has(name));
        if (ready.length === 0) break;
        // What A would read now it could as well have read before B did: that order is tried too.
        const isRepeated: boolean =
          last?.name === "B" && last.isRead && last.other?.isRead === true && last.other === waiting.get("A");
        const allowed: readonly Name[] = ready.filter((name) => !(name === "A" && isRepeated));
        if (allowed.length === 0) isNew = false;
        const choice: Name = plan[steps.length] ?? allowed[0] ?? "A";
        const request = waiting.get(choice);
        if (request === undefined) throw new Error("the plan does not fit");
        waiting.delete(choice);
        steps.push({ choice, allowed });
        const other = choice === "A" ? "B" : "A";
        last = { name: choice, isRead: request.isRead, other: waiting.get(other) };
        await request.go();
        await turnOver();
      }
    } finally {
      isGated = false;
    }
    const [A, B] = [finished.get("A"), finished.get("B")];
    if (A === undefined || B === undefined) throw new Error("a pane did not answer");
    return { outcomes: { A, B }, isNew, steps };
  }

  return {
    workbook,
    panes,
    in: <T>(name: Name, act: (code: PaneCode) => Promise<T>) => current.run(name, () => act(panes[name])),
    /**
     * Lets two panes act in every order in which their batches can come to the workbook; gives how many there were.
     * @param mostSwitches how often it may pass from one pane to the other while the one could go on
     */
    everyOrder: async <T>(
      before: WorkbookDocument,
      acts: { readonly [pane in Name]: (code: PaneCode) => Promise<T> },
      check: (outcomes: { readonly [pane in Name]: T }, order: string) => Promise<void>,
      mostSwitches = Infinity,
    ): Promise<number> => {
      const plans: (readonly Name[])[] = [[]];
      let orders = 0;
      for (let plan = plans.pop(); plan !== undefined; plan = plans.pop()) {
        await reset(workbook, before);
        const { outcomes, isNew, steps } = await run(acts, plan);
        for (let at = steps.length - 1; at >= plan.length; at -= 1)
          for (const other of steps[at]?.allowed.filter((name) => name !== steps[at]?.choice) ?? []) {
            const next = [...steps.slice(0, at).map(({ choice }) => choice), other];
            if (switchesIn(next) <= mostSwitches) plans.push(next);
          }
        if (!isNew) continue;
        orders += 1;
        await check(outcomes, steps.map(({ choice }) => choice).join(""));
      }
      return orders;
    },
    close: () => {
      Reflect.deleteProperty(globalThis, "Excel");
      for (const host of hosts) host.dispose();
      workbook.dispose();
    },
  };
}

function switchesIn(plan: readonly Name[]): number {
  return plan.filter((name, at) => at > 0 && name !== plan[at - 1]).length;
}

async function reset(workbook: LiveWorkbook, document: WorkbookDocument): Promise<void> {
  await workbook.load(document);
  await workbook.settle();
}

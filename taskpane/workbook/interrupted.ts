import { type Done, failed } from "../../desk/port";
import { applyPlan } from "./apply-plan";
import { enterBonds, enterEvents } from "./book";
import { extendGrowing, makeGrowing } from "./growing";
import { clearWay, forget, takeBack } from "./journal";
import { readEntry, type Interrupted, type Order } from "./journal-entry";
import { enterRow } from "./ledger";
import { extendPortfolio, makePortfolio, writeFormulaSheet } from "./portfolio";
import { inWorkbook } from "./run";
import { inTurn, readPart } from "./part";

/** What came of answering for an interrupted write. */
export type Answered =
  | { readonly kind: "finished" | "undone" | "left" }
  /** Somebody else did in the meantime, or the write came to its end after all. */
  | { readonly kind: "gone" }
  /** Undone but for an added sheet, on which something else stands. */
  | { readonly kind: "kept"; readonly sheet: string };

/** Reads which writes of the workbook did not come to their end, the oldest first. */
export function readInterrupted(): Promise<Done<readonly Interrupted[]>> {
  return inTurn(() =>
    inWorkbook(async (context) => {
      const { saved } = await readPart(context);
      return saved.writes.map(readEntry);
    }),
  );
}

/** Acts on a write if it is still in the journal. */
function stillThere<T>(
  id: string,
  act: (context: Excel.RequestContext) => Promise<T>,
): Promise<Done<T | null>> {
  return inTurn(() =>
    inWorkbook(async (context) => {
      const { saved } = await readPart(context);
      return saved.writes.some((write) => write.id === id) ? act(context) : null;
    }),
  );
}

/** Puts back what stood there before an interrupted write. */
export async function undoInterrupted({ id, entry }: Interrupted): Promise<Done<Answered>> {
  if (entry === null) return failed("journal.unreadable");
  const undone = await stillThere(id, async (context): Promise<Answered> => {
    const sheet = await takeBack(context, id, entry);
    return sheet === null ? { kind: "undone" } : { kind: "kept", sheet };
  });
  return undone.ok ? { ok: true, value: undone.value ?? { kind: "gone" } } : undone;
}

/** Leaves the workbook as an interrupted write left it. */
export async function leaveInterrupted({ id }: Interrupted): Promise<Done<Answered>> {
  const left = await stillThere(id, async (context): Promise<Answered> => {
    await forget(context, id);
    return { kind: "left" };
  });
  return left.ok ? { ok: true, value: left.value ?? { kind: "gone" } } : left;
}

/** Does an interrupted write again from its beginning: what it did so far is taken back first. */
export async function finishInterrupted({ id, entry }: Interrupted): Promise<Done<Answered>> {
  if (entry === null || entry.order === null) return failed("journal.unreadable");
  const { order } = entry;
  const cleared = await stillThere(id, async (context) => ({ kept: await clearWay(context, entry) }));
  if (!cleared.ok) return cleared;
  if (cleared.value === null) return { ok: true, value: { kind: "gone" } };
  const { kept } = cleared.value;
  if (kept !== null) return failed("journal.inTheWay", { sheet: kept });
  const again = await carryOut(order, id);
  return again.ok ? { ok: true, value: { kind: "finished" } } : again;
}

function carryOut(order: Order, replaces: string): Promise<Done<unknown>> {
  switch (order.kind) {
    case "plan":
      return applyPlan(order.plan, order.target, order.record, replaces);
    case "row":
      return enterRow(order.entry, order.place, order.record, replaces);
    case "portfolio":
      return makePortfolio(order.plan, replaces);
    case "extension":
      return extendPortfolio(order.plan, replaces);
    case "growing":
      return makeGrowing(order.plan, replaces);
    case "reach":
      return extendGrowing(order.plan, replaces);
    case "events":
      return enterEvents(order.events, replaces);
    case "bonds":
      return enterBonds(order.bonds, replaces);
    case "formula":
      return writeFormulaSheet(order.sheet, order.title, order.formula, replaces);
  }
}

import { useCallback, useEffect, useState } from "react";
import type { Done } from "../../desk/port";
import type { Facts, MessageKey } from "../../desk/words";
import { hearInterrupted, isConnected, readInterrupted, type Answered, type Interrupted } from "../workbook";

/** What came of answering, as a message. */
export interface Told {
  readonly intent: "success" | "warning" | "error";
  readonly key: MessageKey;
  readonly facts: Facts;
  /** What the write was of, to be said in the message. */
  readonly write: Interrupted | null;
}

/** Told of an interrupted write that was answered for; `done` where what it was to write stands in the workbook now. */
export type OnAnswered = (write: Interrupted, done: boolean) => void;

interface State {
  /** The write that is asked about: the oldest first. */
  readonly write: Interrupted | null;
  readonly told: Told | null;
  readonly busy: boolean;
  readonly answer: (act: (write: Interrupted) => Promise<Done<Answered>>) => Promise<void>;
  readonly dismiss: () => void;
}

const SAID = {
  finished: { intent: "success", key: "journal.finished" },
  undone: { intent: "success", key: "journal.undone" },
  left: { intent: "warning", key: "journal.left" },
  gone: { intent: "success", key: "journal.gone" },
  kept: { intent: "warning", key: "journal.kept" },
} as const;

function toldOf(done: Done<Answered>, write: Interrupted): Told {
  if (!done.ok) return { intent: "error", ...done.failure, write: null };
  const { kind } = done.value;
  if (kind === "left" && write.entry === null)
    return { ...SAID.left, key: "journal.leftUnknown", facts: {}, write: null };
  const facts: Facts = done.value.kind === "kept" ? { sheet: done.value.sheet } : {};
  return { ...SAID[kind], facts, write };
}

/**
 * Looks for writes of the workbook that did not come to their end: when the pane opens, and when one is interrupted in it.
 * @param onAnswered told when the workbook may have changed
 */
export function useInterrupted(onAnswered: OnAnswered): State {
  const [writes, setWrites] = useState<readonly Interrupted[]>([]);
  const [told, setTold] = useState<Told | null>(null);
  const [busy, setBusy] = useState(false);
  const look = useCallback(async () => {
    const read = await readInterrupted();
    return read.ok ? read.value : [];
  }, []);
  useEffect(() => {
    if (!isConnected()) return undefined;
    let gone = false;
    const show = () =>
      void look().then((found) => {
        if (!gone) setWrites(found);
      });
    show();
    const stop = hearInterrupted(show);
    return () => {
      gone = true;
      stop();
    };
  }, [look]);
  const write = writes[0] ?? null;
  const answer = async (act: (write: Interrupted) => Promise<Done<Answered>>) => {
    if (write === null || busy) return;
    setBusy(true);
    const done = await act(write);
    setTold(toldOf(done, write));
    setWrites(await look());
    setBusy(false);
    onAnswered(write, done.ok && done.value.kind === "finished");
  };
  return { write, told, busy, answer, dismiss: () => setTold(null) };
}

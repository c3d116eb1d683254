import { useState } from "react";
import type { Failure, SavedRecord } from "../../../desk/port";
import type { SheetPlan } from "../../../desk/paper/cells/plan";
import { progressOf, type Progress } from "./Notices";
import type { TargetChoice } from "./use-target";
import { carryOut, type Writable } from "./write-draft";

interface Order {
  readonly plan: SheetPlan;
  /** Of an assessment that goes into the workbook with its sheet. */
  readonly record?: SavedRecord;
  /** Says why it must not be written after all; null where nothing stands against it. */
  readonly objection?: (target: Writable) => Promise<Failure | null>;
  readonly onWritten?: () => void;
}

export interface Writing {
  readonly progress: Progress;
  /** Takes another name for the sheet: what came of writing under the old one says nothing of it. */
  readonly rename: (name: string) => void;
  readonly write: (target: Writable, order: Order) => Promise<void>;
}

/** Writes a plan where it was chosen to go, tells how far that has come, and looks again at what stands there then. */
export function useWriting({ setName, lookAgain }: TargetChoice): Writing {
  const [progress, setProgress] = useState<Progress>({ state: "idle" });
  const rename = (name: string) => {
    setName(name);
    setProgress({ state: "idle" });
  };
  const write = async (target: Writable, { plan, record, objection, onWritten }: Order) => {
    setProgress({ state: "busy" });
    const failure = (await objection?.(target)) ?? null;
    if (failure !== null) {
      setProgress({ state: "failed", failure });
      return;
    }
    const outcome = await carryOut(plan, target, record ?? null);
    setProgress(progressOf(outcome, target.sheet, plan.area));
    if (!outcome.ok || outcome.value.kind !== "written") return;
    onWritten?.();
    setName(target.sheet);
    await lookAgain();
  };
  return { progress, rename, write };
}

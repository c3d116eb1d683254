import { CustomCommandExecutionError, IUndoRedoService, RedoCommand, UndoCommand } from "@univerjs/core";
import type { IUndoRedoItem } from "@univerjs/core";
import { Turn } from "../turn";
import type { Pause } from "../workbook";
import type { Session } from "./session";

/** Mutations from which on a step is taken in parts. What is pasted is written a few thousand cells at a time. */
const MANY = 12;

/** A step of many mutations, back or forward again. */
export interface LongStep {
  readonly isBack: boolean;
  /** How far it has come, from 0 to 1. */
  readonly done: number;
}

/** Tells whether a command takes a step back or forward again. */
export const isStep = (id: string): boolean => id === UndoCommand.id || id === RedoCommand.id;

/**
 * Takes long steps back and forward again in parts: the engine does all mutations of a step in one go, in which the page
 * neither draws nor listens.
 * @param alone does work alone, after what is under way
 */
export function takeLongSteps(
  session: Session,
  alone: (work: (pause: Pause) => Promise<void>) => Promise<void>,
  told: (step: LongStep) => void,
): void {
  const steps = () => session.service<IUndoRedoService>(IUndoRedoService);
  const top = (isBack: boolean) => (isBack ? steps().pitchTopUndoElement() : steps().pitchTopRedoElement());
  session.commands.beforeCommandExecuted(({ id }) => {
    if (!isStep(id)) return;
    const isBack = id === UndoCommand.id;
    const step = top(isBack);
    if (step?.unitID !== session.unitId || mutationsOf(step, isBack).length < MANY) return;
    void alone(async (pause) => {
      // Counted as taken before its first part, so that nothing that comes between can take it for its own.
      if (top(isBack) !== step) return;
      if (isBack) steps().popUndoToRedo();
      else steps().popRedoToUndo();
      await take(step, isBack, new Turn(pause));
    });
    throw new CustomCommandExecutionError("The step is taken in parts.");
  });

  async function take(step: IUndoRedoItem, isBack: boolean, turn: Turn): Promise<void> {
    const mutations = mutationsOf(step, isBack);
    for (const [index, { id, params }] of mutations.entries()) {
      session.commands.syncExecuteCommand(id, params);
      told({ isBack, done: (index + 1) / mutations.length });
      await turn.over();
    }
  }
}

const mutationsOf = (step: IUndoRedoItem, isBack: boolean) =>
  isBack ? step.undoMutations : step.redoMutations;

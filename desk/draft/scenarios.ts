import { keyForm } from "../../src";
import type { Draft, Moved, Moves, Scenario, WhatIf } from "./draft";

export const noWhatIf: WhatIf = { loose: {}, current: "", scenarios: [] };

/** The copies that an assessment has; a copy that is named but not there is the one without a name. */
export function whatIfOf({ whatIf = noWhatIf }: Pick<Draft, "whatIf">): WhatIf {
  return whatIf.current === "" || whatIf.scenarios.some(({ id }) => id === whatIf.current)
    ? whatIf
    : { ...whatIf, current: "" };
}

/** Finds the scenario that is being changed; undefined for the copy without a name. */
export function currentScenario({ current, scenarios }: WhatIf): Scenario | undefined {
  return scenarios.find(({ id }) => id === current);
}

/** What the copy that is being changed gives otherwise. */
export function currentMoves(whatIf: WhatIf): Moves {
  return currentScenario(whatIf)?.moves ?? whatIf.loose;
}

/** Tells why a scenario cannot have a name: it needs one, and another scenario may have it, however spelt. */
export function nameFault(
  name: string,
  scenarios: readonly Scenario[],
  own?: string,
): "missing" | "taken" | null {
  const form = keyForm(name);
  if (form === "") return "missing";
  return scenarios.some((one) => one.id !== own && keyForm(one.name) === form) ? "taken" : null;
}

export type WhatIfAction =
  /** Gives an item otherwise in the copy; null goes back to the assessment's own answer. */
  | {
      readonly type: "whatif-moved";
      readonly item: string;
      readonly moved: Moved | null;
      readonly typed?: true;
    }
  | { readonly type: "whatif-reset" }
  | { readonly type: "scenario-saved"; readonly id: string; readonly name: string }
  | { readonly type: "scenario-renamed"; readonly id: string; readonly name: string }
  | { readonly type: "scenario-deleted"; readonly id: string }
  /** Shows another copy; nothing is changed by it. */
  | { readonly type: "scenario-opened"; readonly id: string }
  /** The copy becomes the assessment: answers and modes as the copy has them. */
  | {
      readonly type: "whatif-applied";
      readonly answers: Draft["answers"];
      readonly modes: Draft["modes"];
    };

function withMoves(whatIf: WhatIf, moves: Moves): WhatIf {
  const current = currentScenario(whatIf);
  if (current === undefined) return { ...whatIf, loose: moves };
  const scenarios = whatIf.scenarios.map((one) => (one === current ? { ...one, moves } : one));
  return { ...whatIf, scenarios };
}

function changedCopies(whatIf: WhatIf, action: WhatIfAction): WhatIf {
  const { scenarios } = whatIf;
  switch (action.type) {
    case "whatif-moved": {
      const { [action.item]: _before, ...others } = currentMoves(whatIf);
      return withMoves(whatIf, action.moved === null ? others : { ...others, [action.item]: action.moved });
    }
    case "whatif-reset":
      return withMoves(whatIf, {});
    case "scenario-saved": {
      if (nameFault(action.name, scenarios) !== null) return whatIf;
      const saved = { id: action.id, name: action.name.trim(), moves: currentMoves(whatIf) };
      // What had no name has one now; a scenario that is saved under another name stays as it is beside it.
      const loose = whatIf.current === "" ? {} : whatIf.loose;
      return { loose, current: action.id, scenarios: [...scenarios, saved] };
    }
    case "scenario-renamed":
      return nameFault(action.name, scenarios, action.id) === null
        ? {
            ...whatIf,
            scenarios: scenarios.map((one) => (one.id === action.id ? renamed(one, action) : one)),
          }
        : whatIf;
    case "scenario-deleted": {
      const current = whatIf.current === action.id ? "" : whatIf.current;
      return { ...whatIf, current, scenarios: scenarios.filter(({ id }) => id !== action.id) };
    }
    case "scenario-opened":
      return { ...whatIf, current: action.id };
    case "whatif-applied":
      return whatIf.current === "" ? { ...whatIf, loose: {} } : whatIf;
  }
}

function renamed(scenario: Scenario, { name }: { readonly name: string }): Scenario {
  return { ...scenario, name: name.trim() };
}

/** Changes the copies of an assessment, and the assessment itself where one of them is applied to it. */
export function withCopies(draft: Draft, action: WhatIfAction): Draft {
  const whatIf = changedCopies(whatIfOf(draft), action);
  if (action.type !== "whatif-applied") return { ...draft, whatIf };
  return { ...draft, answers: action.answers, modes: action.modes, whatIf };
}

/** Tells the actions on copies from the others. */
export function isWhatIfAction(action: { readonly type: string }): action is WhatIfAction {
  return action.type.startsWith("whatif-") || action.type.startsWith("scenario-");
}

/** Makes the form in which copies are saved; undefined where there is nothing to save. */
export function savedWhatIf(whatIf: WhatIf | undefined): WhatIf | undefined {
  if (whatIf === undefined) return undefined;
  const isEmpty = whatIf.scenarios.length === 0 && Object.keys(whatIf.loose).length === 0;
  return isEmpty ? undefined : whatIf;
}

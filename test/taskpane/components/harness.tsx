import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { cleanup, render } from "@testing-library/react";
import { useReducer, type ReactNode } from "react";
import type { Language, Pack } from "../../../src";
import type { Draft } from "../../../desk/draft/draft";
import { emptyPane, paneReducer, type PaneAction } from "../../../desk/draft/state";
import { openOf } from "../../../desk/draft/walk";
import { say } from "../../../desk/words";
import { PaneContext } from "../../../taskpane/parts/context";
import { assessmentOf } from "../../desk/tianfu";

/** What a test sees of the pane around a part: the assessment as it stands, and what was done to it. */
export interface Shown {
  readonly draft: () => Draft;
  readonly actions: readonly PaneAction[];
}

/**
 * Draws a part of the pane around an assessment that is changed as the pane changes it.
 * @param connected whether the part believes a workbook to be there
 */
export function show(
  part: ReactNode,
  draft: Draft,
  pack: Pack,
  language: Language = "en",
  connected = false,
): Shown {
  cleanup();
  let now = draft;
  const actions: PaneAction[] = [];
  function Around() {
    const [state, dispatch] = useReducer(paneReducer, { ...emptyPane, draft });
    const shown = state.draft ?? draft;
    now = shown;
    const assessment = assessmentOf(shown, pack);
    return (
      <PaneContext
        value={{
          ...{ language, pack, assessment, draft: shown },
          say: (key, facts) => say(language, key, facts),
          dispatch: (action) => {
            actions.push(action);
            dispatch(action);
          },
          open: openOf(pack, shown, assessment),
          overrides: [],
          today: "2024-01-01",
          connected,
        }}
      >
        {part}
      </PaneContext>
    );
  }
  render(
    <FluentProvider theme={webLightTheme}>
      <Around />
    </FluentProvider>,
  );
  return { draft: () => now, actions };
}

import { createContext, useContext, type Dispatch } from "react";
import type { Assessment, Language, Pack } from "../../src";
import type { Draft } from "../../desk/draft/draft";
import type { PaneAction } from "../../desk/draft/state";
import type { Open } from "../../desk/draft/walk";
import type { Say } from "../../desk/words";
import type { Overridden } from "../../desk/draft/overrides";

/** What every part of the pane may need of the assessment on screen. */
export interface PaneContent {
  readonly language: Language;
  readonly say: Say;
  readonly dispatch: Dispatch<PaneAction>;
  readonly draft: Draft;
  readonly pack: Pack;
  readonly assessment: Assessment;
  readonly open: readonly Open[];
  /** Where the analyst departs from the model. */
  readonly overrides: readonly Overridden[];
  /** ISO date. */
  readonly today: string;
  /** Whether a workbook is there to read from and write to. */
  readonly connected: boolean;
}

export const PaneContext = createContext<PaneContent | null>(null);

/** Gives the assessment on screen. */
export function usePane(): PaneContent {
  const content = useContext(PaneContext);
  if (content === null) throw new Error("This part of the pane stands outside an assessment.");
  return content;
}

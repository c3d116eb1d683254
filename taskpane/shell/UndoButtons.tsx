import { Button } from "@fluentui/react-components";
import { ArrowRedo20Regular, ArrowUndo20Regular } from "@fluentui/react-icons";
import type { Dispatch } from "react";
import type { Language, Pack } from "../../src";
import type { PaneAction, PaneState } from "../../desk/draft/state";
import type { Say } from "../../desk/words";
import { changeText } from "./change-text";
import { useSharedStyles } from "../parts/styles";

interface Props {
  readonly say: Say;
  readonly language: Language;
  readonly pack: Pack;
  readonly history: PaneState["history"];
  readonly moved: PaneState["moved"];
  readonly dispatch: Dispatch<PaneAction>;
}

/** Takes the last change back or makes it again; the buttons say which, and what was done is announced. */
export default function UndoButtons({ say, language, pack, history, moved, dispatch }: Props) {
  const shared = useSharedStyles();
  const last = history.past.at(-1);
  const next = history.future.at(-1);
  const named = (step: typeof last) =>
    step === undefined ? undefined : changeText(step.change, pack, language);
  const undo = last === undefined ? say("undo.nothing") : say("undo.undo", { change: named(last) ?? "" });
  const redo =
    next === undefined ? say("undo.nothingAgain") : say("undo.redo", { change: named(next) ?? "" });
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndo20Regular />}
        aria-label={undo}
        title={undo}
        aria-keyshortcuts="Control+Z"
        disabledFocusable={last === undefined}
        onClick={() => dispatch({ type: "undone" })}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowRedo20Regular />}
        aria-label={redo}
        title={redo}
        aria-keyshortcuts="Control+Y"
        disabledFocusable={next === undefined}
        onClick={() => dispatch({ type: "redone" })}
      />
      {/* The count makes each announcement another one, also where the same item changed twice. */}
      <span className={shared.hidden} aria-live="polite">
        {moved === null
          ? ""
          : say(moved.by === "undone" ? "undo.undone" : "undo.redone", {
              change: changeText(moved.change, pack, language),
              n: history.past.length,
            })}
      </span>
    </>
  );
}

import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Draft } from "../../desk/draft/draft";
import { usePane } from "../parts/context";
import { shownTime } from "../parts/shown-time";
import { useSharedStyles } from "../parts/styles";

interface Props {
  readonly theirs: Draft;
  /** ISO time at which theirs was saved. */
  readonly modified: string;
  readonly onOverrule: (theirs: Draft) => Promise<void>;
  readonly onAdopt: (theirs: Draft) => void;
}

/**
 * Asks what is to become of an assessment that somebody else saved meanwhile. Nothing is lost while nobody answers: theirs
 * stands in the workbook, ours in the pane.
 */
export function ConflictBar({ theirs, modified, onOverrule, onAdopt }: Props) {
  const { say, language, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  const date = shownTime(modified, language);
  const take = () => {
    onAdopt(theirs);
    dispatch({ type: "opened", draft: theirs });
  };
  const copy = () => {
    // Its sheet belongs to the other one: a copy is written on one of its own.
    const { written: _written, ...rest } = draft;
    const name = say("conflict.copyName", { issuer: draft.issuer.name });
    dispatch({
      type: "begun",
      draft: { ...rest, id: crypto.randomUUID(), issuer: { ...draft.issuer, name } },
    });
  };
  return (
    <MessageBar layout="multiline" intent="warning" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{say("conflict.title")}</MessageBarTitle>
        {say("conflict.help", { date })}
        <div className={shared.row}>
          <Button size="small" onClick={() => void onOverrule(theirs)}>
            {say("conflict.mine")}
          </Button>
          <Button size="small" onClick={take}>
            {say("conflict.theirs")}
          </Button>
          <Button size="small" onClick={copy}>
            {say("conflict.both")}
          </Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

import { Button, Field, Input, Spinner } from "@fluentui/react-components";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { isSheetName } from "../../../desk/paper/cells/naming";
import type { SheetPlan } from "../../../desk/paper/cells/plan";
import { Notice, Outcome, TargetNotice, type Progress } from "./Notices";
import { Preview } from "./Preview";
import type { TargetChoice } from "./use-target";
import { isWritable, type Writable } from "./write-draft";

/** Asks for the name of the sheet. */
export function SheetName({
  name,
  onName,
}: {
  readonly name: string;
  readonly onName: (name: string) => void;
}) {
  const { say } = usePane();
  const state = isSheetName(name.trim())
    ? {}
    : { validationMessage: say("write.badName"), validationState: "error" as const };
  return (
    <Field label={say("write.sheet")} {...state}>
      <Input value={name} onChange={(_event, data) => onName(data.value)} />
    </Field>
  );
}

interface Props {
  readonly choice: TargetChoice;
  readonly plan: SheetPlan;
  readonly progress: Progress;
  /** Something else must be done first. */
  readonly blocked: boolean;
  /** What the button says: at first, where the sheet is there already, while it is written. */
  readonly words: { readonly first: string; readonly again: string; readonly busy: string };
  readonly onWrite: (target: Writable) => void;
}

/** Says what writing would mean, shows the plan, and writes when told to. */
export function Placing({ choice, plan, progress, blocked, words, onWrite }: Props) {
  const { say, connected } = usePane();
  const shared = useSharedStyles();
  const { failure, name, target, lookAgain } = choice;
  const named = isSheetName(name.trim());
  const busy = progress.state === "busy";
  const stopped = blocked || !named || !isWritable(target) || busy;
  return (
    <>
      <div role="status" className={shared.tight}>
        {connected && target === null && failure === null ? (
          <Spinner size="tiny" label={say("write.looking")} />
        ) : null}
        {failure === null ? null : <Notice intent="error" text={say(failure.key, failure.facts)} />}
        {named && target !== null ? <TargetNotice target={target} /> : null}
      </div>
      <Preview plan={plan} />
      <div className={shared.row}>
        <Button
          appearance="primary"
          disabledFocusable={stopped}
          onClick={() => {
            if (!stopped && isWritable(target)) onWrite(target);
          }}
        >
          {busy ? words.busy : target?.kind === "ours" ? words.again : words.first}
        </Button>
        {connected ? <Button onClick={() => void lookAgain()}>{say("write.again")}</Button> : null}
      </div>
      <div role="status">
        <Outcome progress={progress} />
      </div>
    </>
  );
}

import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { Language } from "../../src";
import type { MessageKey, Say } from "../../desk/words";
import { finishInterrupted, leaveInterrupted, undoInterrupted, type Interrupted } from "../workbook";
import { shownTime } from "../parts/shown-time";
import { useSharedStyles } from "../parts/styles";
import { useInterrupted, type OnAnswered, type Told } from "./use-interrupted";

const useStyles = makeStyles({ bar: { flexShrink: 0 }, text: { overflowWrap: "anywhere" } });

interface Props {
  readonly say: Say;
  readonly language: Language;
  readonly onAnswered: OnAnswered;
}

/** Asks what is to become of a write that did not come to its end, until that is answered. */
export default function InterruptedBar({ say, language, onAnswered }: Props) {
  const { write, told, busy, answer, dismiss } = useInterrupted(onAnswered);
  return (
    <>
      {write === null ? null : <Question {...{ say, language, write, busy, answer }} />}
      <div role="status">{told === null ? null : <Answer {...{ say, told, dismiss }} />}</div>
    </>
  );
}

function whatOf({ entry }: Interrupted, say: Say): string {
  return entry === null ? "" : say(entry.what, entry.facts);
}

function helpOf({ entry }: Interrupted): MessageKey {
  if (entry === null) return "journal.unknown";
  return entry.order === null ? "journal.undoOnly" : "journal.help";
}

type QuestionProps = Omit<Props, "onAnswered"> &
  Pick<ReturnType<typeof useInterrupted>, "busy" | "answer"> & { readonly write: Interrupted };

function Question({ say, language, write, busy, answer }: QuestionProps) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const { entry } = write;
  const facts = { what: whatOf(write, say), date: shownTime(write.at, language) };
  const button = (key: MessageKey, act: Parameters<typeof answer>[0]) => (
    <Button size="small" disabledFocusable={busy} onClick={() => void answer(act)}>
      {say(key)}
    </Button>
  );
  return (
    <MessageBar className={styles.bar} layout="multiline" intent="warning" role="alert">
      <MessageBarBody className={styles.text}>
        <MessageBarTitle>{say("journal.title")}</MessageBarTitle>
        {say(helpOf(write), facts)}
        <div className={shared.row}>
          {entry === null || entry.order === null ? null : button("journal.finish", finishInterrupted)}
          {entry === null ? null : button("journal.undo", undoInterrupted)}
          {button("journal.leave", leaveInterrupted)}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

function Answer({
  say,
  told,
  dismiss,
}: {
  readonly say: Say;
  readonly told: Told;
  readonly dismiss: () => void;
}) {
  const styles = useStyles();
  const close = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with the question: the focus goes on to what came of it.
  useEffect(() => close.current?.focus(), [told]);
  const what = told.write === null ? "" : whatOf(told.write, say);
  return (
    <MessageBar className={styles.bar} layout="multiline" intent={told.intent}>
      <MessageBarBody className={styles.text}>{say(told.key, { what, ...told.facts })}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            ref={close}
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={say("report.dismiss")}
            onClick={dismiss}
          />
        }
      />
    </MessageBar>
  );
}

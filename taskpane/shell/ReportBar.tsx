import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { Report } from "./commands/requests";
import type { Say } from "../../desk/words";

const useStyles = makeStyles({ bar: { flexShrink: 0 }, text: { overflowWrap: "anywhere" } });

interface Props {
  readonly say: Say;
  readonly report: Report;
  readonly onDismiss: () => void;
}

/** What a command did to the workbook, until it is put away. */
export function ReportBar({ say, report, onDismiss }: Props) {
  const styles = useStyles();
  return (
    <MessageBar className={styles.bar} layout="multiline" intent={report.intent} role="status">
      <MessageBarBody className={styles.text}>
        {report.messages.map(({ key, facts }) => say(key, facts)).join(" ")}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={say("report.dismiss")}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}

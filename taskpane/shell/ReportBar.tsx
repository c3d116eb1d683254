import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { Clipped } from "../parts/Clipped";
import type { Report } from "./commands/requests";
import type { Say } from "../../desk/words";

const useStyles = makeStyles({
  // Over the page, so that nothing moves under the pointer when it comes or goes.
  bar: {
    position: "absolute",
    insetInline: tokens.spacingHorizontalS,
    bottom: "56px",
    zIndex: 5,
    boxShadow: tokens.shadow16,
  },
});

interface Props {
  readonly say: Say;
  readonly report: Report;
  readonly onDismiss: () => void;
}

/** What a command did to the workbook, until it is put away or the analyst goes elsewhere. */
export function ReportBar({ say, report, onDismiss }: Props) {
  const styles = useStyles();
  return (
    <MessageBar className={styles.bar} layout="multiline" intent={report.intent} role="status">
      <MessageBarBody>
        <Clipped say={say} text={report.messages.map(({ key, facts }) => say(key, facts)).join(" ")} />
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

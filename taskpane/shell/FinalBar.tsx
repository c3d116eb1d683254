import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { LockClosed16Regular } from "@fluentui/react-icons";
import { usePane } from "../parts/context";
import { shownTime } from "../parts/shown-time";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    ...typographyStyles.caption1,
  },
  icon: { flexShrink: 0 },
  text: { flexGrow: 1, minWidth: 0, margin: 0 },
  button: { flexShrink: 0 },
});

/** Says that the assessment is finalised and therefore locked, and begins the version that follows it. */
export function FinalBar({ onNewVersion }: { readonly onNewVersion: () => void }) {
  const { say, language, draft } = usePane();
  const styles = useStyles();
  const { finalised } = draft;
  if (finalised === undefined) return null;
  const { rating, at } = finalised;
  return (
    <div className={styles.bar} role="note">
      <LockClosed16Regular aria-hidden className={styles.icon} />
      <p className={styles.text}>{say("final.locked", { rating, date: shownTime(at, language) })}</p>
      <Button className={styles.button} size="small" onClick={onNewVersion}>
        {say("final.newVersion")}
      </Button>
    </div>
  );
}

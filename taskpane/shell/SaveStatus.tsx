import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { labelled } from "../../src";
import { usePane } from "../parts/context";
import type { Autosave } from "./use-autosave";

const useStyles = makeStyles({
  text: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
});

/** Says whether what was filled in is safe in the workbook. */
export function SaveStatus({
  save,
  saveNow,
  isFiled = false,
}: Pick<Autosave, "save" | "saveNow"> & { readonly isFiled?: boolean }) {
  const { say, language, connected } = usePane();
  const styles = useStyles();
  if (!connected) return <span className={styles.text}>{say("save.alone")}</span>;
  if (save.state === "conflict") return <span className={styles.text}>{say("conflict.unsaved")}</span>;
  if (isFiled) return <span className={styles.text}>{say("save.filed")}</span>;
  if (save.state === "idle" || save.state === "alone") return null;
  if (save.state !== "failed") {
    return <span className={styles.text}>{say(save.state === "saving" ? "save.saving" : "save.saved")}</span>;
  }
  return (
    <span className={styles.text} role="alert">
      {`${labelled(language, say("save.failed"), say(save.failure.key, save.failure.facts))} `}
      <Button size="small" onClick={() => void saveNow()}>
        {say("save.retry")}
      </Button>
    </span>
  );
}

import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { DocumentError16Regular } from "@fluentui/react-icons";
import { planSheet } from "../../desk/paper/assessment/plan-sheet";
import { recordOf } from "../../desk/paper/record/record-of";
import { saidOnSheet } from "../../desk/draft/sheet-age";
import { usePane } from "../parts/context";
import { useTarget } from "../parts/write/use-target";
import { useWriting } from "../parts/write/use-writing";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    minWidth: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    ...typographyStyles.caption1,
    color: tokens.colorStatusWarningForeground1,
  },
  icon: { flexShrink: 0 },
  text: { flexGrow: 1, minWidth: 0, margin: 0, overflowWrap: "anywhere" },
  button: { flexShrink: 0 },
});

/** Says that the sheet in the workbook does not hold what the pane holds, and brings it up to date. */
export default function OlderSheet() {
  const { say, language, pack, draft, assessment, dispatch } = usePane();
  const styles = useStyles();
  const choice = useTarget("area", draft.issuer.name);
  const { progress, write } = useWriting(choice);
  const { name, target } = choice;
  const busy = progress.state === "busy";
  const update = async () => {
    // A sheet that is gone, protected or in the way is looked at where it can be given another name.
    if (target?.kind !== "ours") {
      dispatch({ type: "went", step: "write" });
      return;
    }
    const at = new Date().toISOString();
    const sheetLanguage = draft.written?.language ?? language;
    const { slug } = target;
    const said = saidOnSheet(draft);
    await write(target, {
      plan: planSheet({ pack, draft, assessment, language: sheetLanguage, sheet: name.trim(), slug }),
      record: recordOf(pack, draft, slug, at),
      onWritten: () => dispatch({ type: "written", written: { slug, at, said, language: sheetLanguage } }),
    });
  };
  const isStuck = progress.state === "failed" || progress.state === "beyond";
  const why =
    progress.state === "failed"
      ? say(progress.failure.key, progress.failure.facts)
      : progress.state === "beyond"
        ? say("write.beyond", { cells: progress.cells.slice(0, 8) })
        : say("age.older", { sheet: name });
  return (
    <div className={styles.bar} role="status">
      <DocumentError16Regular aria-hidden className={styles.icon} />
      <p className={styles.text}>{why}</p>
      <Button
        className={styles.button}
        size="small"
        disabledFocusable={busy || target === null}
        onClick={() => {
          if (isStuck) dispatch({ type: "went", step: "write" });
          else if (!busy && target !== null) void update();
        }}
      >
        {say(busy ? "write.busy" : isStuck ? "age.look" : "write.update")}
      </Button>
    </div>
  );
}

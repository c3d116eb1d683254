import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { calibrationChangesOf } from "../../../src";
import { shippedMethod } from "../../../desk/draft/pack-of";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { NumberList } from "./NumberList";
import { TableInWorkbook } from "./TableInWorkbook";

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The house numbers of the methodology, to be changed for this assessment: here, or by a table in the workbook. */
export function CalibrationCard() {
  const { say, pack, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const changes = calibrationChangesOf(pack).length;
  const back = () => {
    dispatch({ type: "calibrated", method: shippedMethod(draft.method), calibration: [] });
    document.getElementById("calibration-title")?.focus();
  };
  return (
    <section className={shared.card} aria-labelledby="calibration-title">
      <h3 id="calibration-title" tabIndex={-1} className={shared.subheading}>
        {say("calibration.title")}
      </h3>
      <p className={shared.help}>{say("calibration.help")}</p>
      <div role="status">
        {changes === 0 ? (
          <p className={shared.small}>{say("calibration.asShipped")}</p>
        ) : (
          <MessageBar layout="multiline" intent="warning">
            <MessageBarBody>{say("calibration.changed", { n: changes })}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {changes === 0 ? null : (
        <div>
          <Button size="small" onClick={back}>
            {say("calibration.allBack")}
          </Button>
        </div>
      )}
      <details>
        <summary className={styles.summary}>{say("calibration.numbers")}</summary>
        <NumberList key={draft.id} />
      </details>
      <details>
        <summary className={styles.summary}>{say("calibration.table")}</summary>
        <TableInWorkbook />
      </details>
    </section>
  );
}

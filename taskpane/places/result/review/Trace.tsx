import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { explain, labelled } from "../../../../src";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: 0, listStyleType: "none", display: "flex", flexDirection: "column" },
  step: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  head: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    justifyContent: "space-between",
    ...typographyStyles.body1Strong,
  },
  symbol: { flexShrink: 0 },
});

/** The steps from what was filled in to the final rating: input, rule, source, effect. */
export function Trace() {
  const { say, language, assessment } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const rows = explain(assessment, language);
  if (rows.length === 0) return null;
  return (
    <section className={shared.card} aria-labelledby="review-trace">
      <h3 id="review-trace" className={shared.subheading}>
        {say("review.trace")}
      </h3>
      <ol className={styles.list}>
        {rows.map((row, index) => {
          const kind = row.unit.startsWith("notches") ? say("review.notches") : say("review.points");
          const sign = typeof row.effect === "number" && row.effect > 0 ? "+" : "";
          return (
            <li key={`${row.step} ${String(index)}`} className={styles.step}>
              <span className={styles.head}>
                <span>{row.step}</span>
                <span className={styles.symbol}>{row.running}</span>
              </span>
              {row.input === "" ? null : <span>{row.input}</span>}
              <span className={shared.small}>{row.rule}</span>
              {row.effect === "" ? null : (
                <span className={shared.small}>
                  {labelled(language, say("review.effect"), `${sign}${String(row.effect)} ${kind}`)}
                </span>
              )}
              <span className={shared.small}>{row.source}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

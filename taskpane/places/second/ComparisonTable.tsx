import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import type { Comparison } from "../../../desk/paper/comparison/compare-second";
import { gapText } from "../../../desk/paper/comparison/plan-comparison";

const useStyles = makeStyles({
  table: {
    borderCollapse: "collapse",
    width: "100%",
    tableLayout: "fixed",
    ...typographyStyles.body1,
    "& th, & td": {
      textAlign: "start",
      verticalAlign: "top",
      overflowWrap: "anywhere",
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    },
    "& thead th": { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  },
  item: { width: "34%" },
});

/** Both ratings, and every item on which the two differ. */
export function ComparisonTable({ comparison }: { readonly comparison: Comparison }) {
  const { say, language } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { gaps, ratings } = comparison;
  const shown = (text: string) => (text === "" ? say("rating.none") : text);
  return (
    <section className={shared.card} aria-labelledby="second-comparison">
      <h3 id="second-comparison" className={shared.subheading}>
        {say("second.gaps", { n: gaps.length })}
      </h3>
      <table className={styles.table}>
        <caption className={shared.hidden}>{say("second.ratings")}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.item}>
              {say("second.ratings")}
            </th>
            <th scope="col">{say("second.first")}</th>
            <th scope="col">{say("second.second")}</th>
          </tr>
        </thead>
        <tbody>
          {ratings.map(({ key, first, second }) => (
            <tr key={key}>
              <th scope="row">{say(`sheet.${key}`)}</th>
              <td>{shown(first)}</td>
              <td>{shown(second)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {gaps.length === 0 ? (
        <p className={shared.help}>{say("second.noGap")}</p>
      ) : (
        <>
          <p className={shared.small}>{say("second.gapHelp")}</p>
          <table className={styles.table}>
            <caption className={shared.hidden}>{say("second.gaps", { n: gaps.length })}</caption>
            <thead>
              <tr>
                <th scope="col" className={styles.item}>
                  {say("sheet.item")}
                </th>
                <th scope="col">{say("second.first")}</th>
                <th scope="col">{say("second.second")}</th>
                <th scope="col">{say("second.gap")}</th>
              </tr>
            </thead>
            <tbody>
              {gaps.map((gap) => (
                <tr key={gap.id}>
                  <th scope="row">
                    {gap.label}
                    <Notes first={gap.first.note} second={gap.second.note} />
                  </th>
                  <td>{shown(gap.first.shown)}</td>
                  <td>{shown(gap.second.shown)}</td>
                  <td>{gapText(gap, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function Notes({ first, second }: { readonly first: string; readonly second: string }) {
  const { say } = usePane();
  const shared = useSharedStyles();
  return (
    <>
      {first === "" ? null : <p className={shared.small}>{`${say("second.firstNote")}: ${first}`}</p>}
      {second === "" || second === first ? null : (
        <p className={shared.small}>{`${say("second.secondNote")}: ${second}`}</p>
      )}
    </>
  );
}

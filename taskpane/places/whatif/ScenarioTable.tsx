import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { signed } from "../../../desk/draft/shown";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import { useCopy } from "./copy-context";
import type { ScenarioResult } from "../../../desk/paper/scenarios/scenario-rows";
import { useScenarios } from "./use-scenarios";

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    borderCollapse: "collapse",
    width: "100%",
    "& th, & td": {
      textAlign: "start",
      verticalAlign: "top",
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`,
      fontWeight: tokens.fontWeightRegular,
      overflowWrap: "anywhere",
    },
    "& thead th": {
      ...typographyStyles.caption1,
      color: tokens.colorNeutralForeground3,
      overflowWrap: "normal",
    },
  },
  last: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  symbol: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  name: { textAlign: "start", overflowWrap: "anywhere" },
});

/** The assessment and every scenario side by side: ratings, notches, and what each gives otherwise. */
export function ScenarioTable() {
  const { say, assessment } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const results = useScenarios();
  const none = say("rating.none");
  return (
    <section className={shared.card} aria-labelledby="whatif-scenarios">
      <h3 id="whatif-scenarios" className={shared.subheading}>
        {say("whatif.scenarios")}
      </h3>
      <table className={styles.table} aria-labelledby="whatif-scenarios">
        <thead>
          <tr>
            <th scope="col">{say("whatif.scenario")}</th>
            <th scope="col">{say("rating.standalone")}</th>
            <th scope="col">{say("rating.final")}</th>
            <th scope="col">{say("figure.notches")}</th>
          </tr>
        </thead>
        <tbody>
          <tr className={styles.last}>
            <th scope="row">{say("whatif.base")}</th>
            <td className={styles.symbol}>{assessment.standalone ?? none}</td>
            <td className={styles.symbol}>{assessment.final ?? none}</td>
            <td />
          </tr>
          {results.map((result) => (
            <Rows key={result.scenario.id} result={result} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Rows({ result }: { readonly result: ScenarioResult }) {
  const { say, dispatch } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { whatIf } = useCopy();
  const { scenario, standalone, final, changes, lost } = result;
  const { id, name } = scenario;
  const none = say("rating.none");
  const isCurrent = whatIf.current === id;
  return (
    <>
      <tr>
        <th scope="row">
          <Link
            as="button"
            className={styles.name}
            aria-current={isCurrent ? "true" : undefined}
            title={say("whatif.open", { name })}
            onClick={() => dispatch({ type: "scenario-opened", id })}
          >
            {isCurrent ? `▸ ${name}` : name}
          </Link>
        </th>
        <td className={styles.symbol}>{standalone.then ?? none}</td>
        <td className={styles.symbol}>{final.then ?? none}</td>
        <td>{final.notches === null ? "–" : signed(final.notches)}</td>
      </tr>
      <tr className={styles.last}>
        <td colSpan={4} className={mergeClasses(shared.small)}>
          {changes.length + lost.length === 0 ? say("whatif.sameAsBase") : null}
          <ul className={shared.list}>
            {changes.map(({ id: item, label, from, to }) => (
              <li key={item}>{say("whatif.change", { item: label, change: `${from} → ${to}` })}</li>
            ))}
            {lost.map((item) => (
              <li key={item}>{say("whatif.lost", { item })}</li>
            ))}
          </ul>
        </td>
      </tr>
    </>
  );
}

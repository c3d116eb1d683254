import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowRight16Filled } from "@fluentui/react-icons";
import { labelOf } from "../../../src";
import { problemText } from "../../../desk/draft/problem-text";
import { signed } from "../../../desk/draft/shown";
import type { Say } from "../../../desk/words";
import { ProblemLine } from "../../parts/items/ProblemLine";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import { ratingPair, type RatingPair } from "../../../desk/draft/copy";
import { useCopy } from "./copy-context";
import { FieldLink } from "./FieldLink";

const useStyles = makeStyles({
  board: {
    position: "sticky",
    // The part that scrolls has a padding, under which what passes by would show.
    top: `calc(-1 * ${tokens.spacingHorizontalM})`,
    zIndex: 1,
    rowGap: tokens.spacingVerticalXS,
    boxShadow: tokens.shadow4,
  },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    "& th, & td": { textAlign: "start", padding: `0 ${tokens.spacingHorizontalXS} 0 0` },
    "& td": { whiteSpace: "nowrap" },
    "& th": { ...typographyStyles.caption1, fontWeight: tokens.fontWeightRegular },
  },
  symbol: { ...typographyStyles.body1Strong },
  arrow: { color: tokens.colorNeutralForeground3, verticalAlign: "text-bottom" },
  none: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
});

/** The rating of the assessment beside that of the copy, in view while inputs are moved; or what the copy lacks. */
export function Result() {
  const { say } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { base, content } = useCopy();
  const { pack } = base;
  const pair = (stage: "standalone" | "final") =>
    ratingPair(pack, stage, base.assessment, content.assessment);
  const [standalone, final] = [pair("standalone"), pair("final")];
  const complete = content.assessment.final !== undefined;
  return (
    <section className={mergeClasses(shared.card, styles.board)} aria-label={say("whatif.result")}>
      <table className={styles.table}>
        <thead className={shared.hidden}>
          <tr>
            <th scope="col">{say("figure.rating")}</th>
            <th scope="col">{say("whatif.nowThen")}</th>
            <th scope="col">{say("figure.notches")}</th>
          </tr>
        </thead>
        <tbody>
          <Line name={say("rating.final")} pair={final} />
          <Line name={say("rating.standalone")} pair={standalone} />
        </tbody>
      </table>
      <p className={complete ? shared.hidden : shared.small} role="status" aria-live="polite">
        {complete
          ? say("whatif.announce", {
              now: final.now ?? say("rating.none"),
              then: final.then ?? "",
              notches: final.notches === null ? "–" : signed(final.notches),
            })
          : say("whatif.incomplete")}
      </p>
      {complete ? null : <Lacking />}
    </section>
  );
}

function Line({ name, pair }: { readonly name: string; readonly pair: RatingPair }) {
  const { say } = usePane();
  const styles = useStyles();
  const { now, then, notches } = pair;
  const symbol = (text: string | undefined) => (
    <span className={mergeClasses(styles.symbol, text === undefined && styles.none)}>
      {text ?? say("rating.none")}
    </span>
  );
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {symbol(now)} <ArrowRight16Filled className={styles.arrow} aria-label={say("whatif.then")} />{" "}
        {symbol(then)}
      </td>
      <td>{notches === null ? "" : apart(notches, say)}</td>
    </tr>
  );
}

function apart(notches: number, say: Say): string {
  if (notches === 0) return say("whatif.same");
  return say(Math.abs(notches) === 1 ? "whatif.byOne" : "whatif.by", { notches: signed(notches) });
}

/** How many of what is open are listed; the board is to leave room for the fields. */
const MOST = 3;

function Lacking() {
  const { say, language, pack } = usePane();
  const shared = useSharedStyles();
  const { open } = useCopy().content;
  const rest = open.length - MOST;
  return (
    <ul className={shared.list} aria-label={say("whatif.lacking")}>
      {open.slice(0, MOST).map(({ item, problem }) => (
        <li key={item}>
          <FieldLink item={item} label={labelOf(pack, item)[language]} />
          {problem === undefined ? (
            <span className={shared.small}>{` · ${say("rating.missingItem")}`}</span>
          ) : (
            <ProblemLine text={problemText(problem, pack, language)} />
          )}
        </li>
      ))}
      {rest > 0 ? <li className={shared.small}>{say("whatif.more", { n: rest })}</li> : null}
    </ul>
  );
}

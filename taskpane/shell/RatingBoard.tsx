import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import {
  ArrowRight16Filled,
  CheckmarkCircle16Filled,
  ChevronDown16Regular,
  ChevronUp16Regular,
} from "@fluentui/react-icons";
import { useId, useState } from "react";
import { inList, labelled } from "../../src";
import { rangeLine } from "../../desk/draft/range";
import { countOpen } from "../../desk/draft/walk";
import { usePane } from "../parts/context";
import { OpenList } from "../parts/OpenList";
import { useSharedStyles } from "../parts/styles";
import { useRange } from "../parts/use-range";

const useStyles = makeStyles({
  board: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  rating: { display: "flex", flexDirection: "column", minWidth: 0 },
  name: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  symbol: { ...typographyStyles.subtitle1, lineHeight: tokens.lineHeightBase400 },
  none: { color: tokens.colorNeutralForeground3, ...typographyStyles.body1 },
  state: {
    marginInlineStart: "auto",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    ...typographyStyles.caption1Strong,
    color: tokens.colorStatusSuccessForeground1,
  },
  range: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  toggle: { marginInlineStart: "auto", minWidth: 0, paddingInline: tokens.spacingHorizontalS },
});

/** The rating so far, always on top, and the way to what is missing. */
export function RatingBoard() {
  const { say, language, pack, assessment, open } = usePane();
  const changed = pack.local?.changes.length ?? 0;
  const range = rangeLine(useRange(), pack, language);
  const styles = useStyles();
  const shared = useSharedStyles();
  const [shown, setShown] = useState(false);
  const listId = useId();
  const { missing, wrong, reason, expired } = countOpen(open);
  const { standalone, final, assigned } = assessment;
  const counts = [
    missing > 0 ? say("rating.left", { n: missing }) : "",
    wrong > 0 ? say("rating.wrong", { n: wrong }) : "",
    reason > 0 ? say("rating.reasons", { n: reason }) : "",
    expired > 0 ? say("rating.expired", { n: expired }) : "",
  ].filter((count) => count !== "");
  const short = counts.length === 1 ? (counts[0] ?? "") : say("rating.open", { n: open.length });
  const announced =
    final === undefined
      ? say("rating.announceOpen", { missing, wrong })
      : assigned === undefined
        ? say("rating.announceComplete", { standalone: standalone ?? final, final })
        : say("rating.announceAssigned", {
            standalone: standalone ?? final,
            final,
            assigned: assigned.symbol,
          });
  return (
    <div className={shared.tight}>
      <p className={shared.hidden} role="status" aria-live="polite">
        {announced}
      </p>
      <div className={styles.board}>
        <Rating name={say("rating.standalone")} symbol={standalone} />
        <ArrowRight16Filled aria-hidden />
        <Rating name={say("rating.final")} symbol={final} {...(range.why === "" ? {} : { why: range.why })} />
        {assigned === undefined ? null : (
          <>
            <ArrowRight16Filled aria-hidden />
            <Rating name={say("rating.assigned")} symbol={assigned.symbol} />
          </>
        )}
        {open.length === 0 ? (
          final === undefined ? null : (
            <span className={styles.state}>
              <CheckmarkCircle16Filled aria-hidden /> {say("rating.complete")}
            </span>
          )
        ) : (
          <Button
            className={styles.toggle}
            size="small"
            appearance="outline"
            iconPosition="after"
            icon={shown ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
            aria-expanded={shown}
            aria-controls={listId}
            title={say(shown ? "rating.hide" : "rating.show")}
            aria-label={counts.length === 1 ? short : labelled(language, short, inList(language, counts))}
            onClick={() => setShown(!shown)}
          >
            {short}
          </Button>
        )}
      </div>
      <p className={range.text === "" ? shared.hidden : styles.range} role="status" aria-live="polite">
        {range.text}
      </p>
      {changed === 0 ? null : <p className={styles.range}>{say("calibration.board", { n: changed })}</p>}
      <div id={listId}>{shown && open.length > 0 ? <OpenList onGone={() => setShown(false)} /> : null}</div>
    </div>
  );
}

interface RatingProps {
  readonly name: string;
  readonly symbol: string | undefined;
  /** Why not even a range is known. */
  readonly why?: string;
}

function Rating({ name, symbol, why }: RatingProps) {
  const { say } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <span className={styles.rating} {...(why === undefined ? {} : { title: why })}>
      <span className={styles.name}>{name}</span>
      <span className={mergeClasses(styles.symbol, symbol === undefined && styles.none)}>
        {symbol ?? say("rating.none")}
      </span>
      {why === undefined ? null : <span className={shared.hidden}>{why}</span>}
    </span>
  );
}

import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  Circle16Regular,
  Clock16Regular,
  Comment16Regular,
  ErrorCircle16Filled,
} from "@fluentui/react-icons";
import { labelIn } from "../../desk/draft/label";
import { problemText } from "../../desk/draft/problem-text";
import { stepOfItem, type Open } from "../../desk/draft/walk";
import { usePane } from "./context";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({
  list: {
    maxHeight: "180px",
    overflowY: "auto",
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  entry: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start", minWidth: 0 },
  icon: { flexShrink: 0, marginTop: "2px" },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  text: {
    minWidth: 0,
    overflowWrap: "anywhere",
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
  },
  link: { textAlign: "start" },
});

/** What is missing or wrong, each one click away. */
export function OpenList({ onGone }: { readonly onGone: () => void }) {
  const { say, open } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <ul className={mergeClasses(shared.list, styles.list)} aria-label={say("rating.listTitle")}>
      {open.map((entry, index) => (
        <OpenEntry key={`${entry.item} ${String(index)}`} entry={entry} onGone={onGone} />
      ))}
    </ul>
  );
}

function OpenEntry({ entry, onGone }: { readonly entry: Open; readonly onGone: () => void }) {
  const { say, language, pack, dispatch } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { item, kind, problem } = entry;
  const step = stepOfItem(pack, item);
  const go = () => {
    if (step === undefined) return;
    dispatch({ type: "went", step, item });
    onGone();
  };
  return (
    <li className={styles.entry}>
      <KindIcon kind={kind} />
      <span className={styles.text}>
        <Link as="button" className={styles.link} onClick={go}>
          {labelIn(pack, item, language)}
        </Link>
        {kind === "reason" || kind === "expired" ? (
          <span className={shared.small}>
            {say(kind === "reason" ? "rating.reasonItem" : "rating.expiredItem")}
          </span>
        ) : null}
        {problem === undefined ? null : (
          <span className={shared.small}>{problemText(problem, pack, language)}</span>
        )}
      </span>
    </li>
  );
}

function KindIcon({ kind }: { readonly kind: Open["kind"] }) {
  const { say } = usePane();
  const styles = useStyles();
  switch (kind) {
    case "wrong":
      return (
        <ErrorCircle16Filled
          className={mergeClasses(styles.icon, styles.wrong)}
          aria-label={say("rating.wrongItem")}
        />
      );
    case "missing":
      return <Circle16Regular className={styles.icon} aria-label={say("rating.missingItem")} />;
    // The words beside these two say the kind.
    case "reason":
      return <Comment16Regular className={styles.icon} aria-hidden />;
    case "expired":
      return <Clock16Regular className={styles.icon} aria-hidden />;
  }
}

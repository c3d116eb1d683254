import { makeStyles, tokens } from "@fluentui/react-components";
import { Clock16Regular, ErrorCircle16Filled } from "@fluentui/react-icons";
import type { Language } from "../../../src";
import type { Say } from "../../../desk/words";
import { useSharedStyles } from "../../parts/styles";
import type { Due } from "../../../desk/paper/calendar/due";
import { dayText, ruleText } from "../../../desk/paper/calendar/plan-calendar";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  when: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, margin: 0 },
  overdue: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly due: Due;
  readonly language: Language;
  readonly say: Say;
}

/** One issuer: when its rating is due, how long that is, what was decided last, and by which rule. */
export function DueItem({ due, language, say }: Props) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const { last, day, left } = due;
  const isOverdue = left !== null && left < 0;
  const rating = last.outlook === "" ? last.rating : `${last.rating}, ${last.outlook}`;
  return (
    <li className={styles.item}>
      <strong>{last.issuer}</strong>
      <p className={`${styles.when} ${isOverdue ? styles.overdue : ""}`}>
        {isOverdue ? <ErrorCircle16Filled aria-hidden /> : <Clock16Regular aria-hidden />}
        <span>
          {left === null
            ? say("calendar.unknown")
            : isOverdue
              ? say("calendar.overdue", { date: dayText(day), n: -left })
              : say("calendar.left", { date: dayText(day), n: left })}
        </span>
      </p>
      <span className={shared.small}>{say("calendar.lastRow", { rating, date: dayText(last.date) })}</span>
      <span className={shared.small}>{ruleText(due, language)}</span>
    </li>
  );
}

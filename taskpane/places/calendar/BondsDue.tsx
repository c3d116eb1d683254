import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { Clock16Regular, ErrorCircle16Filled } from "@fluentui/react-icons";
import type { BookDue } from "../../../desk/paper/book/due";
import { dayText } from "../../../desk/paper/calendar/plan-calendar";
import type { MessageKey, Say } from "../../../desk/words";
import { useSharedStyles } from "../../parts/styles";
import { Notice } from "../../parts/write/Notices";
import { showBookRow } from "../../workbook";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  when: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, margin: 0 },
  overdue: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

const KINDS: Readonly<Record<BookDue["kind"], MessageKey>> = {
  review: "book.due.review",
  call: "book.due.call",
  maturity: "book.due.maturity",
};

/** Items listed at once: a book may have thousands. */
const LISTED = 100;

interface Props {
  readonly say: Say;
  /** Within the span that is shown. */
  readonly due: readonly BookDue[];
}

/** Lists what falls due of the bond book: reviews, calls and maturities; each leads to its row. */
export function BondsDue({ say, due }: Props) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const overdue = due.filter(({ left }) => left < 0).length;
  return (
    <section className={shared.card} aria-labelledby="calendar-bonds">
      <h3 id="calendar-bonds" className={shared.subheading}>
        {say("book.calendar")}
      </h3>
      <Notice
        intent={overdue > 0 ? "warning" : "info"}
        text={say("book.calendarCount", { n: due.length, overdue })}
      />
      <ul className={shared.list} aria-label={say("book.calendar")}>
        {due.slice(0, LISTED).map(({ row, kind, day, left }) => (
          <li key={`${String(row.row)} ${kind}`} className={styles.item}>
            <Link as="button" onClick={() => void showBookRow(row.row)}>
              {`${row.code} · ${row.issuer}`}
            </Link>
            <p className={`${styles.when} ${left < 0 ? styles.overdue : ""}`}>
              {left < 0 ? <ErrorCircle16Filled aria-hidden /> : <Clock16Regular aria-hidden />}
              <span>
                {say("book.calendarItem", {
                  what: say(KINDS[kind]),
                  date:
                    left < 0
                      ? say("calendar.overdue", { date: dayText(day), n: -left })
                      : say("calendar.left", { date: dayText(day), n: left }),
                })}
              </span>
            </p>
            {row.rating === "" ? null : <span className={shared.small}>{row.rating}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

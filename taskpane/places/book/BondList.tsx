import { Button, Field, Input, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import {
  BOOK_FILTERS,
  countBook,
  filterBook,
  isChanged,
  type BookFilter,
  type BookRow,
} from "../../../desk/paper/book/rows";
import { dayText } from "../../../desk/paper/calendar/plan-calendar";
import type { Failure } from "../../../desk/port";
import type { MessageKey, Say } from "../../../desk/words";
import { readDate, withAside, type Language } from "../../../src";
import { useSharedStyles } from "../../parts/styles";
import { Notice } from "../../parts/write/Notices";
import { readBookRows, showBookRow } from "../../workbook";
import { BondReports } from "./BondReports";
import { EnterEvent } from "./EnterEvent";
import { FinaliseBonds } from "./FinaliseBonds";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) max-content",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  code: { textAlign: "start" },
  more: { gridColumn: "1 / -1" },
  overdue: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Bonds listed at once: a book may have thousands. */
const LISTED = 100;
/** Days ahead from which a review is due. */
const AHEAD = 30;

const TOLD: Readonly<Record<BookFilter, MessageKey>> = {
  attention: "book.show.attention",
  due: "book.show.due",
  flagged: "book.show.flagged",
  changed: "book.show.changed",
  faulty: "book.show.faulty",
  over: "book.show.over",
  all: "book.show.all",
};

interface Props {
  readonly language: Language;
  readonly say: Say;
  readonly today: string;
  /** The day of the look that stands on the sheet. */
  readonly asOf: number | null;
  /** Language of the sheets. */
  readonly written: Language;
  readonly isBlocked: boolean;
  /** Told after events were entered. */
  readonly onEntered: () => Promise<void>;
}

function isFilter(value: string): value is BookFilter {
  return BOOK_FILTERS.some((one) => one === value);
}

/** Lists the bonds that need attention, each leading to its row; enters what happened, and finalises ratings. */
export function BondList({ language, say, today, asOf, written, isBlocked, onEntered }: Props) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const [rows, setRows] = useState<readonly BookRow[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [filter, setFilter] = useState<BookFilter>("attention");
  const [text, setText] = useState("");
  const [codes, setCodes] = useState("");
  const look = useCallback(async () => {
    const read = await readBookRows();
    setRows(read.ok ? read.value : null);
    setFailure(read.ok ? null : read.failure);
  }, []);
  const entered = async () => {
    await onEntered();
    await look();
  };
  const counts = useMemo(() => countBook(rows ?? [], AHEAD), [rows]);
  const shown = useMemo(() => filterBook(rows ?? [], filter, text, AHEAD), [rows, filter, text]);
  const now = readDate(today, "date");
  const day = asOf ?? (now.ok ? now.value : 0);
  return (
    <>
      <section className={shared.card} aria-labelledby="book-list">
        <h3 id="book-list" className={shared.subheading}>
          {say("book.list")}
        </h3>
        <div className={shared.row}>
          <Button onClick={() => void look()}>{say(rows === null ? "book.look" : "write.again")}</Button>
        </div>
        {rows === null ? null : (
          <>
            <Field label={say("book.filter")}>
              <Select
                className={shared.select}
                value={filter}
                onChange={(_event, { value }) => {
                  if (isFilter(value)) setFilter(value);
                }}
              >
                {BOOK_FILTERS.map((one) => (
                  <option key={one} value={one}>
                    {withAside(language, say(TOLD[one]), String(counts[one]))}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={say("book.filterText")}>
              <Input value={text} onChange={(_event, { value }) => setText(value)} />
            </Field>
          </>
        )}
        <div role="status">
          {failure === null ? null : <Notice intent="error" text={say(failure.key, failure.facts)} />}
          {rows === null ? null : (
            <p className={shared.small}>
              {say("book.shown", {
                ...{ n: shown.length, all: rows.length, listed: Math.min(LISTED, shown.length) },
              })}
            </p>
          )}
        </div>
        <ul className={shared.list} aria-label={say("book.list")}>
          {shown.slice(0, LISTED).map((row) => (
            <li key={row.row} className={styles.row}>
              <Link as="button" className={styles.code} onClick={() => void showBookRow(row.row)}>
                {row.code === "" ? say("pane.unnamed") : `${row.code} · ${row.issuer}`}
              </Link>
              <strong>{row.rating === "" ? row.state : row.rating}</strong>
              <Told {...{ row, say }} />
            </li>
          ))}
        </ul>
      </section>
      {rows === null ? null : (
        <>
          <EnterEvent
            {...{ language, say, rows, written, isBlocked }}
            today={dayText(day)}
            asOf={day}
            onEntered={entered}
          />
          <FinaliseBonds
            {...{ say, rows, written, isBlocked }}
            today={dayText(day)}
            asOf={day}
            onEntered={entered}
            onFinalised={(finalised) => setCodes(finalised.join(", "))}
          />
          <BondReports {...{ say, written, rows, codes, isBlocked }} onCodes={setCodes} />
        </>
      )}
    </>
  );
}

/** What is to be known of a bond: when it is due and why, what its rating is now, what disagrees with it. */
function Told({ row, say }: { readonly row: BookRow; readonly say: Say }) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const isOverdue = row.left !== null && row.left < 0;
  const lines = [
    ...(row.next === null
      ? []
      : [
          isOverdue
            ? say("book.overdueBy", { n: -row.left, date: dayText(row.next) })
            : say("book.next", { date: dayText(row.next) }),
        ]),
    ...(row.event === "" ? [] : [row.event]),
    ...(row.call === null ? [] : [say("book.calls", { date: dayText(row.call) })]),
    ...(isChanged(row) && row.rating !== ""
      ? [say("book.now", { rating: row.rating, model: row.model })]
      : []),
    ...(row.flag === "" || row.standing === "over" ? [] : [row.flag]),
    ...(row.standing === "over" || row.standing === "unrated" ? [row.state] : []),
  ];
  return lines.map((line, index) => (
    <span
      key={line}
      className={`${shared.small} ${styles.more} ${isOverdue && index === 0 ? styles.overdue : ""}`}
    >
      {line}
    </span>
  ));
}

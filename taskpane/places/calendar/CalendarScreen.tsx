import { Button, Field, Select, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Failure } from "../../../desk/port";
import { readDate, type Language } from "../../../src";
import type { Say } from "../../../desk/words";
import { useSharedStyles } from "../../parts/styles";
import { findBook, readBookRows, readLedgers } from "../../workbook";
import { Notice } from "../../parts/write/Notices";
import { dueList, dueWithin, type Due } from "../../../desk/paper/calendar/due";
import { bookDue, onCalendar, type BookDue } from "../../../desk/paper/book/due";
import { BondsDue } from "./BondsDue";
import { DueItem } from "./DueItem";
import { WriteCalendar } from "./WriteCalendar";

interface Props {
  readonly language: Language;
  readonly say: Say;
  /** ISO date. */
  readonly today: string;
  readonly onBack: () => void;
}

/** Where the bonds stand. */
interface Book {
  readonly sheets: { readonly bonds: string };
  readonly rows: number;
}

type State =
  | { readonly state: "looking" }
  | { readonly state: "failed"; readonly failure: Failure }
  | {
      readonly state: "read";
      readonly all: readonly Due[];
      readonly bonds: readonly BookDue[];
      readonly book: Book | null;
    };

/** Days from now up to which something is shown; "" shows all. */
const SPANS = ["", "0", "30", "90", "180"] as const;

/** Lists from the ledgers by when each rating must be looked at again. */
export default function CalendarScreen({ language, say, today, onBack }: Props) {
  const shared = useSharedStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [state, setState] = useState<State>({ state: "looking" });
  const [span, setSpan] = useState("");
  const look = useCallback(async (): Promise<State> => {
    const ledgers = await readLedgers();
    if (!ledgers.ok) return { state: "failed", failure: ledgers.failure };
    const day = readDate(today, "date");
    const now = day.ok ? day.value : 0;
    const book = await findBook();
    const table = book.ok ? book.value.bonds : null;
    const rows = table === null ? null : await readBookRows();
    return {
      state: "read",
      all: dueList(ledgers.value, now),
      bonds: rows?.ok === true ? bookDue(rows.value, now) : [],
      book: table === null ? null : { sheets: { bonds: table.sheet }, rows: table.rows },
    };
  }, [today]);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    let gone = false;
    void look().then((found) => {
      if (!gone) setState(found);
    });
    return () => {
      gone = true;
    };
  }, [look]);
  const all = state.state === "read" ? state.all : [];
  const bonds = state.state === "read" ? state.bonds : [];
  const book = state.state === "read" ? state.book : null;
  const bondsShown = span === "" ? bonds : bonds.filter(({ left }) => left <= Number(span));
  const shown = dueWithin(all, span === "" ? null : Number(span));
  const overdue = all.filter(({ left }) => left !== null && left < 0).length;
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {say("calendar.title")}
      </h2>
      <p className={shared.help}>{say("calendar.help")}</p>
      <div role="status">
        {state.state === "looking" ? <Spinner size="tiny" label={say("write.looking")} /> : null}
        {state.state === "failed" ? (
          <Notice intent="error" text={say(state.failure.key, state.failure.facts)} />
        ) : null}
        {state.state !== "read" || (all.length === 0 && bonds.length > 0) ? null : all.length === 0 ? (
          <Notice intent="info" text={say("calendar.none")} />
        ) : (
          <Notice
            intent={overdue > 0 ? "warning" : "success"}
            text={say("calendar.count", { n: all.length, overdue, shown: shown.length })}
          />
        )}
      </div>
      {all.length === 0 && bonds.length === 0 ? null : (
        <Field label={say("calendar.within")}>
          <Select value={span} onChange={(_event, data) => setSpan(data.value)}>
            {SPANS.map((days) => (
              <option key={days} value={days}>
                {days === ""
                  ? say("calendar.all")
                  : days === "0"
                    ? say("calendar.now")
                    : say("calendar.days", { n: days })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {all.length === 0 ? null : (
        <ul className={shared.list} aria-label={say("calendar.due")}>
          {shown.map((due) => (
            <DueItem key={due.last.issuer} {...{ due, language, say }} />
          ))}
        </ul>
      )}
      {bonds.length === 0 ? null : <BondsDue {...{ say }} due={bondsShown} />}
      {all.length === 0 && bonds.length === 0 ? null : (
        <WriteCalendar
          {...{ language, say, today }}
          due={shown}
          bonds={book === null ? [] : onCalendar(bondsShown, book, say)}
        />
      )}
      <div className={shared.row}>
        <Button onClick={onBack}>{say("nav.previous")}</Button>
        <Button onClick={() => void look().then(setState)}>{say("write.again")}</Button>
      </div>
    </>
  );
}

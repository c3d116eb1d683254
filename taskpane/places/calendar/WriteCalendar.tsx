import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Language } from "../../../src";
import type { Say } from "../../../desk/words";
import { useSharedStyles } from "../../parts/styles";
import { freeSheetName } from "../../../desk/paper/cells/naming";
import { lookAround, showSheet, targetOf, type Target } from "../../workbook";
import { Notice } from "../../parts/write/Notices";
import { carryOut, isWritable } from "../../parts/write/write-draft";
import type { Due } from "../../../desk/paper/calendar/due";
import { CALENDAR, planCalendar, type BondOnCalendar } from "../../../desk/paper/calendar/plan-calendar";

interface Props {
  readonly due: readonly Due[];
  /** Of the book, as the sheet has it. */
  readonly bonds: readonly BondOnCalendar[];
  readonly language: Language;
  readonly say: Say;
  /** ISO date. */
  readonly today: string;
}

interface News {
  readonly intent: "success" | "warning" | "error";
  readonly text: string;
  /** The sheet that was written. */
  readonly sheet?: string;
}

/** Finds where the calendar goes: onto its own sheet again, beside one that is protected, or onto a new one. */
async function findTarget(title: string): Promise<Target | null> {
  const around = await lookAround(CALENDAR);
  if (!around.ok) return null;
  const { own, sheets } = around.value;
  const wanted = own === null || own.protected ? freeSheetName(title, sheets) : own.name;
  return targetOf(wanted, CALENDAR, CALENDAR, around.value);
}

/** Writes what is shown on a sheet where that is wished, after saying where. */
export function WriteCalendar({ due, bonds, language, say, today }: Props) {
  const shared = useSharedStyles();
  const [target, setTarget] = useState<Target | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const [busy, setBusy] = useState(false);
  const title = say("calendar.title");
  useEffect(() => {
    let gone = false;
    void findTarget(title).then((found) => {
      if (!gone) setTarget(found);
    });
    return () => {
      gone = true;
    };
  }, [title]);
  const write = async () => {
    setBusy(true);
    // Looked at again: the workbook may have changed since it was said where.
    const now = await findTarget(title);
    setTarget(now);
    if (isWritable(now)) {
      const plan = planCalendar(due, language, now, today, bonds);
      const outcome = await carryOut(plan, now, null);
      setNews(
        !outcome.ok
          ? { intent: "error", text: say(outcome.failure.key, outcome.failure.facts) }
          : outcome.value.kind === "beyond"
            ? {
                intent: "warning",
                text: say("write.beyond", { cells: outcome.value.cells.slice(0, 8) }),
              }
            : {
                intent: "success",
                text: say("write.done", { sheet: now.sheet, area: plan.area }),
                sheet: now.sheet,
              },
      );
      setTarget(await findTarget(title));
    }
    setBusy(false);
  };
  if (!isWritable(target)) return null;
  const { sheet, kind } = target;
  const count = due.length + bonds.length;
  const blocked = busy || count === 0;
  const written = news?.sheet;
  return (
    <section className={shared.card} aria-labelledby="calendar-write">
      <h3 id="calendar-write" className={shared.subheading}>
        {say("calendar.write")}
      </h3>
      <p className={shared.help}>
        {say(kind === "ours" ? "calendar.again" : "calendar.new", { sheet, n: count })}
      </p>
      <div className={shared.row}>
        <Button
          disabledFocusable={blocked}
          onClick={() => {
            if (!blocked) void write();
          }}
        >
          {say("calendar.writeDo")}
        </Button>
        {written === undefined ? null : (
          <Button onClick={() => void showSheet(written)}>{say("write.show")}</Button>
        )}
      </div>
      <div role="status">{news === null ? null : <Notice intent={news.intent} text={news.text} />}</div>
    </section>
  );
}

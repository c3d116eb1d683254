import { Button, Field, Select, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { BOOK_SCALE } from "../../../desk/paper/book/order";
import type { Done } from "../../../desk/port";
import type { Say } from "../../../desk/words";
import { isOfIssuers, listScales, type Language } from "../../../src";
import { useSharedStyles } from "../../parts/styles";
import { Notice } from "../../parts/write/Notices";
import {
  extendBook,
  lackingSheets,
  lookAtBook,
  makeBook,
  reachesShort,
  showSheet,
  takeSelected,
  type SeenBook,
  type TakenRows,
} from "../../workbook";
import { BondList } from "./BondList";

interface Props {
  readonly language: Language;
  readonly say: Say;
  /** ISO date. */
  readonly today: string;
  readonly onBack: () => void;
}

type News = { readonly intent: "success" | "warning" | "error"; readonly text: string };

async function seenNow(): Promise<SeenBook | null> {
  const seen = await lookAtBook();
  return seen.ok ? seen.value : null;
}

/** Makes a bond book in the workbook, or works with the one that is there. */
export default function BookScreen({ language, say, today, onBack }: Props) {
  const shared = useSharedStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [seen, setSeen] = useState<SeenBook | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const [busy, setBusy] = useState(false);
  const [scale, setScale] = useState(BOOK_SCALE);
  useEffect(() => heading.current?.focus(), []);
  const lookAgain = useCallback(async () => setSeen(await seenNow()), []);
  useEffect(() => {
    let gone = false;
    void seenNow().then((found) => {
      if (!gone) setSeen(found);
    });
    return () => {
      gone = true;
    };
  }, []);
  const act = async <T,>(task: () => Promise<Done<T>>, told: (value: T) => string) => {
    if (busy) return;
    setBusy(true);
    const outcome = await task();
    setNews(
      outcome.ok
        ? { intent: "success", text: told(outcome.value) }
        : { intent: "error", text: say(outcome.failure.key, outcome.failure.facts) },
    );
    await lookAgain();
    setBusy(false);
  };
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {say("book.title")}
      </h2>
      <p className={shared.help}>{say("book.help")}</p>
      {seen === null ? (
        <Spinner size="tiny" label={say("write.looking")} />
      ) : lackingSheets(seen) > 0 ? (
        <>
          <div>
            {seen.found.bonds === null ? (
              <Notice intent="info" text={say("book.none")} />
            ) : (
              <Notice intent="warning" text={say("book.incomplete", { n: lackingSheets(seen) })} />
            )}
          </div>
          <Field label={say("book.scale")}>
            <Select className={shared.select} value={scale} onChange={(_event, data) => setScale(data.value)}>
              {listScales()
                .filter(isOfIssuers)
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.title[language]}
                  </option>
                ))}
            </Select>
          </Field>
          <div className={shared.row}>
            <Button
              appearance="primary"
              disabledFocusable={busy}
              onClick={() =>
                void act(
                  () =>
                    makeBook(
                      seen.found.written?.language ?? language,
                      seen.found.written?.scale ?? scale,
                      today,
                      seen,
                    ),
                  (sheets) => say("book.made", { sheet: sheets.bonds }),
                )
              }
            >
              {say(seen.found.bonds === null ? "book.make" : "book.make.rest")}
            </Button>
          </div>
        </>
      ) : (
        <Existing {...{ language, say, today, seen, busy, act, lookAgain }} />
      )}
      <div role="status">{news === null ? null : <Notice intent={news.intent} text={news.text} />}</div>
      <div className={shared.row}>
        <Button onClick={onBack}>{say("portfolio.back")}</Button>
      </div>
    </>
  );
}

interface ExistingProps {
  readonly language: Language;
  readonly say: Say;
  readonly today: string;
  readonly seen: SeenBook;
  readonly busy: boolean;
  readonly act: <T>(task: () => Promise<Done<T>>, told: (value: T) => string) => Promise<void>;
  readonly lookAgain: () => Promise<void>;
}

function Existing({ language, say, today, seen, busy, act, lookAgain }: ExistingProps) {
  const shared = useSharedStyles();
  const { bonds, events } = seen.found;
  if (bonds === null || events === null) return null;
  const isProtected = bonds.protected || events.protected;
  const take = async () => {
    const taken = await takeSelected(language);
    if (!taken.ok) return taken;
    // What was taken may reach below what the formulas read.
    const reached = await extendBook(language);
    return reached.ok ? taken : reached;
  };
  const told = ({ what, count, passedOver }: TakenRows) => {
    const all = say(what === "bonds" ? "book.take.bonds" : "book.take.events", { n: count });
    return passedOver.length === 0 ? all : `${all} ${say("book.take.passed", { heads: passedOver })}`;
  };
  return (
    <>
      <div>
        <Notice
          intent="info"
          text={say("book.exists", { sheet: bonds.sheet, n: bonds.rows, events: events.used })}
        />
      </div>
      <p className={shared.help}>{say("book.take.help")}</p>
      <div className={shared.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy || isProtected}
          onClick={() => {
            if (!isProtected)
              void act(
                () => extendBook(language),
                (rows) => say("book.extended", { n: rows }),
              );
          }}
        >
          {say("book.extend")}
        </Button>
        <Button
          disabledFocusable={busy || isProtected}
          onClick={() => {
            if (!isProtected) void act(take, told);
          }}
        >
          {say("book.take")}
        </Button>
        <Button onClick={() => void showSheet(bonds.sheet)}>{say("book.show")}</Button>
        {seen.figures === null ? null : (
          <Button onClick={() => void showSheet(seen.figures ?? "")}>{say("book.showFigures")}</Button>
        )}
      </div>
      {reachesShort(seen) ? <Notice intent="warning" text={say("book.short")} /> : null}
      {isProtected ? (
        <Notice
          intent="warning"
          text={say("book.protected", { sheet: bonds.protected ? bonds.sheet : events.sheet })}
        />
      ) : null}
      <BondList
        {...{ language, say, today }}
        asOf={seen.found.asOf}
        written={seen.found.written?.language ?? language}
        isBlocked={isProtected || busy}
        onEntered={async () => {
          // Nothing that was entered may stand below what the formulas read.
          const now = await lookAtBook();
          if (now.ok && reachesShort(now.value))
            await act(
              () => extendBook(language),
              (rows) => say("book.extended", { n: rows }),
            );
          await lookAgain();
        }}
      />
    </>
  );
}

import { Button, Field, Input } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { bondsNamed, type BookRow } from "../../../desk/paper/book/rows";
import type { Say } from "../../../desk/words";
import type { Language } from "../../../src";
import { useSharedStyles } from "../../parts/styles";
import { Notice } from "../../parts/write/Notices";
import { showSheet, writeSections } from "../../workbook";

interface Props {
  readonly say: Say;
  /** Language of the sheets. */
  readonly written: Language;
  readonly rows: readonly BookRow[];
  readonly codes: string;
  readonly onCodes: (codes: string) => void;
  readonly isBlocked: boolean;
}

interface News {
  readonly intent: "success" | "error";
  readonly text: string;
  /** The sheet that was written. */
  readonly sheet?: string;
}

/** Reports on one sheet: each reads the whole book. */
const MOST = 50;

/** Writes the reports of single bonds, the codes of those just finalised at hand. */
export function BondReports({ say, written, rows, codes, onCodes, isBlocked }: Props) {
  const shared = useSharedStyles();
  const [news, setNews] = useState<News | null>(null);
  const [busy, setBusy] = useState(false);
  const named = useMemo(() => bondsNamed(rows, codes), [rows, codes]);
  const fault =
    named.absent.length > 0
      ? say("book.section.none", { codes: named.absent.slice(0, 5) })
      : named.codes.length > MOST
        ? say("book.section.many", { most: MOST })
        : null;
  const blocked = busy || isBlocked || fault !== null || named.codes.length === 0;
  const write = async () => {
    setBusy(true);
    const outcome = await writeSections(written, named.codes);
    setNews(
      outcome.ok
        ? {
            intent: "success",
            text: say("book.section.written", { n: named.codes.length, sheet: outcome.value }),
            sheet: outcome.value,
          }
        : { intent: "error", text: say(outcome.failure.key, outcome.failure.facts) },
    );
    setBusy(false);
  };
  const sheet = news?.sheet;
  return (
    <section className={shared.card} aria-labelledby="book-reports">
      <h3 id="book-reports" className={shared.subheading}>
        {say("book.section.write")}
      </h3>
      <p className={shared.help}>{say("book.section.help")}</p>
      <Field
        label={say("book.section.codes")}
        {...(named.codes.length > 0 ? { hint: say("book.section.some", { n: named.codes.length }) } : {})}
        {...(fault === null ? {} : { validationMessage: fault, validationState: "error" as const })}
      >
        <Input value={codes} onChange={(_event, { value }) => onCodes(value)} />
      </Field>
      <div className={shared.row}>
        <Button
          disabledFocusable={blocked}
          onClick={() => {
            if (!blocked) void write();
          }}
        >
          {say("book.section.do")}
        </Button>
        {sheet === undefined ? null : (
          <Button onClick={() => void showSheet(sheet)}>{say("write.show")}</Button>
        )}
      </div>
      <div role="status">{news === null ? null : <Notice intent={news.intent} text={news.text} />}</div>
    </section>
  );
}

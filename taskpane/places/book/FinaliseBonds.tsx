import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import {
  finaliseFaults,
  finaliseRows,
  type FinaliseForm,
  type FormFaults,
} from "../../../desk/paper/book/events";
import { toFinalise, type BookRow } from "../../../desk/paper/book/rows";
import type { Say } from "../../../desk/words";
import type { Language } from "../../../src";
import { useSharedStyles } from "../../parts/styles";
import { Notice } from "../../parts/write/Notices";
import { enterEvents } from "../../workbook";

interface Props {
  readonly say: Say;
  readonly today: string;
  readonly rows: readonly BookRow[];
  readonly asOf: number;
  readonly written: Language;
  readonly isBlocked: boolean;
  readonly onEntered: () => Promise<void>;
  /** Told the codes of the bonds whose ratings were entered. */
  readonly onFinalised: (codes: readonly string[]) => void;
}

type News = { readonly intent: "success" | "error"; readonly text: string };

/** Bonds listed at once; more are finalised in turns, so that each is seen before it is signed. */
const LISTED = 50;

/** Enters the ratings that the formula gives now: of bonds that were never rated, are due, or come to another rating. */
export function FinaliseBonds({ say, today, rows, asOf, written, isBlocked, onEntered, onFinalised }: Props) {
  const shared = useSharedStyles();
  const open = useMemo(() => toFinalise(rows), [rows]);
  const listed = open.slice(0, LISTED);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [form, setForm] = useState<FinaliseForm>({ date: today, source: "", analyst: "", approver: "" });
  const [faults, setFaults] = useState<FormFaults<FinaliseForm>>({});
  const [news, setNews] = useState<News | null>(null);
  const [busy, setBusy] = useState(false);
  const chosen = listed.filter(({ code }) => picked.has(code));
  const blocked = busy || isBlocked || chosen.length === 0;
  const fields: readonly (readonly [keyof FinaliseForm, Parameters<Say>[0]])[] = [
    ["date", "book.day"],
    ["source", "book.source"],
    ["analyst", "book.analyst"],
    ["approver", "book.approver"],
  ];
  const pick = (codes: readonly string[], isOn: boolean) => {
    const next = new Set(picked);
    for (const code of codes)
      if (isOn) next.add(code);
      else next.delete(code);
    setPicked(next);
  };
  const finalise = async () => {
    const wrong = finaliseFaults(form, asOf);
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return;
    setBusy(true);
    const outcome = await enterEvents(finaliseRows(chosen, form, written));
    if (outcome.ok) {
      const { row, sheet, count } = outcome.value;
      setNews({ intent: "success", text: say("book.finalised", { n: count, sheet, row }) });
      onFinalised(chosen.map(({ code }) => code));
      setPicked(new Set());
      await onEntered();
    } else setNews({ intent: "error", text: say(outcome.failure.key, outcome.failure.facts) });
    setBusy(false);
  };
  return (
    <section className={shared.card} aria-labelledby="book-finalise">
      <h3 id="book-finalise" className={shared.subheading}>
        {say("book.finalise")}
      </h3>
      <p className={shared.help}>{say("book.finaliseHelp")}</p>
      <p className={shared.small}>
        {open.length === 0 ? say("book.nothing") : say("book.toFinalise", { n: open.length })}
      </p>
      {open.length === 0 ? null : (
        <>
          <Checkbox
            label={say("book.pickAll")}
            checked={chosen.length === listed.length ? true : chosen.length === 0 ? false : "mixed"}
            onChange={(_event, { checked }) =>
              pick(
                listed.map(({ code }) => code),
                checked === true,
              )
            }
          />
          <ul className={shared.list} aria-label={say("book.finalise")}>
            {listed.map(({ code, rating, model, row }) => (
              <li key={row}>
                <Checkbox
                  label={say("book.pick", { code, before: rating === "" ? "–" : rating, after: model })}
                  checked={picked.has(code)}
                  onChange={(_event, { checked }) => pick([code], checked === true)}
                />
              </li>
            ))}
          </ul>
          {fields.map(([field, label]) => {
            const key = faults[field];
            const state =
              key === undefined ? {} : { validationMessage: say(key), validationState: "error" as const };
            return (
              <Field key={field} label={say(label)} {...state}>
                <Input
                  value={form[field]}
                  onChange={(_event, { value }) => setForm({ ...form, [field]: value })}
                />
              </Field>
            );
          })}
          <div className={shared.row}>
            <Button
              appearance="primary"
              disabledFocusable={blocked}
              onClick={() => {
                if (!blocked) void finalise();
              }}
            >
              {say("book.finaliseDo", { n: chosen.length })}
            </Button>
          </div>
        </>
      )}
      <div role="status">{news === null ? null : <Notice intent={news.intent} text={news.text} />}</div>
    </section>
  );
}

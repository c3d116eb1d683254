import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import {
  amountAsked,
  eventChoices,
  eventFaults,
  eventRow,
  type EventForm,
  type FormFaults,
} from "../../../desk/paper/book/events";
import { concerned, type BookRow } from "../../../desk/paper/book/rows";
import type { Say } from "../../../desk/words";
import type { Language } from "../../../src";
import { useSharedStyles } from "../../parts/styles";
import { Notice } from "../../parts/write/Notices";
import { enterEvents } from "../../workbook";

interface Props {
  readonly language: Language;
  readonly say: Say;
  readonly today: string;
  readonly rows: readonly BookRow[];
  readonly asOf: number;
  readonly written: Language;
  readonly isBlocked: boolean;
  readonly onEntered: () => Promise<void>;
}

type News = { readonly intent: "success" | "error"; readonly text: string };

/** Enters what happened to a bond, its issuer or its guarantor: a row of the events, from which the book is worked out again. */
export function EnterEvent({ language, say, today, rows, asOf, written, isBlocked, onEntered }: Props) {
  const shared = useSharedStyles();
  const choices = eventChoices(language);
  const first = choices[0]?.id ?? "";
  const [form, setForm] = useState<EventForm>({ of: "", event: first, date: today, source: "", value: "" });
  const [faults, setFaults] = useState<FormFaults<EventForm>>({});
  const [news, setNews] = useState<News | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<EventForm>) => setForm({ ...form, ...part });
  const fault = (field: keyof EventForm) => {
    const key = faults[field];
    return key === undefined ? {} : { validationMessage: say(key), validationState: "error" as const };
  };
  const found = useMemo(() => concerned(rows, form.of).length, [rows, form.of]);
  const blocked = busy || isBlocked;
  const enter = async () => {
    const wrong = eventFaults(form, rows, asOf);
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return;
    setBusy(true);
    const outcome = await enterEvents([eventRow(form, written)]);
    if (outcome.ok) {
      const { row, sheet } = outcome.value;
      setNews({ intent: "success", text: say("book.entered", { row, sheet }) });
      setForm({ ...form, of: "", source: "", value: "" });
      await onEntered();
    } else setNews({ intent: "error", text: say(outcome.failure.key, outcome.failure.facts) });
    setBusy(false);
  };
  const asked = amountAsked(form.event);
  return (
    <section className={shared.card} aria-labelledby="book-event">
      <h3 id="book-event" className={shared.subheading}>
        {say("book.enter")}
      </h3>
      <Field
        label={say("book.of")}
        hint={found > 0 ? say("book.ofSome", { n: found }) : say("book.enterHelp")}
        {...fault("of")}
      >
        <Input value={form.of} onChange={(_event, { value }) => change({ of: value })} />
      </Field>
      <Field label={say("book.event")} {...fault("event")}>
        <Select
          className={shared.select}
          value={form.event}
          onChange={(_event, { value }) => change({ event: value, value: "" })}
        >
          {choices.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say("book.day")} {...fault("date")}>
        <Input value={form.date} onChange={(_event, { value }) => change({ date: value })} />
      </Field>
      <Field label={say("book.source")} {...fault("source")}>
        <Input value={form.source} onChange={(_event, { value }) => change({ source: value })} />
      </Field>
      {asked === null ? null : (
        <Field label={say(asked)} {...fault("value")}>
          <Input value={form.value} onChange={(_event, { value }) => change({ value })} />
        </Field>
      )}
      <div className={shared.row}>
        <Button
          disabledFocusable={blocked}
          onClick={() => {
            if (!blocked) void enter();
          }}
        >
          {say("book.enterDo")}
        </Button>
      </div>
      <div role="status">{news === null ? null : <Notice intent={news.intent} text={news.text} />}</div>
    </section>
  );
}

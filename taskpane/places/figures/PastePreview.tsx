import { Button, Checkbox, Field, Input, Textarea } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { inClauses, labelled, statementAmounts } from "../../../src";
import { previewStatement, type Placed, type StatementPreview } from "../../../desk/reading/statement/place";
import type { LeftReason } from "../../../desk/reading/statement/read";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import type { StatementWork } from "./use-statement";

interface Props {
  readonly work: StatementWork;
}

function keyOf({ amount, key }: Placed): string {
  return `${amount} ${key}`;
}

/** A place to paste a whole statement, and what of it would go where before anything does. */
export function PastePreview({ work }: Props) {
  const { say } = usePane();
  const shared = useSharedStyles();
  if (work.pasted === null)
    return (
      <div className={shared.row}>
        <Button size="small" onClick={() => work.show("")}>
          {say("statement.pasteTable")}
        </Button>
      </div>
    );
  return (
    <section className={shared.card} aria-label={say("statement.pasteTable")}>
      <Field label={say("statement.pasteTable")} hint={say("statement.pasteHint")}>
        <Textarea value={work.pasted} resize="vertical" onChange={(_event, data) => work.show(data.value)} />
      </Field>
      {work.pasted.trim() === "" ? (
        <Button size="small" onClick={() => work.show(null)}>
          {say("statement.pasteCancel")}
        </Button>
      ) : (
        <Preview work={work} text={work.pasted} />
      )}
    </section>
  );
}

function Preview({ work, text }: Props & { readonly text: string }) {
  const { say } = usePane();
  const shared = useSharedStyles();
  const [latest, setLatest] = useState("");
  const [touched, setTouched] = useState<ReadonlyMap<string, boolean>>(new Map());
  const asked = /^\d{4}$/.test(latest.trim()) ? Number(latest.trim()) : undefined;
  const { statement, rows } = work;
  const preview = useMemo(
    () => previewStatement(text, statement, rows, asked),
    [text, statement, rows, asked],
  );
  const { placed, left, unit, unitAssumed, hasYears } = preview;
  const isOn = (one: Placed) => touched.get(keyOf(one)) ?? one.doubt === null;
  const chosen = placed.filter(isOn);
  return (
    <>
      {hasYears ? null : <p className={shared.help}>{say("statement.noYears")}</p>}
      {placed.length === 0 ? null : (
        <>
          <Field label={say("statement.latest")} hint={say("statement.latestHint")}>
            <Input
              size="small"
              inputMode="numeric"
              value={latest === "" ? String(preview.latest ?? "") : latest}
              onChange={(_event, data) => setLatest(data.value)}
            />
          </Field>
          <p className={shared.small}>
            {unitAssumed
              ? say("statement.unitAssumed", { unit: unit === "" ? "–" : unit })
              : say("statement.unitRead", { unit })}
          </p>
          <ul className={shared.list}>
            {placed.map((one) => (
              <PlacedLine
                key={keyOf(one)}
                one={one}
                preview={preview}
                on={isOn(one)}
                choose={(on) => setTouched(new Map(touched).set(keyOf(one), on))}
              />
            ))}
          </ul>
        </>
      )}
      <LeftList left={left} />
      <div className={shared.row}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={chosen.length === 0}
          onClick={() => work.take(preview, chosen)}
        >
          {say("statement.pasteTake", { n: chosen.length, of: placed.length })}
        </Button>
        <Button size="small" onClick={() => work.show(null)}>
          {say("statement.pasteCancel")}
        </Button>
      </div>
    </>
  );
}

interface LineProps {
  readonly one: Placed;
  readonly preview: StatementPreview;
  readonly on: boolean;
  readonly choose: (on: boolean) => void;
}

/** One figure: what it stood as, and as which amount, year and unit it is taken. */
function PlacedLine({ one, preview, on, choose }: LineProps) {
  const { say, language } = usePane();
  const shared = useSharedStyles();
  const label = statementAmounts.find(({ id }) => id === one.amount)?.label[language] ?? one.amount;
  const year = one.year === null ? one.key : String(one.year);
  const from = [one.text, one.unit].filter((text) => text !== "").join(" ");
  const to = [one.typed, preview.unit].filter((text) => text !== "").join(" ");
  return (
    <li>
      <Checkbox
        checked={on}
        label={
          <span>
            {labelled(language, `${label} ${year}`, to)}
            <span className={shared.small}>{` ← ${labelled(language, one.row, from)}`}</span>
            {one.doubt === null ? null : (
              <span className={shared.small}>
                {one.doubt === "magnitude"
                  ? ` ${say("statement.doubt.magnitude")}`
                  : ` ${say("statement.doubt.other", { before: one.before })}`}
              </span>
            )}
          </span>
        }
        onChange={(_event, data) => choose(data.checked === true)}
      />
    </li>
  );
}

/** What is left out, by why. */
function LeftList({ left }: Pick<StatementPreview, "left">) {
  const { say, language } = usePane();
  const shared = useSharedStyles();
  const id = useId();
  if (left.length === 0) return null;
  const reasons = [...new Set(left.map(({ why }) => why))];
  const named = (why: LeftReason) => left.flatMap((one) => (one.why === why ? [one.what] : []));
  return (
    <div>
      <p id={id} className={shared.small}>
        {say("statement.left", { n: left.length })}
      </p>
      <ul className={shared.list} aria-labelledby={id}>
        {reasons.map((why) => (
          <li key={why} className={shared.small}>
            {say(`statement.left.${why}`)} {inClauses(language, named(why))}
          </li>
        ))}
      </ul>
    </div>
  );
}

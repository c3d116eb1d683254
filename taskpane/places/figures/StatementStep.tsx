import { Button, Field, Input } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { labelOf } from "../../../src";
import { JumpLink } from "../../parts/JumpLink";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import { AmountTable } from "./AmountTable";
import { formName } from "../../../desk/draft/statement/computed-text";
import { ratioLine } from "../../../desk/draft/statement/ratio-lines";
import { PastePreview } from "./PastePreview";
import { RatioCard } from "./RatioCard";
import {
  amountsIn,
  statementNeeds,
  yearName,
  type MeasuredForm,
  type StatementNeeds,
} from "../../../desk/draft/statement/statement";
import {
  givenText,
  isOwnForm,
  offersOf,
  takenRatios,
  type Offer,
} from "../../../desk/draft/statement/take-ratios";
import type { AmountRow } from "../../../desk/reading/statement/place";
import { useStatement } from "./use-statement";

/** Amounts of the issuer's statements, and the ratios that they give. */
export function StatementStep() {
  const { pack } = usePane();
  const needs = statementNeeds(pack);
  return needs === null ? null : <Statement needs={needs} />;
}

function Statement({ needs }: { readonly needs: StatementNeeds }) {
  const { say } = usePane();
  const shared = useSharedStyles();
  const work = useStatement(needs);
  const columns = allYears(work.rows);
  return (
    <>
      <p className={shared.help}>{say("statement.help")}</p>
      <section className={shared.card} aria-labelledby="statement-amounts">
        <h3 id="statement-amounts" className={shared.subheading}>
          {say("statement.amounts")}
        </h3>
        <p className={shared.small}>{say("statement.amountsHelp")}</p>
        <Field label={say("statement.unit")} hint={say("statement.unitHint")}>
          <Input value={work.statement.unit} onChange={(_event, data) => work.nameUnit(data.value)} />
        </Field>
        <PastePreview work={work} />
        <AmountTable rows={needs.amounts.map(work.row)} columns={columns} work={work} />
        {needs.more.length === 0 ? null : (
          <details>
            <summary>{say("statement.more", { n: needs.more.length })}</summary>
            <AmountTable rows={needs.more.map(work.row)} columns={columns} work={work} />
          </details>
        )}
      </section>
      <MeasuredRatios measured={needs.measured} />
      <FurtherRatios needs={needs} />
    </>
  );
}

/** The years that any of the rows has, oldest first: a row's own come in that order. */
function allYears(rows: readonly AmountRow[]): readonly string[] {
  return rows.reduce<readonly string[]>((most, { years }) => (years.length > most.length ? years : most), []);
}

/** The ratios that measure items, with what is to be taken into the assessment. */
function MeasuredRatios({ measured }: { readonly measured: readonly MeasuredForm[] }) {
  const { say, language, pack, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  const [touched, setTouched] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [done, setDone] = useState(0);
  const offers = useMemo(() => offersOf(measured, draft), [measured, draft]);
  const at = amountsIn(draft.statement);
  const nameOf = (year: string) => yearName(year, draft.statement);
  // What is not believed, or would put another value in place of one that somebody gave, is never proposed.
  const isChosen = (offer: Offer) =>
    touched.get(offer.form.id + offer.item.id) ??
    (isOwnForm(measured, offer) && offer.plausible && offer.other === null);
  const due = offers.filter((offer) => offer.given !== null && !offer.taken && isChosen(offer));
  const possible = offers.filter(({ given }) => given !== null).length;
  const choose = ({ item, form }: MeasuredForm, on: boolean) => {
    const next = new Map(touched).set(form.id + item.id, on);
    // Two forms cannot both be the item's value.
    for (const other of measured)
      if (on && other.item === item && other.form !== form) next.set(other.form.id + item.id, false);
    setTouched(next);
    setDone(0);
  };
  const take = () => {
    dispatch({ type: "ratios-taken", ...takenRatios(pack, draft, due) });
    setDone(due.length);
  };
  const cardOf = (offer: Offer): ListedRatio => {
    const { item, form, given, taken, plausible, other } = offer;
    const name = labelOf(pack, item.id)[language];
    const label = form.variant === undefined ? name : formName(form, language);
    const card = (
      <RatioCard
        key={form.id + item.id}
        line={ratioLine(form, at, language, say("statement.opening"), nameOf)}
        choice={{ label, chosen: isChosen(offer), choose: (on) => choose(offer, on) }}
      >
        <span className={shared.small}>
          {taken ? `${say("statement.same")} ` : ""}
          {plausible ? "" : `${say("statement.implausible")} `}
          {other === null
            ? ""
            : `${say("statement.other", { given: givenText(other, item, draft, language) })} `}
          <JumpLink item={item.id} label={say("statement.toItem", { item: name })} />
        </span>
      </RatioCard>
    );
    return { card, computed: given !== null };
  };
  return (
    <section className={shared.card} aria-labelledby="statement-measured">
      <h3 id="statement-measured" className={shared.subheading}>
        {say("statement.measured")}
      </h3>
      <p className={shared.small}>{say("statement.measuredHelp")}</p>
      <div className={shared.row}>
        <Button appearance="primary" size="small" disabledFocusable={due.length === 0} onClick={take}>
          {say("statement.take", { n: due.length, of: possible })}
        </Button>
      </div>
      <p className={shared.small} role="status">
        {done === 0 ? "" : say("statement.taken", { n: done })}
      </p>
      <RatioList lines={offers.map(cardOf)} />
    </section>
  );
}

/** The other ratios of the same source. */
function FurtherRatios({ needs }: { readonly needs: StatementNeeds }) {
  const { say, language, draft } = usePane();
  const shared = useSharedStyles();
  if (needs.further.length === 0) return null;
  const at = amountsIn(draft.statement);
  return (
    <section className={shared.card} aria-labelledby="statement-further">
      <h3 id="statement-further" className={shared.subheading}>
        {say("statement.further")}
      </h3>
      <p className={shared.small}>{say("statement.furtherHelp")}</p>
      <RatioList
        lines={needs.further.map((form) => {
          const nameOf = (year: string) => yearName(year, draft.statement);
          const line = ratioLine(form, at, language, say("statement.opening"), nameOf);
          const computed = line.years.some(({ shown }) => shown !== "");
          return { card: <RatioCard key={form.id} line={line} />, computed };
        })}
      />
    </section>
  );
}

interface ListedRatio {
  readonly card: ReactNode;
  readonly computed: boolean;
}

/** Lists ratios: those that the amounts give, and folded away those that still lack some. */
function RatioList({ lines }: { readonly lines: readonly ListedRatio[] }) {
  const { say } = usePane();
  const shared = useSharedStyles();
  const cards = (computed: boolean) =>
    lines.flatMap((line) => (line.computed === computed ? [line.card] : []));
  const lacking = cards(false);
  return (
    <>
      {lacking.length === lines.length ? null : <ul className={shared.list}>{cards(true)}</ul>}
      {lacking.length === 0 ? null : (
        <details>
          <summary>{say("statement.lacking", { n: lacking.length })}</summary>
          <ul className={shared.list}>{lacking}</ul>
        </details>
      )}
    </>
  );
}

import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { issuerRating, writeDate } from "../../../../src";
import { dateText } from "../../../../desk/draft/shown-value";
import type { Facts, MessageKey } from "../../../../desk/words";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";
import type { FinaliseView } from "../../../../desk/paper/ledger/view";

/** What the ledger says last of the issuer, and how far the rating has moved since. */
export function Before({ view }: { readonly view: FinaliseView }) {
  const { say, language, draft } = usePane();
  const shared = useSharedStyles();
  const { last, sameDay } = view;
  return (
    <section className={shared.card} aria-labelledby="ledger-before">
      <h3 id="ledger-before" className={shared.subheading}>
        {say("ledger.before")}
      </h3>
      {last === null ? (
        <p className={shared.help}>{say("ledger.none")}</p>
      ) : (
        <p className={shared.help}>
          {say(last.outlook === "" ? "ledger.last" : "ledger.lastOutlook", {
            ...last,
            date: dateText(writeDate(last.date), language),
          })}
        </p>
      )}
      <Move view={view} />
      {sameDay === null || (sameDay === "same" && draft.finalised !== undefined) ? null : (
        <Warning text={sameDay === "same" ? "ledger.same" : "ledger.other"} />
      )}
      {view.later && sameDay === null ? <Warning text="ledger.later" /> : null}
    </section>
  );
}

function Move({ view: { step, last, entry, sameDay } }: { readonly view: FinaliseView }) {
  const { say, assessment } = usePane();
  const shared = useSharedStyles();
  if (step === null || last === null || sameDay === "same") return null;
  if (step.kind === "apart")
    return <p className={shared.help}>{say("ledger.apart", { before: step.before })}</p>;
  const after = entry.ok ? entry.value.rating : (issuerRating(assessment) ?? "");
  const facts: Facts = { n: Math.abs(step.notches), before: last.rating, after };
  const key: MessageKey =
    step.notches === 0 ? "ledger.unchanged" : step.notches > 0 ? "ledger.up" : "ledger.down";
  return (
    <>
      <p className={shared.help}>{say(key, facts)}</p>
      {step.large ? <Warning text="ledger.large" /> : null}
    </>
  );
}

function Warning({ text }: { readonly text: MessageKey }) {
  const { say } = usePane();
  return (
    <MessageBar layout="multiline" intent="warning">
      <MessageBarBody>{say(text)}</MessageBarBody>
    </MessageBar>
  );
}

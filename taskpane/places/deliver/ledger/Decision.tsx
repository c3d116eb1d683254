import { Field, Input, Textarea } from "@fluentui/react-components";
import { samePerson, standingOf } from "../../../../src";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";

/** Who approves, as declared, and why. */
export function Decision() {
  const { say, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  const { approver, reason } = draft.approval ?? { approver: "", reason: "" };
  const isAuthor = approver.trim() !== "" && samePerson(approver, draft.issuer.analyst);
  return (
    <section className={shared.card} aria-labelledby="ledger-decision">
      <h3 id="ledger-decision" className={shared.subheading}>
        {say("ledger.decision")}
      </h3>
      <p className={shared.small} role="status">
        {say(standingOf(draft.issuer.analyst, approver) === "final" ? "ledger.approved" : "ledger.draft")}
      </p>
      <Field
        label={say("ledger.approver")}
        required
        hint={say("ledger.declared")}
        {...(isAuthor
          ? {
              validationMessage: say("ledger.samePerson", { approver: approver.trim() }),
              validationState: "error" as const,
            }
          : {})}
      >
        <Input
          value={approver}
          onChange={(_event, data) =>
            dispatch({ type: "approval-changed", change: { approver: data.value } })
          }
        />
      </Field>
      <Field label={say("ledger.reason")} required hint={say("ledger.reasonHint")}>
        <Textarea
          value={reason}
          rows={3}
          resize="vertical"
          onChange={(_event, data) => dispatch({ type: "approval-changed", change: { reason: data.value } })}
        />
      </Field>
    </section>
  );
}

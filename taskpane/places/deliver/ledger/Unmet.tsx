import { Field, Textarea } from "@fluentui/react-components";
import { labelled } from "../../../../src";
import { unmetNow } from "../../../../desk/draft/duties";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";

/** The duties of the process that are not met, and why the rating is final all the same; nothing where all are met. */
export function Unmet() {
  const { say, language, pack, draft, assessment, dispatch } = usePane();
  const shared = useSharedStyles();
  const unmet = unmetNow(pack, draft, assessment);
  if (unmet.length === 0) return null;
  return (
    <section className={shared.card} aria-labelledby="ledger-unmet">
      <h3 id="ledger-unmet" className={shared.subheading}>
        {say("duties.unmet", { n: unmet.length })}
      </h3>
      <ul>
        {unmet.map(({ id, label, bond, state, by }) => (
          <li key={`${id} ${bond ?? ""}`} className={shared.small}>
            {labelled(
              language,
              bond === undefined ? label[language] : say("duties.ofBond", { duty: label[language], bond }),
              say(by === "tool" ? "duties.known" : state === "failed" ? "duties.failed" : "duties.open"),
            )}
          </li>
        ))}
      </ul>
      <Field label={say("duties.reason")} required hint={say("duties.reasonHint")}>
        <Textarea
          value={draft.approval?.unmetReason ?? ""}
          rows={2}
          resize="vertical"
          onChange={(_event, data) =>
            dispatch({ type: "approval-changed", change: { unmetReason: data.value } })
          }
        />
      </Field>
    </section>
  );
}

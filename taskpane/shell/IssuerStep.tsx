import { Field, Input, Textarea } from "@fluentui/react-components";
import { usePane } from "../parts/context";
import { useSharedStyles } from "../parts/styles";

/** The facts that head the sheet. */
export function IssuerStep() {
  const { say, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  const { issuer } = draft;
  const missing = issuer.name.trim() === "";
  return (
    <>
      <p className={shared.help}>{say("issuer.help")}</p>
      <Field
        label={say("issuer.name")}
        required
        {...(missing
          ? { validationMessage: say("issuer.nameMissing"), validationState: "warning" as const }
          : {})}
      >
        <Input
          value={issuer.name}
          onChange={(_event, data) => dispatch({ type: "issuer-changed", change: { name: data.value } })}
        />
      </Field>
      <Field label={say("issuer.date")}>
        <Input
          type="date"
          value={issuer.date}
          onChange={(_event, data) => dispatch({ type: "issuer-changed", change: { date: data.value } })}
        />
      </Field>
      <Field label={say("issuer.analyst")}>
        <Input
          value={issuer.analyst}
          onChange={(_event, data) => dispatch({ type: "issuer-changed", change: { analyst: data.value } })}
        />
      </Field>
      <Field label={say("issuer.sources")} hint={say("issuer.sourcesHint")}>
        <Textarea
          value={issuer.sources}
          rows={4}
          resize="vertical"
          onChange={(_event, data) => dispatch({ type: "issuer-changed", change: { sources: data.value } })}
        />
      </Field>
    </>
  );
}

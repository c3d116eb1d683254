import { Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { NAME } from "../../../desk/draft/words";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";

const useStyles = makeStyles({
  pair: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "& > *": { flex: "1 1 120px", minWidth: 0 },
    // Both in a row also where the browser's date field asks for more.
    "& .fui-Input, & input": { minWidth: 0, width: "100%" },
  },
});

/** The facts that head the sheet. */
export function IssuerPanel() {
  const { say, language, draft, dispatch } = usePane();
  const other = language === "en" ? "zh" : "en";
  const shared = useSharedStyles();
  const styles = useStyles();
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
      <Field label={say("words.name")}>
        <Input
          value={draft.words?.[NAME]?.[other] ?? ""}
          lang={other === "zh" ? "zh-CN" : "en"}
          onChange={(_event, data) =>
            dispatch({ type: "said", place: NAME, language: other, text: data.value })
          }
        />
      </Field>
      <div className={styles.pair}>
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
      </div>
      <Field label={say("issuer.year")} hint={say("issuer.yearHint")}>
        <Input
          inputMode="numeric"
          value={issuer.year ?? ""}
          onChange={(_event, data) => dispatch({ type: "issuer-changed", change: { year: data.value } })}
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

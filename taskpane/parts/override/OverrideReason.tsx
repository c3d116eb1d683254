import { Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { REASONS, type Override, type Reason } from "../../../desk/draft/draft";
import { usePane } from "../context";
import { isExpired } from "../../../desk/draft/overrides";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    "& > *": { flex: "1 1 140px", minWidth: 0 },
  },
});

/** Why the analyst departs from the model, and until when it holds. What is missing says so where it is missing. */
export function OverrideReason({ item, override }: { readonly item: string; readonly override: Override }) {
  const { say, draft, dispatch, today } = usePane();
  const styles = useStyles();
  const { reason, text, expires } = override;
  const lacks = (key: "override.reasonMissing" | "override.textMissing" | "override.expired") => ({
    validationMessage: say(key),
    validationState: "warning" as const,
  });
  return (
    <>
      <div className={styles.fields}>
        <Field
          label={say("override.reason")}
          required
          {...(reason === "" ? lacks("override.reasonMissing") : {})}
        >
          <Select
            value={reason}
            onChange={(_event, data) =>
              dispatch({ type: "overridden", item, change: { reason: data.value as Reason | "" } })
            }
          >
            <option value="">{say("override.reasonChoose")}</option>
            {REASONS.map((code) => (
              <option key={code} value={code}>
                {say(`override.reason.${code}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={say("override.expires")}
          {...(isExpired(override, draft.issuer.date, today) ? lacks("override.expired") : {})}
        >
          <Input
            type="date"
            value={expires}
            onChange={(_event, data) =>
              dispatch({ type: "overridden", item, change: { expires: data.value } })
            }
          />
        </Field>
      </div>
      <Field
        label={say("override.text")}
        required
        {...(text.trim() === "" ? lacks("override.textMissing") : {})}
      >
        <Textarea
          value={text}
          rows={2}
          resize="vertical"
          onChange={(_event, data) =>
            dispatch({ type: "overridden", item, change: { text: data.value }, typed: true })
          }
        />
      </Field>
    </>
  );
}

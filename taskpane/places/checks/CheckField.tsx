import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { unitForms, type Check, type Unit } from "../../../src";
import { valueText } from "../../../desk/draft/shown-value";
import { ItemActions } from "../../parts/items/ItemActions";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";

const useStyles = makeStyles({
  amount: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "& > *": { flex: "1 1 120px", minWidth: 0 },
  },
});

/** Words that are written for a stated check, with the key of what the analyst reads. */
const STATED = [
  ["", "check.choose"],
  ["yes", "check.yes"],
  ["no", "check.no"],
  ["not applicable", "check.notApplicable"],
] as const;

interface Props {
  readonly check: Check;
  readonly labelledBy: string;
}

/** What is given for a check: a statement, or a number; nothing where it follows from the rating. */
export function CheckField({ check, labelledBy }: Props) {
  const { say } = usePane();
  const shared = useSharedStyles();
  switch (check.test.kind) {
    case "rating":
      return <p className={shared.small}>{say("checks.fromRating")}</p>;
    case "stated":
      return <Stated id={check.id} labelledBy={labelledBy} />;
    case "number":
      return <Amount check={check} unit={check.test.unit} atLeast={check.test.atLeast} />;
  }
}

function Stated({ id, labelledBy }: { readonly id: string; readonly labelledBy: string }) {
  const { say, draft, dispatch } = usePane();
  const given = draft.answers[id]?.value ?? "";
  const known = STATED.some(([word]) => word === given);
  return (
    <Select
      aria-labelledby={labelledBy}
      value={given}
      onChange={(_event, data) => dispatch({ type: "answered", item: id, change: { value: data.value } })}
    >
      {STATED.map(([word, key]) => (
        <option key={key} value={word}>
          {say(key)}
        </option>
      ))}
      {/* A word from a sheet is kept as it was written until the analyst changes it. */}
      {known ? null : <option value={given}>{given}</option>}
    </Select>
  );
}

interface AmountProps {
  readonly check: Check;
  readonly unit: Unit;
  readonly atLeast: number;
}

function Amount({ check, unit, atLeast }: AmountProps) {
  const { say, language, draft, dispatch } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const answer = draft.answers[check.id] ?? {};
  const forms = unitForms(unit);
  const change = (part: { readonly unit: string }) =>
    dispatch({ type: "answered", item: check.id, change: part });
  return (
    <>
      <p className={shared.small}>{say("checks.atLeast", { amount: valueText(atLeast, unit, language) })}</p>
      <div className={styles.amount}>
        <Field label={say("checks.amount")}>
          <Input
            inputMode="decimal"
            value={answer.value ?? ""}
            onChange={(_event, data) =>
              dispatch({ type: "answered", item: check.id, change: { value: data.value }, typed: true })
            }
          />
        </Field>
        {forms.length === 0 ? null : (
          <Field label={say("item.unit")}>
            <Select value={answer.unit ?? ""} onChange={(_event, data) => change({ unit: data.value })}>
              <option value="">{say("item.unitChoose")}</option>
              {forms.map((form) => (
                <option key={form}>{form}</option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <ItemActions id={check.id} label={check.label[language]} count={1} />
    </>
  );
}

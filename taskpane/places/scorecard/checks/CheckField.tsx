import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import {
  inClauses,
  labelOf,
  unitForms,
  type AgenciesTest,
  type Check,
  type NumberTest,
} from "../../../../src";
import { valueText } from "../../../../desk/draft/shown-value";
import { ItemActions } from "../../../parts/items/ItemActions";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";
import { UnitOptions } from "../../../parts/items/UnitOptions";

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
      return <Amount check={check} test={check.test} />;
    case "agencies":
      return <Agencies id={check.id} test={check.test} labelledBy={labelledBy} />;
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

interface AgenciesProps {
  readonly id: string;
  readonly test: AgenciesTest;
  readonly labelledBy: string;
}

/** Ratings of agencies in one line; what another check's line lists is not asked again. */
function Agencies({ id, test, labelledBy }: AgenciesProps) {
  const { say, pack, language, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  if (test.of !== undefined) {
    const label = pack.checks?.find((one) => one.id === test.of)?.label[language] ?? test.of;
    return <p className={shared.small}>{say("checks.fromOther", { label })}</p>;
  }
  return (
    <Field hint={say("checks.agencies", { scales: Object.keys(test.atLeast ?? {}) })}>
      <Input
        aria-labelledby={labelledBy}
        value={draft.answers[id]?.value ?? ""}
        onChange={(_event, data) =>
          dispatch({ type: "answered", item: id, change: { value: data.value }, typed: true })
        }
      />
    </Field>
  );
}

interface AmountProps {
  readonly check: Check;
  readonly test: NumberTest;
}

function Amount({ check, test }: AmountProps) {
  const { unit, atLeast, atMost, instead, of } = test;
  const { say, language, pack, draft, dispatch } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const shown = (amount: number) => valueText(amount, unit, language);
  const labelOfCheck = (id: string) => pack.checks?.find((one) => one.id === id)?.label[language] ?? id;
  const limits = [
    ...(atLeast === undefined ? [] : [say("checks.atLeast", { amount: shown(atLeast) })]),
    ...(atMost === undefined ? [] : [say("checks.atMost", { amount: shown(atMost) })]),
    ...(instead === undefined
      ? []
      : [say("checks.instead", { amount: shown(instead.atMost), label: labelOfCheck(instead.check) })]),
    ...(of === undefined ? [] : [say("checks.fromItem", { label: labelOf(pack, of)[language] })]),
  ];
  const answer = draft.answers[check.id] ?? {};
  const forms = unitForms(unit);
  const change = (part: { readonly unit: string }) =>
    dispatch({ type: "answered", item: check.id, change: part });
  return (
    <>
      <p className={shared.small}>{inClauses(language, limits)}</p>
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
              <UnitOptions forms={forms} />
            </Select>
          </Field>
        )}
      </div>
      <ItemActions id={check.id} label={check.label[language]} count={1} />
    </>
  );
}

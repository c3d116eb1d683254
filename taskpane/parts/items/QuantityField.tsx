import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { unitForms, type QuantityItem } from "../../../src";
import { valueText } from "../../../desk/draft/shown-value";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { ItemActions } from "./ItemActions";
import type { FieldProps } from "./field";
import { UnitOptions } from "./UnitOptions";

const useStyles = makeStyles({
  amount: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "& > *": { flex: "1 1 120px", minWidth: 0 },
  },
});

/** A number that no band grades: the value, its definition, the range in which it is believed, its share of the score. */
export function QuantityField({ item, ...field }: FieldProps & { readonly item: QuantityItem }) {
  const { say, language, draft, dispatch, assessment } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const answer = draft.answers[item.id] ?? {};
  const { from, to, open } = item.plausible;
  const sign =
    item.unit.kind === "fraction" ? "%" : item.unit.kind === "multiple" ? say("unit.multiple") : undefined;
  const range = {
    from: say(open === true ? "band.above" : "band.from", { from: valueText(from, item.unit, language) }),
    to: say("band.to", { to: valueText(to, item.unit, language) }),
  };
  const term = Object.values(assessment.terms)
    .flat()
    .find(({ of }) => of === item.id);
  const change = (part: { readonly unit: string }) =>
    dispatch({ type: "answered", item: item.id, change: part });
  return (
    <>
      <p className={shared.small}>
        <strong>{say("item.definition")}</strong> {item.definition[language]}
      </p>
      <div role="group" aria-labelledby={field.labelledBy} className={styles.amount}>
        <Field label={say("item.value")}>
          <Input
            inputMode={item.never === undefined ? "decimal" : "text"}
            value={answer.value ?? ""}
            {...(sign === undefined ? {} : { contentAfter: sign })}
            {...(field.describedBy === undefined
              ? {}
              : { "aria-describedby": field.describedBy, "aria-invalid": true })}
            onChange={(_event, data) =>
              dispatch({ type: "answered", item: item.id, change: { value: data.value }, typed: true })
            }
          />
        </Field>
        {item.unit.kind === "amount" ? (
          <Field label={say("item.unit")}>
            <Select value={answer.unit ?? ""} onChange={(_event, data) => change({ unit: data.value })}>
              <option value="">{say("item.unitChoose")}</option>
              <UnitOptions forms={unitForms(item.unit)} />
            </Select>
          </Field>
        ) : null}
      </div>
      <p className={shared.small}>
        {say("item.range", { range: say("band.and", range) })}
        {item.never === undefined ? "" : ` ${say("item.never", { words: item.never })}`}
      </p>
      <ItemActions id={item.id} label={field.label} count={1} />
      <p className={shared.help} role="status">
        {term === undefined
          ? ""
          : say("item.points", {
              value: Number(term.transformed.toPrecision(6)),
              coefficient: term.coefficient,
              points: term.points.toFixed(3),
            })}
      </p>
    </>
  );
}

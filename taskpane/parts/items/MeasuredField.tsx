import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { Calculator16Regular } from "@fluentui/react-icons";
import { useId, useState, type ClipboardEvent } from "react";
import { labelOf, shownWeight, unitForms, type MeasuredItem } from "../../../src";
import { valueText } from "../../../desk/draft/shown-value";
import { pastedYears } from "../../../desk/reading/pasted";
import { statementNeeds } from "../../../desk/draft/statement/statement";
import { MeasureOverride } from "../override/MeasureOverride";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { BandTable } from "./BandTable";
import { pasteText } from "../../../desk/reading/paste-text";
import { ItemActions } from "./ItemActions";
import type { FieldProps } from "./field";
import { useBands } from "./use-bands";
import { UnitOptions } from "./UnitOptions";

const useStyles = makeStyles({
  form: { minWidth: 0, paddingInline: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightRegular },
  inputs: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(72px, 1fr))",
    gap: tokens.spacingHorizontalS,
    "& .fui-Input": { minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
    "& input": { minWidth: 0 },
  },
  amount: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "& > *": { flex: "1 1 120px", minWidth: 0 },
  },
});

function useEntry(item: MeasuredItem) {
  const { draft, dispatch } = usePane();
  const answer = draft.answers[item.id] ?? {};
  const keys = item.periods?.keys ?? [];
  const byYear = keys.length > 0 && (answer.periods !== undefined || answer.value === undefined);
  const setPeriod = (key: string, text: string) =>
    dispatch({
      type: "answered",
      item: item.id,
      change: { periods: { ...answer.periods, [key]: text } },
      typed: true,
    });
  const setPeriods = (periods: Readonly<Record<string, string>>) =>
    dispatch({ type: "answered", item: item.id, change: { periods: { ...answer.periods, ...periods } } });
  const setValue = (value: string) =>
    dispatch({ type: "answered", item: item.id, change: { value }, typed: true });
  return { answer, keys, byYear, setPeriod, setPeriods, setValue };
}

/** A measured item: the value or the years, the definition, the bands and where the value lies in them. */
export function MeasuredField({ item, ...field }: FieldProps & { readonly item: MeasuredItem }) {
  const { say, dispatch, language, pack } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { answer, keys, byYear, setPeriod, setPeriods, setValue } = useEntry(item);
  const sign =
    item.unit.kind === "fraction" ? "%" : item.unit.kind === "multiple" ? say("unit.multiple") : undefined;
  const weights = keys.map((key, index) => `${key} ${shownWeight(item.periods?.weights[index] ?? 0)}`);
  const common = {
    inputMode: "decimal" as const,
    ...(sign === undefined ? {} : { contentAfter: sign }),
    ...(field.describedBy === undefined
      ? {}
      : { "aria-describedby": field.describedBy, "aria-invalid": true }),
  };
  const [pasted, setPasted] = useState("");
  const paste = (event: ClipboardEvent, key: string) => {
    const read = pastedYears(event.clipboardData.getData("text"), keys, key, item.unit);
    setPasted("");
    // A single value goes where any paste goes.
    if (read === null) return;
    event.preventDefault();
    setPeriods(read.periods);
    setPasted(pasteText(read, say));
  };
  const chooseForm = () => {
    const first = keys.at(-1) ?? "";
    const change = byYear
      ? { value: answer.value ?? answer.periods?.[first] ?? "" }
      : { periods: { ...answer.periods, [first]: answer.value ?? "" } };
    dispatch({ type: "form-chosen", item: item.id, change });
  };
  return (
    <>
      <p className={shared.small}>
        <strong>{say("item.definition")}</strong> {item.definition[language]}
      </p>
      <div role="group" aria-labelledby={field.labelledBy} className={shared.tight}>
        {byYear ? (
          <div className={styles.inputs}>
            {keys.map((key) => (
              <Field key={key} label={key}>
                <Input
                  {...common}
                  value={answer.periods?.[key] ?? ""}
                  onChange={(_event, data) => setPeriod(key, data.value)}
                  onPaste={(event) => paste(event, key)}
                />
              </Field>
            ))}
          </div>
        ) : (
          <div className={styles.amount}>
            <Field label={say("item.value")}>
              <Input
                {...common}
                value={answer.value ?? ""}
                onChange={(_event, data) => setValue(data.value)}
              />
            </Field>
            {item.unit.kind === "amount" ? <UnitChoice item={item} /> : null}
          </div>
        )}
        {byYear && item.unit.kind === "amount" ? <UnitChoice item={item} /> : null}
        {byYear ? (
          <p className={shared.small}>
            {say("item.weights", { weights: weights.join(" · ") })}
            {item.periods?.fewest === undefined
              ? ""
              : ` ${say("item.fewest", { count: item.periods.fewest, word: say("item.noYear") })}`}
          </p>
        ) : null}
        {byYear
          ? null
          : item.unmeasured?.map(({ grade, name, guidance }) => (
              <Button
                key={grade}
                size="small"
                appearance="subtle"
                className={styles.form}
                title={guidance[language]}
                onClick={() => setValue(name[language])}
              >
                {name[language]}
              </Button>
            ))}
        <p className={shared.small} role="status">
          {pasted}
        </p>
      </div>
      <ItemActions id={item.id} label={field.label} count={byYear ? keys.length : 1}>
        {keys.length > 0 ? (
          <Button size="small" appearance="subtle" className={styles.form} onClick={chooseForm}>
            {say(byYear ? "item.oneValue" : "item.byYear")}
          </Button>
        ) : null}
        {byYear
          ? null
          : (item.words ?? []).map(({ says }) => (
              <Button
                key={says.en}
                size="small"
                appearance="subtle"
                className={styles.form}
                onClick={() => setValue(says[language])}
              >
                {says[language]}
              </Button>
            ))}
        {item.ratio === undefined || statementNeeds(pack) === null ? null : (
          <Button
            size="small"
            appearance="subtle"
            className={styles.form}
            icon={<Calculator16Regular />}
            aria-label={say("statement.fromLabel", { item: field.label })}
            onClick={() => dispatch({ type: "went", step: "statement" })}
          >
            {say("statement.from")}
          </Button>
        )}
      </ItemActions>
      <Bands item={item} label={field.label} />
      <MeasureOverride item={item} label={field.label} />
    </>
  );
}

function UnitChoice({ item }: { readonly item: MeasuredItem }) {
  const { say, draft, dispatch } = usePane();
  const forms = unitForms(item.unit);
  const given = draft.answers[item.id]?.unit ?? "";
  const all = given === "" || forms.includes(given) ? forms : [...forms, given];
  return (
    <Field label={say("item.unit")}>
      <Select
        value={given}
        onChange={(_event, data) =>
          dispatch({ type: "answered", item: item.id, change: { unit: data.value } })
        }
      >
        <option value="">{say("item.unitChoose")}</option>
        <UnitOptions forms={all} />
      </Select>
    </Field>
  );
}

function Bands({ item, label }: { readonly item: MeasuredItem; readonly label: string }) {
  const { say, language, pack } = usePane();
  const shared = useSharedStyles();
  const hint = useId();
  const { rows, shiftGrade, graded, value, here } = useBands(item);
  const by = item.shift === undefined ? "" : labelOf(pack, item.shift.by)[language];
  const factor = shiftGrade === undefined ? undefined : item.shift?.factors[shiftGrade];
  return (
    <div className={shared.tight} aria-describedby={hint}>
      {item.shift === undefined ? null : (
        <p className={shared.small} id={hint}>
          {factor === undefined ? say("item.shiftOpen", { by }) : say("item.shifted", { by, factor })}
        </p>
      )}
      <BandTable item={label} rows={rows} here={here} />
      <p className={shared.help} role="status">
        {graded === undefined || value === undefined
          ? say("item.noGrade")
          : say("item.gradeFrom", { grade: graded.grade, value: valueText(value, item.unit, language) })}
      </p>
    </div>
  );
}

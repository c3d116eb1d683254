import { Button, Field, Input, makeStyles, Slider, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { bandOf, bandsInForce, inList, unitForms, type MeasuredItem } from "../../../../src";
import { bandRows } from "../../../../desk/draft/bands";
import { valueText } from "../../../../desk/draft/shown-value";
import { readTyped, typedForm } from "../../../../desk/draft/numbers";
import type { Moved } from "../../../../desk/draft/draft";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";
import { AmountUnit } from "./AmountUnit";
import { bandStops, unitFactor, type BandStop } from "./band-steps";
import { useCopy } from "./copy-context";
import { signOf } from "../../../../desk/paper/scenarios/sign";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(72px, 1fr))",
    gap: tokens.spacingHorizontalS,
    "& .fui-Input": { minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
    "& input": { minWidth: 0 },
  },
  form: { minWidth: 0, paddingInline: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightRegular },
  slider: { flex: "1 1 120px", minWidth: 0 },
});

interface Props {
  readonly item: MeasuredItem;
  readonly labelledBy: string;
}

/** Moves a measure: by a typed value, by years, or from band to band. */
export function MeasureMove({ item, labelledBy }: Props) {
  const { say, language } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { given, move } = useCopy();
  const [wish, setWish] = useState<"one" | "years" | null>(null);
  const now = given(item.id);
  const keys = item.periods?.keys ?? [];
  const blank = now.periods === undefined && (now.value ?? "") === "";
  const byYear = keys.length > 0 && (now.periods !== undefined || (blank && wish !== "one"));
  const sign = signOf(item.unit, say);
  const common = {
    size: "small" as const,
    inputMode: "decimal" as const,
    ...(sign === undefined ? {} : { contentAfter: sign }),
  };
  const unit = now.unit === undefined ? {} : { unit: now.unit };
  const latest = keys.at(-1) ?? "";
  const chooseForm = () => {
    setWish(byYear ? "one" : "years");
    if (blank) return;
    move(
      item.id,
      byYear
        ? { value: now.periods?.[latest] ?? "", ...unit }
        : { periods: { [latest]: now.value ?? "" }, ...unit },
    );
  };
  return (
    <>
      <div className={styles.fields}>
        {byYear ? (
          keys.map((key) => (
            <Field key={key} label={key} size="small">
              <Input
                {...common}
                value={now.periods?.[key] ?? ""}
                onChange={(_event, data) =>
                  move(item.id, { ...unit, periods: { ...now.periods, [key]: data.value } }, true)
                }
              />
            </Field>
          ))
        ) : (
          <Input
            {...common}
            aria-labelledby={labelledBy}
            value={now.value ?? ""}
            onChange={(_event, data) => move(item.id, { ...unit, value: data.value }, true)}
          />
        )}
        <AmountUnit
          unit={item.unit}
          given={now.unit}
          label={item.label[language]}
          onChoose={(form) => move(item.id, { ...now, unit: form })}
        />
      </div>
      <div className={shared.row}>
        <BandSlider item={item} now={now} />
        {keys.length === 0 ? null : (
          <Button size="small" appearance="subtle" className={styles.form} onClick={chooseForm}>
            {say(byYear ? "item.oneValue" : "item.byYear")}
          </Button>
        )}
      </div>
    </>
  );
}

/** The unit in which a stop is written: the analyst's, or the one in which the bands count. */
function writtenUnit(item: MeasuredItem, given: string | undefined): string | undefined {
  if (item.unit.kind !== "amount") return undefined;
  const forms = unitForms(item.unit);
  if (given !== undefined && unitFactor(given, item.unit) !== null) return given;
  return forms.find((form) => unitFactor(form, item.unit) === 1) ?? forms[0];
}

function movedTo({ value }: BandStop, item: MeasuredItem, unit: string | undefined): Moved {
  const factor = unitFactor(unit, item.unit) ?? 1;
  const text = typedForm(Number((value / factor).toPrecision(12)), item.unit);
  return { value: text, ...(unit === undefined ? {} : { unit }) };
}

/** Steps a measure from band to band, one value in place of its years. Higher values are to the right. */
function BandSlider({ item, now }: { readonly item: MeasuredItem; readonly now: Moved }) {
  const { say, language } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { move, content } = useCopy();
  const graded = content.assessment.grades.find(({ id }) => id === item.id);
  const shift = content.assessment.grades.find(({ id }) => id === item.shift?.by)?.grade;
  const value = graded?.value ?? typedValue(item, now);
  const bands = bandsInForce(item, shift);
  if (value === undefined) return null;
  const stops = bandStops(item, bands, value);
  const own = bandOf(value, bands, item.edge);
  const at = stops.findIndex(({ band }) => band === own);
  if (at < 0) return null;
  const texts = new Map(bandRows(item, language, bands).map((row) => [row.band, row.text]));
  const told = say("whatif.band", {
    grade: own?.grade ?? "",
    band: own === null ? "" : (texts.get(own) ?? ""),
  });
  const unit = writtenUnit(item, now.unit);
  return (
    <>
      <Slider
        size="small"
        className={styles.slider}
        min={0}
        max={stops.length - 1}
        step={1}
        value={at}
        aria-label={say("whatif.slider", { item: item.label[language] })}
        aria-valuetext={inList(language, [valueText(value, item.unit, language), told])}
        onChange={(_event, data) => {
          const stop = stops[data.value];
          if (stop !== undefined && data.value !== at) move(item.id, movedTo(stop, item, unit), true);
        }}
      />
      <span className={shared.small}>{told}</span>
    </>
  );
}

/** The value as typed, in the item's unit, before the rest of the copy lets it be graded. */
function typedValue(item: MeasuredItem, { value, unit }: Moved): number | undefined {
  const given = readTyped(value, item.unit);
  const factor = unitFactor(unit, item.unit);
  return typeof given === "number" && factor !== null ? given * factor : undefined;
}

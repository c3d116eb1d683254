import { gradeName, type ChoiceItem, type JudgedItem } from "../../../src";
import { isGap } from "../../../desk/draft/numbers";
import { usePane } from "../context";
import { ItemActions } from "./ItemActions";
import { GradeList, type GradeRow } from "./GradeList";
import type { FieldProps } from "./field";

function spelling(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

interface Props extends FieldProps {
  readonly rows: readonly GradeRow[];
}

/** A choice among rows, by hand or from the selected cell, whose content must be one of them. */
export function RowChoice({ id, label, labelledBy, describedBy, rows }: Props) {
  const { draft, dispatch } = usePane();
  const given = draft.answers[id]?.value;
  const find = (text: string) =>
    rows.find(({ value, label: name }) => [value, name].map(spelling).includes(spelling(text)));
  return (
    <>
      <GradeList
        labelledBy={labelledBy}
        {...(describedBy === undefined ? {} : { describedBy })}
        rows={rows}
        value={given === undefined || isGap(given) ? "" : (find(given)?.value ?? "")}
        onChoose={(value) => dispatch({ type: "answered", item: id, change: { value } })}
      />
      <ItemActions id={id} label={label} count={1} />
    </>
  );
}

/** A judged item: every grade with its guidance. */
export function JudgedField({ item, ...field }: FieldProps & { readonly item: JudgedItem }) {
  const { language } = usePane();
  const rows = item.levels.map(({ grade, guidance }) => ({
    value: grade,
    label: gradeName(item, grade)[language],
    guidance: guidance[language],
  }));
  return <RowChoice {...field} rows={rows} />;
}

/** A choice without a score: every option with its guidance. */
export function ChoiceField({ item, ...field }: FieldProps & { readonly item: ChoiceItem }) {
  const { language } = usePane();
  const rows = item.options.map(({ value, label, guidance }) => ({
    value,
    label: label[language],
    guidance: guidance[language],
  }));
  return <RowChoice {...field} rows={rows} />;
}

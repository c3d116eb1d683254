import { Select } from "@fluentui/react-components";
import { labelled, unitForms, type Unit } from "../../../../src";
import { usePane } from "../../../parts/context";
import { UnitOptions } from "../../../parts/items/UnitOptions";

interface Props {
  readonly unit: Unit;
  readonly given: string | undefined;
  readonly label: string;
  readonly onChoose: (form: string) => void;
}

/** The currency and unit of an amount; nothing of other measures. */
export function AmountUnit({ unit, given = "", label, onChoose }: Props) {
  const { say, language } = usePane();
  if (unit.kind !== "amount") return null;
  const forms = unitForms(unit);
  const all = given === "" || forms.includes(given) ? forms : [...forms, given];
  return (
    <Select
      size="small"
      aria-label={labelled(language, label, say("item.unit"))}
      value={given}
      onChange={(_event, data) => onChoose(data.value)}
    >
      <option value="">{say("item.unitChoose")}</option>
      <UnitOptions forms={all} />
    </Select>
  );
}

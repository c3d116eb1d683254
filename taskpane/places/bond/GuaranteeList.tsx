import { Button, Field, Input, Select } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import {
  MOST_ENHANCEMENTS,
  NO_GUARANTEE,
  type BondGuarantee,
  type Stated,
} from "../../../desk/draft/bond/bond";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import type { PartProps } from "../../../desk/draft/bond/part";
import { PartFields } from "./PartFields";
import { QUALITY_LABELS } from "../../../desk/draft/bond/words";

/** The bond's guarantees, of which the best that counts lifts it. */
export function GuaranteeList({ bond, change }: PartProps) {
  const { say } = usePane();
  const shared = useSharedStyles();
  const { guarantees } = bond;
  const replace = (index: number, part: Partial<BondGuarantee>, typed?: string) =>
    change(
      { guarantees: guarantees.map((one, at) => (at === index ? { ...one, ...part } : one)) },
      typed === undefined ? undefined : `guarantee ${String(index)} ${typed}`,
    );
  return (
    <div className={shared.tight}>
      {guarantees.map((one, index) => (
        <PartFields
          key={index}
          title={say("bond.guarantee", { n: index + 1 })}
          onRemove={() => change({ guarantees: guarantees.filter((_one, at) => at !== index) })}
        >
          <Field label={say("bond.guarantor")}>
            <Input
              value={one.name}
              onChange={(_event, data) => replace(index, { name: data.value }, "name")}
            />
          </Field>
          <Field label={say("bond.guarantorRating")}>
            <Input
              value={one.rating}
              autoComplete="off"
              spellCheck={false}
              onChange={(_event, data) => replace(index, { rating: data.value }, "rating")}
            />
          </Field>
          <Field label={say("bond.coverage")}>
            <Input
              inputMode="decimal"
              contentAfter="%"
              placeholder="100"
              value={one.coverage}
              onChange={(_event, data) => replace(index, { coverage: data.value }, "coverage")}
            />
          </Field>
          {QUALITY_LABELS.map(([quality, label]) => (
            <StatedChoice
              key={quality}
              label={say(label)}
              value={one[quality]}
              onChange={(value) => replace(index, { [quality]: value })}
            />
          ))}
        </PartFields>
      ))}
      {guarantees.length >= MOST_ENHANCEMENTS ? null : (
        <div>
          <Button
            size="small"
            appearance="subtle"
            icon={<AddRegular />}
            onClick={() => change({ guarantees: [...guarantees, NO_GUARANTEE] })}
          >
            {say("bond.addGuarantee")}
          </Button>
        </div>
      )}
    </div>
  );
}

interface StatedProps {
  readonly label: string;
  readonly value: Stated;
  readonly onChange: (value: Stated) => void;
}

function StatedChoice({ label, value, onChange }: StatedProps) {
  const { say } = usePane();
  return (
    <Field label={label}>
      <Select value={value} onChange={(_event, data) => onChange(data.value as Stated)}>
        <option value="">{say("bond.notStated")}</option>
        <option value="yes">{say("check.yes")}</option>
        <option value="no">{say("check.no")}</option>
      </Select>
    </Field>
  );
}

import { Button, Field, Input, Select } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { MOST_ENHANCEMENTS, NO_COLLATERAL, type BondCollateral } from "../../../desk/draft/bond/bond";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import type { PartProps } from "../../../desk/draft/bond/part";
import { PartFields } from "./PartFields";
import { LIQUIDITY } from "../../../desk/draft/bond/words";

/** The bond's collateral, of which the best piece lifts it. */
export function CollateralList({ bond, change }: PartProps) {
  const { say } = usePane();
  const shared = useSharedStyles();
  const { collateral } = bond;
  const replace = (index: number, part: Partial<BondCollateral>, typed?: string) =>
    change(
      { collateral: collateral.map((one, at) => (at === index ? { ...one, ...part } : one)) },
      typed === undefined ? undefined : `collateral ${String(index)} ${typed}`,
    );
  return (
    <div className={shared.tight}>
      {collateral.map((one, index) => (
        <PartFields
          key={index}
          title={say("bond.collateralPiece", { n: index + 1 })}
          onRemove={() => change({ collateral: collateral.filter((_one, at) => at !== index) })}
        >
          <Field label={say("bond.what")}>
            <Input
              value={one.name}
              onChange={(_event, data) => replace(index, { name: data.value }, "name")}
            />
          </Field>
          <Field label={say("bond.value")}>
            <Input
              inputMode="decimal"
              contentAfter={say("unit.multiple")}
              value={one.value}
              onChange={(_event, data) => replace(index, { value: data.value }, "value")}
            />
          </Field>
          <Field label={say("bond.pledge")}>
            <Input
              inputMode="decimal"
              contentAfter="%"
              value={one.pledgeRatio}
              onChange={(_event, data) => replace(index, { pledgeRatio: data.value }, "pledge")}
            />
          </Field>
          <Field label={say("bond.liquidity")}>
            <Select
              value={one.liquidity}
              onChange={(_event, data) => replace(index, { liquidity: data.value })}
            >
              <option value="">{say("bond.choose")}</option>
              {LIQUIDITY.map(([word, key]) => (
                <option key={word} value={word}>
                  {say(key)}
                </option>
              ))}
            </Select>
          </Field>
        </PartFields>
      ))}
      {collateral.length >= MOST_ENHANCEMENTS ? null : (
        <div>
          <Button
            size="small"
            appearance="subtle"
            icon={<AddRegular />}
            onClick={() => change({ collateral: [...collateral, NO_COLLATERAL] })}
          >
            {say("bond.addCollateral")}
          </Button>
        </div>
      )}
    </div>
  );
}

import { Input, makeStyles, tokens } from "@fluentui/react-components";
import type { QuantityItem } from "../../../src";
import { usePane } from "../../parts/context";
import { AmountUnit } from "./AmountUnit";
import { useCopy } from "./copy-context";
import { signOf } from "../../../desk/paper/scenarios/sign";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "& > *": { flex: "1 1 100px", minWidth: 0 },
    "& input": { minWidth: 0 },
  },
});

/** Moves a quantity of a regression: a number, typed. */
export function QuantityMove({
  item,
  labelledBy,
}: {
  readonly item: QuantityItem;
  readonly labelledBy: string;
}) {
  const { say, language } = usePane();
  const styles = useStyles();
  const { given, move } = useCopy();
  const now = given(item.id);
  const sign = signOf(item.unit, say);
  return (
    <div className={styles.fields}>
      <Input
        size="small"
        inputMode={item.never === undefined ? "decimal" : "text"}
        aria-labelledby={labelledBy}
        value={now.value ?? ""}
        {...(sign === undefined ? {} : { contentAfter: sign })}
        onChange={(_event, data) => move(item.id, { ...now, value: data.value }, true)}
      />
      <AmountUnit
        unit={item.unit}
        given={now.unit}
        label={item.label[language]}
        onChoose={(unit) => move(item.id, { ...now, unit })}
      />
    </div>
  );
}

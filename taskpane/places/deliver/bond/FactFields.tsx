import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { BondFacts } from "../../../../desk/draft/bond/bond";
import type { MessageKey } from "../../../../desk/words";
import { usePane } from "../../../parts/context";
import type { PartProps } from "../../../../desk/draft/bond/part";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "& > *": { flex: "1 1 120px", minWidth: 0 },
    "& input": { minWidth: 0 },
  },
});

const FIELDS: readonly (readonly [keyof BondFacts, MessageKey])[] = [
  ["size", "bond.size"],
  ["balance", "bond.balance"],
  ["rate", "bond.rate"],
  ["start", "bond.start"],
  ["term", "bond.term"],
  ["call", "bond.call"],
];

/** What the bond is: size, balance, rate and term, as the report prints them. */
export function FactFields({ bond, change }: PartProps) {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {FIELDS.map(([fact, label]) => (
        <Field key={fact} label={say(label)}>
          <Input
            type={fact === "start" || fact === "call" ? "date" : "text"}
            value={bond.facts[fact]}
            onChange={(_event, data) => change({ facts: { ...bond.facts, [fact]: data.value } }, fact)}
          />
        </Field>
      ))}
    </div>
  );
}

import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { BOND_FACTS } from "../../../../desk/draft/bond/bond";
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

/** What the bond is: size, balance, rate and term, as the report prints them. */
export function FactFields({ bond, change }: PartProps) {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {BOND_FACTS.map(([fact, label]) => (
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

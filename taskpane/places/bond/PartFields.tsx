import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { useId, type ReactNode } from "react";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";

const useStyles = makeStyles({
  part: {
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: "3px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  title: { flexGrow: 1, minWidth: 0 },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(110px, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
    "& > *": { minWidth: 0 },
  },
});

interface Props {
  readonly title: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** One guarantee or piece of collateral with its fields. */
export function PartFields({ title, onRemove, children }: Props) {
  const { say } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={mergeClasses(shared.tight, styles.part)}>
      <div className={styles.head}>
        <h4 id={id} className={mergeClasses(shared.subheading, styles.title)}>
          {title}
        </h4>
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={say("bond.remove", { bond: title })}
          onClick={onRemove}
        />
      </div>
      <div className={styles.fields}>{children}</div>
    </div>
  );
}

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CursorClickRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { usePane } from "../pane/context";
import { useSharedStyles } from "../pane/styles";
import { pickCells, type Failure, type Picked } from "../workbook";
import { ProblemLine } from "./ProblemLine";

interface Props {
  readonly label: string;
  /** How many cells are needed, in a row or a column. */
  readonly count: number;
  /** Takes what was picked; what it returns is why it could not. */
  readonly onPicked: (picked: Picked) => Failure | null;
}

const useStyles = makeStyles({ button: { minWidth: 0, paddingInline: tokens.spacingHorizontalS } });

/** Reads an input from the cells selected in the workbook. */
export function FromCell({ label, count, onPicked }: Props) {
  const { say, connected } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const [failure, setFailure] = useState<Failure | null>(null);
  if (!connected) return null;
  const pick = async () => {
    const picked = await pickCells(count);
    setFailure(picked.ok ? onPicked(picked.value) : picked.failure);
  };
  return (
    <div className={shared.tight}>
      <div>
        <Button
          className={styles.button}
          size="small"
          appearance="subtle"
          icon={<CursorClickRegular />}
          aria-label={say("item.fromCellLabel", { item: label })}
          onClick={() => void pick()}
        >
          {say("item.fromCell")}
        </Button>
      </div>
      <div role="status">
        {failure === null ? null : <ProblemLine text={say(failure.key, failure.facts)} />}
      </div>
    </div>
  );
}

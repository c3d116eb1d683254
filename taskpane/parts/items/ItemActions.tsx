import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CursorClickRegular, Dismiss16Regular, Note16Regular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { labelled } from "../../../src";
import type { Failure } from "../../../desk/port";
import { isAnswered, type Answer } from "../../../desk/draft/draft";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { givenByCells } from "../../../desk/reading/from-cells";
import { pickCells, type Picked } from "../../workbook";
import { EvidenceFields } from "./EvidenceFields";
import { ProblemLine } from "./ProblemLine";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  button: { minWidth: 0, paddingInline: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightRegular },
});

interface Props {
  readonly id: string;
  readonly label: string;
  /** How many cells hold the input, in a row or a column. */
  readonly count: number;
  /** Further ways of giving this item. */
  readonly children?: ReactNode;
}

/** Id of the element in which an item is taken from cells and its source is noted. */
export function itemSourceId(id: string): string {
  return `source-${id}`;
}

/** What can be done with an input beside typing it: take it from the workbook, note its source, clear it. */
export function ItemActions({ id, label, count, children }: Props) {
  const { say, language, connected, pack, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const [refused, setRefused] = useState<{
    readonly failure: Failure;
    readonly answer: Answer | undefined;
  } | null>(null);
  const [noting, setNoting] = useState(false);
  const answer = draft.answers[id];
  const noted = noting || answer?.evidence !== undefined;
  // What went wrong with one answer says nothing of the next.
  const failure = refused !== null && refused.answer === answer ? refused.failure : null;
  const taken = ({ address, sheet, values }: Picked): Failure | null => {
    const given = givenByCells(pack, id, values, address);
    if (!given.ok) return given.failure;
    const change = { ...given.value, link: address, linkSheet: sheet };
    dispatch({ type: "answered", item: id, change });
    return null;
  };
  const pick = async () => {
    const picked = await pickCells(count);
    const failure = picked.ok ? taken(picked.value) : picked.failure;
    setRefused(failure === null ? null : { failure, answer });
  };
  const clear = () => {
    setRefused(null);
    setNoting(false);
    dispatch({ type: "cleared", item: id });
  };
  return (
    <div className={shared.tight} id={itemSourceId(id)}>
      <div className={styles.row}>
        {connected ? (
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
        ) : null}
        {children}
        {noted ? null : (
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            icon={<Note16Regular />}
            aria-label={labelled(language, say("item.evidence"), label)}
            onClick={() => setNoting(true)}
          >
            {say("item.evidenceAdd")}
          </Button>
        )}
        {isAnswered(answer) ? (
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={say("item.clearLabel", { item: label })}
            onClick={clear}
          >
            {say("item.clear")}
          </Button>
        ) : null}
      </div>
      <div role="status">
        {failure === null ? null : <ProblemLine text={say(failure.key, failure.facts)} />}
      </div>
      {noted ? (
        <EvidenceFields id={id} label={label} focused={noting && answer?.evidence === undefined} />
      ) : null}
    </div>
  );
}

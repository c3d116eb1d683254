import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { documentsOf, evidenceOf, unsourced } from "../../../desk/draft/evidence";
import { ratiosDue, takenRatios } from "../../../desk/draft/statement/take-ratios";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    gap: tokens.spacingHorizontalS,
    "& > *": { flex: "1 1 80px", minWidth: 0 },
    "& input": { minWidth: 0 },
  },
  wide: { flexBasis: "100%" },
  room: { paddingBlock: tokens.spacingVerticalS },
});

/** What is done for many rows at once: ratios of the statements taken, one source noted for all that have none. */
export function ForMany() {
  const shared = useSharedStyles();
  const styles = useStyles();
  return (
    <div className={`${shared.tight} ${styles.room}`}>
      <TakeRatios />
      <OneSource />
    </div>
  );
}

function TakeRatios() {
  const { say, pack, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  const [done, setDone] = useState(0);
  const due = useMemo(() => ratiosDue(pack, draft), [pack, draft]);
  return (
    <>
      {due.length === 0 ? null : (
        <div>
          <Button
            size="small"
            onClick={() => {
              dispatch({ type: "ratios-taken", ...takenRatios(pack, draft, due) });
              setDone(due.length);
            }}
          >
            {say("scorecard.takeRatios", { n: due.length })}
          </Button>
        </div>
      )}
      <p className={shared.small} role="status">
        {done > 0 && due.length === 0 ? say("scorecard.ratiosTaken", { n: done }) : ""}
      </p>
    </>
  );
}

function OneSource() {
  const { say, pack, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const listId = useId();
  const [opened, setOpened] = useState(false);
  const [noted, setNoted] = useState(0);
  const [evidence, setEvidence] = useState(evidenceOf(""));
  const items = unsourced(pack, draft);
  const note = () => {
    const answers = Object.fromEntries(items.map((id) => [id, { ...draft.answers[id], evidence }]));
    dispatch({ type: "answers-taken", answers });
    setNoted(items.length);
    setOpened(false);
  };
  return (
    <>
      {items.length === 0 ? null : (
        <div>
          <Button size="small" aria-expanded={opened} onClick={() => setOpened(!opened)}>
            {say("scorecard.sourceMany", { n: items.length })}
          </Button>
        </div>
      )}
      {opened && items.length > 0 ? (
        <div className={styles.fields} role="group" aria-label={say("item.evidence")}>
          <Field label={say("evidence.document")} size="small" className={styles.wide}>
            <Input
              size="small"
              autoFocus
              list={listId}
              value={evidence.document}
              onChange={(_event, data) => setEvidence({ ...evidence, document: data.value })}
            />
          </Field>
          <datalist id={listId}>
            {documentsOf(draft).map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <Field label={say("evidence.page")} size="small">
            <Input
              size="small"
              value={evidence.page}
              onChange={(_event, data) => setEvidence({ ...evidence, page: data.value })}
            />
          </Field>
          <Field label={say("evidence.date")} size="small">
            <Input
              size="small"
              type="date"
              value={evidence.date}
              onChange={(_event, data) => setEvidence({ ...evidence, date: data.value })}
            />
          </Field>
          <Button size="small" disabledFocusable={evidence.document.trim() === ""} onClick={note}>
            {say("scorecard.sourceManyDo")}
          </Button>
        </div>
      ) : null}
      <p className={shared.small} role="status">
        {noted > 0 && items.length === 0 ? say("scorecard.sourceManyDone", { n: noted }) : ""}
      </p>
    </>
  );
}

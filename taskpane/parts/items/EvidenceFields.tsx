import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Evidence } from "../../../desk/draft/draft";
import { documentsOf, evidenceOf } from "../../../desk/draft/evidence";
import { usePane } from "../context";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "& > *": { flex: "1 1 80px", minWidth: 0 },
    "& .fui-Input": { minWidth: 0 },
    "& input": { minWidth: 0 },
  },
  document: { flexBasis: "100%" },
});

interface Props {
  readonly id: string;
  readonly label: string;
  readonly focused: boolean;
}

/** From where the analyst took an input: the document, of those already named if it is one of them, its page and date. */
export function EvidenceFields({ id, label, focused }: Props) {
  const { say, draft, dispatch } = usePane();
  const styles = useStyles();
  const listId = useId();
  const evidence = draft.answers[id]?.evidence ?? evidenceOf("");
  const change = (part: Partial<Evidence>) =>
    dispatch({ type: "answered", item: id, change: { evidence: { ...evidence, ...part } }, typed: true });
  return (
    <div role="group" aria-label={`${say("item.evidence")}: ${label}`} className={styles.fields}>
      <Field label={say("evidence.document")} size="small" className={styles.document}>
        <Input
          size="small"
          value={evidence.document}
          list={listId}
          // The button that was pressed is gone: the focus follows to what took its place.
          autoFocus={focused}
          onChange={(_event, data) => change({ document: data.value })}
        />
      </Field>
      <datalist id={listId}>
        {documentsOf(draft).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field label={say("evidence.page")} size="small">
        <Input size="small" value={evidence.page} onChange={(_event, data) => change({ page: data.value })} />
      </Field>
      <Field label={say("evidence.date")} size="small">
        <Input
          size="small"
          type="date"
          value={evidence.date}
          onChange={(_event, data) => change({ date: data.value })}
        />
      </Field>
    </div>
  );
}

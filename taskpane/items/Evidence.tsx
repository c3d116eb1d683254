import { Button, Field, Input } from "@fluentui/react-components";
import { Note16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { usePane } from "../pane/context";

/** Where the analyst took an input from: document and page. Shown once there is one, or when asked for. */
export function Evidence({ id, label }: { readonly id: string; readonly label: string }) {
  const { say, draft, dispatch } = usePane();
  const evidence = draft.answers[id]?.evidence;
  const [asked, setAsked] = useState(false);
  if (evidence === undefined && !asked) {
    return (
      <div>
        <Button
          size="small"
          appearance="subtle"
          icon={<Note16Regular />}
          aria-label={`${say("item.evidence")}: ${label}`}
          onClick={() => setAsked(true)}
        >
          {say("item.evidence")}
        </Button>
      </div>
    );
  }
  return (
    <Field label={say("item.evidence")} size="small">
      <Input
        size="small"
        value={evidence ?? ""}
        placeholder={say("item.evidenceHint")}
        // The button that was pressed is gone: the focus follows to what took its place.
        autoFocus={asked}
        onChange={(_event, data) =>
          dispatch({ type: "answered", item: id, change: { evidence: data.value } })
        }
      />
    </Field>
  );
}

import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Failure } from "../../../../desk/port";
import { beginSecond, reviewerFault } from "../../../../desk/paper/comparison/begin-second";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";
import { Notice } from "../../../parts/write/Notices";
import { saveBeside } from "../../../workbook";
import { makeCopy } from "./make-copy";

interface Props {
  /** Told of the file that was made. */
  readonly onMade: (file: string) => void;
  readonly onAsked: () => Promise<void>;
}

/** Asks who is to score, and makes the copy to send; or puts the second scoring into this workbook alone. */
export function Ask({ onMade, onAsked }: Props) {
  const { say, language, pack, draft, today } = usePane();
  const shared = useSharedStyles();
  const [reviewer, setReviewer] = useState("");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const fault = reviewerFault(reviewer, draft.issuer.analyst);
  const noAuthor = draft.issuer.analyst.trim() === "";
  const blocked = busy || noAuthor || fault !== null;
  const ask = async (asCopy: boolean) => {
    setBusy(true);
    const second = beginSecond(pack, draft, crypto.randomUUID(), reviewer, today);
    // First here: what is taken back later is the scoring that this workbook knows of.
    const saved = await saveBeside(second, new Date().toISOString());
    const made = saved.ok && asCopy ? await makeCopy(second, language) : null;
    setFailure(saved.ok ? (made === null || made.ok ? null : made.failure) : saved.failure);
    if (made?.ok === true) onMade(made.value);
    setBusy(false);
    await onAsked();
  };
  const button = (key: "second.copy" | "second.begin", asCopy: boolean) => (
    <Button
      appearance={asCopy ? "primary" : "secondary"}
      disabledFocusable={blocked}
      onClick={() => {
        if (!blocked) void ask(asCopy);
      }}
    >
      {say(key)}
    </Button>
  );
  return (
    <section className={shared.card} aria-labelledby="second-ask">
      <h3 id="second-ask" className={shared.subheading}>
        {say("second.ask")}
      </h3>
      {noAuthor ? <Notice intent="warning" text={say("second.noAuthor")} /> : null}
      <Field
        label={say("second.reviewer")}
        required
        {...(fault === "same"
          ? { validationMessage: say("second.same"), validationState: "error" as const }
          : {})}
      >
        <Input value={reviewer} onChange={(_event, data) => setReviewer(data.value)} />
      </Field>
      <p className={shared.small}>{say("second.taken")}</p>
      <div className={shared.row}>
        {button("second.copy", true)}
        {button("second.begin", false)}
      </div>
      <div role="status">
        {failure === null ? null : <Notice intent="error" text={say(failure.key, failure.facts)} />}
      </div>
    </section>
  );
}

import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { currentScenario, nameFault } from "../../../../desk/draft/scenarios";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";
import { movedIds } from "../../../../desk/draft/copy";
import { useCopy } from "./copy-context";

type Asking = "save" | "rename" | "apply" | null;

/** Which copy is on screen, and what can be done with it as a whole. */
export function CopyBar() {
  const { say, pack, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  const { whatIf, moves } = useCopy();
  const [asking, setAsking] = useState<Asking>(null);
  const choice = useRef<HTMLSelectElement>(null);
  const current = currentScenario(whatIf);
  const moved = movedIds(pack, draft, moves).length;
  const canApply = moved > 0 && draft.finalised === undefined;
  // What was asked is gone with its buttons: the focus goes back to what stays.
  const close = () => {
    setAsking(null);
    choice.current?.focus();
  };
  const remove = () => {
    dispatch({ type: "scenario-deleted", id: whatIf.current });
    close();
  };
  const reset = () => {
    dispatch({ type: "whatif-reset" });
    close();
  };
  return (
    <section className={shared.card} aria-label={say("whatif.copy")}>
      <Field label={say("whatif.copy")} size="small">
        <Select
          ref={choice}
          size="small"
          value={whatIf.current}
          onChange={(_event, data) => {
            setAsking(null);
            dispatch({ type: "scenario-opened", id: data.value });
          }}
        >
          <option value="">{say("whatif.unnamed")}</option>
          {whatIf.scenarios.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div className={shared.row}>
        <Button size="small" onClick={() => setAsking("save")}>
          {say("whatif.saveAs")}
        </Button>
        {current === undefined ? null : (
          <>
            <Button size="small" onClick={() => setAsking("rename")}>
              {say("whatif.rename")}
            </Button>
            <Button
              size="small"
              aria-label={say("whatif.deleteLabel", { name: current.name })}
              onClick={remove}
            >
              {say("whatif.delete")}
            </Button>
          </>
        )}
        <Button
          size="small"
          disabledFocusable={!canApply}
          onClick={() => (canApply ? setAsking("apply") : null)}
        >
          {say("whatif.apply")}
        </Button>
        <Button
          size="small"
          disabledFocusable={Object.keys(moves).length === 0}
          onClick={() => (Object.keys(moves).length === 0 ? null : reset())}
        >
          {say("whatif.reset")}
        </Button>
      </div>
      {asking === "save" || asking === "rename" ? (
        <Naming key={asking} asking={asking} onDone={close} />
      ) : null}
      {asking === "apply" ? <Applying count={moved} onDone={close} /> : null}
    </section>
  );
}

/** Asks for a name, and says why one cannot be had. */
function Naming({ asking, onDone }: { readonly asking: "save" | "rename"; readonly onDone: () => void }) {
  const { say, dispatch } = usePane();
  const shared = useSharedStyles();
  const { whatIf } = useCopy();
  const [name, setName] = useState(asking === "rename" ? (currentScenario(whatIf)?.name ?? "") : "");
  const [tried, setTried] = useState(false);
  const own = asking === "rename" ? whatIf.current : undefined;
  const fault = nameFault(name, whatIf.scenarios, own);
  const told = fault === "taken" || (fault === "missing" && tried) ? fault : null;
  const keep = () => {
    setTried(true);
    if (fault !== null) return;
    if (asking === "save") dispatch({ type: "scenario-saved", id: crypto.randomUUID(), name });
    else dispatch({ type: "scenario-renamed", id: whatIf.current, name });
    onDone();
  };
  return (
    <form
      className={shared.tight}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      <Field
        label={say("whatif.name")}
        size="small"
        {...(told === null
          ? {}
          : {
              validationState: "error" as const,
              validationMessage: say(told === "taken" ? "whatif.nameTaken" : "whatif.nameMissing", {
                name: name.trim(),
              }),
            })}
      >
        <Input size="small" autoFocus value={name} onChange={(_event, data) => setName(data.value)} />
      </Field>
      <div className={shared.row}>
        <Button size="small" appearance="primary" type="submit">
          {say("whatif.keep")}
        </Button>
        <Button size="small" onClick={onDone}>
          {say("whatif.cancel")}
        </Button>
      </div>
    </form>
  );
}

/** Asks before the copy becomes the assessment. */
function Applying({ count, onDone }: { readonly count: number; readonly onDone: () => void }) {
  const { say, dispatch } = usePane();
  const shared = useSharedStyles();
  const { answers, modes } = useCopy().content.draft;
  const apply = () => {
    dispatch({ type: "whatif-applied", answers, modes });
    onDone();
  };
  return (
    <div role="group" aria-labelledby="whatif-apply" className={shared.tight}>
      <p id="whatif-apply" className={shared.help}>
        {say("whatif.applyAsk", { n: count })}
      </p>
      <div className={shared.row}>
        <Button size="small" appearance="primary" autoFocus onClick={apply}>
          {say("whatif.applyDo")}
        </Button>
        <Button size="small" onClick={onDone}>
          {say("whatif.cancel")}
        </Button>
      </div>
    </div>
  );
}

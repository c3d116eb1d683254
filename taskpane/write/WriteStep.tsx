import {
  Button,
  Field,
  Input,
  Link,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Spinner,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Language } from "../../src";
import { usePane } from "../pane/context";
import { useSharedStyles } from "../pane/styles";
import { isSheetName } from "../sheet/naming";
import { planSheet } from "../sheet/plan-sheet";
import { Notice, Outcome, progressOf, TargetNotice, type Progress } from "./Notices";
import { Preview } from "./Preview";
import { recordOf } from "./record-of";
import { useTarget } from "./use-target";
import { carryOut, isWritable, type Writable } from "./write-draft";

/** Shows what will be written and where, asks where something is in the way, and writes. */
export function WriteStep() {
  const { say, language, pack, draft, assessment, dispatch, connected } = usePane();
  const shared = useSharedStyles();
  const [sheetLanguage, setSheetLanguage] = useState<Language>(language);
  const [progress, setProgress] = useState<Progress>({ state: "idle" });
  const { failure, name, target, setName, lookAgain } = useTarget("area", draft.issuer.name);
  const named = isSheetName(name.trim());
  const order = { pack, draft, assessment, language: sheetLanguage };
  const slug = isWritable(target) ? target.slug : "Issuer";
  const plan = planSheet({ ...order, sheet: name.trim(), slug });

  const write = async (writable: Writable) => {
    setProgress({ state: "busy" });
    const at = new Date().toISOString();
    const outcome = await carryOut(plan, writable, recordOf(pack, draft, writable.slug, at));
    setProgress(progressOf(outcome, writable.sheet, plan.area));
    if (!outcome.ok || outcome.value.kind !== "written") return;
    dispatch({ type: "written", written: { slug: writable.slug, at } });
    setName(writable.sheet);
    await lookAgain();
  };

  const blocked =
    issuerMissing(draft.issuer.name) || !named || !isWritable(target) || progress.state === "busy";
  return (
    <>
      <p className={shared.help}>{say("write.help")}</p>
      {connected ? null : (
        <MessageBar layout="multiline">
          <MessageBarBody>{say("write.none")}</MessageBarBody>
        </MessageBar>
      )}
      {issuerMissing(draft.issuer.name) ? (
        <MessageBar layout="multiline" intent="warning">
          <MessageBarBody>
            {say("issuer.nameMissing")}{" "}
            <Link as="button" onClick={() => dispatch({ type: "went", step: "issuer" })}>
              {say("step.issuer")}
            </Link>
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {assessment.final === undefined ? (
        <MessageBar layout="multiline" intent="warning">
          <MessageBarBody>{say("write.incomplete")}</MessageBarBody>
        </MessageBar>
      ) : null}
      <Field
        label={say("write.sheet")}
        {...(named ? {} : { validationMessage: say("write.badName"), validationState: "error" as const })}
      >
        <Input
          value={name}
          onChange={(_event, data) => {
            setName(data.value);
            setProgress({ state: "idle" });
          }}
        />
      </Field>
      <Field label={say("write.language")}>
        <RadioGroup
          layout="horizontal"
          value={sheetLanguage}
          onChange={(_event, data) => setSheetLanguage(data.value === "zh" ? "zh" : "en")}
        >
          <Radio value="en" label={say("write.english")} />
          <Radio value="zh" label={say("write.chinese")} />
        </RadioGroup>
      </Field>
      <div role="status" className={shared.tight}>
        {connected && target === null && failure === null ? (
          <Spinner size="tiny" label={say("write.looking")} />
        ) : null}
        {failure === null ? null : <Notice intent="error" text={say(failure.key, failure.facts)} />}
        {named && target !== null ? <TargetNotice target={target} /> : null}
      </div>
      <Preview plan={plan} />
      <div className={shared.row}>
        <Button
          appearance="primary"
          disabledFocusable={blocked}
          onClick={() => {
            if (!blocked && isWritable(target)) void write(target);
          }}
        >
          {say(
            progress.state === "busy" ? "write.busy" : target?.kind === "ours" ? "write.update" : "write.do",
          )}
        </Button>
        {connected ? <Button onClick={() => void lookAgain()}>{say("write.again")}</Button> : null}
      </div>
      <div role="status">
        <Outcome progress={progress} />
      </div>
    </>
  );
}

function issuerMissing(name: string): boolean {
  return name.trim() === "";
}

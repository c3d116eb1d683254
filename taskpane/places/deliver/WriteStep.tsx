import { Field, Link, MessageBar, MessageBarBody, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { Language } from "../../../src";
import { saidOnSheet } from "../../../desk/draft/sheet-age";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import { planSheet } from "../../../desk/paper/assessment/plan-sheet";
import { Placing, SheetName } from "../../parts/write/Placing";
import { recordOf } from "../../../desk/paper/record/record-of";
import { useTarget } from "../../parts/write/use-target";
import { useWriting } from "../../parts/write/use-writing";
import { isWritable, type Writable } from "../../parts/write/write-draft";
import { usePrevious } from "./report/use-previous";

/** Shows what will be written and where, asks where something is in the way, and writes. */
export function WriteStep() {
  const { say, language, pack, draft, assessment, dispatch, connected } = usePane();
  const shared = useSharedStyles();
  const [sheetLanguage, setSheetLanguage] = useState<Language>(language);
  const choice = useTarget("area", draft.issuer.name);
  const { name, target } = choice;
  const { progress, rename, write } = useWriting(choice);
  const previous = usePrevious();
  const order = { pack, draft, assessment, previous, language: sheetLanguage };
  const slug = isWritable(target) ? target.slug : "Issuer";
  const plan = planSheet({ ...order, sheet: name.trim(), slug });

  const writeSheet = (writable: Writable) => {
    const at = new Date().toISOString();
    return write(writable, {
      plan,
      record: recordOf(pack, draft, writable.slug, at),
      onWritten: () =>
        dispatch({
          type: "written",
          written: { slug: writable.slug, at, said: saidOnSheet(draft), language: sheetLanguage },
        }),
    });
  };

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
      <SheetName name={name} onName={rename} />
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
      <Placing
        {...{ choice, plan, progress }}
        blocked={issuerMissing(draft.issuer.name)}
        words={{ first: say("write.do"), again: say("write.update"), busy: say("write.busy") }}
        onWrite={(target) => void writeSheet(target)}
      />
    </>
  );
}

function issuerMissing(name: string): boolean {
  return name.trim() === "";
}

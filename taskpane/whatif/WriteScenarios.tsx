import { Field, Link, MessageBar, MessageBarBody, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { Language } from "../../src";
import { usePane } from "../pane/context";
import { useSharedStyles } from "../pane/styles";
import type { SimulationReport } from "../simulation/report";
import { Notice, progressOf, type Progress } from "../write/Notices";
import { Placing, SheetName } from "../write/Placing";
import { useTarget } from "../write/use-target";
import { carryOut, type Writable } from "../write/write-draft";
import { planScenarios } from "./plan-scenarios";
import { scenarioResults } from "./scenario-rows";
import { useCopy } from "./copy-context";

interface Props {
  /** Null where none was run. */
  readonly simulation: SimulationReport | null;
}

/** Writes the scenarios on a sheet of their own, side by side, after showing what will be written where. */
export function WriteScenarios({ simulation }: Props) {
  const { say, draft, dispatch, connected } = usePane();
  const shared = useSharedStyles();
  return (
    <section className={shared.card} aria-labelledby="scenarios-write">
      <h3 id="scenarios-write" className={shared.subheading}>
        {say("scenarios.write")}
      </h3>
      <p className={shared.small}>{say("scenarios.help")}</p>
      {connected ? null : <Notice intent="info" text={say("write.none")} />}
      {draft.written === undefined ? (
        <MessageBar layout="multiline" intent="warning">
          <MessageBarBody>
            {say("scenarios.first")}{" "}
            <Link as="button" onClick={() => dispatch({ type: "went", step: "write" })}>
              {say("step.write")}
            </Link>
          </MessageBarBody>
        </MessageBar>
      ) : (
        <Writing slug={draft.written.slug} simulation={simulation} />
      )}
    </section>
  );
}

function Writing({ slug, simulation }: Props & { readonly slug: string }) {
  const { say, language, pack, draft, assessment } = usePane();
  const { whatIf } = useCopy();
  const [tongue, setTongue] = useState<Language>(language);
  const [progress, setProgress] = useState<Progress>({ state: "idle" });
  const choice = useTarget("scenarios", say("scenarios.sheetName", { issuer: draft.issuer.name }));
  const { name, setName, lookAgain } = choice;
  const scenarios = scenarioResults(pack, draft, assessment, whatIf.scenarios, tongue);
  const plan = planScenarios({
    ...{ pack, draft, assessment, scenarios, simulation, slug },
    language: tongue,
    sheet: name.trim(),
  });
  const write = async (writable: Writable) => {
    setProgress({ state: "busy" });
    const outcome = await carryOut(plan, writable, null);
    setProgress(progressOf(outcome, writable.sheet, plan.area));
    if (!outcome.ok || outcome.value.kind !== "written") return;
    setName(writable.sheet);
    await lookAgain();
  };
  return (
    <>
      <Field label={say("write.language")}>
        <RadioGroup
          layout="horizontal"
          value={tongue}
          onChange={(_event, data) => setTongue(data.value === "zh" ? "zh" : "en")}
        >
          <Radio value="en" label={say("write.english")} />
          <Radio value="zh" label={say("write.chinese")} />
        </RadioGroup>
      </Field>
      <SheetName
        name={name}
        onName={(typed) => {
          setName(typed);
          setProgress({ state: "idle" });
        }}
      />
      <Placing
        {...{ choice, plan, progress }}
        blocked={false}
        words={{ first: say("scenarios.do"), again: say("scenarios.again"), busy: say("write.busy") }}
        onWrite={(target) => void write(target)}
      />
    </>
  );
}

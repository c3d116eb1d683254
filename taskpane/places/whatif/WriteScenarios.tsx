import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { Language } from "../../../src";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import type { SimulationReport } from "../../../desk/paper/simulation/report";
import { Notice } from "../../parts/write/Notices";
import { Placing, SheetName } from "../../parts/write/Placing";
import { useTarget } from "../../parts/write/use-target";
import { useWriting } from "../../parts/write/use-writing";
import { WriteFirst } from "../../parts/write/WriteFirst";
import { planScenarios } from "../../../desk/paper/scenarios/plan-scenarios";
import { scenarioResults } from "../../../desk/paper/scenarios/scenario-rows";
import { useCopy } from "./copy-context";

interface Props {
  /** Null where none was run. */
  readonly simulation: SimulationReport | null;
}

/** Writes the scenarios on a sheet of their own, side by side, after showing what will be written where. */
export function WriteScenarios({ simulation }: Props) {
  const { say, draft, connected } = usePane();
  const shared = useSharedStyles();
  return (
    <section className={shared.card} aria-labelledby="scenarios-write">
      <h3 id="scenarios-write" className={shared.subheading}>
        {say("scenarios.write")}
      </h3>
      <p className={shared.small}>{say("scenarios.help")}</p>
      {connected ? null : <Notice intent="info" text={say("write.none")} />}
      {draft.written === undefined ? (
        <WriteFirst text={say("scenarios.first")} />
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
  const choice = useTarget("scenarios", say("scenarios.sheetName", { issuer: draft.issuer.name }));
  const { name } = choice;
  const { progress, rename, write } = useWriting(choice);
  const scenarios = scenarioResults(pack, draft, assessment, whatIf.scenarios, tongue);
  const plan = planScenarios({
    ...{ pack, draft, assessment, scenarios, simulation, slug },
    language: tongue,
    sheet: name.trim(),
  });
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
      <SheetName name={name} onName={rename} />
      <Placing
        {...{ choice, plan, progress }}
        blocked={false}
        words={{ first: say("scenarios.do"), again: say("scenarios.again"), busy: say("write.busy") }}
        onWrite={(target) => void write(target, { plan })}
      />
    </>
  );
}

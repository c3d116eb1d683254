import { WaterfallFigure } from "../../parts/pictures/Figures";
import { currentScenario } from "../../../desk/draft/scenarios";
import { PaneContext, usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import { SimulationPanel } from "../../parts/simulation/SimulationPanel";
import { useSimulation } from "../../parts/simulation/use-simulation";
import { CopyBar } from "./CopyBar";
import { CopyContext, useNewCopy } from "./copy-context";
import { MoveFilterContext } from "./move-filter";
import { MovedList } from "./MovedList";
import { MoveList } from "./MoveList";
import { Nearest } from "./Nearest";
import { Result } from "./Result";
import { ScenarioTable } from "./ScenarioTable";
import { useNewFilter } from "./use-new-filter";
import { WriteScenarios } from "./WriteScenarios";

/** What the rating would be: a copy of the assessment in which every input can be moved, kept by name where wanted. */
export function WhatIfStep() {
  const { say } = usePane();
  const shared = useSharedStyles();
  const copy = useNewCopy();
  const filter = useNewFilter();
  const simulation = useSimulation();
  const { whatIf, content } = copy;
  return (
    <CopyContext value={copy}>
      <MoveFilterContext value={filter}>
        <p className={shared.help}>{say("whatif.help")}</p>
        <CopyBar />
        <Result />
        <MovedList />
        <MoveList />
        <PaneContext value={content}>
          <WaterfallFigure />
          {content.assessment.final === undefined ? null : <Nearest />}
        </PaneContext>
        {whatIf.scenarios.length === 0 ? null : <ScenarioTable />}
        <PaneContext value={content}>
          <SimulationPanel run={simulation} of={currentScenario(whatIf)?.name ?? say("whatif.unnamed")} />
        </PaneContext>
        {whatIf.scenarios.length > 0 || simulation.report !== null ? (
          <WriteScenarios simulation={simulation.report} />
        ) : null}
      </MoveFilterContext>
    </CopyContext>
  );
}

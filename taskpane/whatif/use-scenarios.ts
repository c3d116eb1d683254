import { useMemo } from "react";
import { whatIfOf } from "../assessment/scenarios";
import { usePane } from "../pane/context";
import { scenarioResults, type ScenarioResult } from "./scenario-rows";

/** Works out every scenario of the assessment on screen. */
export function useScenarios(): readonly ScenarioResult[] {
  const { pack, draft, assessment, language } = usePane();
  return useMemo(
    () => scenarioResults(pack, draft, assessment, whatIfOf(draft).scenarios, language),
    [pack, draft, assessment, language],
  );
}

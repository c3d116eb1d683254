import { useMemo } from "react";
import { whatIfOf } from "../../../desk/draft/scenarios";
import { usePane } from "../../parts/context";
import { scenarioResults, type ScenarioResult } from "../../../desk/paper/scenarios/scenario-rows";

/** Works out every scenario of the assessment on screen. */
export function useScenarios(): readonly ScenarioResult[] {
  const { pack, draft, assessment, language } = usePane();
  return useMemo(
    () => scenarioResults(pack, draft, assessment, whatIfOf(draft).scenarios, language),
    [pack, draft, assessment, language],
  );
}

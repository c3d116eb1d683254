import { Button } from "@fluentui/react-components";
import { RATING_WORDS } from "../../../desk/draft/words";
import { usePane } from "../../parts/context";
import { Panel } from "../../parts/Panel";
import { PlaceAction } from "../../parts/PlaceAction";
import { WordsPanel } from "../../parts/sentences/WordsPanel";
import { DecisionPanel } from "./decision/DecisionPanel";
import { ExplainStep } from "./explain/ExplainStep";
import { ReviewStep } from "./review/ReviewStep";
import { WhatIfStep } from "./what-if/WhatIfStep";

/** Why the rating is what it is, how far from another one, what it would be, and what the committee decides. */
export default function ResultPlace() {
  const { say, draft, pack, language, dispatch } = usePane();
  const scenarios = draft.whatIf?.scenarios.length ?? 0;
  const outlook = pack.outlooks.find(({ id }) => id === draft.outlook)?.label[language] ?? "";
  return (
    <>
      <Panel step="explain" title={say("step.explain")} openAtFirst>
        <ExplainStep />
      </Panel>
      <Panel
        step="what-if"
        title={say("step.whatif")}
        state={scenarios === 0 ? "" : say("result.scenarios", { n: scenarios })}
      >
        <WhatIfStep />
      </Panel>
      <Panel step="review" title={say("step.review")} state={outlook}>
        <ReviewStep />
      </Panel>
      <DecisionPanel />
      <WordsPanel step="words-rating" title="words.rating" places={RATING_WORDS} />
      <PlaceAction>
        <Button appearance="primary" onClick={() => dispatch({ type: "went", step: "deliver" })}>
          {say("result.toDeliver")}
        </Button>
      </PlaceAction>
    </>
  );
}

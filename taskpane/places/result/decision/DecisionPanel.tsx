import { Field, Input, Textarea } from "@fluentui/react-components";
import { noDecision, type Decision } from "../../../../desk/draft/draft";
import { problemText } from "../../../../desk/draft/problem-text";
import { DecisionLimit } from "./DecisionLimit";
import { usePane } from "../../../parts/context";
import { Panel } from "../../../parts/Panel";
import { useSharedStyles } from "../../../parts/styles";
import { ProblemLine } from "../../../parts/items/ProblemLine";

/** What the committee assigns in place of the indicated rating, and why. */
export function DecisionPanel() {
  const { say, language, pack, draft, assessment, dispatch } = usePane();
  const shared = useSharedStyles();
  const { assigned, reason } = draft.decision ?? noDecision;
  const change = (part: Partial<Decision>) => dispatch({ type: "decided", change: part });
  const problems = assessment.problems.filter(({ at }) => at === "assigned" || at === "assigned-reason");
  return (
    <Panel locks step="decision" title={say("decision.title")} state={assigned}>
      <p className={shared.help}>{say("decision.help")}</p>
      <DecisionLimit />
      <Field label={say("decision.assigned")}>
        <Input value={assigned} onChange={(_event, data) => change({ assigned: data.value })} />
      </Field>
      <Field label={say("decision.reason")}>
        <Textarea
          value={reason}
          rows={3}
          resize="vertical"
          onChange={(_event, data) => change({ reason: data.value })}
        />
      </Field>
      <div role="status">
        {problems.map((problem) => {
          const text = problemText(problem, pack, language);
          return <ProblemLine key={text} text={text} />;
        })}
      </div>
    </Panel>
  );
}

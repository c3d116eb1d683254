import { Button } from "@fluentui/react-components";
import { statementNeeds } from "../../../desk/draft/statement/statement";
import { ISSUER_WORDS } from "../../../desk/draft/words";
import { usePane } from "../../parts/context";
import { Panel } from "../../parts/Panel";
import { PlaceAction } from "../../parts/PlaceAction";
import { CalibrationCard } from "../../parts/calibration/CalibrationCard";
import { WordsPanel } from "../../parts/sentences/WordsPanel";
import { IssuerPanel } from "./IssuerPanel";
import { MethodPanel } from "./MethodPanel";

/** Whom to rate, by which methodology, on which day and from which documents. */
export default function SetupPlace() {
  const { say, language, pack, draft, dispatch } = usePane();
  const changed = pack.local?.changes.length ?? 0;
  const onward = statementNeeds(pack) === null ? "scorecard" : "figures";
  return (
    <>
      <Panel locks step="issuer" title={say("step.issuer")} state={draft.issuer.name.trim()} openAtFirst>
        <IssuerPanel />
      </Panel>
      <WordsPanel step="words-issuer" title="words.issuer" places={ISSUER_WORDS} />
      <Panel locks step="method" title={say("step.method")} state={pack.issuerClass[language]} openAtFirst>
        <MethodPanel />
      </Panel>
      <Panel
        locks
        step="calibration"
        title={say("calibration.title")}
        state={changed === 0 ? "" : say("calibration.board", { n: changed })}
      >
        <CalibrationCard />
      </Panel>
      <PlaceAction>
        <Button appearance="primary" onClick={() => dispatch({ type: "went", step: onward })}>
          {say(onward === "figures" ? "setup.toFigures" : "setup.toScorecard")}
        </Button>
      </PlaceAction>
    </>
  );
}

import { BOND_WORDS } from "../../../desk/draft/words";
import { usePane } from "../../parts/context";
import { shownTime } from "../../parts/shown-time";
import { Panel } from "../../parts/Panel";
import { useSheetAge } from "../../parts/write/use-sheet-age";
import { WordsPanel } from "../../parts/sentences/WordsPanel";
import { BondStep } from "./bond/BondStep";
import { FinaliseStep } from "./ledger/FinaliseStep";
import { ReportStep } from "./report/ReportStep";
import { SecondStep } from "./second/SecondStep";
import { WriteList } from "./WriteList";
import { WriteStep } from "./WriteStep";

/** What goes out: bonds, the sheet, the report, a second scoring, the ledger. */
export default function DeliverPlace() {
  const { say, language, draft } = usePane();
  const age = useSheetAge();
  const isSecond = draft.second !== undefined;
  const bonds = draft.bonds?.length ?? 0;
  const written = draft.written === undefined ? "" : shownTime(draft.written.at, language);
  return (
    <>
      <WriteList />
      <Panel
        locks
        step="bonds"
        title={say("step.bonds")}
        state={bonds === 0 ? "" : say("deliver.bonds", { n: bonds })}
      >
        <BondStep />
      </Panel>
      {bonds === 0 ? null : <WordsPanel step="words-bonds" title="words.bonds" places={BOND_WORDS} />}
      <Panel
        step="write"
        title={say("step.write")}
        state={
          written === ""
            ? say("deliver.notWritten")
            : say(age === "older" ? "deliver.older" : "deliver.written", { date: written })
        }
      >
        <WriteStep />
      </Panel>
      {isSecond ? null : (
        <Panel step="report" title={say("step.report")}>
          <ReportStep />
        </Panel>
      )}
      <Panel step="second" title={say("step.second")} openAtFirst={isSecond}>
        <SecondStep />
      </Panel>
      {isSecond ? null : (
        <Panel step="finalise" title={say("step.finalise")} openAtFirst={written !== ""}>
          <FinaliseStep />
        </Panel>
      )}
    </>
  );
}

import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef } from "react";
import { SECTION, stepsOf } from "../../desk/draft/walk";
import { BondStep } from "../places/bond/BondStep";
import { CheckStep } from "../places/checks/CheckStep";
import { ExplainStep } from "../places/explain/ExplainStep";
import { itemHeadingId } from "../parts/items/ItemCard";
import { FinaliseStep } from "../places/ledger/FinaliseStep";
import { LinksContext } from "../parts/links/context";
import { LinksBar, LinksHint } from "../parts/links/LinksBar";
import { useLinks } from "../parts/links/use-links";
import { ReportStep } from "../places/report/ReportStep";
import { ReviewStep } from "../places/review/ReviewStep";
import { StatementStep } from "../places/statement/StatementStep";
import { TOUR_BOARD, TOUR_FOOT, TOUR_STEP } from "./tour/stops";
import { Tour } from "./tour/Tour";
import { WhatIfStep } from "../places/whatif/WhatIfStep";
import { SecondStep } from "../places/second/SecondStep";
import { WriteStep } from "../parts/write/WriteStep";
import { ConflictBar } from "./ConflictBar";
import { usePane } from "../parts/context";
import { IssuerStep } from "./IssuerStep";
import { MethodStep } from "./MethodStep";
import { RatingBoard } from "./RatingBoard";
import { ReadBack } from "./ReadBack";
import { SaveStatus } from "./SaveStatus";
import { SectionStep } from "./SectionStep";
import { StepNav } from "./StepNav";
import { stepTitle } from "../parts/step-title";
import { useSharedStyles } from "../parts/styles";
import type { Autosave } from "./use-autosave";
import { useSheetWatch } from "./use-sheet-watch";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    minWidth: 0,
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    position: "relative",
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  moves: { marginInlineStart: "auto", display: "flex", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly focus: string | null;
  readonly jumps: number;
  readonly autosave: Autosave;
  /** Ends the tour; absent while there is none. */
  readonly onTourEnd?: () => void;
}

/** One assessment: the rating on top, one step of the walk, the ways on and back. */
export function AssessmentScreen({ focus, jumps, autosave, onTourEnd }: Props) {
  const { save } = autosave;
  const { say, language, pack, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef(jumps);
  const { news, dismiss } = useSheetWatch(pack, draft, language);
  const links = useLinks();
  const toHeading = useCallback(() => heading.current?.focus(), []);

  useEffect(() => {
    if (seen.current === jumps) return;
    seen.current = jumps;
    const item = focus === null ? null : document.getElementById(itemHeadingId(focus));
    const goal = item ?? heading.current;
    goal?.focus({ preventScroll: true });
    (item?.parentElement?.parentElement ?? heading.current)?.scrollIntoView({ block: "start" });
  }, [jumps, focus]);

  return (
    <LinksContext value={links}>
      <div className={styles.head} id={TOUR_BOARD}>
        <RatingBoard />
        <StepNav />
        <LinksHint />
      </div>
      <div className={styles.body}>
        <div className={shared.stack}>
          {save.state === "conflict" ? (
            <ConflictBar
              theirs={save.theirs}
              modified={save.modified}
              onOverrule={autosave.overrule}
              onAdopt={autosave.adopt}
            />
          ) : null}
          {draft.second === undefined || draft.second.done !== undefined || draft.step === "second" ? null : (
            <p className={shared.small}>{say("second.blind", { author: draft.second.author })}</p>
          )}
          {news === null ? null : <ReadBack news={news} onDone={dismiss} />}
          <LinksBar onEmpty={toHeading} />
          <h2
            id={TOUR_STEP}
            ref={heading}
            tabIndex={-1}
            className={mergeClasses(shared.heading, shared.goal)}
          >
            {stepTitle(draft.step, pack, language)}
          </h2>
          <Step key={draft.step} />
        </div>
      </div>
      {onTourEnd === undefined ? null : <Tour onEnd={onTourEnd} />}
      <div className={styles.foot} id={TOUR_FOOT}>
        <SaveStatus save={save} saveNow={autosave.saveNow} />
        <Moves onGo={(step) => dispatch({ type: "went", step })} />
      </div>
    </LinksContext>
  );
}

function Step() {
  const { pack, draft } = usePane();
  switch (draft.step) {
    case "issuer":
      return <IssuerStep />;
    case "statement":
      return <StatementStep />;
    case "checks":
      return <CheckStep />;
    case "bonds":
      return <BondStep />;
    case "review":
      return <ReviewStep />;
    case "explain":
      return <ExplainStep />;
    case "what-if":
      return <WhatIfStep />;
    case "write":
      return <WriteStep />;
    case "report":
      return <ReportStep />;
    case "second":
      return <SecondStep />;
    case "finalise":
      return <FinaliseStep />;
    default: {
      const section = pack.sections.find(({ id }) => SECTION + id === draft.step);
      return section === undefined ? <MethodStep /> : <SectionStep section={section} />;
    }
  }
}

function Moves({ onGo }: { readonly onGo: (step: string) => void }) {
  const { say, pack, draft, language } = usePane();
  const styles = useStyles();
  const steps = stepsOf(pack, draft.second !== undefined);
  const index = Math.max(0, steps.indexOf(draft.step));
  const previous = steps[index - 1];
  const next = steps[index + 1];
  return (
    <div className={styles.moves}>
      {previous === undefined ? null : <Button onClick={() => onGo(previous)}>{say("nav.previous")}</Button>}
      {next === undefined ? null : (
        <Button
          appearance="primary"
          aria-label={say("nav.nextStep", { step: stepTitle(next, pack, language) })}
          onClick={() => onGo(next)}
        >
          {say("nav.next")}
        </Button>
      )}
    </div>
  );
}

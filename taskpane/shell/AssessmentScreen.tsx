import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { placeOf } from "../../desk/draft/places";
import { ArrivalContext } from "../parts/arrival";
import { usePane } from "../parts/context";
import { LinksContext } from "../parts/links/context";
import { LinksBar, LinksHint } from "../parts/links/LinksBar";
import { useLinks } from "../parts/links/use-links";
import { FootContext } from "../parts/PlaceAction";
import { useSharedStyles } from "../parts/styles";
import { ConflictBar } from "./ConflictBar";
import { FinalBar } from "./FinalBar";
import { places } from "./places";
import { PLACE_PANEL, PlaceTabs } from "./PlaceTabs";
import { RatingBoard } from "./RatingBoard";
import { SaveStatus } from "./SaveStatus";
import { SheetAge } from "./SheetAge";
import { TOUR_BOARD, TOUR_FOOT } from "./tour/stops";
import { Tour } from "./tour/Tour";
import type { Autosave } from "./use-autosave";
import { useSheetWatch } from "./use-sheet-watch";

/** Loaded when somebody changed the sheet by hand. */
const ReadBack = lazy(() => import("./ReadBack"));

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
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
  filled: { display: "flex", flexDirection: "column", padding: 0, overflowY: "hidden" },
  bars: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, flexShrink: 0 },
  barsPadded: { "> *": { marginInline: tokens.spacingHorizontalM } },
  foot: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  action: { marginInlineStart: "auto", display: "flex", flexShrink: 0, gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly focus: string | null;
  readonly jumps: number;
  readonly autosave: Autosave;
  /** Whether a file has all that was filled in. */
  readonly isFiled: boolean;
  /** Begins the version that follows a finalised assessment. */
  readonly onNewVersion: () => void;
  /** Ends the tour; absent while there is none. */
  readonly onTourEnd?: () => void;
}

/** One assessment: the rating and the five places on top, one of them below, its own action at the foot. */
export default function AssessmentScreen({
  focus,
  jumps,
  autosave,
  isFiled,
  onNewVersion,
  onTourEnd,
}: Props) {
  const { save } = autosave;
  const { say, language, pack, draft } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const body = useRef<HTMLDivElement>(null);
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  const { news, dismiss } = useSheetWatch(pack, draft, language);
  const links = useLinks();
  const place = placeOf(draft.step);
  const { View, fills } = places[place];
  const { step } = draft;
  const arrival = useMemo(() => ({ step, focus, jumps }), [step, focus, jumps]);
  const toBody = useCallback(() => body.current?.focus(), []);
  const seen = useRef(jumps);
  // Whatever was pressed to come here may be gone. A place, or a panel of it, that knows better moves the focus on from here.
  useLayoutEffect(() => {
    if (seen.current === jumps) return;
    seen.current = jumps;
    body.current?.focus({ preventScroll: true });
    if (body.current !== null) body.current.scrollTop = 0;
  }, [jumps]);
  const blind = draft.second?.done === undefined && draft.step !== "second" ? draft.second : undefined;

  return (
    <LinksContext value={links}>
      <div className={styles.head} id={TOUR_BOARD}>
        <RatingBoard />
        <FinalBar onNewVersion={onNewVersion} />
        {draft.finalised === undefined ? <LinksHint /> : null}
        <PlaceTabs />
      </div>
      <div
        ref={body}
        id={PLACE_PANEL}
        tabIndex={-1}
        role="tabpanel"
        aria-labelledby={`tab-${place}`}
        className={mergeClasses(styles.body, fills && styles.filled)}
      >
        <div className={mergeClasses(styles.bars, fills && styles.barsPadded)}>
          {save.state === "conflict" ? (
            <ConflictBar
              theirs={save.theirs}
              modified={save.modified}
              onOverrule={autosave.overrule}
              onAdopt={autosave.adopt}
            />
          ) : null}
          {blind === undefined ? null : (
            <p className={shared.small}>{say("second.blind", { author: blind.author })}</p>
          )}
          {news === null ? null : (
            <Suspense fallback={null}>
              <ReadBack news={news} onDone={dismiss} />
            </Suspense>
          )}
          {draft.finalised === undefined ? <LinksBar onEmpty={toBody} /> : null}
        </div>
        <FootContext value={foot}>
          <ArrivalContext value={arrival}>
            <Suspense fallback={<Spinner size="small" label={say("pane.loadingPlace")} />}>
              <View key={place} />
            </Suspense>
          </ArrivalContext>
        </FootContext>
      </div>
      {onTourEnd === undefined ? null : <Tour onEnd={onTourEnd} />}
      {/* It comes as a field is left: above the foot it moves nothing that is being clicked. Deliver has it in a panel. */}
      {news === null && place !== "deliver" ? <SheetAge /> : null}
      <div className={styles.foot} id={TOUR_FOOT}>
        <SaveStatus save={save} saveNow={autosave.saveNow} isFiled={isFiled} />
        <div ref={setFoot} className={styles.action} />
      </div>
    </LinksContext>
  );
}

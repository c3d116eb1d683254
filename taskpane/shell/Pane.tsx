import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { Failure } from "../../desk/port";
import { assess, describeProblem, listPacks, pinOf, type Language, type Pack } from "../../src";
import type { Draft } from "../../desk/draft/draft";
import { draftFromRows } from "../../desk/reading/from-rows";
import { answeredOnce } from "../../desk/draft/duties";
import { leftOutOf } from "../../desk/reading/left-out";
import { startedFrom } from "../../desk/draft/start-from";
import { packOf } from "../../desk/draft/pack-of";
import { placeOf } from "../../desk/draft/places";
import { emptyPane, paneReducer } from "../../desk/draft/state";
import { subjectOf } from "../../desk/draft/subject";
import { inWalkOrder, openOf } from "../../desk/draft/walk";
import { hearRequests, isScreen, type Report, type Screen } from "./commands/requests";
import { HelpDialog } from "./help/HelpDialog";
import { say as sayIn, type Say } from "../../desk/words";
import { openOverrides, overridesOf } from "../../desk/draft/overrides";
import { forgetLast, isConnected, readActiveSheet, type Interrupted, type Library } from "../workbook";
import { AssessmentScreen } from "./AssessmentScreen";
import { CalendarScreen } from "../places/calendar/CalendarScreen";
import { PortfolioScreen } from "../places/portfolio/PortfolioScreen";
import { TourNotice } from "./tour/TourNotice";
import { secondOf } from "../../desk/paper/comparison/begin-second";
import { Veil } from "../places/deliver/second/Veil";
import { PaneContext, type PaneContent } from "../parts/context";
import { InterruptedBar } from "./InterruptedBar";
import { ReportBar } from "./ReportBar";
import { StartScreen } from "./StartScreen";
import { TitleBar } from "./TitleBar";
import { UndoButtons } from "./UndoButtons";
import { useAutosave } from "./use-autosave";
import { useLibrary } from "./use-library";
import { useUndoKeys } from "./use-undo-keys";
import { useSharedStyles } from "../parts/styles";

/** Loaded when somebody opens it: few do, and it brings all that writes and reads tables. */
const BookScreen = lazy(() => import("../places/book/BookScreen"));
const MethodsScreen = lazy(() => import("../places/methods/MethodsScreen"));

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
    minWidth: 0,
    // Clipped, not hidden: what moves the focus must not scroll the whole pane.
    overflow: "clip",
    position: "relative",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  start: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: tokens.spacingHorizontalM },
});

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

interface Props {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** Told how the page can have saved at once what is not yet saved. */
  readonly onSaver: (saveNow: () => Promise<void>) => void;
  /** Whether the tour was taken or skipped before. */
  readonly toured: boolean;
  readonly onToured: () => void;
  /** How often the page saved a file that has all that was filled in. */
  readonly filed: number;
  /** Told of the assessment after each change of it. */
  readonly onWork: (draft: Draft) => void;
  /** Told how the page can have an assessment begun that was kept elsewhere. */
  readonly onBegin: (begin: (draft: Draft) => void) => void;
}

/** The task pane: the workbook's assessments, or one of them. */
export function Pane(props: Props) {
  const { language, onLanguage, onSaver, toured, onToured, filed, onWork, onBegin } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const [state, dispatch] = useReducer(paneReducer, emptyPane);
  const [helping, setHelping] = useState(false);
  const [touring, setTouring] = useState(!toured);
  const endTour = useCallback(() => {
    setTouring(false);
    onToured();
  }, [onToured]);
  const startTour = () => {
    setHelping(false);
    setTouring(true);
  };
  const [screen, setScreen] = useState<Screen | null>(null);
  /** Id of the assessment whose author said so while its second scoring is under way. */
  const [unveiled, setUnveiled] = useState("");
  const [report, setReport] = useState<Report | null>(null);
  // What a command did says nothing any more once somebody went to another place or assessment.
  const where = `${state.draft?.id ?? ""} ${placeOf(state.draft?.step ?? "")} ${screen ?? ""}`;
  const [reportedAt, setReportedAt] = useState(where);
  if (reportedAt !== where) {
    setReportedAt(where);
    if (report?.intent === "success") setReport(null);
  }
  const connected = isConnected();
  const say = useCallback<Say>((key, facts) => sayIn(language, key, facts), [language]);
  const open = useCallback((draft: Draft) => {
    if (packOf(draft).ok) dispatch({ type: "opened", draft });
  }, []);
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = state.draft !== null;
  }, [state.draft]);
  /** What was open last is opened again, unless something was begun while the workbook was read. */
  const resume = useCallback(
    (draft: Draft) => {
      if (!isOpen.current) open(draft);
    },
    [open],
  );
  const { library, failure, reload } = useLibrary(resume);
  const autosave = useAutosave(state.draft, state.changes);
  const content = useContent(state.draft, language, say, dispatch);

  const root = useRef<HTMLDivElement>(null);
  useUndoKeys(root, dispatch);

  const isFiled = useFiled(state.draft, state.changes, filed, onWork);
  useEffect(() => onBegin((draft) => dispatch({ type: "begun", draft })), [onBegin]);

  const { saveNow } = autosave;
  useEffect(() => onSaver(saveNow), [onSaver, saveNow]);
  const [refusal, setRefusal] = useState<Failure | null>(null);

  const start = () => {
    const [first] = listPacks();
    if (first === undefined) return;
    const newestFirst = [...(library?.saved ?? [])].sort((a, b) => (a.modified < b.modified ? 1 : -1));
    const answers = answeredOnce(newestFirst.map(({ draft }) => draft));
    setUnveiled("");
    // What was open before is saved first: it leaves the pane, not the workbook.
    void saveNow().then(() =>
      dispatch({ type: "started", id: crypto.randomUUID(), method: pinOf(first), date: today(), answers }),
    );
  };
  const startAnew = useRef(start);
  useEffect(() => {
    startAnew.current = start;
  });
  useEffect(
    () =>
      hearRequests((request) => {
        if (request === "help") setHelping(true);
        else if (typeof request === "object") setReport(request);
        else if (isScreen(request)) setScreen(request);
        else {
          setScreen(null);
          if (request === "new") startAnew.current();
          else dispatch({ type: "step-asked", step: request });
        }
      }),
    [],
  );
  /** Begins an assessment by a methodology of the workbook. */
  const startBy = (method: string) => {
    setScreen(null);
    dispatch({ type: "started", id: crypto.randomUUID(), method, date: today() });
  };
  const startFromSheet = async () => {
    const sheet = await readActiveSheet();
    if (!sheet.ok) {
      setRefusal(sheet.failure);
      return;
    }
    const { name: issuer, cells } = sheet.value;
    const begun = draftFromRows(cells, { id: crypto.randomUUID(), issuer, date: today() });
    if (!begun.ok) {
      const problems = begun.problems.map((problem) => describeProblem(problem, language)).join(" ");
      setRefusal(
        problems === ""
          ? { key: "start.noRows", facts: { sheet: issuer } }
          : { key: "start.unreadTable", facts: { problems } },
      );
      return;
    }
    setRefusal(null);
    dispatch({ type: "begun", draft: begun.value.draft });
    const messages = leftOutOf(begun.value, language);
    if (messages.length > 0) setReport({ intent: "warning", messages });
  };
  /** What is finalised stays as it is; its next version begins with what it gave, and marks what differs. */
  const newVersion = async (final: Draft) => {
    await saveNow();
    dispatch({ type: "begun", draft: startedFrom(final, crypto.randomUUID(), today()) });
  };
  const leave = async () => {
    setScreen(null);
    setUnveiled("");
    await saveNow();
    dispatch({ type: "left" });
    if (connected) await forgetLast();
    await reload();
  };
  /** An assessment whose sheet is written now, though the pane that wrote it never came to note it. */
  const answered = ({ entry }: Interrupted, done: boolean) => {
    const order = entry?.order;
    if (done && order?.kind === "plan" && order.record?.assessment === state.draft?.id && order.record) {
      const { slug } = order.target;
      dispatch({ type: "written", written: { slug, at: order.record.written } });
    }
    void reload();
  };
  const veiling = veilOf(state.draft, library, unveiled);
  const name = state.draft === null ? "" : state.draft.issuer.name;
  return (
    <div
      ref={root}
      className={styles.pane}
      lang={language === "zh" ? "zh-CN" : "en"}
      role="region"
      aria-label={say("pane.title")}
    >
      <TitleBar
        say={say}
        language={language}
        issuer={state.draft === null ? null : name}
        method={content === null ? "" : methodTitle(content.pack, language)}
        onLanguage={onLanguage}
        onStart={() => void leave()}
        onHelp={() => setHelping(true)}
        onScreen={setScreen}
        onReport={setReport}
      >
        {content === null ? null : (
          <UndoButtons
            {...{ say, language, dispatch }}
            pack={content.pack}
            history={state.history}
            moved={state.moved}
          />
        )}
      </TitleBar>
      <InterruptedBar {...{ say, language }} onAnswered={answered} />
      {report === null ? null : <ReportBar say={say} report={report} onDismiss={() => setReport(null)} />}
      {screen !== null ? (
        <div className={mergeClasses(styles.start, shared.stack)}>
          {screen === "portfolio" ? (
            <PortfolioScreen {...{ language, say }} onBack={() => setScreen(null)} />
          ) : screen === "book" ? (
            <Suspense fallback={null}>
              <BookScreen {...{ language, say }} today={today()} onBack={() => setScreen(null)} />
            </Suspense>
          ) : screen === "methods" ? (
            <Suspense fallback={null}>
              <MethodsScreen {...{ language, say }} onUse={startBy} onBack={() => setScreen(null)} />
            </Suspense>
          ) : (
            <CalendarScreen {...{ language, say }} today={today()} onBack={() => setScreen(null)} />
          )}
        </div>
      ) : veiling !== null ? (
        <div className={mergeClasses(styles.start, shared.stack)}>
          <Veil
            {...{ say }}
            second={veiling}
            onOpen={() => setUnveiled(veiling.second?.of ?? "")}
            onLeave={() => void leave()}
          />
        </div>
      ) : content === null ? (
        <div className={mergeClasses(styles.start, shared.stack)}>
          {touring ? <TourNotice say={say} onEnd={endTour} /> : null}
          <StartScreen
            {...{ language, say, connected, library, failure: failure ?? refusal }}
            wish={state.wish === null ? null : placeOf(state.wish)}
            onNew={start}
            onFromSheet={() => void startFromSheet()}
            onPortfolio={() => setScreen("portfolio")}
            onBook={() => setScreen("book")}
            onCalendar={() => setScreen("calendar")}
            onMethods={() => setScreen("methods")}
            onOpen={open}
            onStartFrom={(draft) =>
              dispatch({ type: "begun", draft: startedFrom(draft, crypto.randomUUID(), today()) })
            }
          />
        </div>
      ) : (
        <PaneContext value={content}>
          <AssessmentScreen
            key={content.draft.id}
            focus={state.focus}
            jumps={state.jumps}
            autosave={autosave}
            isFiled={isFiled}
            onNewVersion={() => void newVersion(content.draft)}
            {...(touring ? { onTourEnd: endTour } : {})}
          />
        </PaneContext>
      )}
      <HelpDialog
        {...{ language, say }}
        open={helping}
        onClose={() => setHelping(false)}
        onTour={startTour}
      />
    </div>
  );
}

/** Tells the page of each change, and says whether a file that the page saved has them all. */
function useFiled(
  draft: Draft | null,
  changes: number,
  filed: number,
  onWork: (draft: Draft) => void,
): boolean {
  const [seen, setSeen] = useState({ changes, filed });
  // Noted while drawing, so that nothing is drawn that is no longer so.
  if (seen.filed !== filed) setSeen({ ...seen, filed, changes });
  const told = useRef(changes);
  useEffect(() => {
    if (draft === null || changes === told.current) return;
    told.current = changes;
    onWork(draft);
  }, [draft, changes, onWork]);
  return filed > 0 && seen.filed === filed && seen.changes === changes;
}

/** Names the methodology, and says where its numbers are not those that ship. */
function methodTitle(pack: Pack, language: Language): string {
  const title = pack.title[language];
  return pack.local === undefined ? title : `${sayIn(language, "calibration.local")} · ${title}`;
}

/** The second scoring under way that an assessment must not be seen by; null where there is none, or its author is here. */
function veilOf(draft: Draft | null, library: Library | null, unveiled: string): Draft | null {
  if (draft === null || draft.second !== undefined || draft.id === unveiled) return null;
  const second = secondOf(draft, library?.saved.map((one) => one.draft) ?? []);
  return second === null || second.second?.done !== undefined ? null : second;
}

function useContent(
  draft: Draft | null,
  language: Language,
  say: Say,
  dispatch: PaneContent["dispatch"],
): PaneContent | null {
  return useMemo(() => {
    if (draft === null) return null;
    const pack = packOf(draft);
    if (!pack.ok) return null;
    const assessment = assess(pack.value, subjectOf(pack.value, draft));
    const overrides = overridesOf(pack.value, draft);
    const now = today();
    const open = inWalkOrder(pack.value, [
      ...openOf(pack.value, draft, assessment),
      ...openOverrides(overrides, draft.issuer.date, now),
    ]);
    const facts = { pack: pack.value, assessment, overrides, open, today: now };
    return { language, say, dispatch, draft, ...facts, connected: isConnected() };
  }, [draft, language, say, dispatch]);
}

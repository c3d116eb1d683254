import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { Failure } from "../../desk/port";
import type { Language } from "../../src";
import type { Draft } from "../../desk/draft/draft";
import { emptyPane, paneReducer } from "../../desk/draft/state";
import { hearRequests, isScreen, type Report, type Screen } from "./commands/requests";
import { say as sayIn, type Say } from "../../desk/words";
import { forgetLast, isConnected, readActiveSheet, type Interrupted } from "../workbook";
import { TourNotice } from "./tour/TourNotice";
import { PaneContext, type PaneContent } from "../parts/context";
import { ReportBar } from "./ReportBar";
import { StartScreen } from "./StartScreen";
import { TitleBar } from "./TitleBar";
import { useAutosave } from "./use-autosave";
import { loadEngine, useEngine, type Engine } from "./use-engine";
import { useLibrary } from "./use-library";
import { useUndoKeys } from "./use-undo-keys";
import { useSharedStyles } from "../parts/styles";

/* The list of assessments is shown before any of these is here; each is loaded when it is first shown. */
const AssessmentScreen = lazy(() => import("./AssessmentScreen"));
const BookScreen = lazy(() => import("../places/book/BookScreen"));
const CalendarScreen = lazy(() => import("../places/calendar/CalendarScreen"));
const HelpDialog = lazy(() => import("./help/HelpDialog"));
const InterruptedBar = lazy(() => import("./InterruptedBar"));
const MethodsScreen = lazy(() => import("../places/methods/MethodsScreen"));
const PortfolioScreen = lazy(() => import("../places/portfolio/PortfolioScreen"));
const UndoButtons = lazy(() => import("./UndoButtons"));
const Veil = lazy(() => import("../places/deliver/second/Veil"));

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
  /** Whether the help was ever open: it stays then, so that it closes as it opened. */
  const [helped, setHelped] = useState(false);
  if (helping && !helped) setHelped(true);
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
  const connected = isConnected();
  const say = useCallback<Say>((key, facts) => sayIn(language, key, facts), [language]);
  const engine = useEngine();
  // What a command did says nothing any more once somebody went to another place or assessment.
  const where = `${state.draft?.id ?? ""} ${engine?.placeOf(state.draft?.step ?? "") ?? ""} ${screen ?? ""}`;
  const [reportedAt, setReportedAt] = useState(where);
  if (reportedAt !== where) {
    setReportedAt(where);
    if (report?.intent === "success") setReport(null);
  }
  const [refusal, setRefusal] = useState<Failure | null>(null);
  /** Does what needs the engine, as soon as it is here; says so where it cannot be loaded. */
  const withEngine = useCallback(async (work: (loaded: Engine) => void | Promise<void>) => {
    try {
      await work(await loadEngine());
    } catch (error) {
      setRefusal({ key: "start.notLoaded", facts: { detail: String(error) } });
    }
  }, []);
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = state.draft !== null;
  }, [state.draft]);
  const open = useCallback(
    (draft: Draft, isWanted: () => boolean = () => true) =>
      void withEngine((loaded) => {
        if (isWanted() && loaded.isAtHand(draft)) dispatch({ type: "opened", draft });
      }),
    [withEngine],
  );
  /** What was open last is opened again, unless something was begun while the workbook was read. */
  const resume = useCallback((draft: Draft) => open(draft, () => !isOpen.current), [open]);
  const { library, failure, reload } = useLibrary(resume);
  const autosave = useAutosave(state.draft, state.changes);
  const content = useContent(engine, state.draft, language, say, dispatch);

  const root = useRef<HTMLDivElement>(null);
  useUndoKeys(root, dispatch);

  const isFiled = useFiled(state.draft, state.changes, filed, onWork);
  useEffect(() => onBegin((draft) => dispatch({ type: "begun", draft })), [onBegin]);

  const { saveNow } = autosave;
  useEffect(() => onSaver(saveNow), [onSaver, saveNow]);

  const start = () =>
    void withEngine(async (loaded) => {
      const method = loaded.firstMethod();
      if (method === null) return;
      const newestFirst = [...(library?.saved ?? [])].sort((a, b) => (a.modified < b.modified ? 1 : -1));
      const answers = loaded.answeredOnce(newestFirst.map(({ draft }) => draft));
      setUnveiled("");
      // What was open before is saved first: it leaves the pane, not the workbook.
      await saveNow();
      dispatch({ type: "started", id: crypto.randomUUID(), method, date: today(), answers });
    });
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
  const startFromSheet = () =>
    void withEngine(async ({ describeProblem, draftFromRows, leftOutOf }) => {
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
    });
  const startFrom = (draft: Draft) =>
    void withEngine(({ startedFrom }) =>
      dispatch({ type: "begun", draft: startedFrom(draft, crypto.randomUUID(), today()) }),
    );
  /** What is finalised stays as it is; its next version begins with what it gave, and marks what differs. */
  const newVersion = (final: Draft) => void saveNow().then(() => startFrom(final));
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
  const veiling = engine?.veilOf(state.draft, library, unveiled) ?? null;
  const waiting = <Spinner size="small" label={say("pane.loadingPlace")} />;
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
        method={content === null ? "" : (engine?.methodTitle(content.pack, language) ?? "")}
        onLanguage={onLanguage}
        onStart={() => void leave()}
        onHelp={() => setHelping(true)}
        onScreen={setScreen}
        onReport={setReport}
      >
        {content === null ? null : (
          <Suspense fallback={null}>
            <UndoButtons
              {...{ say, language, dispatch }}
              pack={content.pack}
              history={state.history}
              moved={state.moved}
            />
          </Suspense>
        )}
      </TitleBar>
      <Suspense fallback={null}>
        <InterruptedBar {...{ say, language }} onAnswered={answered} />
      </Suspense>
      {report === null || engine === null ? null : (
        <ReportBar say={say} report={report} onDismiss={() => setReport(null)} />
      )}
      {engine === null && (screen !== null || state.draft !== null) ? (
        <div className={mergeClasses(styles.start, shared.stack)}>{waiting}</div>
      ) : screen !== null ? (
        <div className={mergeClasses(styles.start, shared.stack)}>
          <Suspense fallback={waiting}>
            {screen === "portfolio" ? (
              <PortfolioScreen {...{ language, say }} onBack={() => setScreen(null)} />
            ) : screen === "book" ? (
              <BookScreen {...{ language, say }} today={today()} onBack={() => setScreen(null)} />
            ) : screen === "methods" ? (
              <MethodsScreen {...{ language, say }} onUse={startBy} onBack={() => setScreen(null)} />
            ) : (
              <CalendarScreen {...{ language, say }} today={today()} onBack={() => setScreen(null)} />
            )}
          </Suspense>
        </div>
      ) : veiling !== null ? (
        <div className={mergeClasses(styles.start, shared.stack)}>
          <Suspense fallback={waiting}>
            <Veil
              {...{ say }}
              second={veiling}
              onOpen={() => setUnveiled(veiling.second?.of ?? "")}
              onLeave={() => void leave()}
            />
          </Suspense>
        </div>
      ) : content === null ? (
        <div className={mergeClasses(styles.start, shared.stack)}>
          {touring ? <TourNotice say={say} onEnd={endTour} /> : null}
          <StartScreen
            {...{ language, say, engine, connected, library, failure: failure ?? refusal }}
            wish={engine === null || state.wish === null ? null : engine.placeOf(state.wish)}
            onNew={start}
            onFromSheet={startFromSheet}
            onPortfolio={() => setScreen("portfolio")}
            onBook={() => setScreen("book")}
            onCalendar={() => setScreen("calendar")}
            onMethods={() => setScreen("methods")}
            onOpen={open}
            onStartFrom={startFrom}
          />
        </div>
      ) : (
        <PaneContext value={content}>
          <Suspense fallback={<div className={mergeClasses(styles.start, shared.stack)}>{waiting}</div>}>
            <AssessmentScreen
              key={content.draft.id}
              focus={state.focus}
              jumps={state.jumps}
              autosave={autosave}
              isFiled={isFiled}
              onNewVersion={() => newVersion(content.draft)}
              {...(touring ? { onTourEnd: endTour } : {})}
            />
          </Suspense>
        </PaneContext>
      )}
      {helped ? (
        <Suspense fallback={null}>
          <HelpDialog
            {...{ language, say }}
            open={helping}
            onClose={() => setHelping(false)}
            onTour={startTour}
          />
        </Suspense>
      ) : null}
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

function useContent(
  engine: Engine | null,
  draft: Draft | null,
  language: Language,
  say: Say,
  dispatch: PaneContent["dispatch"],
): PaneContent | null {
  return useMemo(() => {
    const content = draft === null ? null : (engine?.contentOf(draft, today()) ?? null);
    if (draft === null || content === null) return null;
    return { language, say, dispatch, draft, ...content, connected: isConnected() };
  }, [engine, draft, language, say, dispatch]);
}

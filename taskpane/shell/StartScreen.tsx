import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons";
import type { Failure } from "../../desk/port";
import type { Language } from "../../src";
import { dateText } from "../../desk/draft/shown-date";
import type { Draft } from "../../desk/draft/draft";
import type { Place } from "../../desk/draft/places";
import type { Say } from "../../desk/words";
import type { Library } from "../workbook";
import { shownTime } from "../parts/shown-time";
import { useSharedStyles } from "../parts/styles";
import type { Engine } from "./use-engine";

const useStyles = makeStyles({
  open: {
    justifyContent: "flex-start",
    textAlign: "start",
    maxWidth: "none",
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
  },
  first: { maxWidth: "none" },
  text: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
});

interface Props {
  readonly language: Language;
  readonly say: Say;
  /** What knows the methodologies; null while it is being loaded, when nothing is said of them yet. */
  readonly engine: Engine | null;
  readonly connected: boolean;
  /** Null while the workbook is being read. */
  readonly library: Library | null;
  readonly failure: Failure | null;
  /** The place that was asked for while no assessment is open. */
  readonly wish: Place | null;
  readonly onNew: () => void;
  readonly onFromSheet: () => void;
  readonly onPortfolio: () => void;
  readonly onBook: () => void;
  readonly onCalendar: () => void;
  readonly onMethods: () => void;
  readonly onOpen: (draft: Draft) => void;
  /** Begins another assessment of the same issuer with the answers of this one. */
  readonly onStartFrom: (draft: Draft) => void;
}

/** The assessments of the workbook, to go on with one or to begin another. */
export function StartScreen({
  language,
  say,
  engine,
  connected,
  library,
  failure,
  wish,
  onNew,
  onFromSheet,
  onPortfolio,
  onBook,
  onCalendar,
  onMethods,
  onOpen,
  onStartFrom,
}: Props) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const saved = library?.saved ?? [];
  return (
    <>
      <Button
        className={styles.first}
        size="large"
        appearance="primary"
        icon={<Add20Regular />}
        onClick={onNew}
      >
        {say("start.new")}
      </Button>
      <div role="status">
        {wish === null ? null : (
          <MessageBar layout="multiline">
            <MessageBarBody>{say("start.wish", { place: say(`place.${wish}`) })}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={shared.row}>
        {connected ? <Button onClick={onFromSheet}>{say("start.fromSheet")}</Button> : null}
        {connected ? <Button onClick={onPortfolio}>{say("portfolio.title")}</Button> : null}
        {connected ? <Button onClick={onBook}>{say("book.title")}</Button> : null}
        {connected ? <Button onClick={onCalendar}>{say("calendar.title")}</Button> : null}
        {connected ? <Button onClick={onMethods}>{say("methods.title")}</Button> : null}
      </div>
      <h2 className={shared.heading}>{say("start.title")}</h2>
      {connected ? null : (
        <MessageBar layout="multiline">
          <MessageBarBody>{say("start.alone")}</MessageBarBody>
        </MessageBar>
      )}
      {failure === null ? null : (
        <MessageBar layout="multiline" intent="error">
          <MessageBarBody>{say(failure.key, failure.facts)}</MessageBarBody>
        </MessageBar>
      )}
      {connected && library === null && failure === null ? (
        <Spinner size="small" label={say("start.loading")} />
      ) : null}
      {connected && library !== null && saved.length === 0 ? (
        <p className={shared.help}>{say("start.none")}</p>
      ) : null}
      {library === null || library.unread === 0 ? null : (
        <MessageBar layout="multiline" intent="warning">
          <MessageBarBody>{say("start.unread", { n: library.unread })}</MessageBarBody>
        </MessageBar>
      )}
      <ul className={mergeClasses(shared.list, shared.stack)}>
        {saved.map(({ draft, modified }) => (
          <SavedEntry key={draft.id} {...{ draft, modified, language, say, engine, onOpen, onStartFrom }} />
        ))}
      </ul>
    </>
  );
}

/** Holds the place of a line that is not known yet. */
const HELD = "\u00a0";

interface EntryProps {
  readonly draft: Draft;
  readonly modified: string;
  readonly language: Language;
  readonly say: Say;
  readonly engine: Engine | null;
  readonly onOpen: (draft: Draft) => void;
  readonly onStartFrom: (draft: Draft) => void;
}

function SavedEntry({ draft, modified, language, say, engine, onOpen, onStartFrom }: EntryProps) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const method = engine === null ? HELD : engine.methodOf(draft, language);
  const name = draft.issuer.name === "" ? say("pane.unnamed") : draft.issuer.name;
  const date = shownTime(modified, language);
  return (
    <li className={shared.tight}>
      <Button className={styles.open} disabled={method === null} onClick={() => onOpen(draft)}>
        <span className={styles.text}>
          <strong>{name}</strong>
          <span className={shared.small}>{method ?? draft.method}</span>
          <span className={shared.small}>{say("start.modified", { date })}</span>
          {draft.finalised === undefined ? null : (
            <span className={shared.small}>
              {say("final.tag", {
                rating: draft.finalised.rating,
                date: shownTime(draft.finalised.at, language),
              })}
            </span>
          )}
          {draft.second === undefined ? null : (
            <span className={shared.small}>
              {say("second.tag", { reviewer: draft.issuer.analyst, author: draft.second.author })}
            </span>
          )}
        </span>
      </Button>
      {method !== null && draft.second === undefined ? (
        <div>
          <Button
            size="small"
            appearance="subtle"
            aria-label={say("start.startFromLabel", {
              issuer: name,
              date: dateText(draft.issuer.date, language),
            })}
            onClick={() => onStartFrom(draft)}
          >
            {say("start.startFrom")}
          </Button>
        </div>
      ) : null}
      {method !== null ? null : (
        <p className={shared.small}>{say("start.unknown", { method: draft.method })}</p>
      )}
    </li>
  );
}

import { mergeClasses } from "@fluentui/react-components";
import {
  CommentRegular,
  Comment16Filled,
  DocumentRegular,
  Document16Filled,
  Document16Regular,
  ErrorCircle16Filled,
  History16Regular,
  Link16Regular,
  PersonEdit16Regular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { inClauses, labelled } from "../../../src";
import { isAnswered } from "../../../desk/draft/draft";
import { evidenceText, isSourced } from "../../../desk/draft/evidence";
import { problemText } from "../../../desk/draft/problem-text";
import { dateText } from "../../../desk/draft/shown-value";
import { givenBefore } from "../../../desk/draft/start-from";
import { commentPlace, saidIn } from "../../../desk/draft/words";
import { isCommented, notesOf } from "../../../desk/explain/row-notes";
import type { ScorecardGroup, ScorecardRow } from "../../../desk/explain/scorecard";
import { usePane } from "../../parts/context";
import { useScorecardStyles } from "./styles";

interface Mark {
  readonly text: string;
  readonly icon: ReactNode;
}

/** What is to be known of a row at a glance: what is wrong or out of the ordinary, its source, its comment. */
export function Marks({
  row,
  onDetails,
}: {
  readonly row: ScorecardRow;
  readonly onDetails: (id: string) => void;
}) {
  const { say, language, draft } = usePane();
  const styles = useScorecardStyles();
  const { id, label } = row;
  const notices = useNotices(id);
  const answer = draft.answers[id];
  const source = isSourced(answer)
    ? labelled(language, say("scorecard.sourced"), evidenceText(answer?.evidence, language))
    : isAnswered(answer)
      ? say("scorecard.unsourced")
      : "";
  const isSaid = isCommented(draft, id);
  const comment = isSaid
    ? labelled(language, say("scorecard.commented"), saidIn(draft, commentPlace(id), language))
    : "";
  const all = [
    say("scorecard.details", { item: label }),
    ...notices.map(({ text }) => text),
    source,
    comment,
  ];
  const said = inClauses(
    language,
    all.filter((text) => text !== ""),
  );
  return (
    <span role="cell" className={styles.marks}>
      <button
        type="button"
        className={styles.mark}
        tabIndex={-1}
        aria-label={said}
        title={said}
        onClick={() => onDetails(id)}
      >
        <span className={styles.slot}>
          {notices[0]?.icon}
          {notices.length > 1 ? <sup className={styles.count}>{notices.length}</sup> : null}
        </span>
        <span className={styles.slot}>
          {isSourced(answer) ? (
            <Document16Filled />
          ) : (
            <Document16Regular className={mergeClasses(!isAnswered(answer) && styles.faint)} />
          )}
        </span>
        <span className={styles.slot}>{isSaid ? <Comment16Filled /> : null}</span>
      </button>
    </span>
  );
}

/** What is wrong with a row comes first, then what is not as it was or as the model says. */
function useNotices(id: string): readonly Mark[] {
  const { say, language, pack, draft, open, overrides } = usePane();
  const styles = useScorecardStyles();
  const earlier = givenBefore(draft, id);
  const link = draft.answers[id]?.link;
  return [
    ...open.flatMap(({ item, problem }) =>
      item === id && problem !== undefined
        ? [
            {
              text: problemText(problem, pack, language),
              icon: <ErrorCircle16Filled className={styles.wrong} />,
            },
          ]
        : [],
    ),
    ...(overrides.some(({ item }) => item === id)
      ? [{ text: say("scorecard.overridden"), icon: <PersonEdit16Regular /> }]
      : []),
    ...(earlier === null || draft.before === undefined
      ? []
      : [
          {
            text: say("scorecard.before", {
              date: dateText(draft.before.date, language),
              value: earlier === "" ? "--" : earlier,
            }),
            icon: <History16Regular />,
          },
        ]),
    ...(link === undefined
      ? []
      : [{ text: labelled(language, say("scorecard.linked"), link), icon: <Link16Regular /> }]),
  ];
}

/** How many rows of a section say from where they are, and how many comments it has. */
export function GroupMarks({ group: { id, rows } }: { readonly group: ScorecardGroup }) {
  const { say, draft } = usePane();
  const styles = useScorecardStyles();
  const notes = notesOf(
    draft,
    id,
    rows.map((row) => row.id),
  );
  const { sourced, comments } = notes;
  if (sourced + comments === 0) return <span role="cell" />;
  const said = say("scorecard.notes", { ...notes });
  return (
    <span role="cell" className={styles.marks} title={said}>
      <span className={styles.tally} role="img" aria-label={said}>
        {sourced === 0 ? null : (
          <>
            <DocumentRegular fontSize={12} />
            {sourced}
          </>
        )}
        {comments === 0 ? null : (
          <>
            <CommentRegular fontSize={12} />
            {comments}
          </>
        )}
      </span>
    </span>
  );
}

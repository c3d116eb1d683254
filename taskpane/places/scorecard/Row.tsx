import { mergeClasses } from "@fluentui/react-components";
import {
  ChevronDown12Regular,
  ChevronRight12Regular,
  Document16Filled,
  Document16Regular,
  ErrorCircle16Filled,
  History16Regular,
  Link16Regular,
  PersonEdit16Regular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { isAnswered } from "../../../desk/draft/draft";
import { evidenceText, isSourced } from "../../../desk/draft/evidence";
import { problemText } from "../../../desk/draft/problem-text";
import { dateText } from "../../../desk/draft/shown-value";
import { givenBefore } from "../../../desk/draft/start-from";
import { modeOf } from "../../../desk/draft/structure";
import type { ScorecardRow } from "../../../desk/explain/scorecard";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import { Entry, YearEntries } from "./entries";
import { effectText, shareText } from "./shown";
import { useScorecardStyles } from "./styles";

interface Props {
  readonly row: ScorecardRow;
  readonly here: boolean;
  readonly onDetails: (id: string) => void;
}

/** One row: its name, what is given, the grade that counts, weight, effect, and marks of what is noted or wrong. */
export function Row({ row, here, onDetails }: Props) {
  const { say, pack, draft, open } = usePane();
  const styles = useScorecardStyles();
  const shared = useSharedStyles();
  const { id, member, label } = row;
  const isBuilt = member.kind === "grade" && modeOf(pack, member, draft.modes) === "measure";
  const state = open.find(({ item }) => item === id);
  const wrong = state?.kind === "wrong";
  return (
    <div role="row" className={mergeClasses(styles.row, here && styles.here)} data-row={id}>
      <span
        role="rowheader"
        className={styles.name}
        style={{ paddingInlineStart: `${String(row.depth * 10)}px` }}
      >
        {member.kind === "grade" ? <Fold id={id} label={label} built={isBuilt} /> : null}
        <span>{label}</span>
      </span>
      <span role="cell" className={styles.given}>
        {isBuilt ? (
          <span className={styles.quiet}>{say("scorecard.fromParts")}</span>
        ) : (
          <Entry member={member} label={label} wrong={wrong} adjusts={row.adjusts} />
        )}
      </span>
      <span role="cell" className={styles.grade}>
        {row.derived || row.grade !== draft.answers[id]?.value ? (row.grade ?? "") : ""}
        {state?.kind === "missing" ? <span className={shared.hidden}>{say("scorecard.open")}</span> : null}
      </span>
      <span role="cell" className={mergeClasses(styles.number, styles.quiet)}>
        {shareText(row.weight)}
      </span>
      <span role="cell" className={styles.number}>
        {effectText(row.effect)}
      </span>
      <Marks row={row} onDetails={onDetails} />
      {isBuilt ? null : <YearEntries member={member} label={label} wrong={wrong} />}
    </div>
  );
}

/** Opens a grade into the rows beneath it, or shuts them and takes the grade as it is given. */
function Fold({
  id,
  label,
  built,
}: {
  readonly id: string;
  readonly label: string;
  readonly built: boolean;
}) {
  const { say, draft, dispatch } = usePane();
  const styles = useScorecardStyles();
  const said = say(built ? "scorecard.fold" : "scorecard.unfold", { item: label });
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-expanded={built}
      disabled={draft.finalised !== undefined}
      aria-label={said}
      title={said}
      onClick={() => dispatch({ type: "mode-chosen", item: id, mode: built ? "grade" : "measure" })}
    >
      {built ? <ChevronDown12Regular /> : <ChevronRight12Regular />}
    </button>
  );
}

function Marks({ row: { id, label }, onDetails }: Pick<Props, "row" | "onDetails">) {
  const { say, language, pack, draft, open, overrides } = usePane();
  const styles = useScorecardStyles();
  const answer = draft.answers[id];
  const problems = open.flatMap(({ item, problem }) =>
    item === id && problem !== undefined ? [problemText(problem, pack, language)] : [],
  );
  const earlier = givenBefore(draft, id);
  const marks: readonly (readonly [string, ReactNode])[] = [
    ...problems.map((text) => [text, <ErrorCircle16Filled key={text} className={styles.wrong} />] as const),
    ...(earlier === null || draft.before === undefined
      ? []
      : [
          [
            say("scorecard.before", {
              date: dateText(draft.before.date, language),
              value: earlier === "" ? "--" : earlier,
            }),
            <History16Regular key="before" />,
          ] as const,
        ]),
    ...(overrides.some(({ item }) => item === id)
      ? [[say("scorecard.overridden"), <PersonEdit16Regular key="override" />] as const]
      : []),
    ...(answer?.link === undefined
      ? []
      : [[`${say("scorecard.linked")}: ${answer.link}`, <Link16Regular key="link" />] as const]),
    ...(isSourced(answer)
      ? [
          [
            `${say("scorecard.sourced")}: ${evidenceText(answer?.evidence, language)}`,
            <Document16Filled key="source" />,
          ] as const,
        ]
      : isAnswered(answer)
        ? [[say("scorecard.unsourced"), <Document16Regular key="none" />] as const]
        : []),
  ];
  const said = [say("scorecard.details", { item: label }), ...marks.map(([text]) => text)].join(
    language === "zh" ? "；" : "; ",
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
        {marks.slice(0, 2).map(([, icon]) => icon)}
        {marks.length === 0 ? <Document16Regular aria-hidden style={{ opacity: 0.35 }} /> : null}
      </button>
    </span>
  );
}

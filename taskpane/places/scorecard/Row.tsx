import { mergeClasses } from "@fluentui/react-components";
import { ChevronDown12Regular, ChevronRight12Regular } from "@fluentui/react-icons";
import { modeOf } from "../../../desk/draft/structure";
import type { ScorecardRow } from "../../../desk/explain/scorecard";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import { Entry, YearEntries } from "./entries";
import { Marks } from "./Marks";
import { RowBands } from "./RowBands";
import { effectText, givenText, shareText } from "./shown";
import { useScorecardStyles } from "./styles";

interface Props {
  readonly row: ScorecardRow;
  readonly here: boolean;
  readonly onDetails: (id: string) => void;
}

/** One row: its name, what is given, the grade that counts, weight, effect, and marks of what is noted or wrong. */
export function Row({ row, here, onDetails }: Props) {
  const { say, language, pack, draft, open } = usePane();
  const styles = useScorecardStyles();
  const shared = useSharedStyles();
  const { id, member, label } = row;
  const isBuilt = member.kind === "grade" && modeOf(pack, member, draft.modes) === "measure";
  const state = open.find(({ item }) => item === id);
  const wrong = state?.kind === "wrong";
  const isSwitch = switches(row);
  const missing =
    state?.kind === "missing" ? <span className={shared.hidden}>{say("scorecard.open")}</span> : null;
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
      <span
        role="cell"
        aria-colspan={isSwitch ? 2 : undefined}
        className={mergeClasses(styles.given, isSwitch && styles.givenWide)}
      >
        <span className={styles.entries}>
          {isBuilt ? (
            <span className={styles.quiet}>{say("scorecard.fromParts")}</span>
          ) : (
            <Entry member={member} label={label} wrong={wrong} adjusts={row.adjusts} />
          )}
        </span>
        {member.kind === "measured" ? <RowBands item={member} /> : null}
        {isSwitch ? missing : null}
      </span>
      {isSwitch ? null : (
        <span role="cell" className={styles.grade}>
          {row.derived || row.grade !== givenText(member, draft.answers[id]?.value, language)
            ? (row.grade ?? "")
            : ""}
          {missing}
        </span>
      )}
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

/** An adjustment is a switch with its own grade in it, so it takes the grade's room too. */
function switches({ adjusts, member }: ScorecardRow): boolean {
  return adjusts && (member.kind === "notches" || member.kind === "judged");
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

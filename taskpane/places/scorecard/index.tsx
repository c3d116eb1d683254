import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { scorecardOf, type ScorecardGroup } from "../../../desk/explain/scorecard";
import { arriveAt, useArrival } from "../../parts/arrival";
import { commentPlace } from "../../../desk/draft/words";
import { usePane } from "../../parts/context";
import { Locked } from "../../parts/Locked";
import { Panel } from "../../parts/Panel";
import { PlaceAction } from "../../parts/PlaceAction";
import { useSharedStyles } from "../../parts/styles";
import { WordField } from "../../parts/sentences/WordField";
import { CheckStep } from "./checks/CheckStep";
import { Dock } from "./Dock";
import { ForMany } from "./ForMany";
import { GroupMarks } from "./Marks";
import { Row } from "./Row";
import { effectText, shareText } from "./shown";
import { useScorecardStyles } from "./styles";
import { useRowKeys } from "./use-row-keys";

const useStyles = makeStyles({
  rows: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden" },
  below: { padding: `0 ${tokens.spacingHorizontalM}` },
});

/** All factors of the methodology on one page, each row to be filled in where it stands, guidance beside it. */
export default function ScorecardPlace() {
  const { say, language, pack, draft, assessment, open, dispatch } = usePane();
  const shared = useSharedStyles();
  const card = useScorecardStyles();
  const styles = useStyles();
  const [row, setRow] = useState("");
  const table = useRef<HTMLDivElement>(null);
  const dock = useRef<HTMLDivElement>(null);
  const groups = useMemo(
    () => scorecardOf(pack, draft, assessment, language),
    [pack, draft, assessment, language],
  );
  // Before any row had the focus the guidance is that of the first: room that says nothing helps nobody.
  const shownRow = useDeferredValue(row === "" ? (groups[0]?.rows[0]?.id ?? "") : row);
  const entryOf = (id: string) =>
    table.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`) ?? null;
  const toDock = () => dock.current?.focus();
  const keys = useRowKeys(setRow, toDock);
  const goTo = (id: string) => {
    setRow(id);
    const field =
      entryOf(id) ?? table.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] button`);
    field?.focus();
    field?.scrollIntoView({ block: "nearest" });
  };
  useArrival(({ step, focus }) => {
    if (focus !== null && entryOf(focus) !== null) return goTo(focus);
    if (step === "checks") return;
    const section = groups.find(({ id }) => step === `section:${id}`);
    const first = section?.rows[0]?.id;
    if (first !== undefined) goTo(first);
    else arriveAt(table.current);
  });
  const onDetails = (id: string) => {
    setRow(id);
    toDock();
  };
  const here = open.filter(({ item }) => groups.some(({ rows }) => rows.some(({ id }) => id === item)));
  const after = here.findIndex(({ item }) => item === row);
  const next = here[(after + 1) % Math.max(here.length, 1)];
  return (
    <>
      <h2 className={shared.hidden}>{say("scorecard.title")}</h2>
      <div className={styles.rows}>
        <div
          ref={table}
          role="table"
          aria-label={say("scorecard.title")}
          tabIndex={-1}
          className={card.table}
          {...keys}
        >
          <Head />
          {groups.map((group) => (
            <Group key={group.id} group={group} row={row} onDetails={onDetails} />
          ))}
        </div>
        <div className={styles.below}>
          <Locked>
            <ForMany />
          </Locked>
          <Panel locks step="comments" title={say("words.comments")}>
            {pack.sections.map(({ id }) => (
              <WordField key={id} place={commentPlace(id)} rows={2} />
            ))}
          </Panel>
          {pack.checks === undefined ? null : (
            <Panel locks step="checks" title={say("step.checks")}>
              <CheckStep />
            </Panel>
          )}
          <p className={shared.small}>{say("scorecard.effectHelp")}</p>
          <p className={shared.small}>{say("scorecard.keys")}</p>
        </div>
      </div>
      <Dock item={shownRow} area={dock} onBack={() => goTo(row)} />
      <PlaceAction>
        {next === undefined ? (
          <Button appearance="primary" onClick={() => dispatch({ type: "went", step: "result" })}>
            {say("scorecard.toResult")}
          </Button>
        ) : (
          <Button appearance="primary" onClick={() => goTo(next.item)}>
            {say("scorecard.nextOpen", { n: here.length })}
          </Button>
        )}
      </PlaceAction>
    </>
  );
}

function Head() {
  const { say } = usePane();
  const styles = useScorecardStyles();
  return (
    <div role="row" className={mergeClasses(styles.row, styles.head)}>
      <span role="columnheader" className={mergeClasses(styles.name, styles.headName)}>
        {say("scorecard.item")}
      </span>
      <span role="columnheader" className={styles.headGiven}>
        {say("scorecard.given")}
      </span>
      <span role="columnheader" className={mergeClasses(styles.grade, styles.headGrade)}>
        {say("scorecard.grade")}
      </span>
      <span role="columnheader" className={styles.number}>
        {say("scorecard.weight")}
      </span>
      <span role="columnheader" className={styles.number} title={say("scorecard.effectHelp")}>
        {say("scorecard.effect")}
      </span>
      <span role="columnheader" className={styles.number}>
        {say("scorecard.marks")}
      </span>
    </div>
  );
}

interface GroupProps {
  readonly group: ScorecardGroup;
  readonly row: string;
  readonly onDetails: (id: string) => void;
}

function Group({ group, row, onDetails }: GroupProps) {
  const { say } = usePane();
  const styles = useScorecardStyles();
  return (
    <div role="rowgroup">
      <div role="row" className={mergeClasses(styles.row, styles.group)}>
        <span role="rowheader" className={mergeClasses(styles.name, styles.groupName)}>
          {group.title}
        </span>
        <span role="cell" className={mergeClasses(styles.headGiven, styles.quiet)}>
          {group.standIn === undefined ? "" : say("scorecard.standIn", { item: group.standIn })}
        </span>
        <span role="cell" className={styles.grade}>
          {group.grade ?? ""}
        </span>
        <span role="cell" className={mergeClasses(styles.number, styles.quiet)}>
          {shareText(group.weight)}
        </span>
        <span role="cell" className={styles.number}>
          {effectText(group.effect)}
        </span>
        <GroupMarks group={group} />
      </div>
      {group.rows.map((one) => (
        <Row key={one.id} row={one} here={one.id === row} onDetails={onDetails} />
      ))}
    </div>
  );
}

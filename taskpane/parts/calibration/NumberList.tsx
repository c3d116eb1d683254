import {
  Button,
  Checkbox,
  Input,
  makeStyles,
  mergeClasses,
  SearchBox,
  tokens,
} from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import {
  calibrationRows,
  findPack,
  keyForm,
  calibrationChangesOf,
  type CalibrationRow,
  type Problem,
} from "../../../src";
import { shippedMethod } from "../../../desk/draft/pack-of";
import { problemText } from "../../../desk/draft/problem-text";
import { ProblemLine } from "../items/ProblemLine";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { withEdits } from "../../../desk/paper/calibration/read-table";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: {
    borderLeft: `${tokens.strokeWidthThick} solid transparent`,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  changed: { borderLeftColor: tokens.colorCompoundBrandStroke },
  number: { width: "110px", "& input": { minWidth: 0 } },
  top: { marginTop: tokens.spacingVerticalS },
});

/** How many numbers are shown before the analyst asks for more, or looks for one. */
const FIRST = 12;

/** What was typed and does not hold together with the rest yet; null is "back to the pack's". */
type Edits = Readonly<Record<string, string | null>>;

function useNumbers() {
  const { pack, draft, dispatch } = usePane();
  const shipped = findPack(shippedMethod(draft.method), "method");
  const base = shipped.ok ? shipped.value : pack;
  const [edits, setEdits] = useState<Edits>({});
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const change = (path: string, value: string | null) => {
    const all = { ...edits, [path]: value };
    const outcome = withEdits(base, draft.calibration ?? [], all);
    setEdits(outcome.ok ? {} : all);
    setProblems(outcome.ok ? [] : outcome.problems);
    if (outcome.ok) dispatch({ type: "calibrated", ...outcome.value });
  };
  const drop = () => {
    setEdits({});
    setProblems([]);
  };
  return { base, edits, problems, change, drop };
}

/** Every house number with its reason and a field; what does not hold together is told and not taken over. */
export function NumberList() {
  const { say, language, pack } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { base, edits, problems, change, drop } = useNumbers();
  const [wanted, setWanted] = useState("");
  const [onlyChanged, setOnlyChanged] = useState(false);
  const [all, setAll] = useState(false);
  const changes = new Map(calibrationChangesOf(pack).map((one) => [one.path, one.now]));
  const form = keyForm(wanted);
  const rows = calibrationRows(base).filter((row) => {
    const texts = [row.path, row.label.en, row.label.zh, row.what.en, row.what.zh];
    const isFound = form === "" || texts.some((text) => keyForm(text).includes(form));
    return isFound && (!onlyChanged || changes.has(row.path) || row.path in edits);
  });
  const shown = all ? rows : rows.slice(0, FIRST);
  const pending = Object.keys(edits).length;
  const apart = problems.filter(({ at }) => !rows.some(({ path }) => isOf(at, path)));
  return (
    <div className={mergeClasses(shared.stack, styles.top)}>
      <p className={shared.small}>{say("calibration.numbersHelp")}</p>
      <SearchBox
        size="small"
        aria-label={say("calibration.filter")}
        placeholder={say("calibration.filter")}
        value={wanted}
        onChange={(_event, data) => setWanted(data.value)}
      />
      <Checkbox
        label={say("calibration.onlyChanged")}
        checked={onlyChanged}
        onChange={(_event, data) => setOnlyChanged(data.checked === true)}
      />
      <div role="status" className={shared.tight}>
        <p className={shared.small}>{say("calibration.found", { n: rows.length })}</p>
        {pending === 0 ? null : (
          <>
            <ProblemLine text={say("calibration.pending", { n: pending })} />
            {apart.map((problem) => {
              const told = problemText(problem, pack, language);
              return <ProblemLine key={told} text={told} />;
            })}
            <div>
              <Button size="small" onClick={drop}>
                {say("calibration.drop")}
              </Button>
            </div>
          </>
        )}
      </div>
      <ul className={mergeClasses(shared.list, styles.list)}>
        {shown.map((row) => (
          <NumberRow
            // What was taken over or dropped is shown anew.
            key={`${row.path} ${String(changes.get(row.path) ?? "")} ${String(row.path in edits)}`}
            row={row}
            now={edits[row.path] ?? String(changes.get(row.path) ?? row.value)}
            isChanged={changes.has(row.path) || row.path in edits}
            problems={problems.filter(({ at }) => isOf(at, row.path))}
            onChange={(value) => change(row.path, value)}
          />
        ))}
      </ul>
      {rows.length > FIRST ? (
        <div>
          <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
            {say(all ? "whatif.fewer" : "whatif.all", { n: rows.length })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** Tells whether a problem speaks of a number: its path, then the name of the cell in a table. */
function isOf(at: string, path: string): boolean {
  return at === path || at.startsWith(`${path}, `);
}

interface RowProps {
  readonly row: CalibrationRow;
  readonly now: string;
  readonly isChanged: boolean;
  readonly problems: readonly Problem[];
  readonly onChange: (value: string | null) => void;
}

/** One house number: what is typed counts when the field is left, or at Enter. */
function NumberRow({ row, now, isChanged, problems, onChange }: RowProps) {
  const { say, language, pack } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const id = useId();
  const [typed, setTyped] = useState(now);
  const label = say("whatif.change", { item: row.label[language], change: row.what[language] });
  const settle = () => {
    const text = typed.trim();
    if (text === now) return;
    onChange(text === "" || text === String(row.value) ? null : text);
  };
  return (
    <li className={mergeClasses(shared.tight, styles.row, isChanged && styles.changed)}>
      <span id={id}>{label}</span>
      <div className={shared.row}>
        <Input
          size="small"
          className={styles.number}
          aria-labelledby={id}
          value={typed}
          onChange={(_event, data) => setTyped(data.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === "Enter") settle();
          }}
        />
        <span className={shared.small}>{row.unit[language]}</span>
        {isChanged ? (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUndo16Regular />}
            aria-label={say("calibration.backLabel", { item: label, value: String(row.value) })}
            onClick={() => onChange(null)}
          >
            {say("calibration.back", { value: String(row.value) })}
          </Button>
        ) : null}
      </div>
      {problems.map((problem) => {
        // The row says already whose number it is.
        const told = problemText({ ...problem, at: row.what[language] }, pack, language);
        return <ProblemLine key={told} text={told} />;
      })}
      <span className={shared.small}>{row.reason[language]}</span>
    </li>
  );
}

import { Button, Checkbox, Field, Input, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { pinOf } from "../../../src";
import { problemText } from "../../../desk/draft/problem-text";
import { isSameSubject } from "../../../desk/draft/range";
import { ProblemLine } from "../items/ProblemLine";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { useSubject } from "../use-subject";
import { Notice } from "../write/Notices";
import { Distribution } from "./Distribution";
import { USUAL_SPREAD, varyingInputs, type Varying } from "../../../desk/paper/simulation/ranges";
import type { SimulationOrder, SimulationRun } from "./use-simulation";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(110px, 1fr))",
    gap: tokens.spacingHorizontalS,
    "& .fui-Input, & input": { minWidth: 0 },
  },
  list: { maxHeight: "260px", overflowY: "auto" },
  summary: {
    cursor: "pointer",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

const USUAL = { runs: "2000", seed: "1", share: "10", grades: "1" };

/** What was typed as a whole or a plain number; NaN is named by whoever checks it. */
function numberOf(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

interface Props {
  readonly run: SimulationRun;
  /** Name of the copy that is simulated. */
  readonly of: string;
}

/** Draws chosen inputs of the copy at random, many times, and counts the ratings; folded until it is wanted. */
export function SimulationPanel({ run, of }: Props) {
  const { say } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  return (
    <section className={shared.card} aria-labelledby="simulate-title">
      <details>
        <summary className={styles.summary}>
          <h3 id="simulate-title" className={shared.subheading} style={{ display: "inline" }}>
            {say("simulate.title")}
          </h3>
        </summary>
        <div className={shared.stack}>
          <Settings run={run} of={of} />
          <Running run={run} />
          {run.report === null ? null : <Distribution report={run.report} />}
        </div>
      </details>
    </section>
  );
}

function Settings({ run, of }: Props) {
  const { say, language, pack, assessment } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const subject = useSubject();
  const [typed, setTyped] = useState(USUAL);
  /** Where the analyst departs from what usually varies. */
  const [turned, setTurned] = useState<Readonly<Record<string, boolean>>>({});
  const share = numberOf(typed.share) / 100;
  const grades = numberOf(typed.grades);
  const sound = { share: share > 0 && share <= 1, grades: Number.isInteger(grades) && grades >= 1 };
  const spread = {
    share: sound.share ? share : USUAL_SPREAD.share,
    grades: sound.grades ? grades : USUAL_SPREAD.grades,
  };
  const all = varyingInputs(pack, subject, assessment, spread, language);
  const chosen = all.filter(({ id, usual }) => turned[id] ?? usual);
  const terms = { seed: numberOf(typed.seed), runs: numberOf(typed.runs) };
  const busy = run.order !== null && run.outcome === null;
  const order: SimulationOrder = {
    ...{ pack, subject, terms, of },
    ranges: Object.fromEntries(chosen.map(({ id, range }) => [id, range])),
    varied: chosen.map(({ label, text }) => ({ label, text })),
  };
  const blocked = busy || chosen.length === 0 || !sound.share || !sound.grades;
  const stale =
    run.order !== null &&
    run.outcome !== null &&
    (pinOf(run.order.pack) !== pinOf(pack) || !isSameSubject(run.order.subject, subject));
  const field = (name: keyof typeof USUAL, label: string, error?: string) => (
    <Field
      label={label}
      size="small"
      {...(error === undefined ? {} : { validationState: "error" as const, validationMessage: error })}
    >
      <Input
        size="small"
        inputMode="numeric"
        value={typed[name]}
        onChange={(_event, data) => setTyped({ ...typed, [name]: data.value })}
      />
    </Field>
  );
  return (
    <>
      <p className={shared.help}>{say("simulate.help", { of })}</p>
      <div className={styles.fields}>
        {field("runs", say("simulate.runs"))}
        {field("seed", say("simulate.seed"))}
        {field("share", say("simulate.numbers"), sound.share ? undefined : say("simulate.badShare"))}
        {field("grades", say("simulate.grades"), sound.grades ? undefined : say("simulate.badGrades"))}
      </div>
      <Choice {...{ all, chosen }} onTurn={(id, on) => setTurned({ ...turned, [id]: on })} />
      <div className={shared.row}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={blocked}
          onClick={() => {
            if (!blocked) run.run(order);
          }}
        >
          {say("simulate.run")}
        </Button>
      </div>
      {stale ? <Notice intent="warning" text={say("simulate.stale")} /> : null}
    </>
  );
}

interface ChoiceProps {
  readonly all: readonly Varying[];
  readonly chosen: readonly Varying[];
  readonly onTurn: (id: string, on: boolean) => void;
}

/** Which inputs vary, each with what it is drawn from. */
function Choice({ all, chosen, onTurn }: ChoiceProps) {
  const { say } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const title = say("simulate.choose", { n: chosen.length, total: all.length });
  return (
    <details>
      <summary className={styles.summary}>{title}</summary>
      <ul className={`${shared.list} ${styles.list}`} tabIndex={0} aria-label={title}>
        {all.map((one) => (
          <li key={one.id}>
            <Checkbox
              label={
                <span className={shared.tight}>
                  <span>{one.label}</span>
                  <span className={shared.small}>{one.text}</span>
                </span>
              }
              checked={chosen.includes(one)}
              onChange={(_event, data) => onTurn(one.id, data.checked === true)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Running({ run }: { readonly run: SimulationRun }) {
  const { say, language, pack } = usePane();
  const shared = useSharedStyles();
  const { order, outcome, done, cancelled } = run;
  const busy = order !== null && outcome === null;
  return (
    <>
      {busy ? (
        <div className={shared.tight}>
          <ProgressBar value={done} aria-label={say("simulate.working")} />
          <div className={shared.row}>
            <Button size="small" onClick={run.cancel}>
              {say("simulate.cancel")}
            </Button>
            <span className={shared.small}>
              {say("simulate.done", { n: Math.round(done * order.terms.runs), runs: order.terms.runs })}
            </span>
          </div>
        </div>
      ) : null}
      <p className={cancelled ? shared.small : shared.hidden} role="status">
        {cancelled ? say("simulate.cancelled") : outcome?.ok === true ? say("simulate.ready") : ""}
      </p>
      {outcome?.ok === false
        ? outcome.problems.map((problem) => {
            const told = problemText(problem, pack, language);
            return <ProblemLine key={told} text={told} />;
          })
        : null}
    </>
  );
}

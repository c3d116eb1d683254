import { mergeClasses } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { gradeName, gradesOf, unitForms, type Enterable, type MeasuredItem } from "../../../src";
import { switchOf, type SwitchWay } from "../../../desk/draft/steps-of-grade";
import { usePane } from "../../parts/context";
import { useScorecardStyles } from "./styles";

interface EntryProps {
  readonly member: Enterable;
  readonly label: string;
  readonly wrong: boolean;
}

/** What is given for a row, in one compact field: typed, stepped with Alt and the arrow keys, or switched. */
export function Entry(props: EntryProps) {
  const { member } = props;
  const ways = switchOf(member);
  if (ways !== null) return <Switch {...props} ways={ways} />;
  switch (member.kind) {
    case "measured":
      return <MeasureEntry {...props} item={member} />;
    case "quantity":
      return (
        <Field {...props}>
          <Unit member={member} label={props.label} />
        </Field>
      );
    case "judged":
    case "choice":
    case "grade":
      return <GradeEntry {...props} />;
    default:
      return <Field {...props} />;
  }
}

/** One text field. What is typed is the answer, in the analyst's own spelling; what is wrong with it is said beside. */
function Field({
  member,
  label,
  wrong,
  list,
  children,
}: EntryProps & { readonly list?: string; readonly children?: ReactNode }) {
  const { draft, dispatch } = usePane();
  const styles = useScorecardStyles();
  return (
    <>
      <input
        className={mergeClasses(styles.entry, wrong && styles.entryWrong)}
        data-entry={member.id}
        aria-label={label}
        aria-invalid={wrong}
        autoComplete="off"
        list={list}
        value={draft.answers[member.id]?.value ?? ""}
        onChange={({ target }) =>
          dispatch({ type: "answered", item: member.id, change: { value: target.value }, typed: true })
        }
      />
      {children}
    </>
  );
}

/** A grade or an option by its name: the list offers them all. */
function GradeEntry(props: EntryProps) {
  const { language } = usePane();
  const listId = useId();
  const { member } = props;
  return (
    <>
      <Field {...props} list={listId} />
      <datalist id={listId}>
        {gradesOf(member).map((grade) => {
          const name = gradeName(member, grade)[language];
          return (
            <option key={grade} value={grade}>
              {name === grade ? undefined : name}
            </option>
          );
        })}
      </datalist>
    </>
  );
}

function MeasureEntry({ item, ...props }: EntryProps & { readonly item: MeasuredItem }) {
  const { draft } = usePane();
  const answer = draft.answers[item.id];
  const isByYear =
    item.periods !== undefined && (answer?.periods !== undefined || answer?.value === undefined);
  // Years have a line of their own below.
  if (isByYear) return null;
  return (
    <Field {...props}>
      <Unit member={item} label={props.label} />
    </Field>
  );
}

/** The fields of a measure that is given by year, oldest first. */
export function YearEntries({ member, label, wrong }: EntryProps) {
  const { draft, dispatch } = usePane();
  const styles = useScorecardStyles();
  if (member.kind !== "measured" || member.periods === undefined) return null;
  const answer = draft.answers[member.id];
  if (answer?.periods === undefined && answer?.value !== undefined) return null;
  return (
    <span className={styles.years}>
      {member.periods.keys.map((key) => (
        <input
          key={key}
          className={mergeClasses(styles.entry, wrong && styles.entryWrong)}
          data-entry={member.id}
          data-year={key}
          aria-label={`${label} ${key}`}
          aria-invalid={wrong}
          inputMode="decimal"
          autoComplete="off"
          placeholder={key}
          value={answer?.periods?.[key] ?? ""}
          onChange={({ target }) =>
            dispatch({
              type: "answered",
              item: member.id,
              change: { periods: { ...answer?.periods, [key]: target.value } },
              typed: true,
            })
          }
        />
      ))}
      <Unit member={member} label={label} />
    </span>
  );
}

function Unit({ member, label }: { readonly member: Enterable; readonly label: string }) {
  const { say, draft, dispatch } = usePane();
  const styles = useScorecardStyles();
  if ((member.kind !== "measured" && member.kind !== "quantity") || member.unit.kind !== "amount")
    return null;
  return (
    <select
      className={styles.entry}
      aria-label={`${label}: ${say("item.unit")}`}
      value={draft.answers[member.id]?.unit ?? ""}
      onChange={({ target }) =>
        dispatch({ type: "answered", item: member.id, change: { unit: target.value } })
      }
    >
      <option value="">{say("item.unit")}</option>
      {unitForms(member.unit).map((form) => (
        <option key={form}>{form}</option>
      ))}
    </select>
  );
}

const SIGNS: Readonly<Record<SwitchWay["way"], string>> = { [-1]: "−", 0: "0", 1: "+" };
const WORDS = { [-1]: "scorecard.worse", 0: "scorecard.same", 1: "scorecard.better" } as const;

/** Worse, unchanged, better. What the methodology does not allow cannot be chosen. */
function Switch({ member, label, ways }: EntryProps & { readonly ways: readonly SwitchWay[] }) {
  const { say, draft, dispatch } = usePane();
  const styles = useScorecardStyles();
  const given = draft.answers[member.id]?.value ?? "";
  const current = ways.find(({ value }) => value === given || Number(value) === Number(given || Number.NaN));
  const choose = (value: string) => dispatch({ type: "answered", item: member.id, change: { value } });
  return (
    <span className={styles.switch} role="radiogroup" aria-label={label}>
      {([-1, 0, 1] as const).map((way) => {
        const one = ways.find((each) => each.way === way);
        const isChosen = one !== undefined && one === current;
        const isStop = isChosen || (current === undefined && way === 0);
        return (
          <button
            key={way}
            type="button"
            role="radio"
            aria-checked={isChosen}
            aria-label={say(WORDS[way])}
            title={say(WORDS[way])}
            className={mergeClasses(styles.option, isChosen && styles.chosen)}
            disabled={one === undefined}
            tabIndex={isStop ? 0 : -1}
            data-entry={member.id}
            data-switch={way}
            onClick={() => {
              if (one !== undefined) choose(one.value);
            }}
          >
            {SIGNS[way]}
          </button>
        );
      })}
    </span>
  );
}

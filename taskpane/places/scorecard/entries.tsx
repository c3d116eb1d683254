import { mergeClasses } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { gradeName, gradesOf, labelled, unitForms, type Enterable, type MeasuredItem } from "../../../src";
import type { Answer } from "../../../desk/draft/draft";
import { valueText } from "../../../desk/draft/shown-value";
import { neighbourGrade, neutralOf, sideOf } from "../../../desk/draft/steps-of-grade";
import { usePane } from "../../parts/context";
import { givenText } from "./shown";
import { useScorecardStyles } from "./styles";
import { UnitOptions } from "../../parts/items/UnitOptions";

interface EntryProps {
  readonly member: Enterable;
  readonly label: string;
  readonly wrong: boolean;
  /** Whether it only moves something up or down. */
  readonly adjusts?: boolean;
}

/** What is given for a row, in one compact field: typed, stepped with Alt and the arrow keys, or switched. */
export function Entry(props: EntryProps) {
  const { member, adjusts } = props;
  if (adjusts && (member.kind === "notches" || member.kind === "judged")) return <Switch {...props} />;
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
  onType,
  children,
}: EntryProps & {
  readonly list?: string;
  readonly onType?: (text: string) => void;
  readonly children?: ReactNode;
}) {
  const { language, draft, dispatch } = usePane();
  const styles = useScorecardStyles();
  // While somebody types, the field shows what was typed; a grade that was picked or stepped to shows by its name.
  const [typed, setTyped] = useState<string | null>(null);
  const given = draft.answers[member.id]?.value ?? "";
  return (
    <>
      <input
        className={mergeClasses(styles.entry, wrong && styles.entryWrong)}
        data-entry={member.id}
        aria-label={label}
        aria-invalid={wrong}
        autoComplete="off"
        list={list}
        readOnly={draft.finalised !== undefined}
        value={typed === given ? given : givenText(member, given, language)}
        onBlur={() => setTyped(null)}
        onChange={({ target, nativeEvent }) => {
          const isPicked =
            nativeEvent instanceof InputEvent && nativeEvent.inputType === "insertReplacementText";
          setTyped(isPicked ? null : target.value);
          if (onType !== undefined) onType(target.value);
          else dispatch({ type: "answered", item: member.id, change: { value: target.value }, typed: true });
        }}
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

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === "";

/** Tells whether a measure is given by years: any of them says something. */
function hasYears(answer: Answer | undefined): boolean {
  return Object.values(answer?.periods ?? {}).some((text) => !isBlank(text));
}

/** A measure as one number; where years are given, what they come to. */
function MeasureEntry({ item, ...props }: EntryProps & { readonly item: MeasuredItem }) {
  const { language, draft, dispatch, assessment } = usePane();
  const styles = useScorecardStyles();
  const answer = draft.answers[item.id];
  const listId = useId();
  if (item.periods === undefined) {
    const words = item.unmeasured ?? [];
    return (
      <>
        <Field {...props} {...(words.length === 0 ? {} : { list: listId })}>
          <Unit member={item} label={props.label} />
        </Field>
        {words.length === 0 ? null : (
          <datalist id={listId}>
            {words.map(({ grade, name }) => (
              <option key={grade} value={name[language]} />
            ))}
          </datalist>
        )}
      </>
    );
  }
  if (hasYears(answer)) {
    const mean = assessment.grades.find(({ id }) => id === item.id)?.value;
    return (
      <span className={styles.quiet}>
        {mean === undefined ? "" : valueText(mean, item.unit, language, 2)}
      </span>
    );
  }
  return (
    <Field
      {...props}
      onType={(value) =>
        dispatch(
          answer?.periods === undefined
            ? { type: "answered", item: item.id, change: { value }, typed: true }
            : { type: "form-chosen", item: item.id, change: { value } },
        )
      }
    >
      <Unit member={item} label={props.label} />
    </Field>
  );
}

/** The fields of a measure that may be given by year, oldest first; one number in their place leaves them out. */
export function YearEntries({ member, label, wrong }: EntryProps) {
  const { say, draft, dispatch } = usePane();
  const styles = useScorecardStyles();
  const listId = useId();
  if (member.kind !== "measured" || member.periods === undefined) return null;
  const { keys, fewest = keys.length } = member.periods;
  const answer = draft.answers[member.id];
  if (!hasYears(answer) && !isBlank(answer?.value)) return null;
  const give = (key: string, text: string) => {
    const periods = { ...answer?.periods, [key]: text };
    dispatch(
      answer?.value === undefined
        ? { type: "answered", item: member.id, change: { periods }, typed: true }
        : { type: "form-chosen", item: member.id, change: { periods } },
    );
  };
  return (
    <span role="cell" className={styles.years}>
      {fewest === keys.length ? null : (
        <datalist id={listId}>
          <option value={say("item.noYear")} />
        </datalist>
      )}
      {keys.map((key, index) => (
        <input
          key={key}
          list={index < keys.length - fewest ? listId : undefined}
          className={mergeClasses(styles.entry, wrong && styles.entryWrong)}
          data-entry={member.id}
          data-year={key}
          aria-label={`${label} ${key}`}
          aria-invalid={wrong}
          inputMode="decimal"
          autoComplete="off"
          placeholder={key}
          readOnly={draft.finalised !== undefined}
          value={answer?.periods?.[key] ?? ""}
          onChange={({ target }) => give(key, target.value)}
        />
      ))}
    </span>
  );
}

function Unit({ member, label }: { readonly member: Enterable; readonly label: string }) {
  const { say, language, draft, dispatch } = usePane();
  const styles = useScorecardStyles();
  if ((member.kind !== "measured" && member.kind !== "quantity") || member.unit.kind !== "amount")
    return null;
  return (
    <select
      className={styles.entry}
      aria-label={labelled(language, label, say("item.unit"))}
      disabled={draft.finalised !== undefined}
      value={draft.answers[member.id]?.unit ?? ""}
      onChange={({ target }) =>
        dispatch({ type: "answered", item: member.id, change: { unit: target.value } })
      }
    >
      <option value="">{say("item.unit")}</option>
      <UnitOptions forms={unitForms(member.unit)} />
    </select>
  );
}

/**
 * Worse, no effect, better: three buttons, of which the one that holds is pressed, and the grade itself beside them. Worse and
 * better go one further each time; where nothing is given yet they begin at no effect.
 */
function Switch(props: EntryProps) {
  const { say, language, draft, dispatch } = usePane();
  const styles = useScorecardStyles();
  const { member, label } = props;
  const given = draft.answers[member.id]?.value ?? "";
  const isGiven = given.trim() !== "";
  const side = isGiven ? sideOf(member, given) : null;
  const option = (
    sign: string,
    word: "scorecard.worse" | "scorecard.same" | "scorecard.better",
    goal: string | undefined,
    pressed: boolean,
  ) => (
    <button
      type="button"
      className={styles.option}
      tabIndex={-1}
      aria-label={labelled(language, label, say(word))}
      aria-pressed={pressed}
      title={say(word)}
      disabled={draft.finalised !== undefined || goal === undefined || (goal === given && !pressed)}
      onClick={() => {
        if (goal !== undefined && goal !== given)
          dispatch({ type: "answered", item: member.id, change: { value: goal } });
      }}
    >
      {sign}
    </button>
  );
  const neutral = neutralOf(member);
  const from = isGiven ? given : (neutral ?? "");
  const beyond = (by: 1 | -1) => {
    const next = neighbourGrade(member, from, by);
    return next === from && side !== by ? undefined : next;
  };
  return (
    <span className={styles.switch} role="group" aria-label={label}>
      {option("−", "scorecard.worse", beyond(-1), side === -1)}
      {option("=", "scorecard.same", neutral, side === 0)}
      {option("+", "scorecard.better", beyond(1), side === 1)}
      {member.kind === "notches" ? <Field {...props} /> : <GradeEntry {...props} />}
    </span>
  );
}

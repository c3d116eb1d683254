import { Button, Input, makeStyles, Select } from "@fluentui/react-components";
import { Add16Regular, Subtract16Regular } from "@fluentui/react-icons";
import { gradesOf, type Enterable, type NotchItem } from "../../../src";
import { readNotches } from "../../../desk/draft/numbers";
import { signed } from "../../../desk/draft/shown";
import type { GradeStep } from "../../../desk/draft/structure";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import { useCopy } from "./copy-context";
import { MeasureMove } from "./MeasureMove";
import { QuantityMove } from "./QuantityMove";

const useStyles = makeStyles({
  number: { width: "76px", "& input": { textAlign: "center", minWidth: 0 } },
  text: { minWidth: 0, "& input": { minWidth: 0 } },
});

interface Props {
  readonly member: Enterable;
  /** Id of the element that names the field. */
  readonly labelledBy: string;
}

/** Moves one input of the copy, by what it is: a grade, an option, notches, a measure, a text. */
export function MoveField({ member, labelledBy }: Props) {
  const { language } = usePane();
  switch (member.kind) {
    case "measured":
      return <MeasureMove item={member} labelledBy={labelledBy} />;
    case "quantity":
      return <QuantityMove item={member} labelledBy={labelledBy} />;
    case "notches":
      return <NotchMove item={member} labelledBy={labelledBy} />;
    case "grade":
      return <GradeMove step={member} labelledBy={labelledBy} />;
    case "judged":
    case "choice": {
      const rows =
        member.kind === "choice"
          ? member.options.map(({ value, label }) => ({ value, label: label[language] }))
          : gradesOf(member).map((grade) => ({ value: grade, label: grade }));
      return <OptionMove id={member.id} rows={rows} labelledBy={labelledBy} />;
    }
    case "rating":
    case "markets":
      return <TextMove id={member.id} labelledBy={labelledBy} />;
  }
}

function spelling(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

interface OptionProps {
  readonly id: string;
  readonly rows: readonly { readonly value: string; readonly label: string }[];
  readonly labelledBy: string;
}

function OptionMove({ id, rows, labelledBy }: OptionProps) {
  const { say } = usePane();
  const { given, move } = useCopy();
  const text = given(id).value ?? "";
  const known = rows.find(({ value, label }) => [value, label].map(spelling).includes(spelling(text)));
  return (
    <Select
      size="small"
      aria-labelledby={labelledBy}
      value={known?.value ?? text}
      onChange={(_event, data) => move(id, data.value === "" ? {} : { value: data.value })}
    >
      <option value="">{say("whatif.notGiven")}</option>
      {rows.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
      {/* What no option says is kept as it was written until it is moved. */}
      {known === undefined && text !== "" ? <option value={text}>{text}</option> : null}
    </Select>
  );
}

/** Stands for "from its parts" among the grades. */
const BUILT = "\u0000built";

function GradeMove({ step, labelledBy }: { readonly step: GradeStep; readonly labelledBy: string }) {
  const { say } = usePane();
  const { given, move, content } = useCopy();
  const { mode, value = "" } = given(step.id);
  const derived = content.assessment.grades.find(({ id }) => id === step.id)?.grade ?? "–";
  const grades = gradesOf(step);
  const known = grades.find((grade) => spelling(grade) === spelling(value));
  return (
    <Select
      size="small"
      aria-labelledby={labelledBy}
      value={mode === "measure" ? BUILT : (known ?? value)}
      onChange={(_event, data) =>
        move(
          step.id,
          data.value === BUILT
            ? { mode: "measure" }
            : { mode: "grade", ...(data.value === "" ? {} : { value: data.value }) },
        )
      }
    >
      <option value={BUILT}>
        {mode === "measure" ? say("whatif.built", { grade: derived }) : say("whatif.build")}
      </option>
      <option value="">{say("whatif.notGiven")}</option>
      {grades.map((grade) => (
        <option key={grade} value={grade}>
          {grade}
        </option>
      ))}
      {known === undefined && value !== "" && mode !== "measure" ? (
        <option value={value}>{value}</option>
      ) : null}
    </Select>
  );
}

function NotchMove({ item, labelledBy }: { readonly item: NotchItem; readonly labelledBy: string }) {
  const { say, language } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { given, move } = useCopy();
  const text = given(item.id).value ?? "";
  const read = readNotches(text);
  const current = typeof read === "number" ? read : null;
  const label = item.label[language];
  const step = (by: number) => {
    const next = Math.min(Math.max(current === null ? 0 : current + by, item.min), item.max);
    move(item.id, { value: next > 0 ? `+${String(next)}` : String(next) });
  };
  return (
    <div className={shared.row}>
      <Button
        size="small"
        icon={<Subtract16Regular />}
        aria-label={`${label} −1`}
        disabledFocusable={current !== null && current <= item.min}
        onClick={() => step(-1)}
      />
      <Input
        size="small"
        className={styles.number}
        value={text}
        inputMode="numeric"
        aria-labelledby={labelledBy}
        onChange={(_event, data) => move(item.id, data.value === "" ? {} : { value: data.value }, true)}
      />
      <Button
        size="small"
        icon={<Add16Regular />}
        aria-label={`${label} +1`}
        disabledFocusable={current !== null && current >= item.max}
        onClick={() => step(1)}
      />
      <span className={shared.small}>
        {say("item.notchRange", { min: signed(item.min), max: signed(item.max) })}
      </span>
    </div>
  );
}

function TextMove({ id, labelledBy }: { readonly id: string; readonly labelledBy: string }) {
  const styles = useStyles();
  const { given, move } = useCopy();
  return (
    <Input
      size="small"
      className={styles.text}
      value={given(id).value ?? ""}
      aria-labelledby={labelledBy}
      autoComplete="off"
      spellCheck={false}
      onChange={(_event, data) => move(id, data.value === "" ? {} : { value: data.value }, true)}
    />
  );
}

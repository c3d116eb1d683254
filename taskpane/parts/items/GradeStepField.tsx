import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { gradeName, gradesOf } from "../../../src";
import type { Mode } from "../../../desk/draft/draft";
import { beneath, modeOf, type GradeStep } from "../../../desk/draft/structure";
import { GradeOverride } from "../override/GradeOverride";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import type { FieldProps } from "./field";
import { RowChoice } from "./JudgedField";

const useStyles = makeStyles({ modes: { flexWrap: "wrap", columnGap: tokens.spacingHorizontalS } });

/** A grade that may be entered directly, or follows from what lies beneath it. */
export function GradeStepField({ step, ...field }: FieldProps & { readonly step: GradeStep }) {
  const { say, language, pack, draft, dispatch, assessment } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const mode = modeOf(pack, step, draft.modes);
  const measured = beneath(pack, step).every(({ kind }) => kind === "measured");
  const rows = gradesOf(step).map((grade) => ({
    value: grade,
    label: gradeName(step, grade)[language],
    guidance: step.guidance?.[grade]?.[language] ?? "",
  }));
  const derived = assessment.grades.find(({ id }) => id === step.id);
  return (
    <>
      <RadioGroup
        layout="horizontal"
        className={styles.modes}
        aria-label={say("item.mode", { item: field.label })}
        value={mode}
        onChange={(_event, data) =>
          dispatch({ type: "mode-chosen", item: step.id, mode: data.value as Mode })
        }
      >
        <Radio value="grade" label={say("item.enterGrade")} />
        <Radio value="measure" label={say(measured ? "item.measure" : "item.build")} />
      </RadioGroup>
      {mode === "grade" ? (
        <>
          <RowChoice {...field} rows={rows} />
          <GradeOverride step={step} label={field.label} />
        </>
      ) : (
        <p className={shared.help} role="status">
          {derived === undefined
            ? say("item.derivedOpen")
            : say("item.derived", { grade: gradeName(step, derived.grade)[language] })}
        </p>
      )}
    </>
  );
}

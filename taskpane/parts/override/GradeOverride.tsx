import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import { assess, gradeName, labelOf, labelled } from "../../../src";
import { valueText } from "../../../desk/draft/shown-value";
import { beneath, type GradeStep } from "../../../desk/draft/structure";
import { subjectOf } from "../../../desk/draft/subject";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { ModelLine } from "./MeasureOverride";
import { OverrideReason } from "./OverrideReason";

const useStyles = makeStyles({
  box: {
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    paddingInlineStart: tokens.spacingHorizontalS,
    // A select asks for more than a narrow pane has.
    "& .fui-Field, & .fui-Select, & select": { minWidth: 0 },
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Beside a grade that is entered directly: what the measures beneath it come to, and why the analyst departs from it. */
export function GradeOverride({ step, label }: { readonly step: GradeStep; readonly label: string }) {
  const { say, language, pack, draft, overrides } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const title = useId();
  const model = useMemo(() => {
    const measured = { ...draft, modes: { ...draft.modes, [step.id]: "measure" as const } };
    return assess(pack, subjectOf(pack, measured));
  }, [pack, draft, step]);
  const given = draft.answers[step.id]?.value ?? "";
  const derived = model.grades.find(({ id }) => id === step.id);
  const parts = beneath(pack, step).flatMap((part) => {
    const graded = model.grades.find(({ id }) => id === part.id);
    if (graded === undefined) return [];
    const value =
      part.kind === "measured" && graded.value !== undefined
        ? `${valueText(graded.value, part.unit, language)} → `
        : "";
    return [
      {
        id: part.id,
        text: labelled(
          language,
          labelOf(pack, part.id)[language],
          `${value}${gradeName(part, graded.grade)[language]}`,
        ),
      },
    ];
  });
  if (derived?.from !== "derived" || given === "") return null;
  const overridden = overrides.find(({ item }) => item === step.id);
  return (
    <div role="group" aria-labelledby={title} className={`${shared.stack} ${styles.box}`}>
      <strong id={title}>
        {say(overridden === undefined ? "override.agrees" : "override.title", { item: label })}
      </strong>
      <ModelLine grade={gradeName(step, derived.grade)[language]} given={gradeName(step, given)[language]} />
      <ul className={styles.list} aria-label={say("override.parts")}>
        {parts.map(({ id, text }) => (
          <li key={id} className={shared.small}>
            {text}
          </li>
        ))}
      </ul>
      {overridden === undefined ? null : <OverrideReason item={step.id} override={overridden.override} />}
    </div>
  );
}

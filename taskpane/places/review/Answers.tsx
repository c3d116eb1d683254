import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { findEnterable, gradeName, type Enterable, type Language, type QuantityItem } from "../../../src";
import { valueText } from "../../../desk/draft/shown-value";
import { readTyped } from "../../../desk/draft/numbers";
import { activeIds } from "../../../desk/draft/structure";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import { EditLink } from "./EditLink";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "1fr max-content max-content",
    gap: tokens.spacingHorizontalS,
    alignItems: "baseline",
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    "& > *": { minWidth: 0, overflowWrap: "anywhere" },
  },
  section: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** Kinds that the engine asks for only where they count; what else is blank is missing. */
const MAY_BE_NEEDLESS: ReadonlySet<Enterable["kind"]> = new Set(["rating", "quantity", "notches"]);

/** A quantity as typed, with its unit where it is a number. */
function quantityText(item: QuantityItem, text: string | undefined, language: Language): string | undefined {
  const given = readTyped(text, item.unit);
  return typeof given === "number" ? valueText(given, item.unit, language) : text;
}

function useShown(): (member: Enterable) => string {
  const { say, language, draft, assessment } = usePane();
  const missing = new Set(assessment.missing);
  return (member) => {
    const grade = assessment.grades.find(({ id }) => id === member.id);
    if (grade !== undefined) {
      const value =
        member.kind === "measured" && grade.value !== undefined
          ? valueText(grade.value, member.unit, language)
          : "";
      return [value, gradeName(member, grade.grade)[language]].filter((text) => text !== "").join(" → ");
    }
    const answer = draft.answers[member.id];
    const option =
      member.kind === "choice" ? member.options.find(({ value }) => value === answer?.value) : undefined;
    return (
      option?.label[language] ??
      (member.kind === "quantity" ? quantityText(member, answer?.value, language) : answer?.value) ??
      (MAY_BE_NEEDLESS.has(member.kind) && !missing.has(member.id) ? say("item.optional") : "–")
    );
  };
}

/** What was filled in, section by section. */
export function Answers() {
  const { say, language, pack, draft } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const shown = useShown();
  const active = activeIds(pack, draft.modes);
  const sections = pack.sections.flatMap(({ id, title, members }) => {
    const entries = members.flatMap((member) =>
      active.has(member) ? (findEnterable(pack, member) ?? []) : [],
    );
    return entries.length === 0 ? [] : [{ id, title, entries }];
  });
  return (
    <section className={shared.card} aria-labelledby="review-answers">
      <h3 id="review-answers" className={shared.subheading}>
        {say("review.answers")}
      </h3>
      {sections.map(({ id, title, entries }) => (
        <div key={id}>
          <h4 className={styles.section}>{title[language]}</h4>
          <ul className={shared.list}>
            {entries.map((member) => (
              <li key={member.id} className={styles.row}>
                <span>{member.label[language]}</span>
                <strong>{shown(member)}</strong>
                <EditLink item={member.id} section={id} label={member.label[language]} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

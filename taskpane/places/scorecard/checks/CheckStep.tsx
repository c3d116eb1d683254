import { Badge, makeStyles, tokens, type BadgeProps } from "@fluentui/react-components";
import { checkStateText, type Check, type CheckState } from "../../../../src";
import { isStatedDuty, knownDuties } from "../../../../desk/draft/duties";
import { citeText } from "../../../../desk/draft/cite";
import { problemText } from "../../../../desk/draft/problem-text";
import { itemHeadingId } from "../../../parts/items/ItemCard";
import { ProblemLine } from "../../../parts/items/ProblemLine";
import { LinkLine } from "../../../parts/links/LinkLine";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";
import { CheckField } from "./CheckField";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS, minWidth: 0 },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  state: { flexShrink: 0 },
});

const COLORS: Readonly<Record<CheckState, NonNullable<BadgeProps["color"]>>> = {
  met: "success",
  failed: "danger",
  open: "informative",
  waived: "informative",
  "not-applicable": "informative",
};

const FORCES = ["required", "advisory", "process"] as const;

/** What must hold or be done beside the rating, by force, each with its state. */
export function CheckStep() {
  const { say, pack, draft, assessment } = usePane();
  const shared = useSharedStyles();
  const checks = pack.checks ?? [];
  const known = knownDuties(pack, draft, assessment);
  const stateOf = (id: string): CheckState =>
    known.get(id) ?? assessment.checks.find((check) => check.id === id)?.state ?? "open";
  const count = (state: CheckState) => checks.filter(({ id }) => stateOf(id) === state).length;
  return (
    <>
      <p className={shared.help}>{say("checks.help")}</p>
      <p className={shared.small} role="status">
        {say("checks.count", { met: count("met"), open: count("open"), total: checks.length })}
      </p>
      {FORCES.map((force) => {
        const here = checks.filter((check) => check.force === force && isStatedDuty(pack, check.id));
        if (here.length === 0) return null;
        return (
          <section key={force} aria-label={say(`check.${force}`)} className={shared.stack}>
            <h3 className={shared.subheading}>{say(`check.${force}`)}</h3>
            {here.map((check) => (
              <CheckCard
                key={check.id}
                check={check}
                state={stateOf(check.id)}
                isKnown={known.has(check.id)}
              />
            ))}
          </section>
        );
      })}
    </>
  );
}

interface CardProps {
  readonly check: Check;
  readonly state: CheckState;
  /** The tool knows the state, and nobody is asked. */
  readonly isKnown: boolean;
}

function CheckCard({ check, state, isKnown }: CardProps) {
  const { say, language, pack, open } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const headingId = itemHeadingId(check.id);
  const problems = open.flatMap(({ item, problem }) =>
    item === check.id && problem !== undefined ? [problemText(problem, pack, language)] : [],
  );
  return (
    <section className={shared.card} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h4 id={headingId} tabIndex={-1} className={`${shared.subheading} ${shared.goal} ${styles.title}`}>
          {check.label[language]}
        </h4>
        <Badge
          className={styles.state}
          appearance={state === "met" || state === "failed" ? "tint" : "outline"}
          color={COLORS[state]}
        >
          {checkStateText(state)[language]}
        </Badge>
      </div>
      <p className={shared.help}>{check.rule[language]}</p>
      {isKnown ? (
        <p className={shared.small}>{say("checks.known")}</p>
      ) : (
        <>
          <CheckField check={check} labelledBy={headingId} />
          <LinkLine place={check.id} label={check.label[language]} />
        </>
      )}
      {problems.map((text) => (
        <ProblemLine key={text} text={text} />
      ))}
      <p className={shared.small}>{say("item.cite", { cite: citeText(check.cite, language) })}</p>
    </section>
  );
}

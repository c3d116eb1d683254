import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { calibrationText, type Enterable } from "../../../src";
import { basisOf, citeText } from "../../../desk/draft/cite";
import { isAnswered } from "../../../desk/draft/draft";
import { ItemHelp } from "../help/ItemHelp";
import { LinkLine } from "../links/LinkLine";
import { Locked } from "../Locked";
import { usePane } from "../context";
import { problemText } from "../../../desk/draft/problem-text";
import { useSharedStyles } from "../styles";
import { CommentField } from "../sentences/CommentField";
import { BasisBadge } from "./BasisBadge";
import type { FieldProps } from "./field";
import { GradeStepField } from "./GradeStepField";
import { ChoiceField, JudgedField } from "./JudgedField";
import { MeasuredField } from "./MeasuredField";
import { NotchField } from "./NotchField";
import { ProblemLine } from "./ProblemLine";
import { QuantityField } from "./QuantityField";
import { RatingField } from "./RatingField";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS, minWidth: 0 },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  below: { marginInlineStart: tokens.spacingHorizontalS, borderLeftWidth: "3px" },
  wrong: { boxShadow: `inset 3px 0 0 ${tokens.colorStatusDangerBorder2}` },
});

/** Id of the element that names an item: where a jump to the item puts the focus. */
export function itemHeadingId(id: string): string {
  return `item-${id}`;
}

function ItemField({ member, ...field }: FieldProps & { readonly member: Enterable }) {
  switch (member.kind) {
    case "judged":
      return <JudgedField {...field} item={member} />;
    case "measured":
      return <MeasuredField {...field} item={member} />;
    case "quantity":
      return <QuantityField {...field} item={member} />;
    case "choice":
      return <ChoiceField {...field} item={member} />;
    case "rating":
    case "markets":
      return <RatingField {...field} item={member} />;
    case "notches":
      return <NotchField {...field} item={member} />;
    case "grade":
      return <GradeStepField {...field} step={member} />;
  }
}

interface Props {
  readonly member: Enterable;
  /** Whether it stands beneath a grade of the same section. */
  readonly nested: boolean;
}

/** One item of a grid: its name, where it is published, what helps to judge it, and what is given for it. */
export function ItemCard({ member, nested }: Props) {
  const { say, language, pack, draft, open } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const problemId = useId();
  const answer = draft.answers[member.id];
  const label = member.label[language];
  const headingId = itemHeadingId(member.id);
  const problems = open.flatMap(({ item, problem }) =>
    item === member.id && problem !== undefined ? [problem] : [],
  );
  const basis = basisOf(member);
  // What the engine does not ask for may stay blank; of ratings their own field says so.
  const needless =
    (member.kind === "quantity" || member.kind === "notches") &&
    !isAnswered(answer) &&
    !open.some(({ item }) => item === member.id);
  return (
    <section
      className={mergeClasses(shared.card, nested && styles.below, problems.length > 0 && styles.wrong)}
      aria-labelledby={headingId}
    >
      <div className={styles.head}>
        <h3
          id={headingId}
          tabIndex={-1}
          className={mergeClasses(shared.subheading, shared.goal, styles.title)}
        >
          {label}
        </h3>
        <ItemHelp member={member} label={label} />
        {basis === undefined ? null : (
          <BasisBadge basis={basis} local={calibrationText(pack, member.id)?.[language]} />
        )}
      </div>
      {member.help === undefined ? null : <p className={shared.help}>{member.help[language]}</p>}
      {needless ? <p className={shared.small}>{say("item.needless")}</p> : null}
      <Locked>
        <ItemField
          member={member}
          id={member.id}
          label={label}
          labelledBy={headingId}
          {...(problems.length > 0 ? { describedBy: problemId } : {})}
        />
      </Locked>
      <div id={problemId} className={shared.tight}>
        {problems.map((problem) => {
          const text = problemText(problem, pack, language);
          return <ProblemLine key={text} text={text} />;
        })}
      </div>
      <Locked>
        <LinkLine place={member.id} label={label} />
        <CommentField id={member.id} />
      </Locked>
      <p className={shared.small}>{say("item.cite", { cite: citeText(member.cite, language) })}</p>
    </section>
  );
}

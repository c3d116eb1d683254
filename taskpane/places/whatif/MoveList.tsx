import { makeStyles, mergeClasses, SearchBox, tokens, typographyStyles } from "@fluentui/react-components";
import { findEnterable, keyForm, type Enterable, type Pack, type Language } from "../../../src";
import { problemText } from "../../../desk/draft/problem-text";
import { activeIds } from "../../../desk/draft/structure";
import { ProblemLine } from "../../parts/items/ProblemLine";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import { isSameGiven, givenIn } from "../../../desk/draft/copy";
import { useCopy } from "./copy-context";
import { moveHeadingId, useMoveFilter } from "./move-filter";
import { MoveField } from "./MoveField";

const useStyles = makeStyles({
  section: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground3 },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    // The result stays in view above: a field that gets the focus comes to stand below it.
    scrollMarginTop: "120px",
    "& *": { scrollMarginTop: "120px" },
    borderLeft: `${tokens.strokeWidthThick} solid transparent`,
  },
  moved: { borderLeftColor: tokens.colorCompoundBrandStroke },
  name: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
});

/** Tells whether an item answers to what was typed: a part of its label in either language, or of its id. */
export function answersTo(member: Enterable, wanted: string): boolean {
  const form = keyForm(wanted);
  return (
    form === "" || [member.id, member.label.en, member.label.zh].some((name) => keyForm(name).includes(form))
  );
}

interface Group {
  readonly id: string;
  readonly title: string;
  readonly members: readonly Enterable[];
}

function groupsOf(
  pack: Pack,
  active: ReadonlySet<string>,
  wanted: string,
  language: Language,
): readonly Group[] {
  return pack.sections.flatMap(({ id, title, members }) => {
    const found = members.flatMap((member) => {
      const item = active.has(member) ? findEnterable(pack, member) : undefined;
      return item !== undefined && answersTo(item, wanted) ? [item] : [];
    });
    return found.length === 0 ? [] : [{ id, title: title[language], members: found }];
  });
}

/** Every input that counts in the copy, to be moved; a box finds one among them. */
export function MoveList() {
  const { say, language, pack } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { content } = useCopy();
  const { text, setText } = useMoveFilter();
  const groups = groupsOf(pack, activeIds(pack, content.draft.modes), text, language);
  const count = groups.reduce((sum, { members }) => sum + members.length, 0);
  return (
    <section className={shared.card} aria-labelledby="whatif-inputs">
      <h3 id="whatif-inputs" className={shared.subheading}>
        {say("whatif.inputs")}
      </h3>
      <SearchBox
        size="small"
        aria-label={say("whatif.filter")}
        placeholder={say("whatif.filter")}
        value={text}
        onChange={(_event, data) => setText(data.value)}
      />
      <p className={text === "" ? shared.hidden : shared.small} role="status">
        {text === "" ? "" : say("whatif.found", { n: count })}
      </p>
      {groups.map(({ id, title, members }) => (
        <div key={id}>
          <h4 className={styles.section}>{title}</h4>
          {members.map((member) => (
            <Item key={member.id} member={member} />
          ))}
        </div>
      ))}
    </section>
  );
}

function Item({ member }: { readonly member: Enterable }) {
  const { language, pack, draft } = usePane();
  const styles = useStyles();
  const { given, content } = useCopy();
  const now = given(member.id);
  const isMoved = !isSameGiven(now, givenIn(pack, draft, member.id));
  const problems = content.open.flatMap(({ item, problem }) =>
    item === member.id && problem !== undefined ? [problem] : [],
  );
  const headingId = moveHeadingId(member.id);
  return (
    <div
      className={mergeClasses(styles.item, isMoved && styles.moved)}
      role="group"
      aria-labelledby={headingId}
    >
      <h5 id={headingId} tabIndex={-1} className={styles.name}>
        {member.label[language]}
      </h5>
      <MoveField member={member} labelledBy={headingId} />
      {problems.map((problem) => {
        const told = problemText(problem, pack, language);
        return <ProblemLine key={told} text={told} />;
      })}
    </div>
  );
}

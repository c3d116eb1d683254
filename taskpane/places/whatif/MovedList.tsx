import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons";
import { standInFor } from "../../../desk/draft/structure";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import { lostIds } from "../../../desk/draft/copy";
import { useCopy } from "./copy-context";
import { FieldLink } from "./FieldLink";
import { changeTexts } from "../../../desk/paper/scenarios/scenario-rows";

const useStyles = makeStyles({
  entry: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  before: { color: tokens.colorNeutralForeground3 },
  back: { flexShrink: 0, minWidth: 0 },
});

/** What the copy gives otherwise than the assessment, each with the way back. */
export function MovedList() {
  const { say, language, pack, draft, assessment, dispatch } = usePane();
  const shared = useSharedStyles();
  const { moves, content } = useCopy();
  const changes = changeTexts(pack, { draft, assessment }, content, moves, language);
  const lost = lostIds(pack, moves);
  const back = (item: string) => {
    dispatch({ type: "whatif-moved", item, moved: null });
    document.getElementById("whatif-moved")?.focus();
  };
  return (
    <section className={shared.card} aria-labelledby="whatif-moved">
      <h3 id="whatif-moved" tabIndex={-1} className={shared.subheading}>
        {say("whatif.moved", { n: changes.length })}
      </h3>
      {changes.length + lost.length === 0 ? <p className={shared.small}>{say("whatif.nothing")}</p> : null}
      <ul className={shared.list}>
        {changes.map(({ id, label, from, to }) => (
          <Entry key={id} back={say("whatif.backLabel", { item: label })} onBack={() => back(id)}>
            <Change {...{ id, label, from, to }} />
          </Entry>
        ))}
        {lost.map((id) => (
          <Entry key={id} back={say("whatif.backLabel", { item: id })} onBack={() => back(id)}>
            <span className={shared.small}>{say("whatif.lost", { item: id })}</span>
          </Entry>
        ))}
      </ul>
    </section>
  );
}

interface EntryProps {
  readonly back: string;
  readonly onBack: () => void;
  readonly children: React.ReactNode;
}

function Entry({ back, onBack, children }: EntryProps) {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <li className={styles.entry}>
      <span className={styles.text}>{children}</span>
      <Button
        className={styles.back}
        size="small"
        appearance="subtle"
        icon={<ArrowUndo16Regular />}
        aria-label={back}
        onClick={onBack}
      >
        {say("whatif.back")}
      </Button>
    </li>
  );
}

interface ChangeProps {
  readonly id: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

function Change({ id, label, from, to }: ChangeProps) {
  const { say, language, pack } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { content } = useCopy();
  const over = standInFor(pack, id, content.draft.modes);
  return (
    <>
      <FieldLink item={id} label={label} />
      <br />
      <strong>{to}</strong> <span className={shared.hidden}>{say("whatif.insteadOf")}</span>
      <s className={styles.before}>{from}</s>
      {over === undefined ? null : (
        <span className={shared.small}>
          <br />
          {say("whatif.idle", { item: over.label[language] })}
        </span>
      )}
    </>
  );
}

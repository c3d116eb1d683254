import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { LockClosed16Regular } from "@fluentui/react-icons";
import { bindingText } from "../../../../desk/explain/binding-text";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";

const useStyles = makeStyles({
  line: { display: "flex", gap: tokens.spacingHorizontalS, ...typographyStyles.body1 },
  icon: { flexShrink: 0, marginTop: "2px" },
});

/** What holds the final rating down, each with the rating without it. */
export function Binding() {
  const { say, language, pack, assessment } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { binding } = assessment;
  return (
    <section className={shared.card} aria-labelledby="explain-binding">
      <h3 id="explain-binding" className={shared.subheading}>
        {say("binding.title")}
      </h3>
      {binding.length === 0 ? <p className={shared.help}>{say("binding.none")}</p> : null}
      <ul className={shared.list}>
        {binding.map((one) => (
          <li key={one.step} className={styles.line}>
            <LockClosed16Regular className={styles.icon} aria-hidden />
            <span>{bindingText(pack, assessment, one, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

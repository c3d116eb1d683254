import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons";

const useStyles = makeStyles({
  line: {
    ...typographyStyles.caption1,
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    alignItems: "flex-start",
    margin: 0,
    color: tokens.colorStatusDangerForeground1,
    overflowWrap: "anywhere",
    minWidth: 0,
  },
  icon: { flexShrink: 0 },
});

/** Says what is wrong, where it is. The sign says it too: colour alone does not. */
export function ProblemLine({ text, id }: { readonly text: string; readonly id?: string }) {
  const styles = useStyles();
  return (
    <p className={styles.line} id={id}>
      <ErrorCircle16Filled className={styles.icon} aria-hidden />
      <span>{text}</span>
    </p>
  );
}

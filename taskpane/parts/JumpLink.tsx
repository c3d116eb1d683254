import { Link, makeStyles } from "@fluentui/react-components";
import { stepOfItem } from "../../desk/draft/walk";
import { usePane } from "./context";

const useStyles = makeStyles({ link: { textAlign: "start", overflowWrap: "anywhere" } });

/** The name of an item, which leads to where it is filled in. */
export function JumpLink({ item, label }: { readonly item: string; readonly label: string }) {
  const { say, pack, dispatch } = usePane();
  const styles = useStyles();
  const step = stepOfItem(pack, item);
  if (step === undefined) return <span>{label}</span>;
  return (
    <Link
      as="button"
      className={styles.link}
      title={say("review.edit", { item: label })}
      onClick={() => dispatch({ type: "went", step, item })}
    >
      {label}
    </Link>
  );
}

import { Link, makeStyles } from "@fluentui/react-components";
import { usePane } from "../../parts/context";
import { useMoveFilter } from "./move-filter";

const useStyles = makeStyles({ link: { textAlign: "start", overflowWrap: "anywhere" } });

/** The name of an item, which leads to its field in the copy. */
export function FieldLink({ item, label }: { readonly item: string; readonly label: string }) {
  const { say } = usePane();
  const styles = useStyles();
  const { goTo } = useMoveFilter();
  return (
    <Link
      as="button"
      className={styles.link}
      title={say("whatif.goTo", { item: label })}
      onClick={() => goTo(item)}
    >
      {label}
    </Link>
  );
}

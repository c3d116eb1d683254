import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "./context";

const useStyles = makeStyles({
  fields: {
    display: "contents",
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
    // What is locked is still read: guidance, labels and values keep their ink.
    ":disabled": {
      "& label, & .fui-Radio__label, & .fui-Radio__label *": { color: tokens.colorNeutralForeground2 },
      "& input, & textarea, & select": { color: tokens.colorNeutralForeground1 },
    },
  },
});

/** Fields that can be seen but not changed once the assessment is finalised. */
export function Locked({ children }: { readonly children: ReactNode }) {
  const { draft } = usePane();
  const styles = useStyles();
  return (
    <fieldset className={styles.fields} role="presentation" disabled={draft.finalised !== undefined}>
      {children}
    </fieldset>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import type { Say } from "../../../desk/words";
import { useSharedStyles } from "../../parts/styles";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(84px, max-content) 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    marginBlock: tokens.spacingVerticalM,
    "& dd": { margin: 0 },
  },
});

/** Keys with what they do, as they are pressed on a keyboard with Ctrl; on a Mac it is ⌘. */
const SHORTCUTS = [
  ["Ctrl+Z", "keys.undo"],
  ["Ctrl+Y, Ctrl+Shift+Z", "keys.redo"],
  ["Tab, Shift+Tab", "keys.tab"],
  ["↑ ↓ ← →", "keys.arrows"],
  ["Space, Enter", "keys.press"],
  ["Ctrl+V", "keys.paste"],
  ["Esc", "keys.escape"],
] as const;

/** The keys that the pane knows. */
export function ShortcutList({ say }: { readonly say: Say }) {
  const shared = useSharedStyles();
  const styles = useStyles();
  return (
    <>
      <dl className={styles.list}>
        {SHORTCUTS.map(([keys, what]) => (
          <div key={keys} style={{ display: "contents" }}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{say(what)}</dd>
          </div>
        ))}
      </dl>
      <p className={shared.small}>{say("keys.mac")}</p>
    </>
  );
}

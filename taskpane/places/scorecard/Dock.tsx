import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronUp16Regular } from "@fluentui/react-icons";
import { useState, type KeyboardEvent, type Ref } from "react";
import { findEnterable } from "../../../src";
import { ItemCard } from "../../parts/items/ItemCard";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";

const useStyles = makeStyles({
  dock: {
    flexShrink: 0,
    height: "36%",
    overflowY: "auto",
    borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    padding: tokens.spacingHorizontalS,
    position: "relative",
    backgroundColor: tokens.colorNeutralBackground2,
    // Dense as the rows above: what is read beside them is looked up, not studied.
    "& h3": { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
    "& p, & label, & .fui-Radio__label span": {
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
    "& .fui-Radio__indicator": { marginBlock: tokens.spacingVerticalXXS },
    "& .fui-Radio__label": { paddingBlock: tokens.spacingVerticalXXS },
    "& section": { padding: tokens.spacingHorizontalS },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  large: { height: "72%" },
  size: { position: "absolute", insetInlineEnd: tokens.spacingHorizontalXS, top: "2px", zIndex: 1 },
});

interface Props {
  /** Id of the row that has the focus; "" before any had it. */
  readonly item: string;
  readonly area: Ref<HTMLDivElement>;
  /** Goes back to the row. */
  readonly onBack: () => void;
}

/** Beside the rows, always at the same place: every grade of the row with its guidance, its bands, its source, its reason. */
export function Dock({ item, area, onBack }: Props) {
  const { say, pack } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const [large, setLarge] = useState(false);
  const member = findEnterable(pack, item);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    onBack();
  };
  return (
    <div
      ref={area}
      id="tour-dock"
      role="region"
      aria-label={say("scorecard.dock")}
      tabIndex={0}
      className={mergeClasses(styles.dock, large && styles.large)}
      onKeyDown={leave}
    >
      <Button
        className={styles.size}
        size="small"
        appearance="subtle"
        icon={large ? <ChevronDown16Regular /> : <ChevronUp16Regular />}
        aria-label={say(large ? "scorecard.dockShrink" : "scorecard.dockGrow")}
        title={say(large ? "scorecard.dockShrink" : "scorecard.dockGrow")}
        onClick={() => setLarge(!large)}
      />
      {member === undefined ? (
        <p className={shared.help}>{say("scorecard.dockEmpty")}</p>
      ) : (
        <ItemCard key={member.id} member={member} nested={false} />
      )}
    </div>
  );
}

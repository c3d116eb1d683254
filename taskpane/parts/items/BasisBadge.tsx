import {
  Badge,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { Basis } from "../../../src";
import { usePane } from "../context";
import { basisText } from "../help/item-help";
import { useSharedStyles } from "../styles";

const useStyles = makeStyles({
  button: {
    backgroundColor: "transparent",
    border: "none",
    padding: 0,
    cursor: "pointer",
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  surface: { maxWidth: "280px" },
});

interface Props {
  readonly basis: Basis;
  /** What was changed of the numbers for this assessment. */
  readonly local?: string | undefined;
}

/** Says whether the numbers behind an item are published or our own, and opens the place or the reason. */
export function BasisBadge({ basis, local }: Props) {
  const { say, language } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const published = basis.basis === "published";
  const long = basisText(basis, language);
  return (
    <Popover inline withArrow positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <button type="button" className={styles.button}>
          <Badge appearance={published ? "tint" : "outline"} color={published ? "success" : "informative"}>
            {local === undefined
              ? say(`item.${basis.basis}`)
              : `${say(`item.${basis.basis}`)} · ${say("calibration.local")}`}
          </Badge>
        </button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface}>
        <p className={mergeClasses(shared.help)}>{long}</p>
        {local === undefined ? null : (
          <p className={shared.help}>{say("calibration.badge", { text: local })}</p>
        )}
      </PopoverSurface>
    </Popover>
  );
}

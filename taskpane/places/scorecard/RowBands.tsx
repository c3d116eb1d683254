import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { MeasuredItem } from "../../../src";
import { valueText } from "../../../desk/draft/shown-value";
import { bandStrip } from "../../../desk/explain/band-strip";
import { usePane } from "../../parts/context";
import { useBands } from "../../parts/items/use-bands";

const useStyles = makeStyles({
  strip: {
    position: "relative",
    display: "flex",
    gap: "1px",
    height: "5px",
    marginBlock: "2px 1px",
  },
  band: {
    flex: "1 1 0",
    backgroundColor: tokens.colorNeutralStroke2,
    "@media (forced-colors: active)": { backgroundColor: "GrayText", forcedColorAdjust: "none" },
  },
  here: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  mark: {
    position: "absolute",
    top: "-2px",
    bottom: "-2px",
    width: "3px",
    marginInlineStart: "-1.5px",
    backgroundColor: tokens.colorNeutralForeground1,
    boxShadow: `0 0 0 1px ${tokens.colorNeutralBackground1}`,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
});

/** The bands of a measured row in little, better to the right, and where the value lies on them. */
export function RowBands({ item }: { readonly item: MeasuredItem }) {
  const { say, language } = usePane();
  const styles = useStyles();
  const { rows, value, here } = useBands(item);
  const strip =
    value === undefined
      ? null
      : bandStrip(
          item,
          rows.map(({ band }) => band),
          value,
        );
  if (strip === null || value === undefined || here === undefined) return null;
  const said = say("scorecard.onBands", {
    value: valueText(value, item.unit, language),
    grade: here.grade,
    band: here.text,
  });
  return (
    <span className={styles.strip} role="img" aria-label={said} title={said}>
      {strip.bands.map((one) => (
        <span
          key={`${one.band.grade} ${String(one.band.from)}`}
          className={mergeClasses(styles.band, one.here && styles.here)}
        />
      ))}
      <span className={styles.mark} style={{ insetInlineStart: `${String(strip.at * 100)}%` }} />
    </span>
  );
}

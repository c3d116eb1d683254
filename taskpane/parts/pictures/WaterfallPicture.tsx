import { signed } from "../../../desk/draft/shown";
import type { WaterfallRow } from "../../../desk/explain/waterfall";
import { AxisLines } from "./AxisLines";
import { TEXT } from "./axis";
import { diamond } from "./shapes";
import { usePictureStyles } from "./styles";
import { fitText, textWidth } from "./text-width";
import { HEAD, layoutWaterfall, type WaterfallBar } from "./waterfall-geometry";

interface Props {
  readonly rows: readonly WaterfallRow[];
  readonly symbols: readonly string[];
  readonly width: number;
  readonly alt: string;
}

/** From the first rating to the final one: a mark for each rating reached, a bar for each step that moves it. */
export function WaterfallPicture({ rows, symbols, width, alt }: Props) {
  const styles = usePictureStyles();
  const { axis, bars, height } = layoutWaterfall(rows, symbols, width);
  return (
    <svg className={styles.svg} role="img" aria-label={alt} width={width} height={height}>
      <AxisLines axis={axis} top={HEAD} height={height} />
      {bars.map((bar, index) => (
        <Line key={bar.row.id} bar={bar} next={bars[index + 1]} width={width} />
      ))}
    </svg>
  );
}

interface LineProps {
  readonly bar: WaterfallBar;
  readonly next: WaterfallBar | undefined;
  readonly width: number;
}

function Line({ bar: { row, top, bar, at, without }, next, width }: LineProps) {
  const styles = usePictureStyles();
  const isRating = row.kind === "rating";
  const value = isRating ? row.symbol : signed(row.notches);
  const room = width - textWidth(value, TEXT) - TEXT;
  const middle = bar.y + bar.height / 2;
  return (
    <g>
      <title>{`${row.label} ${value}`}</title>
      <rect className={styles.veil} x={0} y={top + 2} width={width} height={16} />
      <text className={isRating ? styles.strong : styles.text} x={0} y={top + 14}>
        {fitText(row.label, room, TEXT)}
      </text>
      <text className={isRating ? styles.strong : styles.text} x={width} y={top + 14} textAnchor="end">
        {value}
      </text>
      {next === undefined ? null : (
        <line className={styles.link} x1={at} x2={at} y1={middle} y2={next.bar.y + bar.height / 2} />
      )}
      {without === null ? null : (
        <g>
          <line className={styles.link} x1={at} x2={without} y1={middle} y2={middle} />
          <path className={styles.hollow} d={diamond(without, middle, 5)} />
        </g>
      )}
      {isRating ? (
        <path className={styles.mark} d={diamond(at, middle, 7)} />
      ) : bar.width === 0 ? (
        <line className={styles.line} x1={at - 6} x2={at + 6} y1={middle} y2={middle} />
      ) : (
        <rect className={row.notches > 0 ? styles.up : styles.down} {...bar} />
      )}
    </g>
  );
}

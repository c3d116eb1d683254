import { signed } from "../../../desk/draft/shown";
import type { TornadoRow } from "../../../desk/explain/tornado";
import { AxisLines } from "./AxisLines";
import { ratingAxis, TEXT } from "./axis";
import { usePictureStyles } from "./styles";
import { fitText, textWidth } from "./text-width";

const ROW = 40;
const HEAD = 22;
const SIDE = 22;

interface Props {
  readonly rows: readonly TornadoRow[];
  readonly symbols: readonly string[];
  /** Rank of the final rating as it stands. */
  readonly now: number;
  readonly width: number;
  readonly alt: string;
}

/** For each item the ratings that it alone can bring, from its worst on the left to its best on the right. */
export function TornadoPicture({ rows, symbols, now, width, alt }: Props) {
  const styles = usePictureStyles();
  const ranks = rows.flatMap(({ up, down }) => [now - up.notches, now - down.notches]);
  const axis = ratingAxis(symbols, ranks, now, [SIDE, width - SIDE]);
  const height = HEAD + rows.length * ROW;
  const middle = axis.x(now);
  return (
    <svg className={styles.svg} role="img" aria-label={alt} width={width} height={height}>
      <AxisLines axis={axis} top={HEAD} height={height} />
      <line className={styles.line} x1={middle} x2={middle} y1={HEAD - 4} y2={height} />
      {rows.map(({ id, label, now: given, up, down }, index) => {
        const top = HEAD + index * ROW;
        const name = `${label} · ${given}`;
        const value = [down.notches, up.notches]
          .filter((notches) => notches !== 0)
          .map(signed)
          .join(" / ");
        return (
          <g key={id}>
            <title>{`${name} · ${value}`}</title>
            <rect className={styles.veil} x={0} y={top + 2} width={width} height={16} />
            <text className={styles.text} x={0} y={top + 14}>
              {fitText(name, width - textWidth(value, TEXT) - TEXT, TEXT)}
            </text>
            <text className={styles.strong} x={width} y={top + 14} textAnchor="end">
              {value}
            </text>
            <rect
              className={styles.down}
              x={axis.x(now - down.notches)}
              y={top + 21}
              width={middle - axis.x(now - down.notches)}
              height={11}
              visibility={down.notches === 0 ? "hidden" : "visible"}
            />
            <rect
              className={styles.up}
              x={middle}
              y={top + 21}
              width={axis.x(now - up.notches) - middle}
              height={11}
              visibility={up.notches === 0 ? "hidden" : "visible"}
            />
          </g>
        );
      })}
    </svg>
  );
}

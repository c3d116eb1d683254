import { pointsText, type Contribution } from "../../../desk/explain/contributions";
import { TEXT } from "./axis";
import { layoutPoints } from "./bar-geometry";
import { usePictureStyles } from "./styles";
import { fitText, textWidth } from "./text-width";

interface Props {
  readonly parts: readonly Contribution[];
  readonly width: number;
  readonly alt: string;
}

/** What each part adds to a score; of a graded one the grey part is what it would add at its best. */
export function PointsPicture({ parts, width, alt }: Props) {
  const styles = usePictureStyles();
  const points = parts.map((part) => part.points);
  const { bars, zero, height } = layoutPoints(
    parts,
    Math.max(0, ...points),
    Math.min(0, ...points),
    width - 2,
  );
  return (
    <svg className={styles.svg} role="img" aria-label={alt} width={width} height={height}>
      <line className={styles.grid} x1={zero + 1} x2={zero + 1} y1={0} y2={height} />
      {bars.map(({ part, top, x, width: wide, least }) => {
        const name = part.grade === "" ? part.label : `${part.label} · ${part.grade}`;
        const value = pointsText(part.points);
        return (
          <g key={part.id}>
            <title>{`${name} · ${value}`}</title>
            <text className={styles.text} x={0} y={top + 13}>
              {fitText(name, width - textWidth(value, TEXT) - TEXT, TEXT)}
            </text>
            <text className={styles.strong} x={width} y={top + 13} textAnchor="end">
              {value}
            </text>
            <rect className={styles.up} x={x + 1} y={top + 19} width={wide} height={10} />
            {least === 0 ? null : (
              <rect className={styles.least} x={x + 1} y={top + 19} width={least} height={10} />
            )}
          </g>
        );
      })}
    </svg>
  );
}

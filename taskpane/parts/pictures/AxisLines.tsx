import type { RatingAxis } from "./axis";
import { usePictureStyles } from "./styles";

interface Props {
  readonly axis: RatingAxis;
  readonly top: number;
  readonly height: number;
}

/** The symbols of a line of ratings with a line down from each. */
export function AxisLines({ axis, top, height }: Props) {
  const styles = usePictureStyles();
  return (
    <g aria-hidden>
      {axis.ticks.map(({ rank, x, text }) => (
        <g key={rank}>
          <line className={styles.grid} x1={x} x2={x} y1={top} y2={height} />
          {text === "" ? null : (
            <text className={styles.faint} x={x} y={top - 6} textAnchor="middle">
              {text}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

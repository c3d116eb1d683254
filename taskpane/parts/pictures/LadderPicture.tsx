import type { Ladder, Mark } from "../../../desk/explain/ladder";
import { layoutLadder } from "./ladder-geometry";
import { diamond } from "./shapes";
import { usePictureStyles } from "./styles";

interface Props {
  readonly ladder: Ladder;
  readonly width: number;
  readonly alt: string;
}

/** The rungs of the scale, best on top, with a sign for what stands on each. */
export function LadderPicture({ ladder, width, alt }: Props) {
  const styles = usePictureStyles();
  const { rungs, rail, names, height } = layoutLadder(ladder.rungs, width);
  return (
    <svg className={styles.svg} role="img" aria-label={alt} width={width} height={height}>
      <line className={styles.line} x1={rail} x2={rail} y1={12} y2={height - 12} />
      {rungs.map(({ rank, symbol, marks, lines, top, height: high }) => {
        const y = top + 12;
        const isFinal = marks.some(({ kind }) => kind === "final");
        return (
          <g key={rank}>
            {isFinal ? (
              <rect className={styles.near} x={0} y={top + 1} width={width} height={high - 2} rx={3} />
            ) : null}
            <line className={styles.line} x1={rail - 5} x2={rail + 5} y1={y} y2={y} />
            <text
              className={marks.length > 0 ? styles.strong : styles.faint}
              x={rail - 12}
              y={y + 4}
              textAnchor="end"
            >
              {symbol}
            </text>
            <Sign marks={marks} x={rail} y={y} />
            {lines.map((line, index) => (
              <text
                key={line}
                className={isFinal ? styles.strong : styles.text}
                x={names - 4}
                y={y + 4 + index * 16}
              >
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </svg>
  );
}

interface SignProps {
  readonly marks: readonly Mark[];
  readonly x: number;
  readonly y: number;
}

/** A full diamond for the final rating, a hollow one for another, a bar above for a ceiling, a circle for an end. */
function Sign({ marks, x, y }: SignProps) {
  const styles = usePictureStyles();
  const has = (kind: Mark["kind"]) => marks.some((mark) => mark.kind === kind);
  return (
    <>
      {has("ceiling") ? (
        <line className={styles.mark} strokeWidth={3} x1={x - 9} x2={x + 9} y1={y - 8} y2={y - 8} />
      ) : null}
      {has("range") ? <circle className={styles.hollow} cx={x} cy={y} r={5} /> : null}
      {has("final") ? (
        <path className={styles.mark} d={diamond(x, y, 6)} />
      ) : has("rating") ? (
        <path className={styles.hollow} d={diamond(x, y, 6)} />
      ) : null}
    </>
  );
}

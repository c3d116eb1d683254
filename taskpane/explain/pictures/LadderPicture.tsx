import type { Ladder, Mark } from "../ladder";
import { TEXT } from "./axis";
import { diamond } from "./shapes";
import { usePictureStyles } from "./styles";
import { fitText, textWidth } from "./text-width";

const RUNG = 24;

interface Props {
  readonly ladder: Ladder;
  readonly width: number;
  readonly alt: string;
}

/** The rungs of the scale, best on top, with a sign for what stands on each. */
export function LadderPicture({ ladder: { rungs }, width, alt }: Props) {
  const styles = usePictureStyles();
  const left = Math.max(...rungs.map(({ symbol }) => textWidth(symbol, TEXT))) + 8;
  const height = rungs.length * RUNG;
  return (
    <svg className={styles.svg} role="img" aria-label={alt} width={width} height={height}>
      <line className={styles.line} x1={left + 8} x2={left + 8} y1={RUNG / 2} y2={height - RUNG / 2} />
      {rungs.map(({ rank, symbol, marks }, index) => {
        const y = index * RUNG + RUNG / 2;
        const isFinal = marks.some(({ kind }) => kind === "final");
        const text = marks.map(({ label }) => label).join(" · ");
        return (
          <g key={rank}>
            {isFinal ? (
              <rect
                className={styles.near}
                x={0}
                y={y - RUNG / 2 + 1}
                width={width}
                height={RUNG - 2}
                rx={3}
              />
            ) : null}
            <line className={styles.line} x1={left + 3} x2={left + 13} y1={y} y2={y} />
            <text
              className={marks.length > 0 ? styles.strong : styles.faint}
              x={left - 4}
              y={y + 4}
              textAnchor="end"
            >
              {symbol}
            </text>
            <Sign marks={marks} x={left + 8} y={y} />
            <text className={isFinal ? styles.strong : styles.text} x={left + 24} y={y + 4}>
              <title>{text}</title>
              {fitText(text, width - left - 28, TEXT)}
            </text>
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

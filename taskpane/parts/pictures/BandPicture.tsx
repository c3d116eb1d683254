import type { ScoreBands } from "../../../desk/explain/score-bands";
import { TEXT } from "./axis";
import { layoutBands } from "./band-geometry";
import { usePictureStyles } from "./styles";
import { textWidth } from "./text-width";

const HEIGHT = 78;
const TOP = 24;
const BAND = 26;

interface Props {
  readonly bands: ScoreBands;
  readonly width: number;
  readonly alt: string;
}

/** The bands around the score's own with the ratings that they give, the edges below, the score above. */
export function BandPicture({ bands, width, alt }: Props) {
  const styles = usePictureStyles();
  const { segments, edges, at } = layoutBands(bands, width - 2);
  const score = bands.score === null ? "" : String(bands.score);
  const half = textWidth(score, TEXT) / 2;
  return (
    <svg className={styles.svg} role="img" aria-label={alt} width={width} height={HEIGHT}>
      {segments.map(({ band, x, width: wide }) => (
        <g key={`${band.symbol} ${String(band.from)}`}>
          <rect
            className={band.here ? styles.lit : styles.cell}
            x={x + 1}
            y={TOP}
            width={wide}
            height={BAND}
          />
          {textWidth(band.symbol, TEXT) > wide ? null : (
            <text
              className={band.here ? styles.onBrand : styles.text}
              x={x + 1 + wide / 2}
              y={TOP + BAND / 2 + 4}
              textAnchor="middle"
            >
              {band.symbol}
            </text>
          )}
        </g>
      ))}
      {edges.map(({ value, x }) => (
        <text key={value} className={styles.faint} x={x + 1} y={TOP + BAND + 16} textAnchor="middle">
          {String(value)}
        </text>
      ))}
      {at === null ? null : (
        <g>
          <path
            className={styles.mark}
            d={`M${String(at - 5)} ${String(TOP - 9)}L${String(at + 5)} ${String(TOP - 9)}L${String(at)} ${String(TOP - 1)}Z`}
          />
          <text
            className={styles.strong}
            x={Math.min(Math.max(at + 1, half), width - half)}
            y={11}
            textAnchor="middle"
          >
            {score}
          </text>
        </g>
      )}
    </svg>
  );
}

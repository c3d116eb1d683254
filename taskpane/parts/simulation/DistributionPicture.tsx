import { makeStyles, tokens } from "@fluentui/react-components";
import { usePictureStyles } from "../pictures/styles";

const ROW = 24;
const NAME = 44;
const VALUE = 56;

const useStyles = makeStyles({
  base: { fill: tokens.colorCompoundBrandBackground },
  other: { fill: tokens.colorNeutralStroke1Pressed },
});

export interface DistributionBar {
  readonly symbol: string;
  readonly share: number;
  readonly text: string;
  readonly base: boolean;
}

interface Props {
  readonly bars: readonly DistributionBar[];
  readonly width: number;
  readonly alt: string;
}

/** How often each rating came up, best first; the rating as given is marked. */
export function DistributionPicture({ bars, width, alt }: Props) {
  const pictures = usePictureStyles();
  const styles = useStyles();
  const most = Math.max(...bars.map(({ share }) => share), Number.MIN_VALUE);
  const room = Math.max(0, width - NAME - VALUE);
  return (
    <svg className={pictures.svg} role="img" aria-label={alt} width={width} height={bars.length * ROW}>
      {bars.map(({ symbol, share, text, base }, index) => {
        const top = index * ROW;
        const length = (share / most) * room;
        return (
          <g key={symbol}>
            <text className={base ? pictures.strong : pictures.text} x={0} y={top + 16}>
              {base ? `▸${symbol}` : symbol}
            </text>
            <rect
              className={base ? styles.base : styles.other}
              x={NAME}
              y={top + 5}
              width={length}
              height={14}
            />
            <text className={pictures.text} x={NAME + length + 6} y={top + 16}>
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

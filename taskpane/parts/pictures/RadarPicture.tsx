import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Profile } from "../../../desk/explain/peers";
import { onAxis, radarAxes, radarLines, type Point } from "./radar-geometry";
import { closed, diamond } from "./shapes";
import { usePictureStyles } from "./styles";

const useStyles = makeStyles({
  line: { fill: "none", strokeWidth: 2, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  own: {
    stroke: tokens.colorBrandStroke1,
    strokeWidth: 3,
    fill: tokens.colorBrandBackground2,
    fillOpacity: 0.5,
  },
  peer1: { stroke: tokens.colorPaletteMarigoldForeground1, strokeDasharray: "7 3" },
  peer2: { stroke: tokens.colorPalettePurpleForeground2, strokeDasharray: "2 3" },
  peer3: { stroke: tokens.colorPaletteGreenForeground1, strokeDasharray: "9 3 2 3" },
});

const RINGS = [0.25, 0.5, 0.75, 1];

interface Props {
  /** The issuer first, then its peers. */
  readonly profiles: readonly Profile[];
  readonly width: number;
  readonly alt: string;
}

/** Issuers on the factors, numbered clockwise: the rim is the best grade of each, the centre the worst. */
export function RadarPicture({ profiles, width, alt }: Props) {
  const styles = usePictureStyles();
  const count = profiles[0]?.standings.length ?? 0;
  const size = Math.min(width, 320);
  const radius = size / 2 - 24;
  const centre: Point = [width / 2, size / 2];
  const axes = radarAxes(count, centre, radius);
  return (
    <svg className={styles.svg} role="img" aria-label={alt} width={width} height={size}>
      {RINGS.map((ring) => (
        <path
          key={ring}
          className={styles.grid}
          fill="none"
          d={closed(axes.map((_axis, index) => onAxis(index, count, ring, centre, radius)))}
        />
      ))}
      {axes.map(({ x, y, textX, textY }, index) => (
        <g key={`${String(x)} ${String(y)}`}>
          <line className={styles.grid} x1={centre[0]} y1={centre[1]} x2={x} y2={y} />
          <text className={styles.text} x={textX} y={textY + 4} textAnchor="middle">
            {index + 1}
          </text>
        </g>
      ))}
      {profiles.map((profile, index) => (
        <ProfileLine key={profile.id} {...{ profile, index, centre, radius }} />
      ))}
    </svg>
  );
}

interface LineProps {
  readonly profile: Profile;
  readonly index: number;
  readonly centre: Point;
  readonly radius: number;
}

function ProfileLine({ profile, index, centre, radius }: LineProps) {
  const look = useLook(index);
  const lines = radarLines(
    profile.standings.map(({ position }) => position),
    centre,
    radius,
  );
  return lines.map(({ closed: isClosed, points }) => (
    <g key={points.join(" ")}>
      <path className={look} d={isClosed ? closed(points) : closed(points).replace(/Z$/, "")} />
      {points.map(([x, y]) => (
        <Corner key={`${String(x)} ${String(y)}`} {...{ index, x, y }} />
      ))}
    </g>
  ));
}

function useLook(index: number): string {
  const styles = useStyles();
  return mergeClasses(
    styles.line,
    [styles.own, styles.peer1, styles.peer2, styles.peer3][index] ?? styles.peer3,
  );
}

/** Each issuer has corners of its own shape: colours alone do not tell them apart. */
function Corner({ index, x, y }: { readonly index: number; readonly x: number; readonly y: number }) {
  const look = useLook(index);
  const solid = { strokeDasharray: "none" };
  switch (index) {
    case 0:
      return <circle className={look} style={solid} cx={x} cy={y} r={4} />;
    case 1:
      return <rect className={look} style={solid} x={x - 3.5} y={y - 3.5} width={7} height={7} />;
    case 2:
      return <path className={look} style={solid} d={diamond(x, y, 5)} />;
    default:
      return (
        <path
          className={look}
          style={solid}
          d={closed([
            [x, y - 5],
            [x + 5, y + 4],
            [x - 5, y + 4],
          ])}
        />
      );
  }
}

/** The sign of an issuer in the legend. */
export function ProfileSign({ index }: { readonly index: number }) {
  const look = useLook(index);
  return (
    <svg width={32} height={14} aria-hidden style={{ flexShrink: 0 }}>
      <line className={look} x1={0} x2={32} y1={7} y2={7} />
      <Corner index={index} x={16} y={7} />
    </svg>
  );
}

import type { MatrixView } from "../../../desk/explain/matrix";
import { TEXT } from "./axis";
import { usePictureStyles } from "./styles";
import { fitText, textWidth } from "./text-width";

const CELL = 28;
const HEAD = 38;

interface Props {
  readonly matrix: MatrixView;
  readonly width: number;
  readonly alt: string;
}

/** The matrix with the issuer's cell lit, its neighbours tinted, and a dot on every published cell. */
export function MatrixPicture({ matrix, width, alt }: Props) {
  const styles = usePictureStyles();
  const { rows, columns, rowLabel, columnLabel, basis } = matrix;
  const side = Math.max(...rows.map(({ grade }) => textWidth(grade, TEXT))) + 26;
  const step = (width - side - 2) / columns.length;
  const height = HEAD + rows.length * CELL + 1;
  return (
    <svg className={styles.svg} role="img" aria-label={alt} width={width} height={height}>
      <text className={styles.faint} x={side} y={12}>
        {fitText(`${columnLabel} →`, width - side, TEXT)}
      </text>
      <text
        className={styles.faint}
        transform={`translate(12 ${String(HEAD + rows.length * CELL)}) rotate(-90)`}
      >
        {fitText(`← ${rowLabel}`, rows.length * CELL, TEXT)}
      </text>
      {columns.map(({ grade, here }, x) => (
        <text
          key={grade}
          className={here ? styles.strong : styles.faint}
          x={side + (x + 0.5) * step}
          y={HEAD - 8}
          textAnchor="middle"
        >
          {grade}
        </text>
      ))}
      {rows.map((row, y) => (
        <g key={row.grade}>
          <text
            className={row.here ? styles.strong : styles.faint}
            x={side - 6}
            y={HEAD + y * CELL + CELL / 2 + 4}
            textAnchor="end"
          >
            {row.grade}
          </text>
          {row.cells.map((cell, x) => {
            const [left, top] = [side + x * step, HEAD + y * CELL];
            const look = cell.here ? styles.lit : cell.near ? styles.near : styles.cell;
            return (
              <g key={columns[x]?.grade}>
                <rect className={look} x={left + 1} y={top + 1} width={step - 2} height={CELL - 2} rx={2} />
                {basis === "mixed" && cell.published ? (
                  <circle
                    className={cell.here ? styles.onLit : styles.onCell}
                    cx={left + step - 6}
                    cy={top + 6}
                    r={2.5}
                  />
                ) : null}
                <text
                  className={cell.here ? styles.onBrand : styles.text}
                  x={left + step / 2}
                  y={top + CELL / 2 + 4}
                  textAnchor="middle"
                >
                  {cell.symbol}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}

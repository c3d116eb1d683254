import { inList, labelled, withAside } from "../../../../src";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";
import { matrixOf } from "../../../../desk/explain/matrix";
import { BandPicture } from "../../../parts/pictures/BandPicture";
import { Figure, type FactTable } from "../../../parts/pictures/Figure";
import { MatrixPicture } from "../../../parts/pictures/MatrixPicture";
import { scoreBandsOf } from "../../../../desk/explain/score-bands";

/** Where two grades meet, or where the score lies in its bands: what gives the first rating. */
export function FirstRatingFigure() {
  const { language, pack, assessment } = usePane();
  return matrixOf(pack, assessment, language) === null ? <BandFigure /> : <MatrixFigure />;
}

function MatrixFigure() {
  const { say, language, pack, assessment } = usePane();
  const shared = useSharedStyles();
  const matrix = matrixOf(pack, assessment, language);
  if (matrix === null) return null;
  const { rowLabel, columnLabel, columns, rows, lit, basis, source } = matrix;
  const title = say("matrix.title");
  const mark = (published: boolean) =>
    basis === "mixed" && published ? withAside(language, "", say("item.published")) : "";
  const table: FactTable = {
    head: [`${rowLabel} / ${columnLabel}`, ...columns.map(({ grade }) => grade)],
    rows: rows.map(({ grade, cells }) => [
      grade,
      ...cells.map(({ symbol, published, here }) => `${here ? "▶ " : ""}${symbol}${mark(published)}`),
    ]),
  };
  const alt =
    lit === null
      ? labelled(language, title, say("matrix.open"))
      : labelled(
          language,
          title,
          inList(language, [`${rowLabel} ${lit.row}`, `${columnLabel} ${lit.column}`, lit.symbol]),
        );
  return (
    <Figure
      title={title}
      caption={say(lit === null ? "matrix.open" : "matrix.help", {
        row: `${rowLabel} ${lit?.row ?? ""}`,
        column: `${columnLabel} ${lit?.column ?? ""}`,
        symbol: lit?.symbol ?? "",
      })}
      table={table}
      draw={(width) => <MatrixPicture matrix={matrix} width={width} alt={alt} />}
    >
      <p className={shared.small}>{`${say(`matrix.${basis}`)} ${source}`}</p>
    </Figure>
  );
}

function BandFigure() {
  const { say, language, pack, assessment } = usePane();
  const shared = useSharedStyles();
  const bands = scoreBandsOf(pack, assessment, language);
  if (bands === null || bands.score === null) return null;
  const { label, score, toBetter, toWorse } = bands;
  const title = say("bands.title");
  const end = (value: number | null) => (value === null ? "–" : String(value));
  const table: FactTable = {
    head: [say("figure.rating"), say("bands.from"), say("bands.to"), ""],
    rows: [...bands.bands]
      .reverse()
      .map(({ symbol, from, to, here }) => [symbol, end(from), end(to), here ? `▶ ${String(score)}` : ""]),
  };
  const room = [
    toBetter === null ? "" : say("bands.toBetter", { points: toBetter }),
    toWorse === null ? "" : say("bands.toWorse", { points: toWorse }),
  ];
  const own = bands.bands.find(({ here }) => here)?.symbol ?? "";
  const caption = say("bands.help", { score: `${label} ${String(score)}`, rating: own });
  return (
    <Figure
      title={title}
      caption={caption}
      table={table}
      draw={(width) => <BandPicture bands={bands} width={width} alt={labelled(language, title, caption)} />}
    >
      <p className={shared.small}>
        {[...room, say(`bands.${bands.basis}`)]
          .filter((text) => text !== "")
          .join(language === "zh" ? "" : " ")}
      </p>
    </Figure>
  );
}

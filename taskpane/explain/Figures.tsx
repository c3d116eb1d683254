import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { RatingRange } from "../../src";
import { usePane } from "../pane/context";
import { useSharedStyles } from "../pane/styles";
import { scaleOfPack } from "./chain";
import { contributionsOf, type ScoreParts } from "./contributions";
import { ladderOf } from "./ladder";
import { matrixOf } from "./matrix";
import { BandPicture } from "./pictures/BandPicture";
import { Figure, tableText, type FactTable } from "./pictures/Figure";
import { LadderPicture } from "./pictures/LadderPicture";
import { MatrixPicture } from "./pictures/MatrixPicture";
import { PointsPicture } from "./pictures/PointsPicture";
import { TornadoPicture } from "./pictures/TornadoPicture";
import { WaterfallPicture } from "./pictures/WaterfallPicture";
import { scoreBandsOf } from "./score-bands";
import type { Tornado } from "./tornado";
import { signed, waterfallOf } from "./waterfall";

/** From the first rating over the stand-alone to the final one, by steps. */
export function WaterfallFigure() {
  const { say, language, pack, assessment } = usePane();
  const scale = scaleOfPack(pack);
  const rows = waterfallOf(pack, assessment, language);
  if (scale === null || rows.length === 0) return null;
  const title = say("waterfall.title");
  const table: FactTable = {
    head: [say("figure.step"), say("figure.notches"), say("figure.rating"), say("figure.without")],
    rows: rows.map(({ label, kind, notches, symbol, without }) => [
      label,
      kind === "move" ? signed(notches) : "",
      symbol,
      without ?? "",
    ]),
  };
  const binds = rows.some(({ without }) => without !== undefined);
  return (
    <Figure
      title={title}
      caption={[say("waterfall.help"), binds ? say("waterfall.without") : ""].join(
        language === "zh" ? "" : " ",
      )}
      table={table}
      draw={(width) => (
        <WaterfallPicture
          rows={rows}
          symbols={scale.notations[0].symbols}
          width={width}
          alt={tableText(title, table)}
        />
      )}
    />
  );
}

/** The scale with what is reached on it. */
export function LadderFigure({ range }: { readonly range: RatingRange | null }) {
  const { say, language, pack, assessment } = usePane();
  const shared = useSharedStyles();
  const [whole, setWhole] = useState(false);
  const ladder = ladderOf(pack, assessment, range, language, whole);
  if (ladder === null) return null;
  const { rungs, above, below } = ladder;
  const title = say("ladder.title");
  const table: FactTable = {
    head: [say("figure.rating"), say("ladder.reached")],
    rows: rungs.map(({ symbol, marks }) => [symbol, marks.map(({ label }) => label).join(", ")]),
  };
  const marked: FactTable = { ...table, rows: table.rows.filter(([, marks]) => marks !== "") };
  const more = (key: "ladder.above" | "ladder.below", symbols: readonly string[]) =>
    symbols.length === 0 ? null : (
      <p className={shared.small}>
        {say(key, { n: symbols.length, from: symbols[0] ?? "", to: symbols.at(-1) ?? "" })}
      </p>
    );
  return (
    <Figure
      title={title}
      caption={say("ladder.help")}
      table={table}
      draw={(width) => (
        <>
          {more("ladder.above", above)}
          <LadderPicture ladder={ladder} width={width} alt={tableText(title, marked)} />
          {more("ladder.below", below)}
        </>
      )}
    >
      {whole || above.length + below.length > 0 ? (
        <Button size="small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {say(whole ? "ladder.near" : "ladder.whole")}
        </Button>
      ) : null}
    </Figure>
  );
}

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
  const mark = (published: boolean) => (basis === "mixed" && published ? ` (${say("item.published")})` : "");
  const table: FactTable = {
    head: [`${rowLabel} / ${columnLabel}`, ...columns.map(({ grade }) => grade)],
    rows: rows.map(({ grade, cells }) => [
      grade,
      ...cells.map(({ symbol, published, here }) => `${here ? "▶ " : ""}${symbol}${mark(published)}`),
    ]),
  };
  const alt =
    lit === null
      ? `${title}: ${say("matrix.open")}`
      : `${title}: ${rowLabel} ${lit.row}, ${columnLabel} ${lit.column}, ${lit.symbol}`;
  const legend = { published: "matrix.published", house: "matrix.house", mixed: "matrix.mixed" } as const;
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
      <p className={shared.small}>{`${say(legend[basis])} ${source}`}</p>
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
      draw={(width) => <BandPicture bands={bands} width={width} alt={`${title}: ${caption}`} />}
    >
      <p className={shared.small}>
        {[...room, say(bands.basis === "house" ? "bands.house" : "bands.published")]
          .filter((text) => text !== "")
          .join(language === "zh" ? "" : " ")}
      </p>
    </Figure>
  );
}

/** What each item adds to each score that counts. */
export function ContributionFigures() {
  const { say, language, pack, assessment } = usePane();
  const shared = useSharedStyles();
  const all = contributionsOf(pack, assessment, language);
  const below = all.filter(({ top }) => !top);
  return (
    <>
      {all
        .filter(({ top }) => top)
        .map((score) => (
          <ScoreFigure key={score.id} score={score} />
        ))}
      {below.length === 0 ? null : (
        <details>
          <summary>{say("points.below", { n: below.length })}</summary>
          <div className={shared.stack}>
            {below.map((score) => (
              <ScoreFigure key={score.id} score={score} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

function ScoreFigure({ score: { label, score, parts } }: { readonly score: ScoreParts }) {
  const { say } = usePane();
  const title = say("points.title", { score: label, points: score });
  const table: FactTable = {
    head: [say("figure.item"), say("points.grade"), say("points.points"), say("points.least")],
    rows: parts.map(({ label: name, grade, points, least }) => [
      name,
      grade,
      String(points),
      least === undefined ? "" : String(Math.round(least * 1e9) / 1e9),
    ]),
  };
  const graded = parts.some(({ least }) => least !== undefined);
  return (
    <Figure
      title={title}
      caption={say(graded ? "points.help" : "points.linear")}
      table={table}
      draw={(width) => <PointsPicture parts={parts} width={width} alt={tableText(title, table)} />}
    />
  );
}

/** How far the final rating moves when one item alone goes to its best or its worst. */
export function TornadoFigure({ tornado }: { readonly tornado: Tornado }) {
  const { say, language, pack, assessment } = usePane();
  const shared = useSharedStyles();
  const scale = scaleOfPack(pack);
  const final = assessment.ratings[pack.outputs.final];
  if (scale === null || final === undefined) return null;
  const { rows, idle } = tornado;
  const title = say("tornado.title");
  const reach = (end: Tornado["rows"][number]["up"]) =>
    end.notches === 0 ? "–" : `${end.shown} → ${end.rating} (${signed(end.notches)})`;
  const table: FactTable = {
    head: [say("figure.item"), say("tornado.now"), say("tornado.worst"), say("tornado.best")],
    rows: rows.map(({ label, now, up, down }) => [label, now, reach(down), reach(up)]),
  };
  return (
    <Figure
      title={title}
      caption={say("tornado.help")}
      table={table}
      draw={(width) => (
        <TornadoPicture
          rows={rows}
          symbols={scale.notations[0].symbols}
          now={final.rank}
          width={width}
          alt={tableText(title, table)}
        />
      )}
    >
      {idle.length === 0 ? null : (
        <p className={shared.small}>
          {say("tornado.idle", { items: idle.join(language === "zh" ? "、" : ", ") })}
        </p>
      )}
    </Figure>
  );
}

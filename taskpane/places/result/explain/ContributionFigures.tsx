import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";
import { contributionsOf, pointsText, type ScoreParts } from "../../../../desk/explain/contributions";
import { Figure, tableText, type FactTable } from "../../../parts/pictures/Figure";
import { PointsPicture } from "../../../parts/pictures/PointsPicture";

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
  const { say, language } = usePane();
  const shared = useSharedStyles();
  const still = parts.filter(({ points, least }) => points === 0 && least === undefined);
  const drawn = parts.filter((part) => !still.includes(part));
  const title = say("points.title", { score: label, points: pointsText(score) });
  const table: FactTable = {
    head: [say("figure.item"), say("points.grade"), say("points.points"), say("points.least")],
    rows: parts.map(({ label: name, grade, points, least }) => [
      name,
      grade,
      pointsText(points),
      least === undefined ? "" : pointsText(least),
    ]),
  };
  const graded = parts.some(({ least }) => least !== undefined);
  return (
    <Figure
      title={title}
      caption={say(graded ? "points.help" : "points.linear")}
      table={table}
      draw={(width) => <PointsPicture parts={drawn} width={width} alt={tableText(language, title, table)} />}
    >
      {still.length === 0 ? null : (
        <p className={shared.small}>
          {say("points.still", {
            items: still.map(({ label: name }) => name),
          })}
        </p>
      )}
    </Figure>
  );
}

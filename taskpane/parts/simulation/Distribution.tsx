import { Figure, tableText, type FactTable } from "../pictures/Figure";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { DistributionPicture, type DistributionBar } from "./DistributionPicture";
import { shareText, type SimulationReport } from "../../../desk/paper/simulation/report";

/** How the final rating is distributed over the draws, as bars or as a table. */
export function Distribution({ report }: { readonly report: SimulationReport }) {
  const { say, language } = usePane();
  const shared = useSharedStyles();
  const { simulation, of } = report;
  const { ratings, incomplete, runs, seed, base, best, worst, median, atLeastBase } = simulation;
  const title = say("simulate.distribution");
  const bars = ratings.map(({ symbol, count }): DistributionBar => ({
    symbol,
    share: count / runs,
    text: shareText(count, runs),
    base: symbol === base,
  }));
  const table: FactTable = {
    head: [say("figure.rating"), say("simulate.count"), say("simulate.share"), ""],
    rows: [
      ...ratings.map(({ symbol, count }) => [
        symbol,
        String(count),
        shareText(count, runs),
        symbol === base ? say("simulate.base") : "",
      ]),
      ...(incomplete === 0
        ? []
        : [[say("simulate.unrated"), String(incomplete), shareText(incomplete, runs), ""]]),
    ],
  };
  return (
    <Figure
      title={title}
      caption={say("simulate.told", { of, runs, seed })}
      table={table}
      draw={(width) => (
        <DistributionPicture bars={bars} width={width} alt={tableText(language, title, table)} />
      )}
    >
      <p className={shared.small}>
        {median === undefined || best === undefined || worst === undefined
          ? say("simulate.noRating")
          : say("simulate.summary", { median, best, worst })}
        {atLeastBase === undefined || base === undefined
          ? ""
          : ` ${say("simulate.atLeast", { base, share: shareText(atLeastBase, 1) })}`}
        {incomplete === 0 ? "" : ` ${say("simulate.incomplete", { n: incomplete })}`}
      </p>
      <p className={shared.small}>{say("simulate.note")}</p>
    </Figure>
  );
}

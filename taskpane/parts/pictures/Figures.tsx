import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { inList, withAside, type RatingRange } from "../../../src";
import { signed } from "../../../desk/draft/shown";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { scaleOfPack } from "../../../desk/explain/chain";
import { ladderOf } from "../../../desk/explain/ladder";
import { Figure, tableText, type FactTable } from "./Figure";
import { LadderPicture } from "./LadderPicture";
import { TornadoPicture } from "./TornadoPicture";
import { WaterfallPicture } from "./WaterfallPicture";
import type { Tornado } from "../../../desk/explain/tornado";
import { waterfallOf } from "../../../desk/explain/waterfall";

interface WaterfallProps {
  /** Where two assessments are drawn on one place, each has a name of its own. */
  readonly name?: "waterfall.title" | "whatif.waterfall";
}

/** From the first rating over the stand-alone to the final one, by steps. */
export function WaterfallFigure({ name = "waterfall.title" }: WaterfallProps) {
  const { say, language, pack, assessment } = usePane();
  const scale = scaleOfPack(pack);
  const rows = waterfallOf(pack, assessment, language);
  if (scale === null || rows.length === 0) return null;
  const title = say(name);
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
          alt={tableText(language, title, table)}
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
    rows: rungs.map(({ symbol, marks }) => [
      symbol,
      inList(
        language,
        marks.map(({ label }) => label),
      ),
    ]),
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
          <LadderPicture ladder={ladder} width={width} alt={tableText(language, title, marked)} />
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

/** How far the final rating moves when one item alone goes to its best or its worst. */
export function TornadoFigure({ tornado }: { readonly tornado: Tornado }) {
  const { say, language, pack, assessment } = usePane();
  const shared = useSharedStyles();
  const scale = scaleOfPack(pack);
  const final = assessment.ratings[pack.outputs.final];
  if (scale === null || final === undefined) return null;
  const { rows, idle, unknown } = tornado;
  const list = (labels: readonly string[]) => inList(language, labels);
  const title = say("tornado.title");
  const reach = (end: Tornado["rows"][number]["up"]) =>
    end.notches === 0 ? "–" : withAside(language, `${end.shown} → ${end.rating}`, signed(end.notches));
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
          alt={tableText(language, title, table)}
        />
      )}
    >
      {idle.length === 0 ? null : (
        <p className={shared.small}>{say("tornado.idle", { items: list(idle) })}</p>
      )}
      {unknown.length === 0 ? null : (
        <p className={shared.small}>{say("tornado.unknown", { items: list(unknown) })}</p>
      )}
    </Figure>
  );
}

import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Direction, Distances } from "../../../src";
import { pairRows } from "../../../desk/explain/distance-rows";
import { useDistances } from "../../parts/use-distances";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import { useCopy } from "./copy-context";
import { nearMoves, type NearMove } from "./nearest";

const useStyles = makeStyles({
  entry: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  take: { flexShrink: 0, minWidth: 0 },
});

/** The single changes by which the copy would come to the next notch up or down, each to be taken at once. */
export function Nearest() {
  const { say } = usePane();
  const shared = useSharedStyles();
  const { done, found } = useDistances(1);
  const distances = found?.value.ok === true ? found.value.value : null;
  return (
    <section className={shared.card} aria-labelledby="whatif-nearest">
      <h3 id="whatif-nearest" className={shared.subheading}>
        {say("whatif.nearest")}
      </h3>
      <p className={shared.small}>{say("whatif.nearestHelp")}</p>
      <p className={shared.hidden} role="status">
        {distances === null ? say("distance.working") : say("distance.ready", { n: distances.items.length })}
      </p>
      {distances === null ? (
        <ProgressBar value={done} aria-label={say("distance.working")} />
      ) : (
        (["up", "down"] as const).map((direction) => (
          <Way key={direction} distances={distances} direction={direction} />
        ))
      )}
    </section>
  );
}

/** How many changes are listed before the analyst asks for all. */
const FIRST = 4;

function Way({ distances, direction }: { readonly distances: Distances; readonly direction: Direction }) {
  const { say, language, pack } = usePane();
  const shared = useSharedStyles();
  const [all, setAll] = useState(false);
  const moves = nearMoves(pack, distances, direction, language);
  const shown = all ? moves : moves.slice(0, FIRST);
  return (
    <div className={shared.tight}>
      <h4 className={shared.subheading}>{say(direction === "up" ? "whatif.up" : "whatif.down")}</h4>
      {moves.length === 0 ? <NoSingle distances={distances} direction={direction} /> : null}
      <ul className={shared.list}>
        {shown.map((move) => (
          <Entry key={`${move.id} ${move.to}`} move={move} />
        ))}
      </ul>
      {moves.length > FIRST ? (
        <div>
          <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
            {say(all ? "whatif.fewer" : "whatif.all", { n: moves.length })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Entry({ move: { id, label, now, to, rating, notes, moved } }: { readonly move: NearMove }) {
  const { say } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { move } = useCopy();
  return (
    <li className={styles.entry}>
      <span className={styles.text}>
        {`${say("whatif.change", { item: label, change: `${now} → ${to}` })} → `}
        <strong>{rating}</strong>
        {notes.map((note) => (
          <span key={note} className={shared.small}>
            <br />
            {note}
          </span>
        ))}
      </span>
      {moved === null ? null : (
        <Button
          className={styles.take}
          size="small"
          aria-label={say("whatif.takeLabel", { item: label, to })}
          onClick={() => move(id, moved)}
        >
          {say("whatif.take")}
        </Button>
      )}
    </li>
  );
}

/** How many pairs are named where no single change suffices. */
const PAIRS = 3;

function NoSingle({
  distances,
  direction,
}: {
  readonly distances: Distances;
  readonly direction: Direction;
}) {
  const { say, language, pack } = usePane();
  const shared = useSharedStyles();
  const combinations = distances.combinations.find((one) => one.direction === direction);
  const pairs = combinations === undefined ? [] : pairRows(pack, combinations, language).slice(0, PAIRS);
  return (
    <>
      <p className={shared.small}>{say(pairs.length === 0 ? "whatif.none" : "whatif.pairs")}</p>
      <ul className={shared.list}>
        {pairs.map(({ changes, rating }) => (
          <li key={changes.map(({ id, to }) => `${id} ${to}`).join()} className={shared.help}>
            {changes.map(({ label, now, to }) => `${label} ${now} → ${to}`).join(" + ")}
            {" → "}
            <strong>{rating}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}

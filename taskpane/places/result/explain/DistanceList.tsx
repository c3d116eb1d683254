import {
  Field,
  makeStyles,
  ProgressBar,
  Radio,
  RadioGroup,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import type { Combinations, Distances } from "../../../../src";
import { labelOf } from "../../../../src";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";
import { distanceRows, pairRows, type DistanceRow, type Way } from "../../../../desk/explain/distance-rows";
import { JumpLink } from "../../../parts/JumpLink";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  now: { flexShrink: 0, maxWidth: "50%", textAlign: "end", fontWeight: tokens.fontWeightSemibold },
  way: { display: "grid", gridTemplateColumns: "48px 1fr", columnGap: tokens.spacingHorizontalS },
  direction: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, paddingTop: "2px" },
  waiting: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

const CHOICES = ["1", "2", "3"] as const;

interface Props {
  readonly notches: number;
  readonly onNotches: (notches: number) => void;
  /** Null until they are worked out. */
  readonly distances: Distances | null;
  readonly done: number;
}

/** How far each item is from moving the final rating by some notches, and the pairs where none does alone. */
export function DistanceList({ notches, onNotches, distances, done }: Props) {
  const { say, language, pack } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  return (
    <section className={shared.card} aria-labelledby="explain-distances">
      <h3 id="explain-distances" className={shared.subheading}>
        {say("distance.title")}
      </h3>
      <p className={shared.small}>{say("distance.help")}</p>
      <Field label={say("distance.notches")}>
        <RadioGroup
          layout="horizontal"
          value={String(notches)}
          onChange={(_event, data) => onNotches(Number(data.value))}
        >
          {CHOICES.map((choice) => (
            <Radio key={choice} value={choice} label={choice} />
          ))}
        </RadioGroup>
      </Field>
      <p className={shared.hidden} role="status">
        {distances === null ? say("distance.working") : say("distance.ready", { n: distances.items.length })}
      </p>
      {distances === null ? (
        <div className={styles.waiting}>
          <ProgressBar value={done} aria-label={say("distance.working")} />
          <span className={shared.small} aria-hidden>
            {say("distance.working")}
          </span>
        </div>
      ) : (
        <>
          <ul className={shared.list}>
            {distanceRows(pack, distances, language).map((row) => (
              <ItemRow key={row.id} row={row} />
            ))}
          </ul>
          {distances.combinations.map((combinations) => (
            <Pairs key={combinations.direction} combinations={combinations} notches={notches} />
          ))}
        </>
      )}
    </section>
  );
}

function ItemRow({ row }: { readonly row: DistanceRow }) {
  const { say } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <span className={styles.head}>
        <JumpLink item={row.id} label={row.label} />
        <span className={styles.now}>{row.now}</span>
      </span>
      <WayLine name={say("distance.up")} way={row.up} />
      <WayLine name={say("distance.down")} way={row.down} />
      {row.notes.map((note) => (
        <span key={note} className={shared.small}>
          {note}
        </span>
      ))}
    </li>
  );
}

function WayLine({ name, way }: { readonly name: string; readonly way: Way }) {
  const { say } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { verdict, moves, notes } = way;
  const none = {
    moves: "",
    cannot: say("distance.cannot"),
    unknown: say("distance.unknown"),
    unsearched: say("distance.unsearched"),
  }[verdict];
  return (
    <span className={styles.way}>
      <span className={styles.direction}>{name}</span>
      <span className={shared.tight}>
        {moves.map(({ to, rating }) => (
          <span key={to}>
            {`${to} → `}
            <strong>{rating}</strong>
          </span>
        ))}
        {none === "" ? null : <span>{none}</span>}
        {notes.map((note) => (
          <span key={note} className={shared.small}>
            {note}
          </span>
        ))}
      </span>
    </span>
  );
}

function Pairs({ combinations, notches }: { readonly combinations: Combinations; readonly notches: number }) {
  const { say, language, pack } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { direction, found, leftOut } = combinations;
  const rows = pairRows(pack, combinations, language);
  const left = leftOut.map((id) => labelOf(pack, id)[language]);
  return (
    <div className={shared.tight}>
      <h4 className={shared.subheading}>
        {say(direction === "up" ? "pairs.up" : "pairs.down", { n: notches })}
      </h4>
      <p className={shared.small}>
        {found === 0 ? say("pairs.none") : say("pairs.help", { found, shown: rows.length })}
      </p>
      <ul className={shared.list}>
        {rows.map(({ changes, rating }) => (
          <li key={changes.map(({ id, to }) => `${id} ${to}`).join()} className={styles.item}>
            {changes.map(({ id, label, now, to }) => (
              <span key={id}>
                <JumpLink item={id} label={label} />
                {` ${now} → ${to}`}
              </span>
            ))}
            <span>
              {`→ `}
              <strong>{rating}</strong>
            </span>
          </li>
        ))}
      </ul>
      {left.length === 0 ? null : <p className={shared.small}>{say("pairs.leftOut", { items: left })}</p>}
    </div>
  );
}

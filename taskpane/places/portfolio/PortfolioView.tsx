import { Button, Field, Input, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Failure, PortfolioRow } from "../../../desk/port";
import { scaleOf, withAside, type Language, type Pack } from "../../../src";
import { signed } from "../../../desk/draft/shown";
import type { MessageKey, Say } from "../../../desk/words";
import { useSharedStyles } from "../../parts/styles";
import { readPortfolio, showPortfolioRow } from "../../workbook";
import { Notice } from "../../parts/write/Notices";
import {
  filterRows,
  MOVEMENTS,
  noFilter,
  ORDERS,
  ratingsIn,
  sortRows,
  type Movement,
  type Order,
} from "../../../desk/paper/portfolio/filter-rows";
import type { PortfolioPlan } from "../../../desk/paper/portfolio/plan-portfolio";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) max-content max-content",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  issuer: { textAlign: "start" },
  problems: { gridColumn: "1 / -1" },
});

const TOLD: Readonly<Record<Movement, MessageKey>> = {
  all: "portfolio.move.all",
  moved: "portfolio.move.moved",
  up: "portfolio.move.up",
  down: "portfolio.move.down",
  large: "portfolio.move.large",
  problems: "portfolio.move.problems",
};

/** Rows listed at once: a portfolio may have thousands. */
const LISTED = 100;

interface Props {
  readonly language: Language;
  readonly say: Say;
  readonly pack: Pack;
  readonly plan: PortfolioPlan;
}

function isMovement(value: string): value is Movement {
  return MOVEMENTS.some((one) => one === value);
}

/** Lists a portfolio's issuers by rating, by movement, by name; each leads to its row. */
export function PortfolioView({ language, say, pack, plan }: Props) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const [rows, setRows] = useState<readonly PortfolioRow[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [filter, setFilter] = useState(noFilter);
  const look = async () => {
    const read = await readPortfolio(plan);
    setRows(read.ok ? read.value : null);
    setFailure(read.ok ? null : read.failure);
  };
  const scale = scaleOf(pack);
  const symbols = scale.ok ? scale.value.notations[0].symbols : [];
  const ratings = ratingsIn(rows ?? [], symbols);
  const [order, setOrder] = useState<Order>("row");
  const shown = sortRows(filterRows(rows ?? [], filter), order, symbols);
  return (
    <section className={shared.card} aria-labelledby="portfolio-view">
      <h3 id="portfolio-view" className={shared.subheading}>
        {say("portfolio.view")}
      </h3>
      <div className={shared.row}>
        <Button onClick={() => void look()}>{say(rows === null ? "portfolio.list" : "write.again")}</Button>
      </div>
      {rows === null ? null : (
        <>
          <Field label={say("portfolio.filterText")}>
            <Input
              value={filter.text}
              onChange={(_event, { value }) => setFilter({ ...filter, text: value })}
            />
          </Field>
          <Field label={say("portfolio.filterRating")}>
            <Select
              className={shared.select}
              value={filter.rating}
              onChange={(_event, { value }) => setFilter({ ...filter, rating: value })}
            >
              <option value="">{say("portfolio.any")}</option>
              {ratings.map(({ rating, n }) => (
                <option key={rating} value={rating}>
                  {withAside(language, rating, String(n))}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={say("portfolio.filterMove")}>
            <Select
              className={shared.select}
              value={filter.movement}
              onChange={(_event, { value }) => {
                if (isMovement(value)) setFilter({ ...filter, movement: value });
              }}
            >
              {MOVEMENTS.map((movement) => (
                <option key={movement} value={movement}>
                  {say(TOLD[movement])}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={say("portfolio.sort")}>
            <Select
              className={shared.select}
              value={order}
              onChange={(_event, { value }) => setOrder(ORDERS.find((one) => one === value) ?? "row")}
            >
              {ORDERS.map((one) => (
                <option key={one} value={one}>
                  {say(`portfolio.sort.${one}`)}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
      <div role="status">
        {failure === null ? null : <Notice intent="error" text={say(failure.key, failure.facts)} />}
        {rows === null ? null : (
          <p className={shared.small}>
            {say("portfolio.shown", {
              ...{ n: shown.length, all: rows.length, listed: Math.min(LISTED, shown.length) },
            })}
          </p>
        )}
      </div>
      <ul className={shared.list} aria-label={say("portfolio.view")}>
        {shown.slice(0, LISTED).map((row) => (
          <li key={row.row} className={styles.row}>
            <Link as="button" className={styles.issuer} onClick={() => void showPortfolioRow(plan, row.row)}>
              {row.issuer === "" ? say("pane.unnamed") : row.issuer}
            </Link>
            <strong>{row.final}</strong>
            <span>{row.moved === null ? "" : signed(row.moved)}</span>
            {row.problems === "" ? null : (
              <span className={`${shared.small} ${styles.problems}`}>{row.problems}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

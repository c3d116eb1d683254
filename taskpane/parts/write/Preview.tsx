import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { shownValue, withAside } from "../../../src";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import type { PlanBlock, PlanCell, PlanRow, SheetPlan } from "../../../desk/paper/cells/plan";

const useStyles = makeStyles({
  block: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    "& summary": {
      cursor: "pointer",
      padding: `${tokens.spacingVerticalXS} 0`,
      ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    },
  },
  rows: { maxHeight: "260px", overflowY: "auto", margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "3ch 1fr",
    gap: tokens.spacingHorizontalS,
    ...typographyStyles.caption1,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  number: { color: tokens.colorNeutralForeground3, textAlign: "end" },
  cells: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  input: { color: tokens.colorPaletteBlueForeground2 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  gap: { color: tokens.colorNeutralForeground3 },
});

/** The plan as the analyst reads it: which rows of the sheet get what. */
export function Preview({ plan }: { readonly plan: SheetPlan }) {
  const { say, language } = usePane();
  const shared = useSharedStyles();
  const formulas = plan.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.kind === "formula"));
  const drawn = (plan.charts ?? []).map(({ title, over }) => withAside(language, title, over));
  const lit = (plan.rules ?? []).map(({ area }) => area);
  return (
    <div className={shared.card}>
      <h3 className={shared.subheading}>{say("write.blocks")}</h3>
      <p className={shared.help}>
        {`${plan.sheet}!${plan.area} · ${say("write.rows", { n: plan.rows.length })} · ${say("write.formulas", { n: formulas.length })}`}
      </p>
      {plan.blocks.map((block) => (
        <Block key={block.from} block={block} plan={plan} />
      ))}
      {drawn.length === 0 ? null : (
        <p className={shared.small}>{say("picture.placed", { list: drawn.join(" · ") })}</p>
      )}
      {lit.length === 0 ? null : (
        <p className={shared.small}>{say("picture.lit", { list: lit.join(" · ") })}</p>
      )}
      <p className={shared.small}>
        {say("write.names")}:{" "}
        {[...(plan.table === null ? [] : [plan.table.name]), ...plan.names.map(({ name }) => name)].join(
          " · ",
        )}
      </p>
    </div>
  );
}

function Block({ block, plan }: { readonly block: PlanBlock; readonly plan: SheetPlan }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const rows = plan.rows.slice(block.from - 1, block.to);
  return (
    <details className={styles.block}>
      <summary>
        {block.title} <span className={shared.small}>{`${String(block.from)}–${String(block.to)}`}</span>
      </summary>
      <ol className={styles.rows}>
        {rows.map((row, index) => (
          <Row key={block.from + index} row={row} number={block.from + index} />
        ))}
      </ol>
    </details>
  );
}

function Row({ row, number }: { readonly row: PlanRow; readonly number: number }) {
  const styles = useStyles();
  const cells = row.cells.filter((cell): cell is PlanCell => cell !== null && cell.value !== "");
  if (cells.length === 0) return null;
  return (
    <li className={styles.row}>
      <span className={styles.number}>{number}</span>
      <span className={styles.cells}>
        {cells.map((cell, index) => (
          <Cell key={index} cell={cell} />
        ))}
      </span>
    </li>
  );
}

/** A number as its cell will show it, as far as percentages go. */
function shownCell({ value, numberFormat }: PlanCell): string {
  const percent = typeof value === "number" && numberFormat?.endsWith("%") === true;
  return percent ? shownValue(value, { kind: "fraction" }) : String(value);
}

function Cell({ cell }: { readonly cell: PlanCell }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const strong = cell.style === "heading" || cell.style === "title" || cell.style === "header";
  return (
    <span
      className={mergeClasses(
        (cell.style === "input" || cell.style === "given") && styles.input,
        cell.style === "gap" && styles.gap,
        strong && styles.strong,
        cell.kind === "formula" && shared.mono,
      )}
    >
      {shownCell(cell)}
    </span>
  );
}

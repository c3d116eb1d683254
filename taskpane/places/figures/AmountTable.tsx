import { mergeClasses } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { usePane } from "../../parts/context";
import type { AmountRow } from "../../../desk/reading/statement/place";
import { yearName } from "../../../desk/draft/statement/statement";
import { AmountField } from "./AmountField";
import { useAmountStyles } from "./amount-styles";
import type { StatementWork } from "./use-statement";

interface Props {
  readonly rows: readonly AmountRow[];
  /** The years of all rows, oldest first: each has its column. */
  readonly columns: readonly string[];
  readonly work: StatementWork;
}

/** Amounts as a sheet has them: a row for each, a column for each year; arrows and Enter go up and down a year. */
export function AmountTable({ rows, columns, work }: Props) {
  const { say } = usePane();
  const styles = useAmountStyles();
  return (
    <div className={styles.table} role="group" aria-label={say("statement.amounts")} onKeyDown={goAlongYear}>
      <div className={mergeClasses(styles.line, styles.head)} aria-hidden="true">
        <span className={styles.years}>
          {columns.map((year) => (
            <span key={year} className={styles.year} style={{ gridRow: 1 }}>
              {yearName(year, work.statement)}
            </span>
          ))}
        </span>
      </div>
      {rows.map((row) => (
        <AmountField key={row.amount.id} row={row} columns={columns} work={work} />
      ))}
    </div>
  );
}

function goAlongYear(event: KeyboardEvent<HTMLElement>): void {
  const { target: field, key, currentTarget: table } = event;
  if (!(field instanceof HTMLInputElement) || event.nativeEvent.isComposing || event.altKey) return;
  const by = key === "ArrowDown" || key === "Enter" ? 1 : key === "ArrowUp" ? -1 : 0;
  if (by === 0) return;
  const year = field.dataset["year"];
  const fields = [...table.querySelectorAll<HTMLInputElement>("input[data-year]")].filter(
    (one) => one.dataset["year"] === year,
  );
  const next = fields[fields.indexOf(field) + (key === "Enter" && event.shiftKey ? -1 : by)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.select();
}

import { Button, Input } from "@fluentui/react-components";
import { CursorClickRegular, Dismiss16Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { isAnswered } from "../../../desk/draft/draft";
import { amountPlace } from "../../../desk/draft/linked";
import { describeProblem, readNumber, type Decimal } from "../../../src";
import { readTyped } from "../../../desk/draft/numbers";
import { ProblemLine } from "../../parts/items/ProblemLine";
import { pasteText } from "../../../desk/reading/paste-text";
import { LinkLine } from "../../parts/links/LinkLine";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import type { AmountRow } from "../../../desk/reading/statement/place";
import { decimalIn, yearName } from "../../../desk/draft/statement/statement";
import { useAmountStyles } from "./amount-styles";
import type { StatementWork } from "./use-statement";

interface Props {
  readonly row: AmountRow;
  /** The years of all rows, oldest first: each has its column. */
  readonly columns: readonly string[];
  readonly work: StatementWork;
}

function isNoNumber(text: string | undefined, decimal: Decimal | undefined): boolean {
  return typeof readTyped(text, { kind: "number" }, decimal) === "string";
}

/** One amount of the statement by year: typed, pasted with its neighbours, or taken from cells. */
export function AmountField({ row, columns, work }: Props) {
  const { say, language, connected } = usePane();
  const shared = useSharedStyles();
  const styles = useAmountStyles();
  const nameId = useId();
  const [problem, setProblem] = useState("");
  const { amount, years } = row;
  const label = amount.label[language];
  const answer = work.statement.amounts[amount.id];
  const pick = async () => {
    const failure = await work.pick(row);
    setProblem(failure === null ? "" : say(failure.key, failure.facts));
  };
  const decimal = decimalIn(work.statement);
  const wrong = years.flatMap((year) => {
    const text = answer?.periods?.[year];
    if (text === undefined || !isNoNumber(text, decimal)) return [];
    const read = readNumber(text, yearName(year, work.statement), decimal);
    return read.ok ? [say("statement.noNumber")] : read.problems.map((one) => describeProblem(one, language));
  });
  return (
    <div role="group" aria-labelledby={nameId} className={styles.row}>
      <div className={styles.line}>
        <span id={nameId} className={styles.name}>
          {label}
        </span>
        <span className={styles.years}>
          {columns.map((year) =>
            !years.includes(year) ? (
              <span key={year} style={{ gridRow: 1 }} />
            ) : (
              <Input
                key={year}
                size="small"
                style={{ gridRow: 1 }}
                data-year={year}
                inputMode="decimal"
                aria-label={`${label} ${year}`}
                aria-invalid={isNoNumber(answer?.periods?.[year], decimal)}
                value={answer?.periods?.[year] ?? ""}
                onChange={(_event, data) => work.type(amount.id, year, data.value)}
                onPaste={(event) => {
                  const block = work.paste(event.clipboardData.getData("text"), amount.id, year);
                  setProblem(block === null ? "" : pasteText(block, say));
                  if (block !== null) event.preventDefault();
                }}
              />
            ),
          )}
        </span>
        <span className={styles.actions}>
          {connected ? (
            <Button
              size="small"
              appearance="subtle"
              icon={<CursorClickRegular />}
              aria-label={say("item.fromCellLabel", { item: label })}
              title={say("statement.fromCells", { n: years.length })}
              onClick={() => void pick()}
            />
          ) : null}
          {isAnswered(answer) ? (
            <Button
              size="small"
              appearance="subtle"
              icon={<Dismiss16Regular />}
              aria-label={say("item.clearLabel", { item: label })}
              title={say("item.clear")}
              onClick={() => work.clear(amount.id)}
            />
          ) : null}
        </span>
      </div>
      {amount.help === undefined ? null : <p className={shared.small}>{amount.help[language]}</p>}
      <div role="status">
        {problem === "" ? null : <ProblemLine text={problem} />}
        {wrong.length === 0 ? null : <ProblemLine text={wrong.join(" ")} />}
      </div>
      <LinkLine place={amountPlace(amount.id)} label={label} />
    </div>
  );
}

import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
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
import type { StatementWork } from "./use-statement";

const useStyles = makeStyles({
  row: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    paddingBlock: tokens.spacingVerticalXS,
  },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  years: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(56px, 1fr))",
    gap: tokens.spacingHorizontalXS,
    "& .fui-Input": { minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
    "& input": { minWidth: 0 },
  },
});

interface Props {
  readonly row: AmountRow;
  readonly work: StatementWork;
}

function isNoNumber(text: string | undefined, decimal: Decimal | undefined): boolean {
  return typeof readTyped(text, { kind: "number" }, decimal) === "string";
}

/** One amount of the statement by year: typed, pasted with its neighbours, or taken from cells. */
export function AmountField({ row, work }: Props) {
  const { say, language, connected } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
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
    <div role="group" aria-labelledby={nameId} className={`${shared.tight} ${styles.row}`}>
      <div className={styles.head}>
        <span id={nameId} className={styles.name}>
          {label}
        </span>
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
      </div>
      {amount.help === undefined ? null : <p className={shared.small}>{amount.help[language]}</p>}
      <div className={styles.years}>
        {years.map((year) => (
          <Field key={year} label={yearName(year, work.statement)} size="small">
            <Input
              size="small"
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
          </Field>
        ))}
      </div>
      <div role="status">
        {problem === "" ? null : <ProblemLine text={problem} />}
        {wrong.length === 0 ? null : <ProblemLine text={wrong.join(" ")} />}
      </div>
      <LinkLine place={amountPlace(amount.id)} label={label} />
    </div>
  );
}

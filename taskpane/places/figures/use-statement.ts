import { useMemo, useState } from "react";
import type { Failure } from "../../../desk/port";
import type { StatementAmount } from "../../../src";
import { emptyStatement, type Answer, unlinked } from "../../../desk/draft/draft";
import { amountByCells } from "../../../desk/reading/from-cells";
import { usePane } from "../../parts/context";
import { pickCells } from "../../workbook";
import { isFiguresOnly, pastedBlock, type PastedBlock } from "../../../desk/reading/pasted-block";
import {
  takePlaced,
  type AmountRow,
  type Placed,
  type StatementPreview,
} from "../../../desk/reading/statement/place";
import { statementBlocks } from "../../../desk/reading/statement/columns";
import { statementLines } from "../../../desk/reading/statement/lines";
import { yearsOf, type StatementNeeds } from "../../../desk/draft/statement/statement";

type ByYear = Readonly<Record<string, string>>;

/** The statement of the assessment on screen, and what can be done to it. */
export function useStatement(needs: StatementNeeds) {
  const { draft, dispatch } = usePane();
  const statement = draft.statement ?? emptyStatement;
  const { amounts } = statement;
  const forms = useMemo(() => [...needs.measured.map(({ form }) => form), ...needs.further], [needs]);
  const row = (amount: StatementAmount): AmountRow => ({ amount, years: yearsOf(amount.id, forms) });
  const rows = [...needs.amounts, ...needs.more].map(row);

  const given = (id: string, years: ByYear): Answer => {
    const before = amounts[id] ?? {};
    return { ...unlinked(before), periods: { ...before.periods, ...years } };
  };
  const type = (id: string, year: string, text: string) =>
    dispatch({
      type: "statement-changed",
      change: { amounts: { ...amounts, [id]: given(id, { [year]: text }) } },
      of: `${id} ${year}`,
      typed: true,
    });
  const nameUnit = (unit: string) =>
    dispatch({ type: "statement-changed", change: { unit }, of: "unit", typed: true });
  /** The text of a table that was pasted, until the analyst says what of it is taken. */
  const [pasted, setPasted] = useState<string | null>(null);
  /**
   * Takes figures alone as they were pasted at a box, and returns what was left out; a table with words is shown first. Null
   * where a single value goes where any paste goes.
   */
  const paste = (text: string, id: string, year: string): PastedBlock | null => {
    if (!/[\t\n\r]/.test(text.trimEnd()) && !/\S +\S/.test(text.trim())) return null;
    if (!isFiguresOnly(text)) {
      setPasted(withYear(text, year));
      return { amounts: {}, unread: [], beyond: 0 };
    }
    const block = pastedBlock(text, { amount: id, year }, rows);
    const taken = Object.entries(block.amounts).map(
      ([amount, years]) => [amount, given(amount, years)] as const,
    );
    if (taken.length > 0)
      dispatch({
        type: "statement-changed",
        change: { amounts: { ...amounts, ...Object.fromEntries(taken) } },
      });
    return block;
  };
  const take = (preview: StatementPreview, chosen: readonly Placed[]) => {
    dispatch({ type: "statement-changed", change: takePlaced(statement, preview, chosen) });
    setPasted(null);
  };
  const clear = (id: string) => {
    const { [id]: _cleared, ...others } = amounts;
    dispatch({ type: "statement-changed", change: { amounts: others } });
  };
  const pick = async ({ amount, years }: AmountRow): Promise<Failure | null> => {
    const picked = await pickCells(years.length);
    if (!picked.ok) return picked.failure;
    const { address, sheet, values } = picked.value;
    const read = amountByCells(years, values, address);
    if (!read.ok) return read.failure;
    const linked = { ...read.value, link: address, linkSheet: sheet };
    dispatch({ type: "statement-changed", change: { amounts: { ...amounts, [amount.id]: linked } } });
    return null;
  };
  const reading = { pasted, show: setPasted, take };
  return { statement, rows, row, type, nameUnit, paste, clear, pick, ...reading };
}

export type StatementWork = ReturnType<typeof useStatement>;

/** Heads a single column of figures with the year of the box into which it was pasted: with several nothing tells. */
function withYear(text: string, year: string): string {
  const lines = statementLines(text);
  const isSingle = lines.every((row) => row.length <= 2) && statementBlocks(lines).length === 0;
  return isSingle ? `\t${year}\n${text}` : text;
}

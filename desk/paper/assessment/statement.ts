import {
  amountOrParts,
  computeForm,
  derivedAmounts,
  findStatementForm,
  inClauses,
  ratioOfForm,
  statementAmounts,
  type AmountAt,
  type Language,
  type Pack,
  type StatementForm,
  type StatementPart,
  type Unit,
} from "../../../src";
import { isAnswered, type Draft } from "../../draft/draft";
import { numberFormatOf } from "../../draft/numbers";
import { valueText } from "../../draft/shown-value";
import { say, type MessageKey } from "../../words";
import { formName } from "../../draft/statement/computed-text";
import { amountsIn, statementNeeds, YEARS } from "../../draft/statement/statement";
import { yearText } from "../../draft/years";
import { gapIn } from "./inputs";
import { address, type PlanCell } from "../cells/plan";
import { code, heading, plain, text, type Rows } from "../cells/rows";

/** The column of the year that only opens the first one; the others follow it. */
const FIRST_YEAR = 3;
const PLAIN: Unit = { kind: "number" };
const DECIMALS = 2;

/** A ratio that comes to something in at least one year. */
interface RatioRow {
  readonly form: StatementForm;
  /** By year from the latest on; null where it cannot be computed. */
  readonly values: readonly (number | null)[];
}

/** What a statement gives the sheet. */
export interface StatementRows {
  readonly amounts: readonly string[];
  readonly ratios: readonly RatioRow[];
  readonly at: AmountAt;
}

/** Finds the amounts that are given and the ratios that they come to; null where no amount is given. */
export function statementRows(pack: Pack, draft: Draft): StatementRows | null {
  const needs = statementNeeds(pack);
  const given = draft.statement?.amounts ?? {};
  const amounts = statementAmounts.flatMap(({ id }) => (isAnswered(given[id]) ? [id] : []));
  if (needs === null || amounts.length === 0) return null;
  const at = amountsIn(draft.statement);
  const forms = new Set([...needs.measured.map(({ form }) => form), ...needs.further]);
  const ratios = [...forms].flatMap((form): RatioRow[] => {
    const values = [0, 1, 2].map((back) => {
      const computed = computeForm(form, back, at);
      return computed.ok ? computed.value : null;
    });
    return values.every((value) => value === null) ? [] : [{ form, values }];
  });
  return { amounts, ratios, at };
}

function columnOf(back: number): number {
  return FIRST_YEAR + YEARS.length - 1 - back;
}

/** Writes a ratio as a live formula over the cells of its amounts. */
function formulaOf(
  form: StatementForm,
  back: number,
  rowOf: ReadonlyMap<string, number>,
  at: AmountAt,
): string {
  const cell = (amount: string, years: number): string => {
    const row = rowOf.get(amount);
    if (row !== undefined && at(amount, years) !== null) return address(row, columnOf(years));
    const by = findStatementForm(derivedAmounts[amount] ?? "");
    return by === undefined || amountOrParts(amount, years, at) === null ? "" : callOf(by, years);
  };
  const partOf = (part: StatementPart, years: number): string => {
    if ("fixed" in part)
      return typeof part.fixed === "string"
        ? `"${part.fixed}"`
        : part.fixed === null
          ? ""
          : String(part.fixed);
    if ("amount" in part) return cell(part.amount, years + (part.opening === true ? 1 : 0));
    // Amounts of a list stand below each other, in the order in which they are declared.
    const rows = part.amounts.map((amount) => rowOf.get(amount) ?? 0);
    return address(Math.min(...rows), columnOf(years), Math.max(...rows), columnOf(years));
  };
  const callOf = (called: StatementForm, years: number): string => {
    const parts = called.parts.map((part) => partOf(part, years));
    while (parts.at(-1) === "") parts.pop();
    return `RATIO.${called.ratio}(${parts.join(",")})`;
  };
  return `=${callOf(form, back)}`;
}

function unitOf(form: StatementForm): Unit {
  const unit = ratioOfForm(form)?.unit;
  return unit === "fraction" || unit === "multiple" ? { kind: unit } : PLAIN;
}

/** Names a year to the reader; formulas and English papers have its key. */
export function shownYear(key: string, { issuer }: Draft, language: Language): string {
  return language === "zh" && key !== "" ? yearText(key, issuer.year, language) : key;
}

/** The statement's amounts, and below them each ratio as a live formula with its definition and its values as written. */
export function statementBlock(
  rows: Rows,
  { amounts, ratios, at }: StatementRows,
  draft: Draft,
  language: Language,
): void {
  const tell = (key: MessageKey) => say(language, key);
  const last = rows.widths.length - 1;
  const heads = (first: string, unitText: string, names: readonly string[], source: string) => {
    const years = names.map((name) => heading(name, shownYear(name, draft, language)));
    const start = [
      text(first, "header"),
      heading("key", language === "zh" ? "" : "key"),
      text(unitText, "header"),
    ];
    const all = [...start, ...years, text(source, "header")];
    const rest = Array.from({ length: last + 1 - all.length }, () => text("", "header"));
    rows.addMerged([...all, ...rest], all.length - 1, last);
  };
  const row = (head: readonly PlanCell[], years: readonly PlanCell[], source: string) => {
    const cells = [...head, ...years, text(source, "note")];
    rows.addMerged(cells, cells.length - 1, last);
  };
  rows.add([text(tell("sheet.statement"), "heading")]);
  rows.addMerged([text(tell("sheet.statementNote"), "note")], 0, last);
  heads(tell("statement.amounts"), draft.statement?.unit ?? "", YEARS, tell("sheet.source"));
  const rowOf = new Map<string, number>();
  for (const id of amounts) {
    rowOf.set(id, rows.next);
    const label = statementAmounts.find((amount) => amount.id === id)?.label[language] ?? id;
    const years = YEARS.map((_year, index) => {
      const value = at(id, YEARS.length - 1 - index);
      return value === null ? text(gapIn(language), "gap") : plain(value, "plain", numberFormatOf(PLAIN));
    });
    row(
      [text(label, "label"), code(id, language), text("", "plain")],
      years,
      draft.statement?.amounts[id]?.link ?? "",
    );
  }
  if (ratios.length === 0) return;
  heads(tell("sheet.ratio"), "", ["", ...YEARS.slice(1)], tell("sheet.ratioSource"));
  for (const { form, values } of ratios) {
    const unit = unitOf(form);
    const years = [2, 1, 0].map((back): PlanCell => {
      if (values[back] === null) return text(gapIn(language), "gap");
      const value = formulaOf(form, back, rowOf, at);
      return { kind: "formula", value, style: "live", numberFormat: numberFormatOf(unit, language) };
    });
    const written = [2, 1, 0].flatMap((back) => {
      const value = values[back];
      const year = YEARS[YEARS.length - 1 - back] ?? "";
      return typeof value === "number"
        ? [`${shownYear(year, draft, language)} ${valueText(value, unit, language, DECIMALS)}`]
        : [];
    });
    const source = `${ratioOfForm(form)?.formula[language] ?? ""} · ${say(language, "sheet.ratioWritten", { values: inClauses(language, written) })}`;
    const head = [text(formName(form, language), "label"), code(form.id, language), text("", "plain")];
    row([...head, text("", "plain")], years, source);
  }
}

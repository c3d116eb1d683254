import {
  failure,
  keyForm,
  leaningLabel,
  listDefaultTables,
  listFactorTables,
  listLeaningRules,
  success,
  wrong,
  type DefaultTable,
  type FactorTable,
  type Leaning,
  type LeaningRule,
} from "../src";
import { optionalWord, readLanguage } from "./arguments";
import { all, andThen } from "./outcome";
import { sourceLine } from "./portfolio-tables";
import { spokenPortfolioWord as tell, type PortfolioWord } from "./portfolio-words";
import { said } from "./spoken";
import { spill, type Shown, type Spill } from "./spread";

/**
 * Lists the tables and rules that the functions of a portfolio can name, with their scale and source; with a name, that table's rows. A
 * table is published with its source, or house with its reason. #VALUE! for a name that is none of them.
 * @customfunction PORTFOLIO.TABLES PORTFOLIO.TABLES
 * @helpurl https://localhost:3000/docs/functions.html#portfolio-tables
 * @param [name] A table or rule; blank: all of them.
 * @param [language] en or zh; blank: the display language, for headings and sources.
 * @returns A header and rows.
 */
export function portfolioTables(name?: unknown[][], language?: unknown[][]): unknown[][] {
  const read = all({ word: optionalWord(name, "name"), language: readLanguage(language) });
  return spill(
    andThen(read, ({ word }) => {
      if (word === null) return success(everything());
      const isNamed = ({ id }: { readonly id: string }) => keyForm(id) === keyForm(word);
      const factors = listFactorTables().find(isNamed);
      if (factors !== undefined) return success(factorRows(factors));
      const defaults = listDefaultTables().find(isNamed);
      if (defaults !== undefined) return success(defaultRows(defaults));
      const rule = listLeaningRules().find(isNamed);
      if (rule !== undefined) return success(leaningRows(rule));
      const allowed = [...listFactorTables(), ...listDefaultTables(), ...listLeaningRules()].map(
        ({ id }) => id,
      );
      return failure(wrong("not-in-list", "name", { received: word, allowed }));
    }),
  );
}

function everything(): Spill {
  const row = (
    kind: PortfolioWord,
    { id, title, basis }: FactorTable | DefaultTable | LeaningRule,
    scale: string,
  ) => [id, tell(kind), title.en, title.zh, scale, sourceLine(basis)];
  return [
    said({
      en: ["name", "kind", "title", "名称", "scale", "source"],
      zh: ["代码", "类别", "英文名称", "名称", "级别体系", "来源"],
    }),
    ...listFactorTables().map((table) => row("factors", table, table.scale)),
    ...listDefaultTables().map((table) => row("default rates", table, table.scale)),
    ...listLeaningRules().map((rule) => row("outlook and watch", rule, tell("any"))),
  ];
}

function factorRows({ factors, basis }: FactorTable): Spill {
  const rows = Object.entries(factors).map(([symbol, factor]): Shown[] => [symbol, factor]);
  return [[tell("rating"), tell("factor")], ...rows, [tell("source"), sourceLine(basis)]];
}

function defaultRows({ years, rows, basis }: DefaultTable): Spill {
  const blank: Shown[] = years.slice(1).map(() => "");
  return [
    [tell("rating"), ...years],
    ...rows.flatMap(({ symbols, rates }) => symbols.map((symbol): Shown[] => [symbol, ...rates])),
    [tell("source"), sourceLine(basis), ...blank],
  ];
}

function leaningRows({ outlook, watch, basis }: LeaningRule): Spill {
  return [
    [tell("state"), tell("notches")],
    ...stateRows("outlook", outlook),
    ...stateRows("watch", watch),
    [tell("source"), sourceLine(basis)],
  ];
}

/** A row for each state of an outlook or of a watch that a rule counts. */
function stateRows<K extends "outlook" | "watch">(kind: K, notches: LeaningRule[K]): Shown[][] {
  type State = NonNullable<Leaning[K]>;
  return (Object.entries(notches) as [State, number][]).map(([state, moved]) => [
    said({
      en: `${kind} ${state}`,
      zh: leaningLabel(`${kind}-${state}` as `outlook-${NonNullable<Leaning["outlook"]>}`).zh,
    }),
    moved,
  ]);
}

import {
  failure,
  keyForm,
  listDefaultTables,
  listFactorTables,
  listLeaningRules,
  success,
  wrong,
  type DefaultTable,
  type FactorTable,
  type LeaningRule,
} from "../src";
import { optionalWord } from "./arguments";
import { andThen } from "./outcome";
import { sourceLine } from "./portfolio-tables";
import { spill, type Shown, type Spill } from "./spread";

/**
 * Lists the tables and rules that the functions of a portfolio can name, with their scale and source; with a name, that table's rows. A
 * table is published with its source, or house with its reason. #VALUE! for a name that is none of them.
 * @customfunction PORTFOLIO.TABLES PORTFOLIO.TABLES
 * @helpurl https://localhost:3000/docs/functions.html#portfolio-tables
 * @param [name] A table or rule; blank: all of them.
 * @returns A header and rows.
 */
export function portfolioTables(name?: unknown[][]): unknown[][] {
  return spill(
    andThen(optionalWord(name, "name"), (word) => {
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
    kind: string,
    { id, title, basis }: FactorTable | DefaultTable | LeaningRule,
    scale: string,
  ) => [id, kind, title.en, title.zh, scale, sourceLine(basis)];
  return [
    ["name", "kind", "title", "名称", "scale", "source"],
    ...listFactorTables().map((table) => row("factors", table, table.scale)),
    ...listDefaultTables().map((table) => row("default rates", table, table.scale)),
    ...listLeaningRules().map((rule) => row("outlook and watch", rule, "any")),
  ];
}

function factorRows({ factors, basis }: FactorTable): Spill {
  const rows = Object.entries(factors).map(([symbol, factor]): Shown[] => [symbol, factor]);
  return [["rating", "factor"], ...rows, ["source", sourceLine(basis)]];
}

function defaultRows({ years, rows, basis }: DefaultTable): Spill {
  const blank: Shown[] = years.slice(1).map(() => "");
  return [
    ["rating", ...years],
    ...rows.flatMap(({ symbols, rates }) => symbols.map((symbol): Shown[] => [symbol, ...rates])),
    ["source", sourceLine(basis), ...blank],
  ];
}

function leaningRows({ outlook, watch, basis }: LeaningRule): Spill {
  return [
    ["state", "notches"],
    ...Object.entries(outlook).map(([state, notches]): Shown[] => [`outlook ${state}`, notches]),
    ...Object.entries(watch).map(([state, notches]): Shown[] => [`watch ${state}`, notches]),
    ["source", sourceLine(basis)],
  ];
}

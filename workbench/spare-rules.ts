import type { Univer } from "@univerjs/core";
import {
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
} from "@univerjs/preset-sheets-conditional-formatting";

/** The grid looks for the rules of each cell that it draws or that is written, also where the sheet has none. */
export function askRulesWhereThereAre(univer: Univer): void {
  const injector = univer.__getInjector();
  const rules = injector.get(ConditionalFormattingRuleModel);
  const view = injector.get(ConditionalFormattingViewModel);
  const find = view.getCellCfs.bind(view);
  view.getCellCfs = (unit, sheet, row, column) =>
    (rules.getSubunitRules(unit, sheet)?.length ?? 0) === 0 ? [] : find(unit, sheet, row, column);
}

import {
  BooleanNumber,
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type IStyleBase,
  type Univer,
  type Workbook,
} from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { ConditionalFormatDocument } from "../../host/document";
import type { LiveWorkbook } from "../../host/workbook";
import { parseRange } from "./place";

type Shown = LiveWorkbook & { readonly univer: Univer };

function styleOf({ fill, font = {} }: ConditionalFormatDocument["look"]): IStyleBase {
  const flag = (on: boolean | undefined) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  return {
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(font.color === undefined ? {} : { cl: { rgb: font.color } }),
    ...(font.bold === undefined ? {} : { bl: flag(font.bold) }),
    ...(font.italic === undefined ? {} : { it: flag(font.italic) }),
    ...(font.underline === undefined ? {} : { ul: { s: flag(font.underline) } }),
    ...(font.strikethrough === undefined ? {} : { st: { s: flag(font.strikethrough) } }),
  };
}

/** Lets the grid show a sheet's conditional formats: its own rules are made anew from the workbook's. */
function showRules(workbook: Shown, sheet: string): void {
  const injector = workbook.univer.__getInjector();
  const unit = injector
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  if (!unit || !workbook.sheets().some(({ id }) => id === sheet)) return;
  const commands = injector.get(ICommandService);
  const place = { unitId: unit.getUnitId(), subUnitId: sheet };
  for (const { cfId } of [
    ...(injector.get(ConditionalFormattingRuleModel).getSubunitRules(place.unitId, sheet) ?? []),
  ])
    commands.syncExecuteCommand(DeleteConditionalRuleMutation.id, { ...place, cfId });
  // The grid puts what is added last before the others.
  for (const { id, range, formula, stopIfTrue, look } of workbook.conditionalFormats(sheet).toReversed()) {
    const cells = parseRange({ sheet, range });
    if (cells === null) continue;
    const { row, column, rows, columns } = cells;
    const area = {
      startRow: row,
      endRow: row + rows - 1,
      startColumn: column,
      endColumn: column + columns - 1,
    };
    const rule = {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: `=${formula}`,
      style: styleOf(look),
    };
    commands.syncExecuteCommand(AddConditionalRuleMutation.id, {
      ...place,
      rule: { cfId: id, ranges: [area], stopIfTrue, rule },
    });
  }
}

/** Keeps the grid's conditional formats as the workbook has them, from now on and for the sheets that are there. */
export function followRules(workbook: Shown): () => void {
  const showAll = (): void => {
    for (const { id } of workbook.sheets()) showRules(workbook, id);
  };
  workbook.on((event) => {
    if (event.type === "sheet-drawn") showRules(workbook, event.sheet);
  });
  return showAll;
}

import { CommandType, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { ICellData, ICommandInfo, IMutationInfo, Nullable, Workbook, Worksheet } from "@univerjs/core";
import {
  SetArrayFormulaDataMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type { Session } from "../session";

type Cells = Nullable<Readonly<Record<number, Nullable<Readonly<Record<number, unknown>>>>>>;
/** Columns of the formulas of each row. */
type Places = Record<number, Record<number, true>>;

/** What the engine says of a formula: a further cell of a shared one tells how far it stands from the first. */
interface FormulaItem {
  readonly f: string;
  readonly si?: string;
  readonly x?: number;
  readonly y?: number;
}
type FormulaData = Record<string, Record<string, Record<number, Record<number, FormulaItem>>>>;

/** What of the engine's model is not in its published types. */
interface Model {
  getFormulaData(): FormulaData;
  _getSheetFormulaIdMap(unit: string, sheet: string): Record<string, { f: string; r: number; c: number }>;
}

/** Changes that leave every cell's formula as it was. */
const HARMLESS: ReadonlySet<string> = new Set([
  AddWorksheetMergeMutation.id,
  RemoveWorksheetMergeMutation.id,
  SetArrayFormulaDataMutation.id,
  SetFormulaCalculationNotificationMutation.id,
  SetFormulaCalculationResultMutation.id,
  SetFormulaCalculationStartMutation.id,
  SetFormulaCalculationStopMutation.id,
  // Tells a worker of formulas that have been taken over already; changes nothing.
  "formula.mutation.set-formula-data",
  SetColHiddenMutation.id,
  SetColVisibleMutation.id,
  SetFrozenMutation.id,
  SetRowHiddenMutation.id,
  SetRowVisibleMutation.id,
  SetTabColorMutation.id,
  SetTriggerFormulaCalculationStartMutation.id,
  SetWorksheetColWidthMutation.id,
  SetWorksheetColumnCountMutation.id,
  SetWorksheetRowAutoHeightMutation.id,
  SetWorksheetRowCountMutation.id,
  SetWorksheetRowHeightMutation.id,
  SetWorksheetRowIsAutoHeightMutation.id,
  ToggleGridlinesMutation.id,
]);

/** Remembers where a sheet's formulas stand; what was written since it was last asked is looked at when it is asked. */
class SheetFormulas {
  private readonly places: Places = {};
  private written: Cells[] = [];

  constructor(private readonly worksheet: Worksheet) {
    this.look(worksheet.getCellMatrix().getMatrix());
  }

  /** Notes what is going to be written, and again once it was, should somebody have asked in between. */
  write(cells: Cells): void {
    if (!this.written.includes(cells)) this.written.push(cells);
  }

  forEach(told: (row: number, column: number, cell: ICellData) => void): void {
    const { written } = this;
    this.written = [];
    for (const cells of written) this.look(cells);
    const matrix = this.worksheet.getCellMatrix();
    for (const row in this.places)
      for (const column in this.places[row]) {
        const cell = matrix.getValue(Number(row), Number(column));
        if (cell) told(Number(row), Number(column), cell);
      }
  }

  private look(cells: Cells): void {
    const matrix = this.worksheet.getCellMatrix();
    for (const row in cells) {
      const at = Number(row);
      for (const column in cells[at]) {
        const cell = matrix.getValue(at, Number(column));
        if (isFormula(cell?.f) || isId(cell?.si)) (this.places[at] ??= {})[Number(column)] = true;
        else if (this.places[at]?.[Number(column)]) this.remove(at, Number(column));
      }
    }
  }

  private remove(row: number, column: number): void {
    const line = this.places[row];
    if (line === undefined) return;
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
    delete line[column];
  }
}

const isFormula = (text: unknown): text is string =>
  typeof text === "string" && text.startsWith("=") && text.length > 1;
const isId = (id: unknown): id is string => typeof id === "string" && id.length > 0;

/** The engine goes over all cells of all sheets for their formulas at each edit; here it goes over the formulas alone. */
export function findFormulasByIndex(session: Session): void {
  const known = new Map<string, Map<string, SheetFormulas>>();
  session.commands.beforeCommandExecuted((command) => follow(command));
  session.commands.onCommandExecuted((command) => follow(command));
  const model = session.formulas as unknown as Model;

  function follow(command: Readonly<ICommandInfo>): void {
    if (command.type !== CommandType.MUTATION || HARMLESS.has(command.id)) return;
    // What is typed into a cell is a document of its own until it is written.
    if (command.id.startsWith("doc.")) return;
    if (command.id === SetRangeValuesMutation.id) {
      const { unitId, subUnitId, cellValue } = (command as IMutationInfo<Written>).params;
      known.get(unitId)?.get(subUnitId)?.write(cellValue);
    } else known.clear();
  }

  function formulasOf(unit: string, worksheet: Worksheet): SheetFormulas {
    let sheets = known.get(unit);
    if (sheets === undefined) known.set(unit, (sheets = new Map<string, SheetFormulas>()));
    const id = worksheet.getSheetId();
    let formulas = sheets.get(id);
    if (formulas === undefined) sheets.set(id, (formulas = new SheetFormulas(worksheet)));
    return formulas;
  }

  const instances = session.service<IUniverInstanceService>(IUniverInstanceService);
  model.getFormulaData = () => {
    const data: FormulaData = {};
    for (const workbook of instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      const unit = workbook.getUnitId();
      data[unit] = Object.fromEntries(
        workbook
          .getSheets()
          .map((worksheet) => [worksheet.getSheetId(), itemsOf(formulasOf(unit, worksheet))]),
      );
    }
    return data;
  };
  model._getSheetFormulaIdMap = (unit, sheet) => {
    const first: Record<string, { f: string; r: number; c: number }> = {};
    const worksheet = instances
      .getUnit<Workbook>(unit, UniverInstanceType.UNIVER_SHEET)
      ?.getSheetBySheetId(sheet);
    if (!worksheet) return first;
    formulasOf(unit, worksheet).forEach((r, c, { f, si }) => {
      if (isFormula(f) && isId(si)) first[si] = { f, r, c };
    });
    return first;
  };
}

interface Written {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue: Cells;
}

/** Tells a sheet's formulas as the engine does; one that shares a formula that nobody has is none. */
function itemsOf(formulas: SheetFormulas): Record<number, Record<number, FormulaItem>> {
  const items: Record<number, Record<number, FormulaItem>> = {};
  const put = (row: number, column: number, item: FormulaItem) => {
    (items[row] ??= {})[column] = item;
  };
  const first = new Map<string, { readonly f: string; readonly r: number; readonly c: number }>();
  const shared: { readonly r: number; readonly c: number; readonly si: string }[] = [];
  formulas.forEach((r, c, { f, si }) => {
    if (isFormula(f) && isId(si)) {
      put(r, c, { f, si });
      first.set(si, { f, r, c });
    } else if (isFormula(f)) put(r, c, { f });
    else if (isId(si)) shared.push({ r, c, si });
  });
  for (const { r, c, si } of shared) {
    const from = first.get(si);
    if (from !== undefined) put(r, c, { f: from.f, si, x: c - from.c, y: r - from.r });
  }
  return items;
}

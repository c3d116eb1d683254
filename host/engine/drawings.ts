import type { ICommandInfo, IRange } from "@univerjs/core";
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from "@univerjs/sheets";
import type { ChartDocument, ConditionalFormatDocument } from "../document";
import { WorkbookError } from "../workbook";
import { movedChart, movedFormat, type Move } from "./moved-cells";
import type { Session } from "./session";
import type { SideModel } from "./side-model";

const MOVES: Readonly<Record<string, Pick<Move, "axis" | "removed">>> = {
  [InsertRowMutation.id]: { axis: "rows", removed: false },
  [RemoveRowMutation.id]: { axis: "rows", removed: true },
  [InsertColMutation.id]: { axis: "columns", removed: false },
  [RemoveColMutation.id]: { axis: "columns", removed: true },
};

/** Charts and conditional formats, which the grid does not keep: they follow the rows and columns of its sheets. */
export class Drawings {
  constructor(
    private readonly session: Session,
    private readonly side: SideModel,
    private readonly drawn: (sheet: string) => void,
  ) {
    session.commands.onCommandExecuted((command) => this.follow(command));
  }

  charts(sheet: string): readonly ChartDocument[] {
    this.session.worksheet(sheet);
    return this.side.sheet(sheet).charts;
  }

  setChart(sheet: string, chart: ChartDocument): void {
    const charts = this.charts(sheet);
    const known = charts.some(({ id }) => id === chart.id);
    this.side.sheet(sheet).charts = known
      ? charts.map((other) => (other.id === chart.id ? chart : other))
      : [...charts, chart];
    this.drawn(sheet);
  }

  deleteChart(sheet: string, id: string): void {
    const charts = this.charts(sheet);
    if (!charts.some((chart) => chart.id === id))
      throw new WorkbookError("ItemNotFound", `The sheet has no chart ${id}.`);
    this.side.sheet(sheet).charts = charts.filter((chart) => chart.id !== id);
    this.drawn(sheet);
  }

  formats(sheet: string): readonly ConditionalFormatDocument[] {
    this.session.worksheet(sheet);
    return this.side.sheet(sheet).conditionalFormats;
  }

  setFormats(sheet: string, formats: readonly ConditionalFormatDocument[]): void {
    this.session.worksheet(sheet);
    this.side.sheet(sheet).conditionalFormats = formats;
    this.drawn(sheet);
  }

  private follow({ id, params }: Readonly<ICommandInfo>): void {
    const kind = MOVES[id];
    const given = params as { unitId?: string; subUnitId: string; range: IRange } | undefined;
    if (kind === undefined || given?.unitId !== this.session.unitId) return;
    const { startRow, endRow, startColumn, endColumn } = given.range;
    const [at, last] = kind.axis === "rows" ? [startRow, endRow] : [startColumn, endColumn];
    const move: Move = { ...kind, sheet: given.subUnitId, at, count: last - at + 1 };
    for (const sheet of this.side.known()) this.move(sheet, move);
  }

  private move(sheet: string, move: Move): void {
    const side = this.side.sheet(sheet);
    if (side.charts.length === 0 && side.conditionalFormats.length === 0) return;
    side.charts = side.charts.map((chart) => movedChart(chart, sheet, move));
    if (sheet === move.sheet)
      side.conditionalFormats = side.conditionalFormats.flatMap((format) => movedFormat(format, move) ?? []);
    this.drawn(sheet);
  }
}

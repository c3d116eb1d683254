import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type DependencyIdentifier,
  type Univer,
  type Workbook,
} from "@univerjs/core";
import {
  IRenderManagerService,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
} from "@univerjs/preset-sheets-core";
import type { ChartCorner } from "../../host/document";
import type { LiveWorkbook } from "../../host/workbook";
import { element } from "../element";
import { drawChart } from "./draw";
import { figuresOf } from "./figures";

/** Pixels of a point. */
const PIXELS = 96 / 72;

/** Where the grid shows its cells: what is needed to lie over them. */
interface View {
  readonly head: { readonly width: number; readonly height: number };
  readonly scroll: { readonly x: number; readonly y: number };
  readonly zoom: number;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Where a corner stands, in pixels of the sheet. */
  readonly place: (corner: ChartCorner) => { readonly x: number; readonly y: number };
}

interface Drawn {
  readonly box: HTMLElement;
  readonly key: string;
}

/** The charts of the sheet on show, drawn over the grid: they follow its cells, its scrolling and its zoom. */
export class ChartLayer {
  private readonly layer = element("div", { class: "charts" });
  private readonly drawn = new Map<string, Drawn>();
  private asked = false;

  constructor(
    private readonly grid: HTMLElement,
    private readonly workbook: LiveWorkbook & { readonly univer: Univer },
  ) {
    const ask = (): void => this.ask();
    workbook.on(ask);
    this.service(ICommandService).onCommandExecuted(ask);
    new ResizeObserver(ask).observe(grid);
    // Where a wheel or a finger moves the grid, the scrolling itself tells.
    grid.addEventListener("wheel", ask, { passive: true, capture: true });
    this.ask();
  }

  private service<Service>(key: DependencyIdentifier<Service>): Service {
    return this.workbook.univer.__getInjector().get(key);
  }

  /** Draws before the next frame, once for whatever happens until then. */
  private ask(): void {
    if (this.asked) return;
    this.asked = true;
    requestAnimationFrame(() => {
      this.asked = false;
      this.draw();
    });
  }

  /** Between one workbook and the next there is no window on either. */
  private view(): View | null {
    try {
      return this.currentView();
    } catch {
      return null;
    }
  }

  private currentView(): View | null {
    const instances = this.service(IUniverInstanceService);
    const unit = instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    const render = unit && this.service(IRenderManagerService).getRenderById(unit.getUnitId());
    if (!render) return null;
    const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const scroll = render.with(SheetScrollManagerService).validViewportScrollInfo$.getValue();
    if (!skeleton) return null;
    const { rowHeightAccumulation: rows, columnWidthAccumulation: columns } = skeleton;
    const { ySplit, xSplit } = unit.getActiveSheet().getFreeze();
    const start = (ends: readonly number[], index: number): number =>
      index === 0 ? 0 : (ends[index - 1] ?? ends.at(-1) ?? 0);
    return {
      head: { width: skeleton.rowHeaderWidth, height: skeleton.columnHeaderHeight },
      scroll: { x: scroll?.viewportScrollX ?? 0, y: scroll?.viewportScrollY ?? 0 },
      zoom: unit.getActiveSheet().getZoomRatio(),
      frozen: { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) },
      place: ({ row, column, x, y }) => ({
        x: start(columns, column) + x * PIXELS,
        y: start(rows, row) + y * PIXELS,
      }),
    };
  }

  private draw(): void {
    const canvas = this.grid.querySelector('canvas[id^="univer-sheet-main-canvas"]');
    const view = this.view();
    if (!canvas?.parentElement || view === null) return;
    if (this.layer.parentElement !== canvas.parentElement) canvas.parentElement.append(this.layer);
    const { head, zoom } = view;
    this.layer.style.left = `${String(head.width * zoom)}px`;
    this.layer.style.top = `${String(head.height * zoom)}px`;
    const charts = this.workbook.charts(this.workbook.activeSheet());
    for (const [id, { box }] of this.drawn) {
      if (charts.some((chart) => chart.id === id)) continue;
      box.remove();
      this.drawn.delete(id);
    }
    for (const chart of charts) {
      const [from, to] = [view.place(chart.from), view.place(chart.to)];
      const [width, height] = [Math.max(20, to.x - from.x), Math.max(20, to.y - from.y)];
      const figures = figuresOf(this.workbook, chart);
      const key = JSON.stringify([figures, width, height]);
      const known = this.drawn.get(chart.id);
      const box = known?.box ?? element("div", { class: "chart" });
      if (known?.key !== key) {
        box.replaceChildren(drawChart(figures, width, height));
        this.drawn.set(chart.id, { box, key });
      }
      if (known === undefined) this.layer.append(box);
      const x = from.x - (chart.from.column < view.frozen.columns ? 0 : view.scroll.x);
      const y = from.y - (chart.from.row < view.frozen.rows ? 0 : view.scroll.y);
      box.style.transform = `translate(${String(x * zoom)}px, ${String(y * zoom)}px)`;
      box.style.width = `${String(width * zoom)}px`;
      box.style.height = `${String(height * zoom)}px`;
    }
  }
}

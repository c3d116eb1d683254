import { columnLetters } from "../../../grid";
import { engineVersion, inList, pinOf, type Assessment, type Language, type Pack } from "../../../src";
import type { Draft } from "../../draft/draft";
import { dateText } from "../../draft/shown-value";
import { yearText } from "../../draft/years";
import { say, type Facts, type MessageKey } from "../../words";
import { resultRows, type ResultRow } from "../assessment/blocks";
import { calibrationBlock, methodArgument, methodText, scaleArgument } from "../assessment/calibration";
import { GAP, gapIn } from "../assessment/inputs";
import { namesOf } from "../cells/naming";
import { address, type PlanCell, type SheetPlan, type StyleName } from "../cells/plan";
import { code, heading, plain, Rows, text } from "../cells/rows";
import type { SimulationReport } from "../simulation/report";
import { simulationBlock } from "../simulation/sheet-block";
import type { ScenarioResult } from "./scenario-rows";
import { inputsSideBySide, type SideRow } from "./side-by-side";

/** What the sheet of scenarios is made from. */
export interface ScenariosOrder {
  readonly pack: Pack;
  readonly draft: Draft;
  readonly assessment: Assessment;
  readonly scenarios: readonly ScenarioResult[];
  /** Null where none was run. */
  readonly simulation: SimulationReport | null;
  readonly language: Language;
  readonly sheet: string;
  readonly slug: string;
}

/** Zero-based columns: what is given, then the assessment and the scenarios, then two marks. */
const COLUMN = { label: 0, key: 1, part: 2, unit: 3, base: 4 };
const WIDTHS = { label: 34, key: 26, part: 8, unit: 10, value: 18, differs: 8, basis: 11 };

/** Lines kept for what a formula will say of a copy that is not complete. */
const PROBLEM_LINES = 4;

/** The page with what its blocks share. */
class ScenariosPage {
  readonly rows: Rows;
  /** Columns of values: the assessment first. */
  readonly columns: readonly {
    readonly name: string;
    readonly assessment: Assessment;
    readonly draft: Draft;
  }[];

  constructor(readonly order: ScenariosOrder) {
    const { draft, assessment, scenarios } = order;
    this.columns = [
      { name: this.tell("whatif.base"), assessment, draft },
      ...scenarios.map((one) => ({ name: one.scenario.name, assessment: one.assessment, draft: one.copy })),
    ];
    this.rows = new Rows([
      ...[WIDTHS.label, WIDTHS.key, WIDTHS.part, WIDTHS.unit],
      ...this.columns.map(() => WIDTHS.value),
      ...[WIDTHS.differs, WIDTHS.basis],
    ]);
  }

  get last(): number {
    return this.rows.widths.length - 1;
  }

  tell(key: MessageKey, facts?: Facts): string {
    return say(this.order.language, key, facts);
  }

  /** Adds a row: a label over the columns before the values, then one cell for each of them. */
  line(
    label: string,
    style: StyleName,
    cells: readonly (PlanCell | null)[],
    tail: readonly PlanCell[] = [],
    lines?: number,
  ): void {
    const fill = style === "header" ? text("", "header") : null;
    this.rows.add([text(label, style), fill, fill, fill, ...cells, ...tail], lines);
  }

  header(first: string, tail: readonly string[] = ["", ""]): void {
    const names = this.columns.map(({ name }) => text(name, "header"));
    const marks = tail.map((mark) => text(mark, "header"));
    this.line(first, "header", names, marks);
  }
}

function headBlock(page: ScenariosPage): void {
  const { order, rows, last } = page;
  const { pack, draft, language } = order;
  rows.block(page.tell("scenarios.title"), () => {
    rows.add([text(`${draft.issuer.name} · ${page.tell("scenarios.title")}`, "title")], 2);
    const line = (key: MessageKey, value: string) =>
      rows.addMerged([text(page.tell(key), "label"), text(value, "plain")], 1, last);
    line("sheet.date", dateText(draft.issuer.date, language));
    line("sheet.analyst", draft.issuer.analyst.trim() || page.tell("report.notStated"));
    line("sheet.method", methodText(pack, language));
    line("sheet.engine", `Notchbook ${engineVersion}`);
    rows.addMerged([text(page.tell("scenarios.legend"), "note")], 0, last);
  });
}

/** Lists the results that copies have of their own: a committee decides on the assessment, and its outlook is stated for it. */
function keysOf(order: ScenariosOrder): readonly ResultRow["key"][] {
  return resultRows(order).flatMap(({ key }) => (key === "assigned" || key === "outlook" ? [] : [key]));
}

/** The results, live and as written, with a mark where the two differ. */
function resultsBlock(page: ScenariosPage, inputs: { readonly first: number; readonly last: number }): void {
  const { order, rows, columns } = page;
  const { language } = order;
  // What was changed of the methodology stands below the inputs, after a blank row.
  const method = methodArgument(order.pack, inputs.last + 1);
  const keys = keysOf(order);
  const plains = columns.map(({ assessment }) => resultRows({ pack: order.pack, assessment, language }));
  const range = (column: number, to = column) =>
    `${columnLetters(column)}$${String(inputs.first)}:${columnLetters(to)}$${String(inputs.last)}`;
  const heads = `$${range(COLUMN.key, COLUMN.unit).replace(":", ":$")}`;
  const rated = (column: number, output: string, ...more: readonly string[]) =>
    `=RATING.TABLE(TRANSPOSE(${heads}),TRANSPOSE(${range(column)}),${method},${[output, ...more].map((word) => `"${word}"`).join(",")})`;
  // The functions say of what is missing what an English sheet says.
  const inWords = (formula: string) =>
    language === "en" ? formula : `=SUBSTITUTE(${formula.slice(1)},"${GAP}","${gapIn(language)}")`;
  const isRated = columns.every(({ assessment }) => assessment.final !== undefined);
  const valueColumn = (index: number) => COLUMN.base + index;
  const live = (formula: (column: number) => string): PlanCell[] =>
    columns.map((_column, index) => ({ kind: "formula", value: formula(valueColumn(index)), style: "live" }));
  const cell = (column: number, row: number, fixed = false) =>
    `${fixed ? "$" : ""}${columnLetters(column)}${fixed ? "$" : ""}${String(row)}`;
  rows.block(page.tell("sheet.result"), () => {
    rows.add([text(page.tell("sheet.result"), "heading")]);
    page.header(page.tell("sheet.live"));
    const firstLive = rows.next + 1;
    for (const key of keys)
      page.line(
        page.tell(`sheet.${key}`),
        "label",
        live((column) => inWords(rated(column, key))),
      );
    const finalRow = firstLive + keys.indexOf("final");
    page.line(
      page.tell("scenarios.notches"),
      "label",
      live(
        (column) =>
          `=IFERROR(NOTCH.DIFF(${cell(column, finalRow)},${cell(COLUMN.base, finalRow, true)},${scaleArgument(order.pack)}),"${gapIn(order.language)}")`,
      ),
    );
    const problems = live((column) => rated(column, "problems", language)).map((one) => ({
      ...one,
      style: "note" as const,
    }));
    page.line(page.tell("portfolio.problems"), "label", problems, [], isRated ? 1 : PROBLEM_LINES);
    page.header(page.tell("sheet.plain"));
    const firstPlain = rows.next + 1;
    for (const key of keys) {
      page.line(
        page.tell(`sheet.${key}`),
        "label",
        plains.map((results) =>
          text(results.find((one) => one.key === key)?.plain ?? gapIn(language), "plain"),
        ),
      );
    }
    page.line(page.tell("scenarios.notches"), "label", [
      plain(0, "day"),
      ...order.scenarios.map(({ final }) => plain(final.notches ?? gapIn(order.language), "day")),
    ]);
    const differs = page.tell("sheet.differs");
    const sameIn = (column: number) => {
      const pairs = keys.map(
        (_key, index) => `EXACT(${cell(column, firstLive + index)},${cell(column, firstPlain + index)})`,
      );
      return `=IFERROR(IF(AND(${pairs.join(",")}),"✓","${differs}"),"${differs}")`;
    };
    page.line(page.tell("sheet.same"), "label", live(sameIn));
  });
}

/** Which part of an input a line is: formulas read it by its key, a Chinese reader sees the year. */
function partCell(part: string, { draft, language }: ScenariosOrder): PlanCell {
  if (language === "en") return text(part, "gap");
  const shown = part === "value" ? say(language, "item.value") : yearText(part, draft.issuer.year, language);
  return { ...heading(part, shown), style: "gap" };
}

function inputsBlock(page: ScenariosPage, inputs: readonly SideRow[]): void {
  const { rows, columns, order } = page;
  rows.block(page.tell("sheet.inputs"), () => {
    rows.add([text(page.tell("sheet.inputs"), "heading")]);
    const heads = ["sheet.item", "scenarios.key", "scenarios.part", "scenarios.unit"] as const;
    rows.add([
      ...heads.map((key) =>
        key === "scenarios.key" && order.language === "zh"
          ? heading(page.tell(key), "")
          : text(page.tell(key), "header"),
      ),
      ...columns.map(({ name }) => text(name, "header")),
      ...[page.tell("scenarios.differs"), page.tell("sheet.basis")].map((head) => text(head, "header")),
    ]);
    for (const row of inputs) {
      const [base = null] = row.cells;
      const values = row.cells.map((given, index): PlanCell => {
        const style = index > 0 && given !== base ? "changed" : "given";
        if (given === null) return text(gapIn(order.language), style);
        return typeof given === "number" ? plain(given, style, row.numberFormat) : text(String(given), style);
      });
      const basis = row.basis === null ? "" : page.tell(`item.${row.basis}`);
      rows.add([
        text(row.label, "label"),
        code(row.key, order.language),
        partCell(row.part, order),
        text(row.unit ?? gapIn(order.language), "gap"),
        ...values,
        differsCell(rows.next + 1, order.scenarios.length),
        text(basis, "note"),
      ]);
    }
  });
}

/** Marks a line in which a scenario gives something else than the assessment, as the cells stand now. */
function differsCell(row: number, scenarios: number): PlanCell {
  if (scenarios === 0) return text("", "plain");
  const base = `$${columnLetters(COLUMN.base)}${String(row)}`;
  const others = address(row - 1, COLUMN.base + 1, row - 1, COLUMN.base + scenarios);
  return { kind: "formula", value: `=IF(SUMPRODUCT(--(${others}<>${base}))>0,"≠","")`, style: "live" };
}

function lostBlock(page: ScenariosPage): void {
  const lost = page.order.scenarios.filter((one) => one.lost.length > 0);
  if (lost.length === 0) return;
  const { rows, last } = page;
  rows.block(page.tell("scenarios.lost"), () => {
    rows.add([text(page.tell("scenarios.lost"), "heading")]);
    for (const { scenario, lost: ids } of lost)
      rows.addMerged([text(scenario.name, "label"), text(inList(page.order.language, ids), "note")], 1, last);
  });
}

/**
 * Plans the sheet that sets an assessment and its scenarios side by side: results by live formulas and as written, every
 * input in one column for each, what differs first. Pure: the same order gives the same plan.
 */
export function planScenarios(order: ScenariosOrder): SheetPlan {
  const page = new ScenariosPage(order);
  const { rows, last } = page;
  const inputs = inputsSideBySide(
    order.pack,
    page.columns.map(({ draft }) => draft),
    order.language,
  );
  headBlock(page);
  const results = keysOf(order).length;
  // The results stand above the inputs that they name: twice, with seven rows around them, a blank one, and two heads.
  const first = rows.next + 2 * results + 7 + 1 + 2 + 1;
  resultsBlock(page, { first, last: first + inputs.length - 1 });
  inputsBlock(page, inputs);
  calibrationBlock(rows, order.pack, order.language);
  lostBlock(page);
  if (order.simulation !== null) simulationBlock(rows, order.simulation, order.language);
  const area = address(0, 0, rows.next - 2, last);
  // Heads of one table would stand over whatever follows it on a later page.
  const isLast = rows.blocks.at(-1)?.title === page.tell("sheet.inputs");
  const heads = `$${String(first - 1)}:$${String(first - 1)}`;
  return {
    sheet: order.sheet,
    rows: rows.rows.slice(0, -1),
    widths: rows.widths,
    blocks: rows.blocks,
    merges: rows.merges,
    area,
    table: null,
    names: [{ name: namesOf(order.slug).scenarios, address: area }],
    print: {
      ...{ orientation: "Landscape", footer: `${order.draft.issuer.name} · ${pinOf(order.pack)}` },
      ...(isLast ? { titleRows: heads } : {}),
    },
  };
}

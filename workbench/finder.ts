import type { LiveWorkbook } from "../host/workbook";
import type { Language } from "../src";
import {
  readReference,
  searchReference,
  chineseName,
  toldIn,
  type FunctionHelp,
} from "../taskpane/shell/help/reference";
import { addressOf } from "./address";
import { button, element } from "./element";
import { argumentsIn, formulaOf } from "./finder-formula";
import { shape } from "./charts/svg";
import { fill, type Words } from "./words";

/** What the list of functions needs of the page. */
export interface FinderPage {
  readonly workbook: LiveWorkbook;
  readonly words: () => Words;
  readonly isChinese: () => boolean;
  /** Says what was put where, and gives the focus back to the grid. */
  readonly inserted: (text: string) => void;
}

/** Draws cells in a dashed frame, as a selection looks that is being taken. */
function selectionIcon(): SVGElement {
  const frame = { x: 1.5, y: 3.5, width: 13, height: 9, fill: "none", stroke: "currentColor" };
  return shape("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, [
    shape("rect", { ...frame, "stroke-width": 1.5, "stroke-dasharray": "2.5 1.5" }),
    shape("path", { d: "M8 4v8M2 8h12", stroke: "currentColor", "stroke-width": 0.75 }),
  ]);
}

/** The list of the add-in's functions: searched, filled in argument by argument, and put into the selected cell. */
export class Finder {
  readonly root = element("section", { class: "finder", hidden: true, role: "dialog" });
  private readonly search = element("input", { type: "search", autocomplete: "off" });
  private readonly count = element("p", { class: "soft", role: "status" });
  private readonly list = element("ul", { class: "found" });
  private readonly detail = element("div", { class: "detail" });
  private all: readonly FunctionHelp[] = [];
  private chosen: FunctionHelp | null = null;
  private refresh: () => void = () => undefined;
  /** What had the focus before, which gets it back. */
  private before: HTMLElement | null = null;

  constructor(private readonly page: FinderPage) {
    this.search.addEventListener("input", () => this.showFound());
    this.root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.close();
    });
    page.workbook.on(() => {
      if (!this.root.hidden) this.refresh();
    });
  }

  async open(): Promise<void> {
    const words = this.page.words();
    const { activeElement } = document;
    this.before = activeElement instanceof HTMLElement ? activeElement : null;
    this.root.setAttribute("aria-label", words.functions);
    this.search.setAttribute("aria-label", words.finderSearch);
    this.search.placeholder = words.finderSearch;
    const shut = button({ class: "shut", "aria-label": words.close, title: words.close }, () => this.close());
    shut.textContent = "✕";
    this.root.replaceChildren(
      element("header", {}, [element("h2", {}, [words.functions]), shut]),
      this.search,
      this.count,
      this.list,
      this.detail,
    );
    this.root.hidden = false;
    this.search.focus();
    this.count.textContent = words.finderLoading;
    try {
      this.all = await readReference();
    } catch {
      this.count.textContent = words.finderFailed;
      return;
    }
    this.showFound();
    this.showDetail();
  }

  close(): void {
    this.root.hidden = true;
    if (this.before?.isConnected === true) this.before.focus();
  }

  private showFound(): void {
    const words = this.page.words();
    const found = searchReference(this.all, this.search.value);
    this.count.textContent =
      found.length === 0 ? words.finderNone : fill(words.finderFound, { n: String(found.length) });
    this.list.replaceChildren(
      ...found.map((fn) => {
        const chinese = this.page.isChinese() ? chineseName(fn) : "";
        const item = button({ "aria-pressed": String(fn.name === this.chosen?.name) }, () => this.choose(fn));
        item.append(element("b", {}, [fn.name]), chinese === "" ? "" : ` ${chinese}`);
        return element("li", {}, [item]);
      }),
    );
  }

  private get language(): Language {
    return this.page.isChinese() ? "zh" : "en";
  }

  private choose(fn: FunctionHelp): void {
    this.chosen = fn;
    for (const item of this.list.querySelectorAll("button"))
      item.setAttribute("aria-pressed", String(item.querySelector("b")?.textContent === fn.name));
    this.showDetail();
    this.detail.querySelector("input")?.focus();
  }

  private showDetail(): void {
    const words = this.page.words();
    const fn = this.chosen;
    if (fn === null) {
      this.refresh = () => undefined;
      this.detail.replaceChildren(element("p", { class: "soft" }, [words.finderChoose]));
      return;
    }
    const told = toldIn(fn, this.language);
    const fields = told.arguments.map((argument, index) => this.field(argument, index));
    const [example] = fn.examples;
    const formula = element("code", { class: "formula" });
    const hint = element("p", { class: "soft", role: "status" });
    const insert = button({ class: "insert" }, () => this.insert());
    this.detail.replaceChildren(
      element("h3", {}, [fn.name]),
      element("p", {}, [told.description]),
      ...fields.map(({ row }) => row),
      ...(fields.length === 0 ? [] : [element("p", { class: "soft" }, [words.finderNote])]),
      ...(example === undefined || fields.length === 0 ? [] : [this.exampleLine(example, fields)]),
      element("footer", {}, [formula, hint, insert]),
    );
    this.refresh = () => {
      const given = fields.map(({ input }) => input.value);
      const missing = told.arguments.filter(
        ({ optional }, index) => !optional && (given[index] ?? "").trim() === "",
      );
      const { row, column, sheet } = this.page.workbook.selection();
      const cell = addressOf(row, column);
      const held = this.page.workbook.read({ sheet, row, column, rows: 1, columns: 1 })[0]?.[0];
      const isHeld = held !== undefined && (held.text !== "" || held.formula !== "");
      formula.textContent = formulaOf(fn.name, given);
      const names = missing.map(({ name }) => name).join(this.page.isChinese() ? "、" : ", ");
      hint.textContent =
        missing.length > 0
          ? fill(words.finderMissing, { names })
          : isHeld
            ? fill(words.finderOver, { cell })
            : "";
      insert.textContent = fill(words.finderInsert, { cell });
      insert.setAttribute("aria-disabled", String(missing.length > 0));
    };
    this.refresh();
  }

  private field({ name, description, optional }: FunctionHelp["arguments"][number], index: number) {
    const words = this.page.words();
    const id = `finder-argument-${String(index)}`;
    const input = element("input", { id, type: "text", autocomplete: "off", spellcheck: "false" });
    input.addEventListener("input", () => this.refresh());
    const take = fill(words.finderSelection, { name });
    const pick = button({ class: "pick", title: take, "aria-label": take }, () => {
      const { row, column, rows, columns } = this.page.workbook.selection();
      const [from, to] = [addressOf(row, column), addressOf(row + rows - 1, column + columns - 1)];
      input.value = from === to ? from : `${from}:${to}`;
      this.refresh();
      input.focus();
    });
    pick.append(selectionIcon());
    const row = element("div", { class: "argument" }, [
      element("label", { for: id, title: description }, [
        name,
        ...(optional ? [element("span", { class: "soft" }, [` (${words.finderOptional})`])] : []),
      ]),
      element("div", { class: "taking" }, [input, pick]),
      element("p", { class: "soft" }, [description]),
    ]);
    return { input, row };
  }

  private exampleLine(
    { formula, answer }: FunctionHelp["examples"][number],
    fields: readonly { readonly input: HTMLInputElement }[],
  ): HTMLElement {
    const words = this.page.words();
    const take = button({ class: "link" }, () => {
      const given = argumentsIn(formula);
      for (const [index, { input }] of fields.entries()) input.value = given[index] ?? "";
      this.refresh();
    });
    take.textContent = words.finderExample;
    return element("p", { class: "soft" }, [
      element("code", {}, [formula]),
      ` ${fill(words.finderGives, { answer })} `,
      take,
    ]);
  }

  private insert(): void {
    const fn = this.chosen;
    const button = this.detail.querySelector(".insert");
    if (fn === null || button?.getAttribute("aria-disabled") === "true") return;
    const words = this.page.words();
    const given = [...this.detail.querySelectorAll("input")].map(({ value }) => value);
    const formula = formulaOf(fn.name, given);
    const { sheet, row, column } = this.page.workbook.selection();
    try {
      this.page.workbook.write({ sheet, row, column, rows: 1, columns: 1 }, [[formula]]);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const hint = this.detail.querySelector("footer p");
      if (hint !== null) hint.textContent = fill(words.finderRefused, { reason });
      return;
    }
    this.root.hidden = true;
    this.page.inserted(fill(words.finderDone, { formula, cell: addressOf(row, column) }));
  }
}

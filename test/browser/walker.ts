import type { Language } from "../../src";
import type { Answer, Draft } from "../../taskpane";
import { say } from "../../desk/words";
import type { WorkbenchPage } from "./workbench-page";

/** What has the focus in the pane, as far as a walk by keyboard needs to know. */
interface Focused {
  readonly inPane: boolean;
  readonly tag: string;
  readonly type: string;
  readonly value: string;
  readonly checked: boolean;
  /** Its label or text. */
  readonly name: string;
  /** The row of the scorecard whose field it is, or "". */
  readonly item: string;
  readonly year: string;
  /** Whether it opens or shuts the parts of a grade, and which: "" elsewhere. */
  readonly fold: string;
  readonly expanded: boolean;
  /** Values that a list offers. */
  readonly options: readonly string[];
}

/** What the analyst has before them when they sit down at the keyboard. */
export interface Intent {
  readonly method: string;
  readonly issuer: string;
  readonly date: string;
  readonly analyst: string;
  readonly approver: string;
  readonly reason: string;
  readonly outlook: string;
  readonly bond: { readonly name: string; readonly issueClass: string };
  readonly answers: Readonly<Record<string, Answer>>;
  readonly modes: Draft["modes"];
  /** Under which mapping ratings of other scales are read; "" where there are none. */
  readonly mapping: string;
  /** Items that are ratings. */
  readonly rated: readonly string[];
}

/** More than any place has to press through. */
const MOST_PRESSES = 400;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Goes through a whole assessment by keyboard alone: Tab to each field, its own keys to fill it, Enter on the buttons. */
export class Walker {
  /** Fields filled and buttons pressed so far, free text apart. */
  acts = 0;
  /** Fields of the scorecard that were filled: in Chinese they show the grade's Chinese name, not what was typed. */
  private readonly filled = new Set<string>();

  constructor(
    private readonly open: WorkbenchPage,
    private readonly language: Language,
    private readonly intent: Intent,
  ) {}

  private readonly text = (key: Parameters<typeof say>[1]): string => say(this.language, key);

  async press(key: string, times = 1): Promise<void> {
    for (let press = 0; press < times; press += 1) await this.open.page.keyboard.press(key);
  }

  focused(): Promise<Focused> {
    return this.open.page.evaluate(() => {
      const at = document.activeElement;
      const field =
        at instanceof HTMLInputElement || at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement
          ? at
          : null;
      const labelled = field?.labels?.[0] ?? null;
      const name = at?.getAttribute("aria-label") ?? labelled?.textContent ?? at?.textContent ?? "";
      const row = at?.closest("[data-row]")?.getAttribute("data-row") ?? "";
      const isFold = row !== "" && at?.tagName === "BUTTON" && at.hasAttribute("aria-expanded");
      return {
        inPane: at !== null && at.closest("aside.pane, [role='menu'], [data-portal-node]") !== null,
        tag: at?.tagName.toLowerCase() ?? "",
        type: at?.getAttribute("type") ?? "",
        value: field?.value ?? "",
        checked: at instanceof HTMLInputElement && at.checked,
        name: name.trim(),
        item: isFold ? "" : row,
        year: at instanceof HTMLElement ? (at.dataset["year"] ?? "") : "",
        fold: isFold ? row : "",
        expanded: at?.getAttribute("aria-expanded") === "true",
        options: at instanceof HTMLSelectElement ? Array.from(at.options, ({ value }) => value) : [],
      };
    });
  }

  /** Presses Tab, or goes back by Shift and Tab, until what has the focus is what is looked for. */
  async tabTo(name: string | RegExp, key = "Tab"): Promise<Focused> {
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      const at = await this.focused();
      if (typeof name === "string" ? at.name === name : name.test(at.name)) return at;
      await this.press(key);
    }
    throw new Error(`The key ${key} does not reach ${String(name)}`);
  }

  /** Presses what has a name. */
  async act(name: string | RegExp, key = "Tab"): Promise<void> {
    await this.tabTo(name, key);
    await this.press("Enter");
    this.acts += 1;
  }

  /** Goes to a place by its tab. */
  async goTo(key: Parameters<typeof say>[1]): Promise<void> {
    const title = this.text(key);
    const tabs = [
      "place.setup",
      "place.figures",
      "place.scorecard",
      "place.result",
      "place.deliver",
    ] as const;
    const isTab = new RegExp(`^(${tabs.map((tab) => this.text(tab)).join("|")})`);
    await this.tabTo(isTab, "Shift+Tab");
    for (let presses = 0; presses < 9; presses += 1) {
      const { name } = await this.focused();
      if (name.startsWith(title)) break;
      await this.press("ArrowRight");
    }
    await this.press("Enter");
    this.acts += 1;
  }

  private async pick(wanted: string, { options, value, name }: Focused): Promise<void> {
    const steps = options.indexOf(wanted) - options.indexOf(value);
    if (!options.includes(wanted)) throw new Error(`${name} does not offer ${wanted}`);
    await this.press(steps > 0 ? "ArrowDown" : "ArrowUp", Math.abs(steps));
    this.acts += 1;
  }

  private async type(text: string, { value }: Focused, free = false): Promise<void> {
    if (value === text) return;
    await this.press("ControlOrMeta+A");
    await this.open.page.keyboard.type(text);
    if (!free) this.acts += 1;
  }

  /** Fills the issuer and the methodology. */
  async setUp(): Promise<void> {
    const { issuer, analyst, method } = this.intent;
    // The panel that holds the field is named alike.
    await this.type(issuer, await this.tabTo(new RegExp(`^${this.text("issuer.name")}\\s*\\*$`)), true);
    await this.type(analyst, await this.tabTo(this.text("issuer.analyst")), true);
    await this.pick(method, await this.tabTo(this.text("method.choose")));
  }

  /**
   * Fills the rows of the scorecard from the first to the last, each where it stands, as far as the intent has something for
   * it. Parts of a grade are opened where the intent gives them.
   */
  async fillScorecard(): Promise<void> {
    const { answers, modes } = this.intent;
    let last = "";
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      const at = await this.focused();
      if (at.fold !== "") {
        const wanted = modes[at.fold];
        if (wanted !== undefined && (wanted === "measure") !== at.expanded) {
          await this.press("Enter");
          this.acts += 1;
        }
      } else if (at.item !== "") {
        const answer = answers[at.item] ?? {};
        last = at.item;
        const field = [at.item, at.year, at.tag].join(" ");
        const isFilled = this.filled.has(field);
        this.filled.add(field);
        if (isFilled) {
          await this.press("Tab");
          continue;
        }
        if (at.tag === "select") {
          if (answer.unit !== undefined && at.options.includes(answer.unit)) await this.pick(answer.unit, at);
        } else if (at.year !== "") {
          const year = answer.periods?.[at.year];
          // One number where years are asked for: the last of them takes it, the guidance offers the other form.
          if (year !== undefined) await this.type(year, at);
        } else if (answer.value !== undefined) await this.type(answer.value, at);
      } else if (last !== "") return;
      await this.press("Tab");
    }
    throw new Error("Tab does not lead out of the scorecard");
  }

  /**
   * Fills what asks for rows above it, which stand there only once it is given: the foot leads to the first of them, and the
   * rows are gone through once more.
   */
  async fillWhatAppeared(): Promise<void> {
    const toResult = this.text("scorecard.toResult");
    const openRow = new RegExp(`^${this.text("scorecard.nextOpen").split("{n}").map(escaped).join("\\d+")}$`);
    const foot = await this.tabTo(new RegExp(`^${escaped(toResult)}$|${openRow.source}`));
    if (foot.name === toResult) return;
    await this.press("Enter");
    this.acts += 1;
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      const at = await this.focused();
      if (at.item === "" && at.fold === "") break;
      await this.press("Shift+Tab");
    }
    await this.press("Tab");
    await this.fillScorecard();
  }

  /** Names how ratings of other scales are read, beside the first rating that needs it. */
  async nameMapping(): Promise<void> {
    const { mapping, rated } = this.intent;
    if (mapping === "") return;
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      if (rated.includes((await this.focused()).item)) break;
      await this.press("Shift+Tab");
    }
    // It stands in what opens beside the row.
    const choice = this.open.pane.getByLabel(this.text("item.mapping"), { exact: true });
    await choice.focus();
    await this.pick(mapping, await this.focused());
  }

  /** Chooses a radio button by its value. */
  async choose(wanted: string): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      const at = await this.focused();
      if (at.type === "radio" && at.value === wanted) {
        if (!at.checked) await this.press("Space");
        this.acts += 1;
        return;
      }
      await this.press(at.type === "radio" ? "ArrowDown" : "Tab");
    }
    throw new Error(`No radio button gives ${wanted}`);
  }

  /** Opens a panel of the place. */
  async openPanel(title: string, key = "Tab"): Promise<void> {
    const at = await this.tabTo(new RegExp(`^${title}`), key);
    if (!at.expanded) await this.press("Enter");
    this.acts += 1;
  }

  /** Writes free text into a field that has a label. */
  async write(label: string, text: string): Promise<void> {
    await this.type(text, await this.tabTo(new RegExp(`^${label}`)), true);
  }
}

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
  /** The item whose card it stands in, or "". */
  readonly item: string;
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
}

/** The button that opens the list of steps. */
const STEPS = /^(Step|第) ?\d+/;

/** More than any step has to press through. */
const MOST_PRESSES = 400;

/** Goes through a whole assessment by keyboard alone: Tab to each field, its own keys to fill it, Enter on the buttons. */
export class Walker {
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
      const card = at?.closest('section[aria-labelledby^="item-"]')?.getAttribute("aria-labelledby") ?? "";
      return {
        inPane: at !== null && at.closest("aside.pane, [role='menu'], [data-portal-node]") !== null,
        tag: at?.tagName.toLowerCase() ?? "",
        type: at?.getAttribute("type") ?? "",
        value: field?.value ?? "",
        checked: at instanceof HTMLInputElement && at.checked,
        name: name.trim(),
        item: card.replace(/^item-/, ""),
        options: at instanceof HTMLSelectElement ? Array.from(at.options, ({ value }) => value) : [],
      };
    });
  }

  /** Presses Tab, or goes back by Shift and Tab, until what has the focus is what is looked for. */
  async tabTo(name: string | RegExp, key = "Tab"): Promise<void> {
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      const at = await this.focused();
      if (typeof name === "string" ? at.name === name : name.test(at.name)) return;
      await this.press(key);
    }
    throw new Error(`Tab does not reach ${String(name)}`);
  }

  /** Arrow keys move the choice within a group of radio buttons. */
  private async choose(wanted: string): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      const at = await this.focused();
      if (at.value === wanted) {
        if (!at.checked) await this.press("Space");
        return;
      }
      await this.press("ArrowDown");
    }
    throw new Error(`No radio button gives ${wanted}`);
  }

  private async pick(wanted: string, { options, value, name }: Focused): Promise<void> {
    const steps = options.indexOf(wanted) - options.indexOf(value);
    if (!options.includes(wanted)) throw new Error(`${name} does not offer ${wanted}`);
    await this.press(steps > 0 ? "ArrowDown" : "ArrowUp", Math.abs(steps));
  }

  private async type(text: string, { value }: Focused): Promise<void> {
    if (value === text) return;
    if (value !== "") await this.press("ControlOrMeta+A");
    await this.open.page.keyboard.type(text);
  }

  /** Fills what has the focus, where the intent has something for it. */
  private async fill(at: Focused): Promise<void> {
    const { intent } = this;
    if (at.item !== "") return this.fillItem(at, intent.answers[at.item] ?? {});
    if (at.type === "radio") {
      if (at.value.includes("@")) return this.choose(intent.method);
      if (/stable|positive|negative|developing/.test(at.value)) return this.choose(intent.outlook);
      return;
    }
    switch (at.name.replace(/\s*\*$/, "")) {
      case this.text("issuer.name"):
        return this.type(intent.issuer, at);
      case this.text("issuer.analyst"):
        return this.type(intent.analyst, at);
      case this.text("ledger.approver"):
        return this.type(intent.approver, at);
      case this.text("ledger.reason"):
        return this.type(intent.reason, at);
      case this.text("bond.name"):
        return this.type(intent.bond.name, at);
      case this.text("bond.class"):
        return this.pick(intent.bond.issueClass, at);
    }
  }

  private async fillItem(at: Focused, answer: Answer): Promise<void> {
    const { type, tag, value, item, name } = at;
    if (type === "radio") {
      const mode = this.intent.modes[item];
      if (value === "grade" || value === "measure") return mode === undefined ? undefined : this.choose(mode);
      if (answer.value !== undefined) return this.choose(answer.value);
      return;
    }
    if (tag === "select") {
      const wanted = at.options.includes(answer.unit ?? " ") ? answer.unit : answer.value;
      return wanted !== undefined && at.options.includes(wanted) ? this.pick(wanted, at) : undefined;
    }
    if (tag === "button" && name === this.text("item.oneValue") && answer.periods === undefined) {
      if (answer.value === undefined) return;
      // The item waits for years, and there is one number only.
      await this.press("Enter");
      for (let presses = 0; presses < 9 && (await this.focused()).tag !== "input"; presses += 1)
        await this.press("Shift+Tab");
      return this.type(answer.value, await this.focused());
    }
    if (tag !== "input") return;
    const year = answer.periods?.[name];
    if (year !== undefined) return this.type(year, at);
    const isOne = answer.periods === undefined && !/^FY/.test(name) && !this.isNote(at);
    if (isOne && answer.value !== undefined) return this.type(answer.value, at);
  }

  private isNote({ name, type }: Focused): boolean {
    return (
      type === "date" ||
      type === "checkbox" ||
      [this.text("evidence.document"), this.text("evidence.page")].includes(name)
    );
  }

  /**
   * Fills the step on screen from its first field to its last and goes on by the button Next.
   * @param act what is to be done with a button by its name, once each: Enter is pressed on it
   * @returns how many times Tab was pressed
   */
  async finishStep(act: readonly string[] = []): Promise<number> {
    const waiting = new Set(act);
    const next = this.text("nav.next");
    for (let presses = 1; presses <= MOST_PRESSES; presses += 1) {
      await this.press("Tab");
      const at = await this.focused();
      if (!at.inPane) throw new Error(`The focus left the pane for ${at.tag} "${at.name}"`);
      if (at.tag === "button" && waiting.delete(at.name)) await this.press("Enter");
      else if (at.tag === "button" && (await this.isNext(next))) {
        await this.press("Enter");
        return presses;
      } else await this.fill(at);
    }
    throw new Error(`Tab does not reach ${next}`);
  }

  /** Goes to the step of the first thing that the list of what is open names, before its first field. */
  async goToOpen(): Promise<void> {
    await this.tabTo(/^(缺 )?\d+ (missing|项)$/, "Shift+Tab");
    await this.press("Enter");
    await this.press("Tab");
    await this.press("Enter");
    // What asks for the item may stand above it.
    await this.tabTo(STEPS, "Shift+Tab");
  }

  /** Goes to a step by the list of all steps. */
  async jumpTo(title: string): Promise<void> {
    await this.tabTo(STEPS, "Shift+Tab");
    await this.press("Enter");
    for (let presses = 0; presses < 40; presses += 1) {
      const { name } = await this.focused();
      if (name.startsWith(title)) return this.press("Enter");
      await this.press("ArrowDown");
    }
    throw new Error(`The list of steps has no ${title}`);
  }

  private isNext(next: string): Promise<boolean> {
    return this.open.page.evaluate((text) => document.activeElement?.textContent === text, next);
  }
}

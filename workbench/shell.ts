import "./shell.css";
import type { Language } from "../src";
import { button, element } from "./element";
import { menu, menuCommand } from "./menu";
import { MessageLine } from "./message";
import type { Preferences, Theme } from "./preferences";
import type { SampleInfo } from "./samples/list";
import { splitter } from "./splitter";
import { wordsOf } from "./words";
import type { Words } from "./words";

/** What the shell's buttons do. */
export interface ShellActions {
  openFile(file: File): void;
  save(): void;
  openSample(id: string | null): void;
  /** Runs one of the add-in's ribbon commands. */
  command(id: string): void;
  /** Opens the list of functions, from which one is put into a cell. */
  findFunction(): void;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  setPaneWidth(width: number): void;
}

/** The add-in's ribbon, in its order and with its ids: the assessment's walk as buttons, each other group as one menu. */
const WALK = ["newAssessment", "setup", "figures", "scorecard", "result", "deliver"] as const;
const BESIDE = ["portfolio", "book", "calendar", "methods"] as const;
const WORKBOOK = ["refresh", "freeze", "thaw", "heal"] as const;

type Label = keyof Words;

/** Milliseconds after which a message is old news. */
const STALE_AFTER = 5000;

/** The page around grid and pane: a bar with the files and the add-in's commands, and a line of messages below. */
export class Shell {
  readonly grid = element("div", { class: "grid", id: "workbook-grid" });
  readonly pane = element("aside", { class: "pane" });
  /** What lies over the grid, beside the pane. */
  readonly overlay = element("div", { class: "overlay" });
  private readonly labels: (readonly [HTMLElement, Label])[] = [];
  private readonly titles: (readonly [HTMLElement, Label])[] = [];
  private readonly cellLine = new MessageLine("cell-line", { "aria-live": "polite" });
  private readonly stateLine = new MessageLine("state-line", { role: "status" });
  private saidAt = 0;
  private readonly progress = element("progress", { max: "1", hidden: true });
  private readonly cancel = button({ class: "cancel", hidden: true }, () => this.onCancel?.());
  private onCancel: (() => void) | null = null;
  private readonly samples = element("select", { class: "samples" });
  private readonly controls: (HTMLButtonElement | HTMLSelectElement)[] = [];
  private readonly bar: HTMLElement;
  /** The page's own bar, above grid and pane. */
  readonly header: HTMLElement;
  private readonly themeButton: HTMLButtonElement;
  private words: Words;

  constructor(
    readonly root: HTMLElement,
    private readonly preferences: Preferences,
    private readonly sampleList: readonly SampleInfo[],
    private readonly actions: ShellActions,
  ) {
    this.words = wordsOf(preferences.language);
    this.themeButton = button({ class: "icon" }, () => {
      actions.setTheme(this.preferences.theme === "dark" ? "light" : "dark");
    });
    this.bar = splitter(preferences.paneWidth, (width, done) => {
      root.style.setProperty("--pane-width", `${width}px`);
      if (done) actions.setPaneWidth(width);
    });
    this.titles.push([this.bar, "splitter"], [this.pane, "pane"], [this.grid, "grid"]);
    const main = element("main", { class: "work" }, [this.grid, this.overlay, this.bar, this.pane]);
    this.header = this.makeHeader();
    root.append(this.header, main, this.footer());
    this.apply(preferences);
    this.setBusy(true);
  }

  private footer(): HTMLElement {
    this.titles.push([this.progress, "progress"]);
    for (const { showAll } of [this.cellLine, this.stateLine]) this.labels.push([showAll, "showAll"]);
    return element("footer", { class: "status" }, [
      this.cellLine.root,
      this.stateLine.root,
      this.progress,
      this.labelled(this.cancel, "cancel"),
    ]);
  }

  private makeHeader(): HTMLElement {
    const file = element("input", {
      type: "file",
      class: "file",
      accept: ".xlsx,.xlsm,.xltx,.xltm",
      hidden: true,
    });
    file.addEventListener("change", () => {
      const [chosen] = file.files ?? [];
      if (chosen) this.actions.openFile(chosen);
      file.value = "";
    });
    this.samples.addEventListener("change", () => {
      const chosen = this.samples.value;
      this.samples.value = "";
      this.actions.openSample(chosen === "blank" ? null : chosen);
    });
    this.controls.push(this.samples);
    return element("header", { class: "bar" }, [
      element("strong", { class: "product" }, [this.labelled(element("span"), "product")]),
      this.labelled(element("span", { class: "tagline" }), "tagline"),
      this.samples,
      this.control("open", () => file.click()),
      this.control("save", () => this.actions.save()),
      file,
      element("span", { class: "divider", role: "presentation" }),
      ...WALK.map((id) => this.control(id, () => this.actions.command(id))),
      element("span", { class: "divider", role: "presentation" }),
      this.commandMenu("more", BESIDE),
      this.commandMenu("workbook", WORKBOOK),
      this.control("functions", () => this.actions.findFunction()),
      this.control("help", () => this.actions.command("help")),
      element("span", { class: "last" }, [
        this.labelled(
          button({ class: "language" }, () => {
            this.actions.setLanguage(this.preferences.language === "en" ? "zh" : "en");
          }),
          "otherLanguage",
        ),
        this.themeButton,
      ]),
    ]);
  }

  /** A group of the ribbon as a menu: what is not needed in every assessment leaves the bar one row. */
  private commandMenu(label: Label, ids: readonly (typeof BESIDE | typeof WORKBOOK)[number][]): HTMLElement {
    const commands = ids.map((id) => {
      const command = menuCommand({ "data-action": id }, () => this.actions.command(id));
      this.labelled(command.item, id);
      return command;
    });
    const trigger = this.labelled(
      button({ "data-action": label, class: "opens" }, () => undefined),
      label,
    );
    this.controls.push(trigger);
    return menu(trigger, commands);
  }

  /** A button that works only once the workbook does. */
  private control(label: Label, onClick: () => void): HTMLButtonElement {
    const made = this.labelled(button({ "data-action": label }, onClick), label);
    this.controls.push(made);
    return made;
  }

  private labelled<Made extends HTMLElement>(made: Made, label: Label): Made {
    this.labels.push([made, label]);
    return made;
  }

  /** Shows the page in the chosen language and theme. */
  apply({ language, theme }: Pick<Preferences, "language" | "theme">): void {
    const words = wordsOf(language);
    // What was done is no longer news, and stays in the other language; what went wrong stays in either.
    if (words !== this.words && !this.stateLine.isWrong) this.stateLine.say([], false);
    this.words = words;
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.documentElement.dataset.theme = theme;
    for (const [target, label] of this.labels) target.textContent = this.words[label];
    for (const [target, label] of this.titles) target.setAttribute("aria-label", this.words[label]);
    const themeLabel = this.words[theme === "dark" ? "light" : "dark"];
    this.themeButton.textContent = theme === "dark" ? "☀" : "☾";
    this.themeButton.title = themeLabel;
    this.themeButton.setAttribute("aria-label", themeLabel);
    this.samples.setAttribute("aria-label", this.words.samples);
    this.samples.replaceChildren(
      element("option", { value: "", disabled: true, selected: true, hidden: true }, [this.words.samples]),
      ...this.sampleList.map((sample) => element("option", { value: sample.id }, [sample.title[language]])),
      element("option", { value: "blank" }, [this.words.blank]),
    );
  }

  /** Says what the page is doing or did; `wrong` for what went wrong. */
  say(text: string, wrong = false): void {
    this.stateLine.say([text], wrong);
    this.saidAt = performance.now();
  }

  /** Takes back what was said some time ago, once the user works on: it is no longer so. What went wrong stays. */
  forgetStale(): void {
    if (this.stateLine.isWrong || performance.now() - this.saidAt < STALE_AFTER) return;
    this.stateLine.say([], false);
  }

  /** Shows how far something has come, from 0 to 1. */
  sayProgress(done: number): void {
    this.progress.value = done;
  }

  /** Says that a long step back, or forward again, is under way: the sheet changes in parts. */
  sayStep({ isBack, done }: { readonly isBack: boolean; readonly done: number }): void {
    const isDone = done === 1;
    this.progress.hidden = isDone;
    this.progress.value = done;
    if (isDone) this.say(this.text(isBack ? "undone" : "redone"));
    else this.say(this.text(isBack ? "undoing" : "redoing"));
  }

  /** Shows a bar and a button that ends what is under way; null takes both away. */
  offerCancel(cancel: (() => void) | null): void {
    this.onCancel = cancel;
    this.cancel.hidden = cancel === null;
    this.progress.hidden = cancel === null;
    this.progress.value = 0;
  }

  /** Shows what is to be said of the selected cell. */
  sayOfCell(address: string, message: string): void {
    const content = [element("b", {}, [address]), ...(message === "" ? [] : [` ${message}`])];
    this.cellLine.say(content, message !== "");
  }

  setBusy(busy: boolean): void {
    for (const control of this.controls) control.disabled = busy;
    this.grid.setAttribute("aria-busy", String(busy));
  }

  showPane(visible: boolean): void {
    this.pane.hidden = !visible;
    this.bar.hidden = !visible;
  }

  /** All the page's text in the language that is shown. */
  get allWords(): Words {
    return this.words;
  }

  text(label: Label): string {
    return this.words[label];
  }
}

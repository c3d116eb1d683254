import type { Draft, MountedPane } from "../taskpane";
import type { takeMethods, writeBook, writeDraft } from "../taskpane/without-pane";
import type { LiveWorkbook } from "../host/workbook";
import type { WorkbookDocument } from "../host/document";
import { newDocument } from "../host/new-document";
import type { Univer } from "@univerjs/core";
import type { ExtendedOffice } from "../host/office";
import type * as Files from "./files";
import type * as Charts from "./charts";
import type * as Functions from "./functions";
import type * as GridWindow from "./grid-window";
import { followSelection } from "./cell-message";
import type { Finder } from "./finder";
import { keepPreferences } from "./preferences";
import type { Preferences } from "./preferences";
import { forget, RecoveryCopy } from "./recovery";
import { firstIn, goByRegions, skipHidden } from "./regions";
import { samples } from "./samples/list";
import { Shell } from "./shell";
import { fill } from "./words";

type Engine = LiveWorkbook & { readonly univer: Univer; readonly kept: () => readonly unknown[] };

/** What is loaded after the page itself: the workbook, the add-in's host, and the modules that come with the grid. */
export interface Parts {
  readonly engine: Engine;
  readonly office: ExtendedOffice;
  readonly files: typeof Files;
  readonly window: typeof GridWindow;
  readonly charts: typeof Charts;
  readonly speakIn: typeof Functions.speakIn;
  readonly takeMethods: typeof takeMethods;
  readonly writeBook: typeof writeBook;
  readonly writeDraft: typeof writeDraft;
}

/** The page at work: what its buttons do, once the grid, the host and the pane are there. */
export class Workbench {
  readonly shell: Shell;
  private parts: Parts | null = null;
  private pane: MountedPane | null = null;
  private mountPane: (() => MountedPane) | null = null;
  private fileName = "";
  private changed = false;
  private readonly recovery = new RecoveryCopy();
  private showRules: () => void = () => undefined;
  private finder: Finder | null = null;

  constructor(
    root: HTMLElement,
    readonly preferences: Preferences,
  ) {
    this.shell = new Shell(root, preferences, samples, {
      openFile: (file) => void this.openFile(file),
      save: () => void this.save(),
      openSample: (id) => void this.openSample(id),
      command: (id) => void this.parts?.office.runCommand(id),
      findFunction: () => void this.findFunction(),
      setLanguage: (language) => this.setLanguage(language),
      setTheme: (theme) => this.setTheme(theme),
      setPaneWidth: (width) => this.keep({ paneWidth: width }),
    });
    this.shell.say(this.shell.text("loading"));
  }

  /** Takes over the parts that were loaded. */
  start(parts: Parts, mountPane: () => MountedPane): void {
    this.parts = parts;
    this.mountPane = mountPane;
    this.pane = mountPane();
    const { engine, window: grid } = parts;
    engine.on((event) => {
      if (event.type === "changed" || event.type.startsWith("sheet-"))
        this.changed ||= event.type !== "sheet-activated";
    });
    engine.on((event) => {
      if (event.type === "changed") this.shell.forgetStale();
      else if (event.type === "refused") this.shell.say(this.shell.text("refused"), true);
      else if (event.type === "step") this.shell.sayStep(event);
    });
    followSelection(engine, this.shell);
    this.goByKeys();
    new parts.charts.ChartLayer(this.shell.grid, engine);
    this.showRules = parts.charts.followRules(engine);
    // A click on pane or bar in mid-edit: what is typed so far goes into its cell first.
    const leave = (event: Event): void => {
      if (!(event.target instanceof Node) || !this.shell.grid.contains(event.target))
        void grid.endEditing(engine.univer);
    };
    this.shell.pane.addEventListener("pointerdown", leave, { capture: true });
    window.addEventListener("beforeunload", (event) => {
      if (this.changed) event.preventDefault();
    });
    this.shell.setBusy(false);
    this.shell.say(this.shell.text("ready"));
  }

  /** Lets F6 go from the bar to the grid, to what lies over it, to the pane and back, and the Tab key skip what is hidden. */
  private goByKeys(): void {
    const { shell, parts } = this;
    if (parts === null) return;
    const { engine, window: grid } = parts;
    const into = (root: HTMLElement) => () => firstIn(root)?.focus();
    goByRegions([
      { root: shell.header, isShown: () => true, enter: into(shell.header) },
      {
        root: shell.grid,
        isShown: () => true,
        enter: grid.focusGrid,
        // What is being typed goes into its cell, as it does on a click elsewhere.
        leave: () => grid.endEditing(engine.univer),
      },
      {
        root: shell.overlay,
        isShown: () => shell.overlay.querySelector(".finder:not([hidden])") !== null,
        enter: into(shell.overlay),
      },
      { root: shell.pane, isShown: () => !shell.pane.hidden, enter: into(shell.pane) },
    ]);
    skipHidden(shell.root);
  }

  /** Opens the list of functions, loaded when it is first asked for. */
  private async findFunction(): Promise<void> {
    const { parts, shell } = this;
    if (parts === null) return;
    if (this.finder === null) {
      const { Finder } = await import("./finder");
      this.finder ??= new Finder({
        workbook: parts.engine,
        words: () => shell.allWords,
        isChinese: () => this.preferences.language === "zh",
        inserted: (text) => {
          shell.say(text);
          parts.window.focusGrid();
        },
      });
      shell.overlay.append(this.finder.root);
    }
    await parts.window.endEditing(parts.engine.univer);
    await this.finder.open();
  }

  /** Notes that the pane has work that no file has: leaving asks, and a copy outlives a crash. */
  noteWork(draft: Draft): void {
    this.changed = true;
    this.recovery.keep(draft.issuer.name, draft, new Date().toISOString());
  }

  /** Offers what a page left behind that crashed or was closed: it opens in an empty workbook, or is given up. */
  async offerRecovery(): Promise<void> {
    const left = await this.recovery.left();
    if (left === null) return;
    const time = new Date(left.at).toLocaleString(this.preferences.language === "zh" ? "zh-CN" : "en-GB");
    const issuer = left.issuer === "" ? this.shell.text("unnamed") : left.issuer;
    const isWanted = window.confirm(fill(this.shell.text("recover"), { issuer, time }));
    forget(left.key);
    if (!isWanted) return;
    await this.openSample(null, false);
    if (this.pane?.restore(left.draft) !== true) this.shell.say(this.shell.text("notRecovered"), true);
  }

  /** Opens a sample, or an empty workbook for null. */
  async openSample(id: string | null, ask = true): Promise<void> {
    if (!this.parts || (ask && !this.mayDiscard())) return;
    const { language } = this.preferences;
    const samples = id === null ? null : await import("./samples");
    const book = id === null ? null : (samples?.openBook(id, language) ?? null);
    if (book !== null) {
      await this.show(newDocument(), book.title, [], async ({ writeBook }) => {
        const written = await writeBook(book.book, language);
        if (!written.ok) throw new Error(Object.values(written.failure.facts).join(" "));
      });
      return;
    }
    const sample = id === null ? null : (samples?.openSample(id, language) ?? null);
    const document = sample?.document ?? newDocument();
    const title = sample?.title ?? this.shell.text("fileName");
    await this.show(document, title, [], async ({ writeDraft }) => {
      if (sample === null) return;
      const written = await writeDraft(sample.draft, language, new Date().toISOString());
      if (!written.ok) throw new Error(Object.values(written.failure.facts).join(" "));
    });
  }

  private async openFile(file: File): Promise<void> {
    if (!this.parts || !this.mayDiscard()) return;
    const name = file.name;
    const { files } = this.parts;
    const { language } = this.preferences;
    const opening = files.readFile(file, (done) => this.shell.sayProgress(done));
    this.shell.setBusy(true);
    this.shell.say(fill(this.shell.text("opening"), { name }));
    this.shell.offerCancel(() => opening.cancel());
    try {
      const result = await opening.result;
      this.shell.offerCancel(null);
      if (!result) this.shell.say(fill(this.shell.text("cancelled"), { name }));
      else if (result.ok) await this.showFile(result.document, name, result.notes);
      else
        this.shell.say(
          fill(this.shell.text("notOpened"), { name, reason: files.reasonOf(result, language) }),
          true,
        );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.shell.say(fill(this.shell.text("notOpened"), { name, reason }), true);
    } finally {
      this.shell.offerCancel(null);
      this.shell.setBusy(false);
    }
  }

  /** What was wrong with the file is said before what is merely not shown, and in the colour of a fault. */
  private async showFile(document: WorkbookDocument, file: string, notes: readonly string[]): Promise<void> {
    const name = file.replace(/\.\w+$/u, "");
    await this.show(document, name, notes);
    const damage = this.parts?.files.damageOf(document, this.preferences.language) ?? [];
    if (damage.length === 0) return;
    const told = fill(this.shell.text("damaged"), { name, damage: damage.join(" ") });
    this.shell.say([told, ...notes].join(" "), true);
  }

  /** Every workbook gets a fresh pane: the one before speaks of sheets that are gone. */
  private async show(
    document: WorkbookDocument,
    name: string,
    notes: readonly string[],
    complete?: (parts: Parts) => Promise<void>,
  ): Promise<void> {
    if (!this.parts) return;
    this.shell.setBusy(true);
    // What the pane still has to save belongs to the workbook that goes, not to the one that comes.
    await this.pane?.saveNow();
    this.pane?.unmount();
    try {
      await this.parts.takeMethods(document.customXml.map(({ xml }) => xml));
      await this.parts.engine.load(document);
      this.showRules();
      await complete?.(this.parts);
      this.fileName = name;
      this.changed = false;
      this.recovery.drop();
      this.shell.say([fill(this.shell.text("opened"), { name }), ...notes].join(" "));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.shell.say(fill(this.shell.text("notOpened"), { name, reason }), true);
    } finally {
      this.pane = this.mountPane?.() ?? null;
      this.shell.setBusy(false);
    }
  }

  private async save(): Promise<void> {
    if (!this.parts) return;
    const { engine, files, window: grid } = this.parts;
    await grid.endEditing(engine.univer);
    await this.pane?.saveNow();
    await engine.settle();
    const title = this.fileName || this.shell.text("fileName");
    this.shell.say(this.shell.text("saving"));
    const result = await files
      .downloadDocument(engine.toDocument(), title, this.shell.text("repaired"), this.preferences.language)
      .catch((error: unknown) => ({
        ok: false as const,
        reason: error instanceof Error ? error.message : String(error),
      }));
    if (result.ok) {
      this.changed = false;
      this.recovery.drop();
      this.pane?.fileSaved();
    }
    if (result.ok) this.shell.say(fill(this.shell.text("saved"), { name: result.name }));
    else this.shell.say(fill(this.shell.text("notSaved"), { reason: result.reason }), true);
  }

  private mayDiscard(): boolean {
    return !this.changed || window.confirm(this.shell.text("discard"));
  }

  setLanguage(language: Preferences["language"]): void {
    this.keep({ language });
    this.pane?.setLanguage(language);
    this.finder?.close();
    if (this.parts === null) return;
    const { engine, window: grid, speakIn } = this.parts;
    grid.setGridLanguage(engine.univer, language);
    speakIn(language);
    // What cells say already is said anew, unless the file's own results are kept: those stay as they came.
    if (engine.kept().length === 0) void engine.recalculate();
  }

  /** The tour was taken or skipped: it does not come by itself again. */
  rememberTour(): void {
    this.keep({ toured: true });
  }

  private setTheme(theme: Preferences["theme"]): void {
    this.keep({ theme });
    this.pane?.setTheme(theme);
    if (this.parts) this.parts.window.setGridTheme(this.parts.engine.univer, theme);
  }

  private keep(change: Partial<Preferences>): void {
    Object.assign(this.preferences, change);
    keepPreferences(this.preferences);
    this.shell.apply(this.preferences);
  }
}

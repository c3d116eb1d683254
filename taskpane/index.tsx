import {
  FluentProvider,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Language } from "../src";
import type { Draft } from "../desk/draft/draft";
import { readSaved, savedForm } from "../desk/draft/saved";
import { Pane } from "./shell/Pane";

export type { Answer, Draft } from "../desk/draft/draft";
export type { BookContent } from "./workbook";

export type PaneTheme = "light" | "dark" | "highContrast";

export interface PaneOptions {
  readonly language: Language;
  readonly theme: PaneTheme;
  /** Called when the analyst switches the language in the pane, so that the page around it can follow and remember. */
  readonly onLanguage?: (language: Language) => void;
  /** Whether the tour was taken or skipped before: then it is offered in the help only. */
  readonly toured?: boolean;
  /** Called when the tour ends, so that the page around the pane can remember it. */
  readonly onToured?: () => void;
  /** Called with the assessment after each change of it, in the form in which it is saved: no file has that change yet. */
  readonly onWork?: (draft: Draft) => void;
}

export interface MountedPane {
  setLanguage(language: Language): void;
  setTheme(theme: PaneTheme): void;
  /** Saves into the workbook at once what was filled in last: before the page saves the file or opens another. */
  saveNow(): Promise<void>;
  /** Tells the pane that a file now has all that was filled in. */
  fileSaved(): void;
  /** Opens an assessment that a page which is gone left behind; false where it cannot be read. */
  restore(saved: unknown): boolean;
  unmount(): void;
}

const themes: Readonly<Record<PaneTheme, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  highContrast: teamsHighContrastTheme,
};

/**
 * Shows the task pane in an element, which it fills. The workbook is reached through the global `Excel`; without one
 * the pane says so and works on unsaved. A page that opens another workbook unmounts the pane and mounts it again.
 */
export function mountTaskpane(root: HTMLElement, options: PaneOptions): MountedPane {
  const react = createRoot(root);
  let { language, theme } = options;
  const tour = { toured: options.toured ?? true, onToured: () => options.onToured?.() };
  let save = () => Promise.resolve();
  const onSaver = (saveNow: () => Promise<void>) => {
    save = saveNow;
  };
  let filed = 0;
  let begin: ((draft: Draft) => void) | null = null;
  /** What is to be opened once the pane is there. */
  let waiting: Draft | null = null;
  const onBegin = (open: (draft: Draft) => void) => {
    begin = open;
    if (waiting !== null) open(waiting);
    waiting = null;
  };
  const onWork = (draft: Draft) => options.onWork?.(savedForm(draft));
  const render = () => {
    react.render(
      <StrictMode>
        <FluentProvider theme={themes[theme]} style={{ height: "100%", minWidth: 0 }}>
          <Pane
            language={language}
            onLanguage={switchLanguage}
            onSaver={onSaver}
            {...{ ...tour, filed, onWork, onBegin }}
          />
        </FluentProvider>
      </StrictMode>,
    );
  };
  const switchLanguage = (chosen: Language) => {
    language = chosen;
    render();
    options.onLanguage?.(chosen);
  };
  render();
  return {
    setLanguage(chosen) {
      language = chosen;
      render();
    },
    setTheme(chosen) {
      theme = chosen;
      render();
    },
    saveNow: () => save(),
    fileSaved() {
      filed += 1;
      render();
    },
    restore(saved) {
      const draft = readSaved(saved);
      if (begin === null) waiting = draft;
      else if (draft !== null) begin(draft);
      return draft !== null;
    },
    unmount() {
      react.unmount();
    },
  };
}

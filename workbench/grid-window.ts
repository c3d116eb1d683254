import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import { BooleanNumber, LocaleType, mergeLocales, ThemeService } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { FunctionType } from "@univerjs/engine-formula";
import type { IFunctionInfo } from "@univerjs/engine-formula";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import formattingEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import formattingChinese from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationEnglish from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationChinese from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEnglish from "@univerjs/preset-sheets-note/locales/en-US";
import noteChinese from "@univerjs/preset-sheets-note/locales/zh-CN";
import { UniverSheetsTableUIPlugin, UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableEnglish from "@univerjs/preset-sheets-table/locales/en-US";
import tableChinese from "@univerjs/preset-sheets-table/locales/zh-CN";
import type { UniverSetup } from "../host/engine";
import type { Language } from "../src";
import type { FunctionHelp } from "./function-help";
import type { Theme } from "./preferences";

export { takePastes } from "./paste/grid-paste";
export { askRulesWhereThereAre } from "./spare-rules";
export { showTextFormats } from "./text-formats";

const locales = { en: LocaleType.EN_US, zh: LocaleType.ZH_CN } as const;

/** The grid's window: what the formula engine is started with to be seen in an element of the page. */
export function gridWindow(
  container: HTMLElement,
  { language, theme }: { readonly language: Language; readonly theme: Theme },
  help: readonly FunctionHelp[],
): UniverSetup {
  return {
    locale: locales[language],
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        coreEnglish,
        tableEnglish,
        noteEnglish,
        formattingEnglish,
        validationEnglish,
      ),
      [LocaleType.ZH_CN]: mergeLocales(
        coreChinese,
        tableChinese,
        noteChinese,
        formattingChinese,
        validationChinese,
      ),
    },
    darkMode: theme === "dark",
    plugins: (formula) =>
      [
        UniverSheetsCorePreset({
          container,
          ribbonType: "simple",
          disableAutoFocus: true,
          formula: { ...formula, description: help.map(describe) },
        }),
        UniverSheetsTablePreset(),
        UniverSheetsNotePreset(),
        UniverSheetsConditionalFormattingPreset(),
        UniverSheetsDataValidationPreset(),
      ]
        .flatMap((preset) => preset.plugins)
        // The grid's tag with a table's name lies over the rows above it, which Excel's does not.
        .map((plugin) => (plugin === UniverSheetsTableUIPlugin ? [plugin, { hideAnchor: true }] : plugin)),
  };
}

function describe({ name, description, parameters }: FunctionHelp): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: "",
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}

export function setGridLanguage(univer: Univer, language: Language): void {
  univer.setLocale(locales[language]);
}

export function setGridTheme(univer: Univer, theme: Theme): void {
  univer
    .__getInjector()
    .get(ThemeService)
    .setDarkMode(theme === "dark");
}

/** Takes over what is being typed into a cell; else a click outside the grid would leave it neither in nor out. */
export async function endEditing(univer: Univer): Promise<void> {
  await FUniver.newAPI(univer).getActiveWorkbook()?.endEditingAsync(true);
}

/** Id of what takes the keys that are meant for the selected cell. */
const CELL_EDITOR = "__editor___INTERNAL_EDITOR__DOCS_NORMAL";

/** Puts the focus on the selected cell, so that arrows move from it and what is typed goes into it. */
export function focusGrid(): void {
  document.getElementById(CELL_EDITOR)?.focus();
}

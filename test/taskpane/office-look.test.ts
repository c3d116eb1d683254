import { expect, test } from "vitest";
import { languageOf, paneThemeOf } from "../../taskpane/office-look";

test("the theme follows forced colours, then Office, then the system", () => {
  const calm = { forcedColors: false, dark: false };
  expect(paneThemeOf("#FFFFFF", { ...calm, forcedColors: true })).toBe("highContrast");
  expect(paneThemeOf("#FFFFFF", { ...calm, dark: true })).toBe("light");
  expect(paneThemeOf("#262626", calm)).toBe("dark");
  expect(paneThemeOf("217346", calm)).toBe("dark");
  expect(paneThemeOf(undefined, { ...calm, dark: true })).toBe("dark");
  expect(paneThemeOf("", calm)).toBe("light");
});

test("the language follows the locale", () => {
  expect(["zh-CN", "zh-TW", "ZH", "en-US", "de-DE", "zhx"].map(languageOf)).toEqual([
    "zh",
    "zh",
    "zh",
    "en",
    "en",
    "en",
  ]);
});

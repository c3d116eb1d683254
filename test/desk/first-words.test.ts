import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { en } from "../../desk/words/en";
import { shell as shellEn } from "../../desk/words/en/shell";
import { shell as shellZh } from "../../desk/words/zh/shell";

/** What draws the pane before an assessment is open; what a built page says there must be there. */
const FRAME = [
  "shell/Pane.tsx",
  "shell/StartScreen.tsx",
  "shell/TitleBar.tsx",
  "shell/InterruptedBar.tsx",
  "shell/use-interrupted.ts",
  "shell/ReportBar.tsx",
  "shell/tour/TourNotice.tsx",
  "workbook/run.ts",
  "workbook/interrupted.ts",
];

test.each(FRAME)("%s says only what the first words hold", (path) => {
  const source = readFileSync(new URL(`../../taskpane/${path}`, import.meta.url), "utf8");
  const said = [...source.matchAll(/"([\w-]+(?:\.[\w-]+)+)"/g)].flatMap(([, key = ""]) =>
    key in en ? [key] : [],
  );
  for (const key of said) {
    expect(shellEn).toHaveProperty([key]);
    expect(shellZh).toHaveProperty([key]);
  }
});

test("the first words are the same in both languages", () => {
  expect(Object.keys(shellZh).sort()).toEqual(Object.keys(shellEn).sort());
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { say } from "../../desk/words";
import { en } from "../../desk/words/en";
import { zh } from "../../desk/words/zh";

const keys = Object.keys(en) as (keyof typeof en)[];
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "words" ? [] : sourcesIn(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, "utf8")] : [];
  });
}

test("both languages have the same keys with the same holes", () => {
  expect(Object.keys(zh).sort()).toEqual([...keys].sort());
  for (const key of keys) expect(holes(zh[key]), key).toEqual(holes(en[key]));
});

test("no Chinese text is left in English, nor empty", () => {
  // Signs and units are the same in both.
  const shared = keys.filter((key) => zh[key] === en[key]);
  expect(shared.sort()).toEqual(["band.above", "band.below", "band.from", "band.to"].sort());
  for (const key of keys) expect(zh[key].trim(), key).not.toBe("");
});

test("every message is used, so that none is kept up for nothing", () => {
  const sources = ["desk", "taskpane"]
    .flatMap((folder) => sourcesIn(join(import.meta.dirname, "../..", folder)))
    .join("\n");
  // Said by a computed key: what the sheet and the house list name by kind, and places by their folders.
  const computed =
    /^(sheet\.(standalone|support|sovereign|rmb|final|assigned|local|short|outlook)|check\.(required|advisory|process)|(item|bands|matrix)\.(published|house|own|mixed)|statement\.left\.|methods\.(scorecard|points)$|house\.|override\.reason\.|portfolio\.sort\.|place\.(setup|figures|scorecard|result|deliver)$)/;
  const unused = keys.filter((key) => !computed.test(key) && !sources.includes(`"${key}"`));
  expect(unused).toEqual([]);
});

test("words follow a number by the rule of the language", () => {
  const raised = (n: number) => say("en", "report.raised", { n, before: "AA", final: "AA+" });
  expect(raised(1)).toBe("The rating is raised by 1 notch, from AA to AA+.");
  expect(raised(2)).toContain("by 2 notches,");
  expect(raised(0)).toContain("by 0 notches,");
});

test("holes are filled, and shown where a fact is missing", () => {
  expect(say("en", "scorecard.takeRatios", { n: 3 })).toBe("Take 3 ratios from the statements");
  expect(say("zh", "scorecard.before", { date: "2025年" })).toBe("2025年：{value}");
});

import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { notchbook, scratchFolder } from "./notchbook";

const folder = scratchFolder();

describe("notchbook pack, with workbooks", () => {
  test("writes a methodology as tables and reads the same one back", async () => {
    const path = folder.path("bank.xlsx");
    const wrote = await notchbook(["pack", "to-xlsx", "circ-bank", path, "--language", "zh"]);
    expect(wrote.code).toBe(0);
    const read = await notchbook(["pack", "from-xlsx", path]);
    expect(read.output).toContain("circ-bank@2007+2 is sound.");
  });

  test("begins one of one's own, which every command then takes as a file", async () => {
    const [book, file] = [folder.path("mine.xlsx"), folder.path("mine.notchbook.json")];
    expect((await notchbook(["pack", "new", book])).code).toBe(0);
    const made = await notchbook(["pack", "from-xlsx", book, file]);
    expect(made.output).toMatch(/my-scorecard@1\+1#[0-9a-f]{8}/);
    const pin = /my-scorecard\S+/.exec(made.output)?.[0] ?? "";
    expect((await notchbook(["pack", "check", file])).output).toContain(pin);
    expect((await notchbook(["pack", "table", book])).output).toContain("business-score");
    expect(JSON.parse(await readFile(file, "utf8"))).toHaveProperty("packs");
  });

  test("does not write over a file, and says which templates there are", async () => {
    const path = folder.path("mine.xlsx");
    expect((await notchbook(["pack", "new", path])).code).toBe(2);
    expect((await notchbook(["pack", "new", folder.path("x.xlsx"), "--template", "moon"])).errors).toContain(
      "points",
    );
  });
});

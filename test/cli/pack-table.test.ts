import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCsv, writeCsv } from "../../cli/csv";
import { notchbook, packFile, root, scratchFolder } from "./notchbook";

const folder = scratchFolder();

describe("notchbook pack table and calibrate", () => {
  const REGION = "business-score.parts.regional-economy.weight";
  const INDUSTRY = "business-score.parts.industry-risk.weight";
  const MINE = "lianhe-guarantor@4.0.202208+2*25671d71";
  /** The printed table with the numbers of two rows changed, as a spreadsheet would save it. */
  const changed = async () => {
    const { output } = await notchbook(["pack", "table", "lianhe-guarantor"]);
    return output
      .replace(`${REGION},Business risk score,weight of Regional economy,0.2`, `${REGION},x,y,0.1`)
      .replace(`${INDUSTRY},Business risk score,weight of Industry risk,0.2`, `${INDUSTRY},x,y,0.3`);
  };

  test("prints the numbers of a pack that ships, by id or pin, or of a file", async () => {
    const printed = await notchbook(["pack", "table", "lianhe-guarantor"]);
    expect(printed.code).toBe(0);
    const lines = printed.output.split("\r\n");
    expect(lines[0]).toBe("method,lianhe-guarantor@4.0.202208+2,,,,");
    expect(lines[1]).toBe("path,item or step,what,value,unit,reason");
    expect(lines).toContainEqual(
      expect.stringContaining(`${INDUSTRY},Business risk score,weight of Industry risk,0.2,`),
    );
    expect(await notchbook(["pack", "table", packFile])).toEqual(printed);
    expect(await notchbook(["pack", "table", "lianhe-guarantor@4.0.202208+2"])).toEqual(printed);
  });

  test("puts a table over a pack into a file, which is a pack and goes round", async () => {
    const table = await folder.save("mine.csv", `\uFEFF${await changed()}\r\n`);
    const out = folder.path("mine.json");
    const ran = await notchbook(["pack", "calibrate", "lianhe-guarantor", table, out]);
    expect(ran).toEqual({ output: `${out}: ${MINE}`, errors: "", code: 0 });
    expect((await notchbook(["pack", "check", out])).output).toBe(`${MINE} is sound.`);
    const again = await notchbook(["pack", "table", out]);
    expect(again.output).toMatch(
      new RegExp(`^method,lianhe-guarantor@4\\.0\\.202208\\+2,with local changes,.*25671d71`),
    );
    // The table of the changed file over the pack that ships is the changed file.
    const copy = folder.path("copy.json");
    const back = await notchbook([
      "pack",
      "calibrate",
      packFile,
      await folder.save("again.csv", again.output),
      copy,
    ]);
    expect(back.code).toBe(0);
    expect(await readFile(copy, "utf8")).toBe(await readFile(out, "utf8"));
    // And the table that ships over the changed file is the pack that ships.
    const plain = await notchbook(["pack", "table", "lianhe-guarantor"]);
    const restored = folder.path("restored.json");
    await notchbook(["pack", "calibrate", out, await folder.save("plain.csv", plain.output), restored]);
    const shipped: unknown = JSON.parse(await readFile(join(root, packFile), "utf8"));
    expect(JSON.parse(await readFile(restored, "utf8"))).toEqual(shipped);
  });

  test.each([
    [
      "a short table of semicolons",
      "short.csv",
      `method;lianhe-guarantor\n${REGION};0.1\n\n${INDUSTRY};"0.3"\n`,
    ],
    [
      "JSON",
      "short.json",
      JSON.stringify([
        ["method", "lianhe-guarantor"],
        [REGION, 0.1],
        [INDUSTRY, 0.3],
      ]),
    ],
  ])("reads %s", async (_title, name, text) => {
    const out = folder.path(`of-${name}.json`);
    const ran = await notchbook([
      "pack",
      "calibrate",
      "lianhe-guarantor",
      await folder.save(name, text),
      out,
    ]);
    expect(ran.output).toBe(`${out}: ${MINE}`);
  });

  test("names the cells of what is wrong, and writes nothing", async () => {
    const out = folder.path("never.json");
    const table = await folder.save(
      "wrong.csv",
      `method,lianhe-guarantor\n${REGION},0.3\nroe.bands.2|1,much\n`,
    );
    const ran = await notchbook(["pack", "calibrate", "lianhe-guarantor", table, out]);
    expect(ran).toEqual({
      output: 'row 3, value must be a number; received "much".',
      errors: "",
      code: 1,
    });
    const law = await folder.save("law.csv", `method,lianhe-guarantor\n${REGION},0.3\n`);
    expect((await notchbook(["pack", "calibrate", "lianhe-guarantor", law, out])).output).toMatch(
      /^row 2, value: received 0\.3, was 0\.2; .*the weights sum to 1\.1, not 1\.$/,
    );
    const other = await folder.save("other.csv", `method,ccxap-guarantor\n`);
    expect((await notchbook(["pack", "calibrate", "lianhe-guarantor", other, out])).output).toBe(
      "row 1: received method, ccxap-guarantor; expected method, lianhe-guarantor@4.0.202208+2.",
    );
    await expect(readFile(out, "utf8")).rejects.toThrow();
  });

  test("never writes over a file", async () => {
    const table = await folder.save("over.csv", `method,lianhe-guarantor\n${REGION},0.1\n${INDUSTRY},0.3\n`);
    const ran = await notchbook(["pack", "calibrate", "lianhe-guarantor", table, table]);
    expect(ran).toMatchObject({ output: "", code: 2 });
    expect(ran.errors).toMatch(/^The file cannot be written: .*exist/);
    expect(await readFile(table, "utf8")).toMatch(/^method,/);
  });
});

describe("CSV", () => {
  test("keeps commas, quotes and line breaks in quoted fields, both ways", () => {
    const rows = [
      ["method", "a,b", 'say "so"', "two\nlines", "", "x;y"],
      ["0.5", "", "", "", "", ""],
    ];
    expect(readCsv(writeCsv(rows))).toEqual(rows);
    expect(writeCsv([["a", 1.5]])).toBe("a,1.5");
  });

  test("reads tabs, semicolons, a mark of byte order, and no last line", () => {
    expect(readCsv("\uFEFFa\tb\r\n1\t2\r\n")).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
    expect(readCsv("a;b\n0,5;2")).toEqual([
      ["a", "b"],
      ["0,5", "2"],
    ]);
    expect(readCsv("")).toEqual([]);
    expect(readCsv("a,b\n\nc,")).toEqual([["a", "b"], [""], ["c", ""]]);
  });
});

import { spawn } from "node:child_process";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { functionNames } from "../../functions";
import { engineVersion } from "../../src";
import { notchbook, packFile, root, scratchFolder } from "./notchbook";

const folder = scratchFolder();

/** Builds the command line where its sources changed, then runs what was built. */
const launcher = join(root, "cli/notchbook.mjs");

interface Run {
  readonly output: string;
  readonly errors: string;
  readonly code: number | null;
}

/** Runs the command in a process of its own, as `npm run notchbook --` does. */
function spawned(args: readonly string[], input = ""): Promise<Run> {
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, [launcher, ...args], { cwd: root });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString("utf8");
      settle({ output: text(output), errors: text(errors), code });
    });
    child.stdin.end(input);
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe("the command as a process", () => {
  test("loads neither the formula engine nor the reader of .xlsx before a command needs them", async () => {
    expect(await spawned(["--version"])).toMatchObject({ output: `${engineVersion}\n`, code: 0 });
    const builds = await readdir(join(root, "dist-cli"));
    const times = await Promise.all(
      builds.map(async (name) => (await stat(join(root, "dist-cli", name))).mtimeMs),
    );
    const newest = join(root, "dist-cli", builds[times.indexOf(Math.max(...times))]!);
    const first = new Set<string>();
    const follow = async (file: string): Promise<void> => {
      if (first.has(file)) return;
      first.add(file);
      const code = await readFile(join(newest, file), "utf8");
      const imported = [...code.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)].map(([, name = ""]) => name);
      await Promise.all(imported.map(follow));
    };
    await follow("notchbook.js");
    const sizes = await Promise.all([...first].map(async (file) => (await stat(join(newest, file))).size));
    const all = await Promise.all(
      (await readdir(newest)).map(async (file) => (await stat(join(newest, file))).size),
    );
    // The core and its packs, every calibration a file, are two megabytes; the engine is three more.
    expect(sum(sizes)).toBeLessThan(2_500_000);
    expect(sum(all)).toBeGreaterThan(3_000_000);
    const code = await Promise.all([...first].map((file) => readFile(join(newest, file), "utf8")));
    expect(
      ["UniverInstanceService", "[Content_Types]", "devDependencies"].filter((mark) =>
        code.join().includes(mark),
      ),
    ).toEqual([]);
  });

  test("prints the value on stdout and exits with 0", async () => {
    const args = ["call", "RATING.MATRIX", '["A","F1","lianhe-guarantor"]'];
    expect(await spawned(args)).toEqual({ output: '"aaa"\n', errors: "", code: 0 });
  });

  test("reads the input for -, and exits with 1 where the answer is an error", async () => {
    expect(await spawned(["call", "NOTCH.RANK", "-"], '["AA-"]')).toEqual({
      output: "4\n",
      errors: "",
      code: 0,
    });
    const failed = await spawned(["call", "NOTCH.RANK", "-"], '[""]');
    expect(failed).toMatchObject({ errors: "", code: 1 });
    expect(JSON.parse(failed.output)).toMatchObject({ error: "#N/A" });
  });

  test("says what it does not understand on stderr and exits with 2", async () => {
    const wrong = await spawned(["rate"]);
    expect(wrong).toMatchObject({ output: "", code: 2 });
    expect(wrong.errors).toMatch(/^There is no command rate\.\n\nnotchbook: /);
  });
});

describe("notchbook call", () => {
  test("prints the value as JSON", async () => {
    const ran = await notchbook(["call", "RATING.MATRIX", '["A","F1","lianhe-guarantor"]']);
    expect(ran).toEqual({ output: '"aaa"', errors: "", code: 0 });
  });

  test("takes and prints ranges as lists of rows; an error within a range stands in its place", async () => {
    const ran = await notchbook(["call", "notch.add", '[[["AA"],["x"]],1]']);
    expect(ran).toMatchObject({ errors: "", code: 0 });
    expect(JSON.parse(ran.output)).toEqual([["AA+"], [expect.objectContaining({ error: "#VALUE!" })]]);
  });

  test("prints wrong input as #VALUE! and missing input as #N/A, and exits with 1", async () => {
    const wrong = await notchbook(["call", "RATING.MATRIX", '["A","F9","lianhe-guarantor"]']);
    expect(wrong).toMatchObject({ errors: "", code: 1 });
    expect(JSON.parse(wrong.output)).toEqual({
      error: "#VALUE!",
      message: 'Financial risk: received "F9"; allowed: F1, F2, F3, F4, F5, F6, F7.',
    });
    const missing = await notchbook(["call", "RATING.MATRIX", '["A","F1"]']);
    expect(missing).toMatchObject({ code: 1 });
    expect(JSON.parse(missing.output)).toMatchObject({ error: "#N/A" });
  });

  test("an unknown function is #NAME?, as in a workbook", async () => {
    const ran = await notchbook(["call", "RATING.LUCK"]);
    expect(ran).toMatchObject({ errors: "", code: 1 });
    expect(JSON.parse(ran.output)).toMatchObject({ error: "#NAME?" });
  });

  test("reads the arguments from the input for -", async () => {
    expect(await notchbook(["call", "NOTCH.RANK", "-"], '["AA-"]\n')).toEqual({
      output: "4",
      errors: "",
      code: 0,
    });
  });

  test("needs no arguments for a function without any", async () => {
    const ran = await notchbook(["call", "METHOD.LIST"]);
    expect(ran.code).toBe(0);
    expect((JSON.parse(ran.output) as unknown[][])[0]?.[0]).toBe("method");
  });
});

describe("notchbook pack check", () => {
  test("names a sound pack by its pin", async () => {
    const ran = await notchbook(["pack", "check", packFile]);
    expect(ran).toEqual({ output: "lianhe-guarantor@4.0.202208+2 is sound.", errors: "", code: 0 });
  });

  test("prints every problem with its path and exits with 1", async () => {
    const pack = JSON.parse(await readFile(join(root, packFile), "utf8")) as {
      steps: { kind: string; parts?: { weight: number }[] }[];
      scale: string;
    };
    const at = pack.steps.findIndex(({ kind }) => kind === "score");
    const part = pack.steps[at]?.parts?.[0];
    if (part === undefined) throw new Error("the pack has no score");
    part.weight += 0.1;
    pack.scale = "moon";
    const path = folder.path("unsound.json");
    await writeFile(path, JSON.stringify(pack));
    const ran = await notchbook(["pack", "check", path]);
    expect(ran).toMatchObject({ errors: "", code: 1 });
    const lines = ran.output.split("\n");
    expect(lines).toContainEqual(expect.stringMatching(/^scale: .*moon/));
    expect(lines).toContainEqual(
      expect.stringMatching(new RegExp(`^steps\\.${String(at)}\\.parts: .*not 1`)),
    );
  });

  test("says where a file is no JSON", async () => {
    const path = folder.path("broken.json");
    await writeFile(path, "{");
    const ran = await notchbook(["pack", "check", path]);
    expect(ran).toMatchObject({ errors: "", code: 1 });
    expect(ran.output).toMatch(/broken\.json is not JSON: /);
  });
});

describe("notchbook itself", () => {
  test("lists every function", async () => {
    expect(await notchbook(["list"])).toEqual({ output: functionNames.join("\n"), errors: "", code: 0 });
  });

  test("prints its version and its help", async () => {
    expect(await notchbook(["--version"])).toEqual({ output: engineVersion, errors: "", code: 0 });
    const ran = await notchbook(["--help"]);
    expect(ran).toMatchObject({ errors: "", code: 0 });
    expect(ran.output).toMatch(/notchbook call NAME/);
  });

  test.each([
    [[]],
    [["rate"]],
    [["call"]],
    [["call", "NOTCH.RANK", "AA"]],
    [["call", "NOTCH.RANK", '{"rating":"AA"}']],
    [["call", "NOTCH.RANK", '["AA"]', "1"]],
    [["list", "all"]],
    [["pack", "check"]],
    [["pack", "mend", packFile]],
    [["pack", "table"]],
    [["pack", "table", "no-such-file.json"]],
    [["pack", "calibrate", packFile, "table.csv"]],
    [["pack", "calibrate", packFile, "no-such-table.csv", "out.json"]],
    [["simulate"]],
    [["simulate", "a.json", "b.json"]],
    [["simulate", "no-such-file.json"]],
    [["pack", "check", "no-such-file.json"]],
    [["recalc"]],
    [["recalc", "a.xlsx"]],
    [["recalc", "a.xlsx", "b.xlsx", "c.xlsx"]],
    [["list", "--replace"]],
    [["score"]],
    [["score", "a.csv", "b.csv"]],
    [["score", "no-such-file.csv"]],
    [["score", "-", "--replace"]],
    [["--loud"]],
  ])("prints the help on stderr and exits with 2 for %j", async (args) => {
    const ran = await notchbook(args);
    expect(ran).toMatchObject({ output: "", code: 2 });
    expect(ran.errors).toMatch(/notchbook --help/);
  });
});

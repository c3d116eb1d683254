import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  contentOf,
  listReleases,
  lockedAnew,
  lockFaults,
  openLibrary,
  pinOf,
  shippedFiles,
  shippedLibrary,
  shippedLock,
  type Lock,
  type PackLibrary,
} from "../../src";

type Json = Record<string, unknown>;

const PIN = "lianhe-guarantor@4.0.202208+1";
const NOTHING: Lock = { about: [], shared: {}, packs: {} };

/** The line of one pin, with all that is shared: a library of one methodology is opened at once. */
const LOCK: Lock = { ...shippedLock(), packs: { [PIN]: shippedLock().packs[PIN]! } };

/** What is shared and one methodology, with a change to their files. */
function libraryWith(change: (files: Json[]) => void = () => undefined): PackLibrary {
  const [shared, ...packs] = JSON.parse(JSON.stringify(shippedFiles())) as Json[];
  const files = [shared!, packIn(packs)];
  change(files);
  const library = openLibrary(files);
  if (!library.ok) throw new Error(JSON.stringify(library.problems));
  return library.value;
}

const packIn = (files: Json[], pin = PIN) =>
  files.find(
    (file) => `${String(file["id"])}@${String(file["version"])}+${String(file["calibration"])}` === pin,
  )!;
const sharedIn = (files: Json[], list: string, id: string) =>
  (files[0]![list] as Json[]).find((one) => one["id"] === id)!;
const faults = (library: PackLibrary, lock = LOCK) =>
  lockFaults(library, lock).map(({ path, reason }) => `${path}: ${reason}`);

/** Weights of two parts changed, so that they still sum to 1. */
function reweigh(pack: Json): void {
  const steps = pack["steps"] as (Json & { parts?: { weight: number }[] })[];
  const [first, second] = steps.find(({ id }) => id === "business-score")!.parts!;
  first!.weight -= 0.05;
  second!.weight += 0.05;
}

describe("what was released", () => {
  test("stands as it was released, with a line for everything; run npm run lock", () => {
    expect(faults(shippedLibrary(), shippedLock())).toEqual([]);
  });

  test("locks every release under its pin, each of other content", () => {
    const { packs } = shippedLock();
    expect(Object.keys(packs).sort()).toEqual(listReleases().map(pinOf).sort());
    expect(new Set(Object.values(packs).map(({ computing }) => computing)).size).toBe(listReleases().length);
  });

  test("a number changed under a pin is found, and no new line heals it", () => {
    const library = libraryWith((files) => reweigh(packIn(files)));
    expect(faults(library)).toEqual([
      `${PIN}: computes otherwise than released: give the change a new calibration`,
    ]);
    expect(faults(library, lockedAnew(library, LOCK))).toHaveLength(1);
    const before = listReleases().find((pack) => pinOf(pack) === PIN)!;
    const after = library.releases.find((pack) => pinOf(pack) === PIN)!;
    expect(contentOf(after).computing).not.toBe(contentOf(before).computing);
  });

  test.each<[string, (pack: Json) => void]>([
    ["an id", (pack) => ((pack["outlooks"] as Json[])[0]!["id"] = "sunny")],
    [
      "the scale's floor of a notch step",
      (pack) => ((pack["steps"] as Json[]).find(({ kind }) => kind === "notch")!["floor"] = "B"),
    ],
    [
      "a plausible end",
      (pack) =>
        ((pack["items"] as (Json & { plausible: number[] })[]).find(({ id }) => id === "roe")!.plausible[1] =
          9),
    ],
    [
      "the symbol of a cell",
      (pack) =>
        ((pack["steps"] as (Json & { cells: string[][] })[]).find(
          ({ kind }) => kind === "matrix",
        )!.cells[5]![5] = "cc"),
    ],
  ])("%s computes", (_, change) => {
    const library = libraryWith((files) => change(packIn(files)));
    expect(faults(library)).toEqual([expect.stringContaining("computes otherwise")]);
  });

  test.each<[string, (pack: Json) => void]>([
    ["a title", (pack) => (pack["title"] = { en: "Another", zh: "其他" })],
    [
      "guidance",
      (pack) =>
        ((pack["items"] as (Json & { levels: Json[] })[])[0]!.levels[0]!["guidance"] = {
          en: "Look again.",
          zh: "再看。",
        }),
    ],
    [
      "a reason",
      (pack) =>
        ((pack["items"] as Json[])[0]!["basis"] = {
          basis: "house",
          reason: { en: "Because.", zh: "理由。" },
        }),
    ],
    ["an alias", (pack) => ((pack["items"] as Json[])[0]!["aliases"] = ["another word"])],
    ["a note", (pack) => (pack["notes"] = [])],
  ])("%s is said: it needs a line of wording under the same computing hash", (_, change) => {
    const library = libraryWith((files) => change(packIn(files)));
    expect(faults(library)).toEqual([`${PIN}: is worded otherwise than the last line of its wording`]);
    const lock = lockedAnew(library, LOCK);
    expect(faults(library, lock)).toEqual([]);
    const [line, was] = [lock.packs[PIN]!, LOCK.packs[PIN]!];
    expect(line.computing).toBe(was.computing);
    expect(line.wording.slice(0, -1)).toEqual(was.wording);
    // The words as they were are the last again, once.
    const back = lockedAnew(libraryWith(), lock).packs[PIN]!.wording;
    expect(back.at(-1)).toBe(was.wording.at(-1));
    expect(new Set(back).size).toBe(back.length);
  });

  test("a scale, a mapping, rules for bonds, reviews, support and sovereigns are locked by their ids", () => {
    const changed = libraryWith((files) => {
      (sharedIn(files, "mappings", "global-to-lianhe-house")["pairs"] as Json)["BBB"] = ["AAA", "AA"];
      (sharedIn(files, "supportMethods", "notch-table")["strengths"] as Json)["low"] = 0;
      (sharedIn(files, "sovereignRules", "ceiling")["uplift"] as Json)["to"] = 5;
      (sharedIn(files, "reviewRules", "circ-review")["regular"] as Json)["months"] = 11;
      (sharedIn(files, "issueRules", "circ-issue")["termLimits"] as Json)["best"] = 9;
      (sharedIn(files, "scales", "global")["bands"] as Json[])[0]!["last"] = "BB+";
    });
    const named = lockFaults(changed, LOCK).map(({ path }) => path);
    expect(named.sort()).toEqual([
      "issue:circ-issue",
      "mapping:global-to-lianhe-house",
      "review:circ-review",
      "scale:global",
      "sovereign:ceiling",
      "support:notch-table",
    ]);
    // The pins that use them stand for something else with them.
    const pack = changed.releases.find((one) => pinOf(one) === PIN)!;
    const own = listReleases().find((one) => pinOf(one) === PIN)!;
    expect(contentOf(pack).computing).not.toBe(contentOf(own).computing);
  });

  test("a further notation, further words for a symbol and a further mapping change no pin", () => {
    const library = libraryWith((files) => {
      const scale = sharedIn(files, "scales", "lianhe");
      const [first] = scale["notations"] as [{ symbols: string[] }];
      scale["notations"] = [first, { id: "numbered", symbols: first.symbols.map((_, index) => `L${index}`) }];
      scale["alternates"] = { ZZ: "C" };
      const mapping = sharedIn(files, "mappings", "global-to-lianhe-house");
      (files[0]!["mappings"] as Json[]).push({ ...mapping, id: "global-to-lianhe-later" });
    });
    expect(faults(library)).toEqual([
      "scale:lianhe/numbered: has no line in the lock",
      "scale:lianhe/alternates: has no line in the lock",
      "mapping:global-to-lianhe-later: has no line in the lock",
    ]);
    for (const pack of library.releases) {
      const own = listReleases().find((one) => pinOf(one) === pinOf(pack))!;
      expect(contentOf(pack)).toEqual(contentOf(own));
    }
  });

  test("a release that is gone, one that has no line, and a part that none has are named", () => {
    const library = libraryWith((files) => (packIn(files)["calibration"] = 9));
    expect(faults(library)).toEqual([
      `${PIN}: was released and is gone: each release is kept for good`,
      "lianhe-guarantor@4.0.202208+9: has no line in the lock",
    ]);
    const { "scale:lianhe": _, ...shared } = LOCK.shared;
    expect(faults(libraryWith(), { ...LOCK, shared })).toEqual(
      expect.arrayContaining([
        "scale:lianhe: has no line in the lock",
        `${PIN}: uses scale:lianhe, which has no line`,
      ]),
    );
  });

  test("what never left is written anew by its name only", () => {
    const library = libraryWith((files) => reweigh(packIn(files)));
    const lock = lockedAnew(library, LOCK, [PIN]);
    expect(faults(library, lock)).toEqual([]);
  });

  test("a lock made from nothing is sound", () => {
    expect(faults(shippedLibrary(), lockedAnew(shippedLibrary(), NOTHING))).toEqual([]);
  });
});

describe("a new calibration, as the lock tells it", () => {
  const root = join(import.meta.dirname, "../..");
  const copy = mkdtempSync(join(tmpdir(), "notchbook-"));
  const run = (script: string) =>
    execFileSync("npx", ["tsx", script], { cwd: copy, encoding: "utf8", stdio: "pipe" });
  const read = (path: string) => readFileSync(join(copy, path), "utf8");
  const write = (path: string, text: string) => writeFileSync(join(copy, path), text);
  const FILE = "src/packs/lianhe/guarantor/4.0.202208";

  beforeAll(() => {
    for (const part of ["src", "build", "package.json", "tsconfig.json", ".prettierrc.json"])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test("is a file beside the old one, its line in the index, and npm run lock", () => {
    const pack = JSON.parse(read(`${FILE}.json`)) as Json;
    write(`${FILE}+9.json`, JSON.stringify({ ...pack, calibration: 9 }));
    const index = read("src/packs/index.ts").replace(/(packFiles[^[]*\[\])? = \[/, "$& ninth,");
    write("src/packs/index.ts", `import ninth from "./lianhe/guarantor/4.0.202208+9.json";\n${index}`);
    run("build/lock.ts");
    const [before, after] = [shippedLock(), JSON.parse(read("src/packs/released.json")) as Lock];
    const { "lianhe-guarantor@4.0.202208+9": line, ...others } = after.packs;
    expect(others).toEqual(before.packs);
    expect(after.shared).toEqual(before.shared);
    // It may use what came into the library since the first was released.
    expect(line?.uses).toEqual(expect.arrayContaining([...(before.packs[PIN]?.uses ?? [])]));
    // A second run changes nothing; a changed number is refused, and its line stays.
    const text = read("src/packs/released.json");
    run("build/lock.ts");
    expect(read("src/packs/released.json")).toBe(text);
    reweigh(pack);
    write(`${FILE}.json`, JSON.stringify(pack));
    expect(() => run("build/lock.ts")).toThrow(/computes otherwise than released/);
    expect(read("src/packs/released.json")).toBe(text);
  });
});

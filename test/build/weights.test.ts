import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measure, overdrawn, type Budget } from "../../build/budgets";
import { everLoaded, firstLoad, neverLoaded, type BuiltFile } from "../../build/reach";

const site = new Map<string, BuiltFile>([
  ["index.html", { now: ["a.js", "a.css"], later: [] }],
  ["a.js", { now: ["shared.js"], later: ["later.js"] }],
  ["later.js", { now: ["shared.js", "later.css"], later: ["a.js"] }],
  ["shared.js", { now: [], later: [] }],
  ["a.css", { now: [], later: [] }],
  ["later.css", { now: [], later: [] }],
  ["idle.js", { now: ["shared.js"], later: [] }],
]);

describe("what a page loads", () => {
  test("first: itself and what its scripts need before they run", () => {
    expect(firstLoad(site, "index.html").sort()).toEqual(["a.css", "a.js", "index.html", "shared.js"]);
  });

  test("ever: what opens later as well, circles included", () => {
    expect(everLoaded(site, ["index.html"]).sort()).toEqual(
      [...site.keys()].filter((one) => one !== "idle.js").sort(),
    );
    expect(neverLoaded(site, ["index.html"])).toEqual(["idle.js"]);
  });

  test("a file that is asked for and not there is an error", () => {
    expect(() => firstLoad(new Map([["a", { now: ["b"], later: [] }]]), "a")).toThrow(
      "The build has no file b.",
    );
  });

  test("loaded and idle files are all files; the first load is part of all", () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const some = fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ now: some, later: some }), { minLength: 6, maxLength: 6 }),
        (links) => {
          const files = new Map(names.map((name, index) => [name, links[index]!]));
          const ever = everLoaded(files, ["a"]);
          expect([...ever, ...neverLoaded(files, ["a"])].sort()).toEqual(names);
          expect(firstLoad(files, "a").every((name) => ever.includes(name))).toBe(true);
        },
      ),
    );
  });
});

describe("a budget", () => {
  const budget = (most: number, load: Budget["load"] = "first", entry = "index.html"): Budget => ({
    what: "page",
    entry,
    load,
    most,
  });
  const kibibyte = () => 1024;

  test("counts each file once, by its load", () => {
    expect(measure([budget(9), budget(9, "all")], site, kibibyte).map(({ weighs }) => weighs)).toEqual([
      4, 6,
    ]);
  });

  test("counts what is loaded as well, each file once, by the source that it was built from", () => {
    const first = { ...budget(9), with: ["later.ts"] };
    const builtFrom = (source: string) => source.replace(/ts$/, "js");
    expect(measure([first], site, kibibyte, builtFrom).map(({ weighs }) => weighs)).toEqual([6]);
    expect(() => measure([{ ...first, with: ["gone.ts"] }], site, kibibyte, builtFrom)).toThrow("gone.js");
  });

  test("holds at its edge and is overdrawn beyond it, with both numbers", () => {
    expect(overdrawn(measure([budget(4)], site, kibibyte))).toEqual([]);
    expect(overdrawn(measure([budget(4)], site, (path) => (path === "a.js" ? 1025 : 1024)))).toEqual([
      "page: 4.0 KiB, allowed are 4 KiB",
    ]);
    expect(overdrawn(measure([budget(3)], site, kibibyte))).toEqual(["page: 4.0 KiB, allowed are 3 KiB"]);
  });

  test("of an entry that a build leaves out counts nothing", () => {
    expect(measure([budget(1, "first", "workbench.html")], site, kibibyte)).toEqual([]);
  });
});

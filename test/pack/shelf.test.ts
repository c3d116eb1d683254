import { describe, expect, test } from "vitest";
import { packsLater } from "../../build/packs-later";
import { waiting } from "../../functions/waiting";
import {
  headOf,
  listHeads,
  listPacks,
  listReleases,
  pinOf,
  shippedLibrary,
  whenLoaded,
  NotLoaded,
} from "../../src";
import { prove } from "../../src/pack/prove";
import { Shelf } from "../../src/pack/shelf";
import { packFiles } from "../../src/packs";

/** A shelf whose files are all left for later, and how often each was loaded. */
function laterShelf() {
  const loaded: string[] = [];
  const files = packFiles.map((file) => {
    const head = headOf(file);
    const load = () => {
      loaded.push(`${head.id}+${String(head.calibration)}`);
      return Promise.resolve(file);
    };
    return { head, load };
  });
  return { shelf: new Shelf(files), loaded };
}

describe("a shelf of methodologies that a build left for later", () => {
  test("knows what each is found by before any is loaded", () => {
    const { shelf, loaded } = laterShelf();
    expect(shelf.heads).toEqual(packFiles.map(headOf));
    expect(listHeads().map(({ id }) => id)).toEqual(listPacks().map(({ id }) => id));
    expect(loaded).toEqual([]);
    expect(shelf.isLoaded).toBe(false);
  });

  test("asks for the one that is wanted, loads it once, and then answers at once", async () => {
    const { shelf, loaded } = laterShelf();
    const [first] = shelf.heads;
    const ask = () => pinOf(shelf.pack(first!, shippedLibrary()));
    expect(ask).toThrow(NotLoaded);
    expect(await whenLoaded(ask)).toBe(pinOf(first!));
    expect(ask()).toBe(pinOf(first!));
    expect(loaded).toEqual([`${first!.id}+${String(first!.calibration)}`]);
  });

  test("loads every one where all are asked for", async () => {
    const { shelf, loaded } = laterShelf();
    const all = await whenLoaded(() => shelf.packs(shippedLibrary()));
    expect(all.map(pinOf)).toEqual(shelf.heads.map(pinOf));
    expect(loaded).toHaveLength(packFiles.length);
    expect(shelf.isLoaded).toBe(true);
  });

  test("refuses a release that stands twice", () => {
    expect(() => new Shelf([...packFiles, packFiles[0]])).toThrow("stands twice");
  });

  test("lets a question that fails for another reason fail", async () => {
    await expect(
      whenLoaded(() => {
        throw new Error("otherwise");
      }),
    ).rejects.toThrow("otherwise");
  });
});

describe("a custom function", () => {
  test("answers at once where what it asks for is loaded, and with a promise the first time", async () => {
    const { shelf } = laterShelf();
    const run = waiting((at: number) => [[pinOf(shelf.pack(shelf.heads[at]!, shippedLibrary()))]]);
    const answer = run(1);
    expect(answer).toBeInstanceOf(Promise);
    expect(await answer).toEqual([[pinOf(shelf.heads[1]!)]]);
    expect(run(1)).toEqual([[pinOf(shelf.heads[1]!)]]);
  });

  test("throws what else it throws", () => {
    const run = waiting(() => {
      throw new Error("otherwise");
    });
    expect(() => run()).toThrow("otherwise");
  });
});

describe("the build", () => {
  const transform = (code: string, id = "/repo/src/packs/index.ts") => {
    const plugin = packsLater();
    const hook = plugin.transform as unknown as (
      this: { error: (message: string) => never },
      code: string,
      id: string,
    ) => { code: string } | null;
    const error = (message: string) => {
      throw new Error(message);
    };
    return hook.call({ error }, code, id);
  };

  test("leaves each listed file for later, and nothing else", async () => {
    const { readFileSync } = await import("node:fs");
    const path = `${process.cwd()}/src/packs/index.ts`;
    const written = transform(readFileSync(path, "utf8"), path)?.code ?? "";
    const parts = ["issue", "limits", "mappings", "portfolio", "released", "review", "sources", "countries"];
    expect(written.match(/load: \(\) => import\("/g)).toHaveLength(packFiles.length + parts.length);
    for (const part of parts) expect(written).toContain(`load: () => import("./${part}.json")`);
    for (const { id, version, calibration } of packFiles.map(headOf))
      expect(written).toContain(`"id":"${id}","version":"${version}","calibration":${String(calibration)}`);
    expect(written).toContain('import scaleFile from "./scales.json";');
    expect(written).not.toContain("import lianheGuarantor from");
  });

  test("reads what ships, so that no page reads it again", () => {
    for (const file of packFiles) {
      const pin = pinOf(headOf(file));
      const text = transform(JSON.stringify(file), `/repo/src/packs/of/${pin}.json`)?.code ?? "";
      // As text, so that the order of members counts too: hashes and tables are written from it.
      expect(text).toBe(JSON.stringify(listReleases().find((pack) => pinOf(pack) === pin)));
    }
    const scales = transform("[]", "/repo/src/packs/scales.json")?.code ?? "";
    expect(scales).toBe(JSON.stringify(shippedLibrary().scales));
    const ghost = JSON.stringify({ id: "ghost", version: "1", calibration: 1, items: [], steps: [] });
    expect(() => transform(ghost, "/repo/src/packs/ghost.json")).toThrow("no file of the library");
  });

  test("takes what was read as it is, whatever reads it", () => {
    const code = transform("", "/repo/src/pack/prove.ts")?.code ?? "";
    for (const name of Object.keys(prove)) expect(code).toContain(`${name}: (file) => file,`);
  });

  test("fails where the list is written otherwise", () => {
    expect(() => transform("export const others = [];")).toThrow("written otherwise");
    expect(() => transform("export const packFiles = [ghost];")).toThrow("ghost");
    const bare = 'import one from "./lianhe/guarantor/4.0.202208.json";\nexport const packFiles = [one];';
    expect(() => transform(bare, `${process.cwd()}/src/packs/index.ts`)).toThrow("countryFile");
    expect(transform("anything", "/repo/src/other.ts")).toBeNull();
  });
});

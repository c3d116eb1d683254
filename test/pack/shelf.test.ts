import { describe, expect, test } from "vitest";
import { packsLater } from "../../build/packs-later";
import { waiting } from "../../functions/waiting";
import { headOf, listHeads, listPacks, pinOf, shippedLibrary, whenLoaded, NotLoaded } from "../../src";
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
    expect(written.match(/load: \(\) => import\("/g)).toHaveLength(packFiles.length);
    for (const { id, version, calibration } of packFiles.map(headOf))
      expect(written).toContain(`"id":"${id}","version":"${version}","calibration":${String(calibration)}`);
    expect(written).toContain('import scaleFile from "./scales.json";');
    expect(written).not.toContain("import lianheGuarantor from");
  });

  test("fails where the list is written otherwise", () => {
    expect(() => transform("export const others = [];")).toThrow("written otherwise");
    expect(() => transform("export const packFiles = [ghost];")).toThrow("ghost");
    expect(transform("anything", "/repo/src/other.ts")).toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import { dataFiles, packs, sources, walk } from "./files";

const HAN = /\p{Script=Han}/u;

interface Found {
  readonly path: string;
  readonly en: unknown;
  readonly zh: unknown;
}

function textsOf(data: unknown): readonly Found[] {
  const found: Found[] = [];
  walk(data, (node, path) => {
    if ("en" in node || "zh" in node) found.push({ path, en: node["en"], zh: node["zh"] });
  });
  return found;
}

describe.each(dataFiles)("%s", (_path, data) => {
  const texts = textsOf(data);

  test("every text exists in both languages", () => {
    const lacking = texts.filter(({ en, zh }) =>
      [en, zh].some((words) => typeof words !== "string" || words.trim() === "" || words !== words.trim()),
    );
    expect(lacking).toEqual([]);
  });

  test("English is English and Chinese is Chinese", () => {
    const mixed = texts.filter(({ en, zh }) => HAN.test(String(en)) || !HAN.test(String(zh)));
    expect(mixed).toEqual([]);
  });

  test("Chinese sentences are punctuated as Chinese", () => {
    expect(texts.filter(({ zh }) => /\p{Script=Han}[,;?!]|\p{Script=Han}\.$/u.test(String(zh)))).toEqual([]);
  });
});

/** Wordings that were released, or that released ones share, stay as they are. */
const current = dataFiles.filter(([path]) => /\+2\.json$|limits\.json$/.test(path));

describe.each(current)("%s, as it reads now", (_path, data) => {
  const texts = textsOf(data);

  test("writes a share without a space", () => {
    expect(current.length).toBeGreaterThan(5);
    expect(texts.filter(({ en }) => /\d %/.test(String(en)))).toEqual([]);
  });

  test("speaks of likelihood as agencies do", () => {
    expect(texts.filter(({ zh }) => /多半|的可能[大小较]/.test(String(zh)))).toEqual([]);
  });
});

describe("citations", () => {
  const cited = dataFiles.flatMap(([, data]) => {
    const keys: string[] = [];
    walk(data, (node) => {
      if ("source" in node && "at" in node) keys.push(String(node["source"]));
    });
    return keys;
  });

  test("every cited document is declared", () => {
    const declared = new Set(sources.map(({ key }) => key));
    expect([...new Set(cited)].filter((key) => !declared.has(key))).toEqual([]);
  });

  test("each document is declared once", () => {
    const keys = sources.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

describe("numbers", () => {
  /** The form of the file and the unit of a cell are no claims about the world. */
  const formal = new Set(["schema", "calibration", "scale"]);

  test.each(dataFiles)("%s: every number stands under a basis", (_path, data) => {
    const bare: string[] = [];
    walk(data, (node, path, around) => {
      const based = [node, ...around].some((object) => "basis" in object);
      for (const [key, value] of Object.entries(node)) {
        const numbers = (Array.isArray(value) ? value : [value]).filter((entry) => typeof entry === "number");
        if (numbers.length > 0 && !based && !formal.has(key)) bare.push(`${path}.${key}`);
      }
    });
    expect(bare).toEqual([]);
  });

  test("a house basis gives a reason, a published one its place, never both", () => {
    const unsound: string[] = [];
    for (const [file, data] of dataFiles) {
      walk(data, (node, path) => {
        if (typeof node["basis"] !== "string") return;
        const wanted = node["basis"] === "house" ? ["basis", "reason"] : ["basis", "cite"];
        if (Object.keys(node).sort().join() !== wanted.join()) unsound.push(`${file} ${path}`);
      });
    }
    expect(unsound).toEqual([]);
  });

  test("some number of every pack is published", () => {
    for (const pack of packs) {
      const kinds: unknown[] = [];
      walk(pack, (node) => {
        if (typeof node["basis"] === "string") kinds.push(node["basis"]);
      });
      expect(kinds).toContain("published");
    }
  });
});

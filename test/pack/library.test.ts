import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  assess,
  contentOf,
  describeProblem,
  findScale,
  libraryOf,
  listPacks,
  listReleases,
  openLibrary,
  calibratePack,
  packAmong,
  parsePack,
  pinOf,
  shippedFiles,
  shippedLibrary,
  type Pack,
  type PackLibrary,
} from "../../src";
import { packNamed } from "./packs";

/** A file as it would be read: nothing of it is shared with the one that ships. */
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const lianhe = packNamed("lianhe-guarantor");
const released = (changes: Partial<Pack>): Pack => ({ ...copyOf(lianhe), ...changes });

function opened(...more: readonly unknown[]): PackLibrary {
  const library = openLibrary([...shippedFiles(), ...more]);
  if (!library.ok) throw new Error(JSON.stringify(library.problems));
  return library.value;
}

function faultsOf(...files: readonly unknown[]): string {
  const library = openLibrary(files);
  return library.ok ? "" : library.problems.map((problem) => describeProblem(problem, "en")).join("\n");
}

/** A scale of the methodology's own, with a document and a mapping onto it. */
const own = {
  sources: [
    {
      key: "own-note",
      title: { en: "Our note", zh: "内部说明" },
      publisher: { en: "Us", zh: "本机构" },
      date: "2026-01-01",
    },
  ],
  scales: [
    {
      ...copyOf(shippedLibrary().scales.find(({ id }) => id === "lianhe")!),
      id: "own",
      selfEvident: false,
    },
  ],
  mappings: [
    {
      ...copyOf(shippedLibrary().mappings.find(({ id }) => id === "global-to-lianhe-house")!),
      id: "global-to-own",
      to: "own",
    },
  ],
  packs: [
    copyOf({
      ...lianhe,
      id: "own-guarantor",
      scale: "own",
      cite: { source: "own-note", at: "p. 1" },
      items: lianhe.items.map((item) =>
        item.kind === "rating" ? { ...item, scales: ["own", "global"] } : item,
      ),
    }),
  ],
};

describe("a library", () => {
  test("is the one that ships, opened once", () => {
    expect(shippedLibrary()).toBe(shippedLibrary());
    expect(shippedLibrary().packs).toBe(listPacks());
    expect(libraryOf(lianhe)).toBe(shippedLibrary());
  });

  test("takes a methodology with the document, scale and mapping that it brings, in any order of files", () => {
    const library = openLibrary([own, ...shippedFiles()]);
    expect(library.ok).toBe(true);
    if (!library.ok) return;
    const [pack] = library.value.packs;
    expect(pack?.id).toBe("own-guarantor");
    expect(libraryOf(pack!)).toBe(library.value);
    expect(findScale("own", "scale", libraryOf(pack!)).ok).toBe(true);
    expect(findScale("own", "scale").ok).toBe(false);
  });

  test("knows a pack made from one of its own, by other house numbers or from a file", () => {
    const library = opened(own);
    const pack = library.packs.find(({ id }) => id === "own-guarantor")!;
    const values = {
      "business-score.parts.regional-economy.weight": 0.1,
      "business-score.parts.industry-risk.weight": 0.3,
    };
    const changed = calibratePack(
      pack,
      Object.entries(values).map(([path, value]) => ({ at: path, path, value })),
    );
    expect(changed.ok && libraryOf(changed.value)).toBe(library);
    const read = parsePack(copyOf(pack), library);
    expect(read.ok && libraryOf(read.value)).toBe(library);
    expect(parsePack({ ...copyOf(pack), scale: "elsewhere" }, library).ok).toBe(false);
  });

  test("names each fault by its file and path", () => {
    expect(faultsOf({ scales: [{ id: "x" }] })).toMatch(/^file 1, scales\.0\.title: /m);
    expect(faultsOf(...shippedFiles(), { colour: "red" })).toMatch(/^file \d+, colour: /m);
    expect(faultsOf("nonsense", 7)).toMatch(/^file 1, all of it: .*\nfile 2, all of it: /);
    expect(faultsOf(...shippedFiles(), { packs: [7] })).toMatch(/^file \d+, \(file\): /m);
    const bad = { ...copyOf(lianhe), id: "bad", scale: "stars" };
    expect(faultsOf(...shippedFiles(), bad)).toMatch(/^bad, scale: "stars" is not a scale of the library/m);
  });

  test("has every id once, however it is spelt, and every pin", () => {
    const { scales, sources, mappings, supportMethods, sovereignRules, issueRules, reviewRules } =
      shippedLibrary();
    const lists = { scales, mappings, supportMethods, sovereignRules, issueRules, reviewRules };
    for (const [list, [first]] of Object.entries(lists)) {
      const twice = { [list]: [{ ...copyOf(first), id: first!.id.toUpperCase() }] };
      expect(faultsOf(...shippedFiles(), twice)).toMatch(
        new RegExp(`${list}: the id "${first!.id}" stands twice|${list}\\.0\\.id`, "i"),
      );
      expect(faultsOf(...shippedFiles(), { [list]: [copyOf(first)] })).toContain(
        `${list}: the id "${first!.id}" stands twice`,
      );
    }
    expect(faultsOf(...shippedFiles(), { sources: [copyOf(sources[0])] })).toContain("sources: the id");
    expect(faultsOf(...shippedFiles(), copyOf(lianhe))).toContain(`packs: ${pinOf(lianhe)} stands twice`);
  });

  test("maps whole scales that are there, and cites documents that are there", () => {
    const [mapping] = shippedLibrary().mappings;
    const changed = (changes: object) => ({ mappings: [{ ...copyOf(mapping), id: "another", ...changes }] });
    expect(faultsOf(...shippedFiles(), changed({ to: "stars" }))).toContain('"stars" is not a scale');
    const { AAA: _, ...less } = mapping!.pairs;
    expect(faultsOf(...shippedFiles(), changed({ pairs: less }))).toContain('"AAA" of global is not mapped');
    expect(
      faultsOf(...shippedFiles(), changed({ pairs: { ...mapping!.pairs, E: ["AAA", "AAA"] } })),
    ).toContain('"E" is not a symbol of global');
    expect(
      faultsOf(...shippedFiles(), changed({ pairs: { ...mapping!.pairs, AAA: ["AAA", "E"] } })),
    ).toContain('"E" is not a symbol of lianhe');
    const basis = { basis: "published", cite: { source: "hearsay", at: "p. 1" } };
    expect(faultsOf(...shippedFiles(), changed({ basis }))).toContain(
      'mappings.another: "hearsay" is not a source',
    );
  });
});

describe("several releases of one methodology", () => {
  const releases = [
    released({ calibration: 9 }),
    released({ calibration: 10 }),
    released({ version: "5.0", calibration: 1, published: "2030-01-01" }),
    released({ version: "3.0", calibration: 7, published: "2000-01-01" }),
  ];

  test("the id is the newest: the version last published, and its highest calibration, however they are ordered", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(releases, { minLength: 1 }), (some) => {
        const all = [lianhe, ...some];
        const found = packAmong(all, "Lianhe-Guarantor", "method");
        const latest = all
          .map(({ published }) => published)
          .sort()
          .at(-1);
        const calibrations = all.flatMap((one) => (one.published === latest ? [one.calibration] : []));
        expect(found).toMatchObject({
          ok: true,
          value: { published: latest, calibration: Math.max(...calibrations) },
        });
        for (const one of all) expect(packAmong(all, pinOf(one), "method")).toEqual({ ok: true, value: one });
      }),
    );
  });

  test("an unknown pin names every one; an unknown id each methodology once", () => {
    const all = [lianhe, ...releases];
    const allowed = (reference: string) => {
      const found = packAmong(all, reference, "method");
      return found.ok ? [] : found.problems[0]?.facts["allowed"];
    };
    expect(allowed("lianhe-guarantor@4.0.202208+4")).toEqual(all.map(pinOf));
    expect(allowed("nothing")).toEqual(["lianhe-guarantor"]);
  });

  test("a library lists the newest of each, and keeps the others", () => {
    const library = opened(...releases);
    expect(library.packs.map(({ id }) => id)).toEqual(listPacks().map(({ id }) => id));
    expect(library.packs.find(({ id }) => id === lianhe.id)?.version).toBe("5.0");
    expect(library.releases).toHaveLength(listReleases().length + releases.length);
  });
});

describe("what a pin stands for", () => {
  test("is its own for every release", () => {
    expect(new Set(listReleases().map((pack) => contentOf(pack).computing)).size).toBe(listReleases().length);
  });

  test("tells a number from a word", () => {
    const [reworded] = opened(
      released({ calibration: 99, title: { en: "Another", zh: "其他" } }),
    ).releases.slice(-1);
    const [plain] = opened(released({ calibration: 99 })).releases.slice(-1);
    expect(contentOf(reworded!).computing).toBe(contentOf(plain!).computing);
    expect(contentOf(reworded!).wording).not.toBe(contentOf(plain!).wording);
    expect(assess(plain!, { entries: [] }).missing).toEqual(assess(lianhe, { entries: [] }).missing);
  });
});

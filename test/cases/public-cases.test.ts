import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { casesPage } from "../../build/cases/document";
import { measureCases } from "../../build/cases/measure";
import { readCases } from "../../build/cases/read";
import type { Check, PublicCase } from "../../build/cases/types";
import { findItem, findPack, findSource, findStep, gradesOf } from "../../src";
import jinshang from "./jinshang-judgements.json";

/*
 * Every public case, step by step: what is published must come out of our functions, and where it does not the distance
 * is known, has its reason, and fails when it moves, for the better as well.
 */

const root = fileURLToPath(new URL("../../", import.meta.url));
const files = readCases(root);
const { cases, tables, expected } = files;
const measured = measureCases(files);
const checks = measured.flatMap(({ case: { id }, checks: own }) => own.map((check) => ({ id, ...check })));

describe("the cases", () => {
  it("are 58, each once, with where they were read", () => {
    expect(cases).toHaveLength(58);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(58);
    for (const { id, sources } of cases) {
      expect([id, sources.length]).not.toEqual([id, 0]);
      const unread = sources.filter(
        (source) => !/^https?:\/\//.test(source) && findSource(source) === undefined,
      );
      expect([id, unread]).toEqual([id, []]);
    }
  });

  it("name no input as not read that they do not have", () => {
    const named = cases.flatMap(({ id, notRead = [], published }) =>
      notRead.map((key) => [id, key, published.inputs[key] !== undefined] as const),
    );
    expect(named).toHaveLength(3);
    expect(named.filter(([, , there]) => !there)).toEqual([]);
  });

  it("are mapped word by word, with no word to spare, into kinds that the page has", () => {
    expect([...new Set(cases.map(({ pack }) => pack))].sort()).toEqual(Object.keys(tables.packWords).sort());
    const kinds = Object.values(tables.packWords).map(({ kind }) => kind);
    expect(Object.keys(tables.kinds).sort()).toEqual([...new Set(kinds)].sort());
  });

  it("without anything to compute say why, the government-related ones among them", () => {
    const silent = measured.filter(({ checks: own }) => own.length === 0);
    expect(silent.filter(({ why }) => why === undefined)).toEqual([]);
    const related = cases.filter(({ pack }) => pack === "support_gre").map(({ id }) => id);
    expect(silent.map(({ case: { id } }) => id)).toEqual(expect.arrayContaining(related));
    const named = [...cases.map(({ id }) => id), ...cases.map(({ pack }) => pack)];
    expect(Object.keys(tables.outcomeOnly).filter((key) => !named.includes(key))).toEqual([]);
    // A bare outcome is nothing to compare with: no case with published steps is among them.
    expect(silent.filter(({ case: { published } }) => Object.keys(published.steps).length > 0)).toEqual([]);
  });
});

describe("the tables of words", () => {
  it.each([
    ["profile", "panda-development-institution"],
    ["sovereign", "panda-sovereign"],
  ] as const)("%s: in order, best first, into the grades of %s", (name, id) => {
    const pack = findPack(id, "method");
    if (!pack.ok) throw new Error(`no pack ${id}`);
    const grades = Object.values(tables.grades[name].grades);
    expect(grades).toEqual([...grades].sort());
    const parts = Object.keys(tables.factors[id] ?? {}).flatMap((factor) => {
      const step = findStep(pack.value, factor);
      return step?.kind === "score" ? step.parts.map(({ of }) => of) : [];
    });
    expect(parts.length).toBeGreaterThan(10);
    for (const part of parts) {
      const enterable = findItem(pack.value, part) ?? findStep(pack.value, part);
      const own = enterable === undefined || !("help" in enterable) ? [] : gradesOf(enterable);
      expect([part, own]).toEqual([part, [...new Set(grades)]]);
    }
  });

  it("take every factor of the two packs, from factors that the cases publish", () => {
    const weighed = {
      "panda-development-institution": "profile-score",
      "panda-sovereign": "endogenous-score",
    };
    for (const [id, score] of Object.entries(weighed)) {
      const pack = findPack(id, "method");
      const step = pack.ok ? findStep(pack.value, score) : undefined;
      const factors = step?.kind === "score" ? step.parts.map(({ of }) => of) : [];
      expect(Object.keys(tables.factors[id] ?? {})).toEqual(factors);
    }
  });
});

describe("what is published and what is ours", () => {
  const known = (id: string, what: string) =>
    expected.distances.find((one) => one.case === id && one.what === what);

  it.each(checks.filter(({ distance }) => distance !== null))(
    "$id, $what: published $published, ours $ours",
    ({ id, what, distance }) => {
      expect(distance).toEqual(known(id, what)?.distance ?? [0, 0]);
    },
  );

  it("differ only where a reason is given, and every reason is somebody's", () => {
    const compared = new Set(checks.map(({ id, what }) => `${id} ${what}`));
    const idle = expected.distances.filter(
      ({ case: id, what, distance }) =>
        !compared.has(`${id} ${what}`) || distance.every((notches) => notches === 0),
    );
    expect(idle).toEqual([]);
    const used = new Set(expected.distances.map(({ reason }) => reason));
    expect([...used].sort()).toEqual(Object.keys(expected.reasons).sort());
  });

  it("agree in every published step", () => {
    const steps = checks.filter(({ kind }) => kind === "step");
    expect(steps.length).toBeGreaterThanOrEqual(20);
    expect(steps.filter(({ distance }) => distance?.some((notches) => notches !== 0))).toEqual([]);
  });

  it("meet in every range of what was not read", () => {
    const open = checks.filter(({ kind }) => kind === "open");
    expect(open.filter(({ distance }) => distance === null || distance[0] > 0 || distance[1] < 0)).toEqual(
      [],
    );
  });

  it("have Jinshang's grades as its own page has them", () => {
    const grades = checks.filter(({ kind }) => kind === "grade").map(({ ours }) => ours);
    const printed = jinshang.printed.flatMap(({ item, grade }) =>
      item === "macro-profile" || grade === undefined ? [] : [grade],
    );
    expect(grades).toEqual(printed);
  });

  it("move apart when a published value is another", () => {
    const change = (id: string, outcome: Readonly<Record<string, string>>): readonly Check[] => {
      const changed = cases.map((one): PublicCase =>
        one.id === id
          ? { ...one, published: { ...one.published, outcome: { ...one.published.outcome, ...outcome } } }
          : one,
      );
      return measureCases({ ...files, cases: changed }).find((one) => one.case.id === id)?.checks ?? [];
    };
    expect(change("M-LGFV-Tianfu-2022", { issuer: "Baa1" }).map(({ distance }) => distance)).toEqual([
      [-1, -1],
      [-1, -1],
    ]);
    expect(
      change("L-TIANFU-2023", { issue: "AA" }).find(({ what }) => what === "perpetual bond")?.distance,
    ).toEqual([2, 2]);
    expect(change("S-SOV-2020-Albania", { issuer: "B" })[0]?.distance).toEqual([0, 0]);
  });
});

describe("docs/cases.md", () => {
  it("is what the cases give now; run npm run docs", () => {
    expect(readFileSync(`${root}docs/cases.md`, "utf8")).toBe(casesPage(files));
  });

  const distances = (kind: Check["kind"]) =>
    checks.flatMap(({ kind: own, id, distance }) =>
      own === kind && distance !== null ? [{ id, distance }] : [],
    );

  test("its paragraph holds: letter beside letter never above, through the mapping never nearer", () => {
    const mapped = new Map(distances("mapped").map(({ id, distance }) => [id, distance]));
    const letters = distances("letters");
    expect(letters).toHaveLength(10);
    for (const { id, distance } of letters) {
      expect(distance[1]).toBeLessThanOrEqual(0);
      expect(mapped.get(id)?.[1]).toBeLessThanOrEqual(distance[1]);
    }
  });

  test("its paragraph holds: of the two cases whose words were read one is a notch short", () => {
    const read = cases
      .filter(({ published }) => published.inputs["dependence"] !== undefined)
      .map(({ id }) => id);
    const own = distances("house").filter(({ id }) => read.includes(id));
    expect(own.map(({ distance }) => distance)).toEqual([
      [-1, -1],
      [0, 0],
    ]);
  });
});

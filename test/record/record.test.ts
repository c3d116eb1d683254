import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  assess,
  contentOf,
  inputDifferences,
  inputsHash,
  keepRecord,
  listPacks,
  packHash,
  pinOf,
  recordAssessment,
  recordedSubject,
  replayRecord,
  shippedLock,
  type AssessmentRecord,
  type Entry,
  type Given,
  type KeptRecord,
  type Pack,
} from "../../src";
import { canonicalText } from "../../src/canonical";
import { sha256 } from "../../src/sha256";
import { overlaid, packNamed, tianfuEntries } from "../pack/packs";
import { completeSubjects, subjectOf } from "../properties/subjects";

const ENGINE = "1.2.3";
const TITLE = { issuer: "天府信用增进", date: "2023-06-25", analyst: "Cafe\u0301" };
const lianhe = packNamed("lianhe-guarantor");

const recordOf = (entries: readonly Entry[] = tianfuEntries().entries, pack = lianhe) =>
  recordAssessment(pack, { entries }, TITLE, ENGINE);
const kept = (record: AssessmentRecord = recordOf()) => keepRecord(record);

/** A record as somebody would leave it who changes the file and its hash with it. */
function forged(record: AssessmentRecord, change: (json: Mutable) => void): KeptRecord {
  const json = JSON.parse(canonicalText(record)) as Mutable;
  change(json);
  const text = canonicalText(json);
  return { text, hash: sha256(text) };
}

interface Mutable {
  content?: { computing: string; wording: string };
  schema: unknown;
  method: string;
  pack: string;
  engine: string;
  subject: { entries: { key: string; value: Given; unit?: string; periods?: Record<string, Given> }[] };
  outputs: { final?: string; grades: { grade: string }[]; terms: Record<string, { points: number }[]> };
  trace: { output: unknown; rule: { en: string; zh: string }; basis: unknown }[];
}

describe("a record", () => {
  test("says what was given, by what, and all that came out", () => {
    const record = recordOf();
    expect(record).toMatchObject({
      schema: 1,
      engine: ENGINE,
      title: { ...TITLE, analyst: "Café" },
      method: "lianhe-guarantor@4.0.202208+2",
      outputs: { complete: true, standalone: "aaa", final: "AAA", missing: [], problems: [] },
    });
    expect(record.trace.length).toBeGreaterThan(5);
    expect(record.pack).toMatch(/^[0-9a-f]{64}$/);
    expect(record.content).toEqual(contentOf(lianhe));
  });

  test("is one text for one assessment, however its rows are ordered, spelt and spaced", () => {
    const { entries } = tianfuEntries();
    const otherwise: Entry[] = [
      { key: "roe", value: "n/a" },
      ...[...entries]
        .reverse()
        .map((entry) => (entry.key === "governance" ? { ...entry, key: "Governance" } : entry)),
      { key: "profitability", value: null },
    ].filter(({ key, value }) => key !== "profitability" || value !== null);
    expect(kept(recordOf(otherwise))).toEqual(kept());
    expect(inputsHash(recordOf(otherwise))).toBe(inputsHash(recordOf()));
  });

  test("keeps text composed and well-formed, numbers shortest, and no negative zero", () => {
    const entries = [
      { key: "remark e\u0301", value: "e\u0301 \ud800" },
      { key: "individual-adjustment", value: -0 },
      { key: "roe", value: null, periods: { FY: 0.1, "FY-1": null, "FY-2": "4.1%" }, unit: "%" },
    ];
    expect(canonicalText(recordedSubject(lianhe, { entries }))).toBe(
      '{"entries":[{"key":"individual-adjustment","value":0},' +
        '{"key":"remark é","value":"é \uFFFD"},' +
        '{"key":"roe","periods":{"FY":0.1,"FY-2":"4.1%"},"unit":"%","value":null}]}',
    );
  });

  test("keeps also what could not be rated, with its problems", () => {
    const record = recordOf([
      { key: "governance", value: 9 },
      { key: "luck", value: 1 },
    ]);
    expect(record.outputs.final).toBeUndefined();
    expect(record.outputs.problems.length).toBe(2);
    expect(replayRecord(kept(record), ENGINE).kind).toBe("reproduced");
  });

  test("tells packs apart by their content", () => {
    const mine = overlaid(lianhe, {
      "business-score.parts.regional-economy.weight": 0.1,
      "business-score.parts.industry-risk.weight": 0.3,
    });
    expect(packHash(mine)).not.toBe(packHash(lianhe));
    expect(new Set(listPacks().map(packHash)).size).toBe(listPacks().length);
  });
});

describe("replaying", () => {
  test("reproduces a record, also by another version of the engine", () => {
    expect(replayRecord(kept(), ENGINE)).toMatchObject({ kind: "reproduced", record: { engine: ENGINE } });
    expect(replayRecord(kept(), "9.9.9").kind).toBe("reproduced");
  });

  test("names the first output that is not what follows from the inputs", () => {
    const record = forged(recordOf(), (json) => {
      json.outputs.final = "AA+";
    });
    expect(replayRecord(record, ENGINE)).toMatchObject({
      kind: "differs",
      difference: { path: "outputs.final", recorded: "AA+", recomputed: "AAA" },
    });
  });

  test("names a changed input by what follows from it, where its hash was made anew", () => {
    const record = forged(recordOf(), (json) => {
      const entry = json.subject.entries.find(({ key }) => key === "governance");
      if (entry !== undefined) entry.value = 4;
    });
    expect(replayRecord(record, ENGINE)).toMatchObject({
      kind: "differs",
      difference: { path: "outputs.final", recorded: "AAA", recomputed: "AA+" },
    });
  });

  test("names a step of the trace and a methodology of other content", () => {
    const trace = forged(recordOf(), (json) => {
      json.trace[0]!.output = "?";
    });
    expect(replayRecord(trace, ENGINE)).toMatchObject({
      kind: "differs",
      difference: { path: "trace.0.output", recorded: "?" },
    });
    const pack = forged(recordOf(), (json) => {
      json.pack = "0".repeat(64);
    });
    expect(replayRecord(pack, ENGINE)).toMatchObject({
      kind: "differs",
      difference: { path: "pack", recorded: "0".repeat(64), recomputed: packHash(lianhe) },
    });
  });

  test("names other content under the pin where it computes, whatever comes out", () => {
    const other = forged(recordOf(), (json) => {
      json.content!.computing = "0".repeat(64);
    });
    expect(replayRecord(other, ENGINE)).toMatchObject({
      kind: "differs",
      difference: { path: "content.computing", recomputed: contentOf(lianhe).computing },
    });
  });

  test("says apart what is worded otherwise: texts of a step, a basis, the methodology's own words", () => {
    expect(replayRecord(kept(), ENGINE)).toMatchObject({ kind: "reproduced", wording: null });
    const changes: readonly (readonly [string, (json: Mutable) => void])[] = [
      ["trace.2.rule.en", (json) => (json.trace[2]!.rule.en = "As it was said.")],
      ["trace.1.basis.basis", (json) => (json.trace[1]!.basis = { basis: "other" })],
      [
        "content.wording",
        (json) => {
          json.content!.wording = "0".repeat(64);
          json.pack = "1".repeat(64);
        },
      ],
    ];
    for (const [path, change] of changes)
      expect(replayRecord(forged(recordOf(), change), ENGINE)).toMatchObject({
        kind: "reproduced",
        wording: { path },
      });
  });

  test("of a record from before, knows the files that were released under its pin, and no other", () => {
    // The first calibration was released in several wordings before pins were locked to their content.
    const first = packNamed("lianhe-guarantor@4.0.202208+1");
    const before = (hash: string) =>
      replayRecord(
        forged(recordOf(undefined, first), (json) => {
          delete json.content;
          json.pack = hash;
        }),
        ENGINE,
      );
    expect(before(packHash(first))).toMatchObject({ kind: "reproduced", wording: null });
    const released = shippedLock().packs[pinOf(first)]?.before ?? [];
    expect(released.length).toBeGreaterThan(1);
    for (const hash of released) expect(before(hash).kind).toBe("reproduced");
    expect(before("0".repeat(64))).toMatchObject({ kind: "differs", difference: { path: "pack" } });
  });

  test("takes numbers that differ in the last binary digits for one, and no others", () => {
    const model = packNamed("sovereign-model-2023");
    fc.assert(
      fc.property(
        completeSubjects(model),
        fc.double({ min: -9e-10, max: 9e-10, noNaN: true }),
        (values, noise) => {
          const whole = recordOf(subjectOf(model, values).entries, model);
          const shaken = (by: number) =>
            forged(whole, (json) => {
              for (const terms of Object.values(json.outputs.terms))
                for (const term of terms) term.points += by;
            });
          expect(replayRecord(shaken(noise), ENGINE).kind).toBe("reproduced");
          expect(replayRecord(shaken(noise < 0 ? -2e-9 : 2e-9), ENGINE).kind).toBe("differs");
        },
      ),
      { numRuns: 20 },
    );
  });

  test("says that a version is not known", () => {
    const schema = forged(recordOf(), (json) => {
      json.schema = 2;
    });
    expect(replayRecord(schema, ENGINE)).toEqual({ kind: "unknown-schema", received: "2" });
    const method = forged(recordOf(), (json) => {
      json.method = "lianhe-guarantor@1.0+1";
    });
    expect(replayRecord(method, ENGINE)).toMatchObject({ kind: "unknown-method" });
  });

  test("reads a record that was spelt otherwise on its way", () => {
    const { text, hash } = kept();
    const spelt = JSON.stringify(JSON.parse(text), null, 2).replaceAll("天", "\\u5929");
    expect(spelt).not.toBe(text);
    expect(replayRecord({ text: spelt, hash }, ENGINE).kind).toBe("reproduced");
  });

  test.each(["", "{", "[]", "null", '{"schema":1}', '{"schema":1,"subject":{"entries":[1]}}'])(
    "cannot read %j",
    (text) => {
      expect(["unreadable", "unknown-schema"]).toContain(
        replayRecord({ text, hash: sha256(text) }, ENGINE).kind,
      );
    },
  );
});

describe("laws", () => {
  const packs = listPacks();
  const drawn: fc.Arbitrary<{ pack: Pack; entries: readonly Entry[] }> = fc
    .constantFrom(...packs)
    .chain((pack) => completeSubjects(pack).map((values) => ({ pack, ...subjectOf(pack, values) })));

  test("every record of every methodology is reproduced, and rates as the subject does", () => {
    fc.assert(
      fc.property(drawn, ({ pack, entries }) => {
        const record = recordOf(entries, pack);
        expect(record.outputs.final).toBe(assess(pack, { entries }).final);
        expect(replayRecord(kept(record), ENGINE).kind).toBe("reproduced");
        expect(inputDifferences(pack, record.subject, { entries })).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("any edit of any input value in the record is detected", () => {
    const another = fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
    fc.assert(
      fc.property(drawn, fc.nat(), another, ({ pack, entries }, pick, value) => {
        const record = recordOf(entries, pack);
        const { text, hash } = kept(record);
        const json = JSON.parse(text) as Mutable;
        const entry = json.subject.entries[pick % json.subject.entries.length]!;
        fc.pre(JSON.stringify(entry.value) !== JSON.stringify(value));
        entry.value = value;
        expect(replayRecord({ text: JSON.stringify(json), hash }, ENGINE).kind).toBe("edited");
      }),
      { numRuns: 200 },
    );
  });

  test("a text of which one sign is another is detected where it says something else", () => {
    const { text, hash } = kept();
    fc.assert(
      fc.property(
        fc.nat({ max: text.length - 1 }),
        fc.string({ unit: "binary-ascii", maxLength: 1 }),
        (at, sign) => {
          fc.pre(text.charAt(at) !== sign);
          const changed = text.slice(0, at) + sign + text.slice(at + 1);
          const same = said(changed) === said(text);
          expect(replayRecord({ text: changed, hash }, ENGINE).kind === "reproduced").toBe(same);
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** What a text says as JSON; nothing where it is none. */
function said(text: string): string | null {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return null;
  }
}

describe("the inputs of a sheet beside those of a record", () => {
  const { subject } = recordOf([
    ...tianfuEntries({ profitability: undefined }).entries,
    { key: "roe", value: null, periods: { "FY-1": 0.031, FY: "4.1%" } },
  ]);
  const sheet = (changes: Readonly<Record<string, Partial<Entry> | null>> = {}) => ({
    entries: subject.entries.flatMap((entry) => {
      const change = changes[entry.key];
      return change === null ? [] : [{ ...entry, ...change }];
    }),
  });

  test("differ in nothing where only the spelling differs", () => {
    const same = sheet({
      governance: { value: "2" },
      roe: { unit: "%", periods: { "FY-2": "n/a", "FY-1": 0.031, FY: 0.041 } },
    });
    expect(inputDifferences(lianhe, subject, same)).toEqual([]);
  });

  test("name a value, a year, a unit, a row that is gone and one that is new", () => {
    const found = inputDifferences(lianhe, subject, {
      entries: [
        ...sheet({
          governance: { value: 3 },
          "industry-risk": null,
          roe: { unit: "x", periods: { "FY-1": 0.032, FY: 0.041 } },
        }).entries,
        { key: "roa", value: 0.02 },
        { key: "asset-quality", value: 2 },
      ],
    });
    expect(found).toEqual(
      expect.arrayContaining([
        { key: "governance", column: "value", recorded: 2, sheet: 3 },
        { key: "industry-risk", column: "value", recorded: 3, sheet: null },
        { key: "roe", column: "FY-1", recorded: 0.031, sheet: 0.032 },
        { key: "roe", column: "unit", recorded: "%", sheet: "x" },
        { key: "roa", column: "value", recorded: null, sheet: 0.02 },
        { key: "asset-quality (2)", column: "value", recorded: null, sheet: 2 },
      ]),
    );
    expect(found).toHaveLength(6);
  });
});

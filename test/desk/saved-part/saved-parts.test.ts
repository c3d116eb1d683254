import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  applied,
  changeBetween,
  covers,
  writeChange,
  type PartChange,
} from "../../../desk/draft/saved-part/change";
import {
  emptyPart,
  NAMESPACE,
  writeSavedPart,
  type SavedPart,
} from "../../../desk/draft/saved-part/saved-xml";
import { needless, readSavedParts, writeHolding } from "../../../desk/draft/saved-part/saved-parts";
import { withUnknown } from "../../../desk/draft/saved-part/unknown-members";
import { withRecord } from "../../../desk/paper/record/library";

const iso = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
const entry = (id: string, second: number, text = "") => ({
  id,
  modified: iso(second),
  json: JSON.stringify({ id, second, text }),
});
const record = (assessment: string, hash: string, second: number, finalised = "") => ({
  assessment,
  table: "T",
  written: iso(second),
  finalised,
  hash,
  text: "{}",
});

const change = (before: SavedPart, after: SavedPart, id: string, second = 0): PartChange => ({
  id,
  at: iso(second),
  ...changeBetween(before, after),
});

const ids = fc.constantFrom("a", "b", "c");
const entries = fc.uniqueArray(
  fc.tuple(ids, fc.nat(9)).map(([id, second]) => entry(id, second)),
  { selector: ({ id }) => id },
);
const writes = fc.uniqueArray(ids, {}).map((all) => all.map((id) => ({ id, at: "t", json: "{}" })));
const methods = fc
  .uniqueArray(ids)
  .map((all) => all.map((id) => ({ pin: `${id}@1#0`, locked: "", json: "{}" })));
const parts = fc.record({ entries, writes, methods }).map((one): SavedPart => ({ ...emptyPart, ...one }));

/** What a part holds, whatever its order. */
const content = (part: SavedPart) =>
  [...part.entries, ...part.records, ...part.writes, ...part.methods]
    .map((one) => JSON.stringify(one))
    .sort();

describe("a part and its changes", () => {
  test("a change leads from the one state to the other, and is read as it was written", () => {
    fc.assert(
      fc.property(parts, parts, (before, after) => {
        // Assessments are saved over earlier ones and stay.
        const later = after.entries.map((one) => ({ ...one, modified: iso(20) }));
        const kept = before.entries.filter(({ id }) => !later.some((one) => one.id === id));
        const next = { ...after, entries: [...kept, ...later] };
        const own = change(before, next, "x");
        expect(content(applied(before, own))).toEqual(content(next));
        const read = readSavedParts([writeSavedPart(before), writeChange(own)]);
        expect(read.changes).toEqual([own]);
        expect(content(read.saved)).toEqual(content(next));
      }),
    );
  });

  test("written over by one who did not read it, nothing of either is lost, in whatever order the parts stand", () => {
    fc.assert(
      fc.property(entries, entries, entries, fc.boolean(), (base, mine, yours, turned) => {
        const start = { ...emptyPart, entries: base };
        const [one, other] = [mine, yours].map((own, index) =>
          applied(start, {
            saved: { ...emptyPart, entries: own.map((it) => ({ ...it, modified: iso(20 + index) })) },
            gone: [],
          }),
        ) as [SavedPart, SavedPart];
        const changes = [change(start, one, "x"), change(start, other, "y", 1)] as const;
        const xmls = [writeHolding(other, ["y"]), ...changes.map(writeChange)];
        const { saved } = readSavedParts(turned ? xmls.reverse() : xmls);
        for (const { id } of [...base, ...mine, ...yours])
          expect(saved.entries.map((it) => it.id)).toContain(id);
        for (const it of other.entries.filter(({ modified }) => modified === iso(21)))
          expect(saved.entries).toContainEqual(it);
      }),
    );
  });

  test("a change that the part has is not applied again: what was changed since by other means stays", () => {
    const saved = { ...emptyPart, entries: [entry("a", 1)] };
    const own = change(emptyPart, { ...emptyPart, entries: [entry("a", 1, "mine")] }, "x");
    expect(readSavedParts([writeHolding(saved, ["x"]), writeChange(own)]).saved).toEqual(saved);
    expect(
      readSavedParts([writeSavedPart({ ...emptyPart, entries: [entry("a", 0)] }), writeChange(own)]).saved
        .entries,
    ).toEqual(own.saved.entries);
  });

  test("a noted write that came to its end is over, whoever writes the part with the note again", () => {
    const noted = { ...emptyPart, writes: [{ id: "w", at: "t", json: "{}" }] };
    const note = change(emptyPart, noted, "x", 0);
    const end = change(noted, emptyPart, "y", 1);
    expect(
      readSavedParts([writeHolding(noted, ["x"]), writeChange(note), writeChange(end)]).saved.writes,
    ).toEqual([]);
    expect(readSavedParts([writeHolding(noted, ["x", "y"]), writeChange(end)]).saved.writes).toEqual([]);
    expect(covers(end, note)).toBe(true);
    expect(covers(note, end)).toBe(false);
  });

  test("changes go when another repeats them or when the part has had them for a minute, and not before", () => {
    const first = change(emptyPart, { ...emptyPart, entries: [entry("a", 1)] }, "x", 0);
    const again = change(emptyPart, { ...emptyPart, entries: [entry("a", 2)] }, "y", 2);
    const other = (second: number) =>
      change(emptyPart, { ...emptyPart, entries: [entry("b", 2)] }, "z", second);
    const held = { saved: emptyPart, holds: ["x"], changes: [first] };
    expect(needless(held, again, iso(-58))).toEqual([first]);
    expect(needless(held, other(59), iso(-1))).toEqual([]);
    expect(needless(held, other(60), iso(0))).toEqual([first]);
    expect(needless({ ...held, holds: [] }, other(600), iso(540))).toEqual([]);
  });

  test("records: the one written last and all that a ledger refers to, each once", () => {
    const base = withRecord(emptyPart, record("a", "1", 1));
    const final = withRecord(base, record("a", "1", 1, "f"));
    const written = withRecord(base, record("a", "2", 2));
    for (const [stale, own] of [
      [written, change(base, final, "x")],
      [final, change(base, written, "y")],
    ] as const) {
      const { records } = readSavedParts([writeSavedPart(stale), writeChange(own)]).saved;
      expect(records).toEqual([record("a", "1", 1, "f"), record("a", "2", 2)]);
      expect(applied({ ...emptyPart, records }, own).records).toEqual(records);
    }
    // Written again as it was, it is still the one that the ledger refers to.
    expect(withRecord(final, record("a", "1", 3)).records).toEqual([record("a", "1", 3, "f")]);
  });

  test("a locked methodology is not replaced by another of its version", () => {
    const method = (hash: string, locked = "") => ({ pin: `m@1#${hash}`, locked, json: "{}" });
    const locked = { ...emptyPart, methods: [method("1", "1")] };
    const own = change(emptyPart, { ...emptyPart, methods: [method("2")] }, "x");
    expect(applied(locked, own).methods).toEqual([method("1", "1")]);
    expect(applied({ ...emptyPart, methods: [method("1")] }, own).methods).toEqual([method("2")]);
  });

  test("two parts that were begun at once are read as one", () => {
    const [one, other] = ["a", "b"].map((id) => writeSavedPart({ ...emptyPart, entries: [entry(id, 1)] }));
    expect(readSavedParts([one ?? "", "<x/>", other ?? ""]).saved.entries.map(({ id }) => id)).toEqual([
      "a",
      "b",
    ]);
  });

  test("only our own parts are read, also with a prefix, and what a later version put into one is carried", () => {
    const foreign = `<note about="${NAMESPACE}"><assessment id="x" modified="t">{}</assessment></note>`;
    expect(readSavedParts([foreign]).saved).toEqual(emptyPart);
    const own =
      '<n:change xmlns:n="urn:notchbook:change:1" id="x" at="t" seal="s"><n:seal of="a">1</n:seal>' +
      '<n:assessment id="a" modified="t" sealed="yes">{}</n:assessment></n:change>';
    const { saved, changes } = readSavedParts([own]);
    expect(saved.entries).toEqual([
      { id: "a", modified: "t", json: "{}", more: new Map([["sealed", "yes"]]) },
    ]);
    expect(saved.unknown).toEqual(['<n:seal of="a">1</n:seal>']);
    expect(changes.map(({ id }) => id)).toEqual(["x"]);
  });
});

describe("members that this version does not know", () => {
  test("are carried along at every depth, and go with what they belong to", () => {
    const held = {
      id: "a",
      x: 1,
      issuer: { name: "N", lei: "L" },
      answers: { roe: { value: "1", by: "me" }, old: { by: "me" } },
      bonds: [{ id: "1", isin: "I" }],
    };
    const known = {
      id: "a",
      issuer: { name: "N" },
      answers: { roe: { value: "1" }, old: {} },
      bonds: [{ id: "1" }],
    };
    const next = {
      id: "a",
      issuer: { name: "M" },
      answers: { roe: { value: "2" } },
      bonds: [{ id: "2" }, { id: "1" }],
    };
    expect(withUnknown(next, held, known)).toEqual({
      id: "a",
      x: 1,
      issuer: { name: "M", lei: "L" },
      answers: { roe: { value: "2", by: "me" } },
      bonds: [{ id: "2" }, { id: "1", isin: "I" }],
    });
  });

  test("change nothing of what this version knows", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (next, held) => {
        expect(withUnknown(next, held, held)).toEqual(next);
      }),
    );
  });
});

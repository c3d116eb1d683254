import { describe, expect, test } from "vitest";
import { findEnterable, listReleases, pinOf, type Entry, type Pack } from "../../../src";
import { Base } from "../../../src/assess/sensitivity/base";
import { Probe } from "../../../src/assess/probe";
import { chanceFrom } from "../../../src/chance";
import { columnsFor, drawRows, subjectOf } from "../../plan/rows";

/** What a random subject may be given otherwise: cells of other subjects of its methodology, and nothing. */
function changesOf(pack: Pack, others: readonly (readonly Entry[])[], seed: number) {
  const chance = chanceFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!;
  const entries = Array.from({ length: 1 + Math.floor(chance() * 2) }, () => pick(pick(others)));
  return new Map(
    entries.flatMap((entry): [string, Entry | null][] => {
      const id = findEnterable(pack, entry.key) === undefined ? null : entry.key;
      return id === null ? [] : [[id, chance() < 0.1 ? null : entry]];
    }),
  );
}

describe.each(listReleases().map((pack) => [pinOf(pack), pack] as const))("%s", (_, pack) => {
  test("a probe rates a changed subject as the evaluation does, or leaves it", () => {
    const columns = columnsFor(pack).filter(({ key }) => key !== "no such key");
    const subjects = drawRows(pack, columns, 60, 5).flatMap((row) => {
      const subject = subjectOf(columns, row);
      return subject === null ? [] : [subject];
    });
    let probed = 0;
    for (const [seed, subject] of subjects.entries()) {
      const base = Base.of(pack, subject);
      if (!base.ok) continue;
      const probe = Probe.of(pack, base.value.read.entries);
      // A lifted step that there is not lifts nothing, and is rated by the evaluation.
      const lifted = new Set(["no such step"]);
      for (let round = 0; round < 12; round += 1) {
        const others = subjects.map(({ entries }) => entries);
        const changes = changesOf(pack, others, 100 * seed + round);
        const traced = base.value.rate(changes, lifted);
        expect(base.value.rate(changes).rating?.rank).toBe(traced.rating?.rank);
        const rank = probe?.rank(changes) ?? null;
        if (rank === null) continue;
        probed += 1;
        expect(rank).toBe(traced.rating?.rank);
        expect(base.value.write(base.value.rate(changes).rating!)).toBe(base.value.write(traced.rating!));
      }
    }
    expect(probed).toBeGreaterThan(20);
  });
});

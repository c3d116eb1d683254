import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { listPacks } from "../../src";
import {
  ITEM_KINDS,
  STEP_FORMS,
  STEP_KINDS,
  stepFile,
  stepKind,
  type Figures,
  type Node,
  type Step,
} from "../../src/kind";
import { valuesOf } from "../../src/pack/values";
import type { Members } from "../../src/cells";
import { backFromCells, membersOf } from "./cells";
import { at, LAST, scale, STEPS, walkOver } from "./examples";

/** Anything that an id may come to, or nothing. */
const anything: fc.Arbitrary<Omit<Node, "id"> | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: 1, max: LAST }).map((rank) => ({ rating: at(rank) })),
  fc.double({ min: -5, max: 10, noNaN: true }).map((score) => ({ score })),
  fc.double({ min: -5, max: 10, noNaN: true }).map((quantity) => ({ quantity })),
  fc.integer({ min: -4, max: 4 }).map((notches) => ({ notches })),
  fc.constantFrom("clean", "bad", "none", "some", "full", "abroad", "linked").map((choice) => ({ choice })),
  fc
    .constantFrom("strong", "fair", "weak", "yes", "no")
    .map((grade) => ({ grade: { id: "g", grade, score: 2, from: "given" as const } })),
);

describe.each(Object.values(STEPS).map((step): [string, Step] => [step.kind, step]))(
  "a %s step",
  (_, step) => {
    const kind = stepKind(step);
    const named = [...kind.dependencies(step), ...kind.beside(step)];
    const below = fc.record(Object.fromEntries(named.map((id) => [id, anything])));
    const known = (nodes: Readonly<Record<string, Omit<Node, "id"> | undefined>>) =>
      Object.fromEntries(
        Object.entries(nodes).flatMap(([id, node]) => (node === undefined ? [] : [[id, node]])),
      );

    it("has a form that takes it, and nothing more than it", () => {
      expect(v.is(stepFile(step).shape, step)).toBe(true);
      expect(v.is(stepFile(step).shape, { ...step, colour: "red" })).toBe(false);
    });

    it("asks for nothing that it does not name: what bears on it can be told", () => {
      fc.assert(
        fc.property(below, fc.boolean(), (nodes, isLifted) => {
          const walk = walkOver({ nodes: known(nodes), lifted: isLifted ? [step.id] : [] });
          kind.evaluate(step, walk.run);
          expect([...walk.asked].filter((id) => !named.includes(id))).toEqual([]);
        }),
        { numRuns: 200 },
      );
    });

    it("comes to what it says that it gives, under its own id, or to nothing", () => {
      fc.assert(
        fc.property(below, (nodes) => {
          const node = kind.evaluate(step, walkOver({ nodes: known(nodes) }).run);
          if (node === null) return;
          expect(node.id).toBe(step.id);
          expect(node[kind.gives]).toBeDefined();
        }),
        { numRuns: 200 },
      );
    });

    it("comes to nothing where nothing lies below it", () => {
      expect(kind.evaluate(step, walkOver({ nodes: {} }).run)).toBeNull();
    });

    it("adds its contributions up to its score", () => {
      if (kind.contributions === null) expect(kind.gives).not.toBe("score");
      fc.assert(
        fc.property(below, (nodes) => {
          const { run } = walkOver({ nodes: known(nodes) });
          const node = kind.evaluate(step, run);
          // Such as the logarithm of a negative number, which no item believes.
          if (node?.score === undefined || Number.isNaN(node.score)) return;
          const sum = (kind.contributions?.(step, node, run) ?? []).reduce(
            (all, { points }) => all + points,
            0,
          );
          expect(sum).toBeCloseTo(node.score, 6);
        }),
        { numRuns: 200 },
      );
    });

    it("moves a rating on which it stands", () => {
      if (kind.moves !== null) expect(kind.dependencies(step)).toContain(kind.moves(step));
    });

    it("keeps the rating under the line that it draws", () => {
      if (kind.line === null) return;
      const { line } = kind;
      const options = Object.keys("caps" in step ? step.caps : "rules" in step ? step.rules : {});
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: LAST }),
          fc.integer({ min: 1, max: LAST }),
          fc.constantFrom(...options),
          (rank, home, choice) => {
            const nodes = {
              before: { rating: at(rank) },
              home: { rating: at(home) },
              record: { choice },
              places: { choice },
            };
            const rating = kind.evaluate(step, walkOver({ nodes }).run)?.rating;
            const { symbols } = scale.notations[0];
            const outputs: Readonly<Record<string, string | undefined>> = {
              home: symbols[home - 1],
              record: choice,
              places: choice,
            };
            const drawn = line(step, (id) => outputs[id]);
            if (drawn === null || rating === undefined) return;
            expect(rating.rank).toBeGreaterThanOrEqual(symbols.indexOf(drawn.symbol) + 1 - drawn.uplift);
          },
        ),
        { numRuns: 300 },
      );
    });

    it("names every member that holds figures in both languages", () => {
      const members = Object.entries(kind.figures);
      for (const [member, { words }] of members) {
        expect(JSON.stringify(step)).toContain(`"${member}"`);
        expect(words.en).not.toBe("");
        expect(words.zh).toMatch(/[一-鿿]/);
      }
      for (const record of kind.records)
        expect(["guidance", "names"].includes(record) || JSON.stringify(step).includes(`"${record}"`)).toBe(
          true,
        );
    });

    it("stands in cells with every member, and reads back as it was written", () => {
      const { members } = STEP_FORMS[step.kind];
      expect(backFromCells(members as unknown as Members<Step>, step)).toEqual(membersOf(step, members));
    });

    it("writes its numbers in a line", () => {
      const { numbers, what } = kind.numbers(step, {
        label: (id) => id,
        gradesAt: () => ["strong", "fair", "weak"],
        nameAt: (_id, grade) => grade,
        language: "en",
      });
      expect(what === "other").toBe(numbers === "");
    });
  },
);

it("every figure of every pack that ships is a member that its kind names", () => {
  const kinds: Readonly<Record<string, { readonly figures: Figures }>> = { ...ITEM_KINDS, ...STEP_KINDS };
  for (const pack of listPacks()) {
    const kindOf = new Map([...pack.items, ...pack.steps].map(({ id, kind }) => [id, kind]));
    for (const { form, part, member } of valuesOf(pack)) {
      const kind = kindOf.get(part);
      if (form !== "figure" || kind === undefined) continue;
      expect(Object.keys(kinds[kind]?.figures ?? {})).toContain(member);
    }
  }
});

it("the examples are of the kinds that there are", () => {
  expect(Object.keys(STEPS)).toEqual(Object.keys(STEP_KINDS));
});

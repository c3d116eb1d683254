import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { Members } from "../../src/cells";
import { ITEM_FORMS, ITEM_KINDS, itemFile, itemKind, type Item } from "../../src/kind";
import { backFromCells, membersOf } from "./cells";
import { ITEMS, ROWS, walkOver } from "./examples";

const profile = { grade: { id: "profile", grade: "fair", score: 2, from: "given" as const } };

/** What stands in the result of a kind, by what it gives. */
const MEMBERS = {
  grade: "grade",
  choice: "choice",
  quantity: "quantity",
  "given-rating": "rating",
  notches: "notches",
} as const;

describe.each(Object.values(ITEMS).map((item): [string, Item] => [item.kind, item]))(
  "a %s item",
  (_, item) => {
    const kind = itemKind(item);
    const entry = { key: item.id, ...ROWS[item.kind] };

    it("has a form that takes it, and nothing more than it", () => {
      expect(v.is(itemFile(item).shape, item)).toBe(true);
      expect(v.is(itemFile(item).shape, { ...item, colour: "red" })).toBe(false);
    });

    it("comes to what it says that it gives, and asks for nothing that it does not name", () => {
      const walk = walkOver({ nodes: { profile } });
      const node = kind.read(item, entry, walk.run);
      expect(node?.[MEMBERS[kind.gives]]).toBeDefined();
      expect([...walk.asked]).toEqual([...kind.needs(item)]);
      expect(walk.refused).toEqual([]);
    });

    it("refuses what it cannot be", () => {
      const walk = walkOver({ nodes: { profile } });
      expect(kind.read(item, { key: item.id, value: "no such thing" }, walk.run)).toBeNull();
      expect(walk.refused).not.toEqual([]);
    });

    it("is told with a rule in both languages", () => {
      const node = kind.read(item, entry, walkOver({ nodes: { profile } }).run);
      const told = kind.trace(item, node ?? { id: item.id }, entry);
      expect(told.rule.en).not.toBe("");
      expect(told.rule.zh).toMatch(/[一-鿿]/);
      expect(told.beside).toEqual(kind.needs(item));
    });

    it("stands in cells with every member, and reads back as it was written", () => {
      const { members } = ITEM_FORMS[item.kind];
      expect(backFromCells(members as unknown as Members<Item>, item)).toEqual(membersOf(item, members));
    });

    it("names its grades only", () => {
      expect(kind.nameOf(item, "no such grade")).toBeUndefined();
    });
  },
);

it("the examples are of the kinds that there are", () => {
  expect(Object.keys(ITEMS).sort()).toEqual(Object.keys(ITEM_KINDS).sort());
});

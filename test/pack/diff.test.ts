import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffPacks, listPacks, type Difference, type Pack } from "../../src";
import { valuesOf } from "../../src/pack/values";
import { overlaid, packNamed } from "./packs";

const lianhe = packNamed("lianhe-guarantor");

/** What is compared at all: id, version and calibration are the pins, local changes are in them. */
const PINS = new Set(["schema", "id", "version", "calibration", "local"]);

type Place = readonly (string | number)[];

/** Every place of a pack's file that holds a number, a text or a truth value. */
function leaves(branch: unknown, place: Place = []): readonly Place[] {
  if (typeof branch !== "object" || branch === null) return [place];
  const entries = Array.isArray(branch)
    ? branch.map((entry: unknown, index) => [index, entry] as const)
    : Object.entries(branch).filter(([key]) => place.length > 0 || !PINS.has(key));
  return entries.flatMap(([key, below]) => leaves(below, [...place, key]));
}

function changedAt(pack: Pack, place: Place): Pack {
  const copy = structuredClone(pack) as unknown;
  const last = place.at(-1) ?? "";
  const branch = place
    .slice(0, -1)
    .reduce<object>((at, key) => Reflect.get(at, key) as object, copy as object);
  const old: unknown = Reflect.get(branch, last);
  const other = typeof old === "number" ? old + 0.0001 : typeof old === "boolean" ? !old : `${String(old)}x`;
  Reflect.set(branch, last, other);
  return copy as Pack;
}

const brief = ({ of, change, path, a, b, basis }: Difference) => [`${of} ${change}`, path, a, b, basis];

describe("the difference between two packs", () => {
  it("is a number that changed, with both values and whose it is", () => {
    const own = overlaid(lianhe, { "business.bands.A|B": 1.75 });
    expect(diffPacks(lianhe, own).map(brief)).toEqual([
      ["number changed", "business.bands.A|B", 1.833333333, 1.75, "house"],
    ]);
    expect(diffPacks(lianhe, own)[0]?.label).toEqual({ en: "Business risk", zh: "经营风险" });
  });

  it("is an item that came or went, once and not number by number", () => {
    const [first] = lianhe.items;
    const less: Pack = { ...lianhe, items: lianhe.items.slice(1) };
    const went = diffPacks(lianhe, less);
    expect(went.filter(({ of }) => of === "item").map(brief)).toEqual([
      ["item removed", first?.id, first?.label, undefined, "house"],
    ]);
    expect(went).toHaveLength(1);
    expect(diffPacks(less, lianhe).map(brief)).toEqual([
      ["item added", first?.id, undefined, first?.label, "house"],
    ]);
  });

  it("is a text, a rule, an order, a number published now", () => {
    const governance = lianhe.items.find(({ id }) => id === "governance");
    const cite = { source: "lianhe-tianfu-2023", at: "somewhere" };
    const other: Pack = {
      ...lianhe,
      title: { ...lianhe.title, zh: "另一名称" },
      items: lianhe.items.map((item) =>
        item.id === "roe" && item.kind === "measured"
          ? { ...item, basis: { basis: "published", cite }, direction: "inside" }
          : item,
      ),
      steps: lianhe.steps.toReversed(),
    };
    const found = diffPacks(lianhe, other);
    expect(found.map(({ of, change, path }) => `${of} ${change} ${path}`)).toEqual([
      "rule changed roe.direction",
      "rule changed roe.basis.basis",
      "rule added roe.basis.cite.source",
      "rule added roe.basis.cite.at",
      "text removed roe.basis.reason",
      "text changed title",
      "order changed steps (order)",
    ]);
    expect(governance?.kind).toBe("judged");
  });

  it("follows the edge and the level that a methodology puts in", () => {
    const finer: Pack = {
      ...lianhe,
      items: lianhe.items.map((item) =>
        item.id === "governance" && item.kind === "judged"
          ? {
              ...item,
              levels: [...item.levels, { grade: "7", score: 7, guidance: { en: "Worse", zh: "更差" } }],
            }
          : item,
      ),
    };
    expect(diffPacks(lianhe, finer).map(({ of, change, path }) => `${of} ${change} ${path}`)).toEqual([
      "number added governance.levels.7.score",
      "text added governance.levels.7.guidance",
    ]);
  });
});

describe.each(listPacks().map((pack) => [pack.id, pack] as const))(
  "laws of the difference: %s",
  (_, pack) => {
    // Of the two places of a shared edge one is enough: in a sound pack they agree.
    const places = leaves(pack).filter((place) => !(place.includes("bands") && place.at(-1) === "to"));

    it("is empty between a pack and itself", () => {
      expect(diffPacks(pack, structuredClone(pack))).toEqual([]);
    });

    it("is never empty where anything but the pin changed", () => {
      fc.assert(
        fc.property(fc.constantFrom(...places), (place) => {
          expect([place, diffPacks(pack, changedAt(pack, place)).length]).not.toEqual([place, 0]);
        }),
        { numRuns: 80 },
      );
    });

    it("is one line for a number or a text, with the value of each side", () => {
      const values = valuesOf(pack).filter(({ form }) => form === "text" || form === "figure");
      fc.assert(
        fc.property(fc.constantFrom(...values), ({ path, places: [first = []], places: all, value }) => {
          const place = typeof value === "object" ? [...first, "en"] : first;
          const rest = typeof value === "object" ? [] : all.slice(1);
          const other = rest.reduce(changedAt, changedAt(pack, place));
          const found = diffPacks(pack, other);
          expect(found).toMatchObject([{ change: "changed", path, a: value }]);
        }),
        { numRuns: 40 },
      );
    });

    it("turned round is the same the other way", () => {
      const turned = { added: "removed", removed: "added", changed: "changed" } as const;
      fc.assert(
        fc.property(fc.constantFrom(...places), (place) => {
          const other = changedAt(pack, place);
          const forth = diffPacks(pack, other).map(({ change, path, a, b }) =>
            JSON.stringify([change, path, a, b]),
          );
          const back = diffPacks(other, pack).map(({ change, path, a, b }) =>
            JSON.stringify([turned[change], path, b, a]),
          );
          expect(back.sort()).toEqual(forth.sort());
        }),
        { numRuns: 20 },
      );
    });
  },
);

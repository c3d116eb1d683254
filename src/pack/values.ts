import type { Band } from "../grid";
import { ITEM_KINDS, STEP_KINDS, type StepKind } from "../kind";
import type { Text } from "../language";
import type { Basis } from "../trace";
import type { MatrixStep, Pack, Step } from "./schema";
import { orderAt, valueAt, type At, type PackValue } from "./value";
import { bandValues, cellValues } from "./value-groups";

type Branch = Readonly<Record<string, unknown>>;

const KINDS: readonly Pick<StepKind<Step>, "figures" | "records">[] = [
  ...Object.values(ITEM_KINDS),
  ...Object.values(STEP_KINDS),
];

/** Members whose keys are grades or options, not members of their own. */
const RECORDS: ReadonlySet<string> = new Set(KINDS.flatMap(({ records }) => records));

/** What says which pack it is and stands in its pin, and what a walk of its own covers. */
const HEAD: ReadonlySet<string> = new Set([
  ...["schema", "id", "version", "calibration", "local"],
  ...["items", "steps", "checks"],
]);

/** Units whose figures may be words. */
const WORDED: ReadonlySet<string> = new Set(["cap", "uplift", "owner"]);

/** Members whose texts stand for numbers; a check's threshold may be a symbol. */
const SYMBOLS: ReadonlySet<string> = new Set([
  ...KINDS.flatMap(({ figures }) =>
    Object.entries(figures).flatMap(([member, { unit }]) => (WORDED.has(unit) ? [member] : [])),
  ),
  "atLeast",
]);

const known = new WeakMap<Pack, readonly PackValue[]>();

/** Lists every value of a pack, each once: the head, then items, steps and checks in order. */
export function valuesOf(pack: Pack): readonly PackValue[] {
  const before = known.get(pack);
  if (before !== undefined) return before;
  const root: At = { pack, path: "", place: [], part: "", member: "", about: [], basis: null };
  const head = Object.entries(pack).flatMap(([key, value]) =>
    HEAD.has(key) ? [] : walk(value, { ...root, path: key, place: [key], member: key }),
  );
  const parts = (["items", "steps", "checks"] as const).flatMap((list) => [
    ...(pack[list] ?? []).flatMap((part, index) =>
      walk(part, { ...root, path: part.id, place: [list, index], part: part.id }),
    ),
    orderAt(
      { ...root, path: list, place: [list] },
      (pack[list] ?? []).map(({ id }) => id),
    ),
  ]);
  const values = distinct([...head, ...parts]);
  known.set(pack, values);
  return values;
}

function walk(value: unknown, at: At): readonly PackValue[] {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean")
    return [valueAt(at, isFigure(value, at) ? "figure" : "rule", value)];
  if (Array.isArray(value)) return walkList(value, at);
  if (typeof value !== "object" || value === null) return [];
  if (isText(value)) return [valueAt(at, "text", value)];
  const branch = value as Branch;
  const own =
    "basis" in branch && typeof branch["basis"] === "object" ? (branch["basis"] as Basis) : at.basis;
  return Object.entries(branch).flatMap(([key, child]) =>
    walkMember(branch, key, child, { ...at, basis: own }),
  );
}

/** A number counts by its basis; how an amount is written, and the order of ratings behind a score, do not count. */
function isFigure(value: number | string | boolean, at: At): boolean {
  if (at.basis === null || at.place.includes("unit")) return false;
  return typeof value === "number" || SYMBOLS.has(at.member);
}

function walkMember(branch: Branch, key: string, child: unknown, at: At): readonly PackValue[] {
  const place = [...at.place, key];
  if (RECORDS.has(at.member) && at.place.at(-1) === at.member)
    return walk(child, { ...at, path: `${at.path}.${key}`, place, about: [...at.about, key] });
  const here = { ...at, path: `${at.path}.${key}`, place };
  // An end says what it is the end of: `plausible`, `transform`.
  const isEnd = (key === "from" || key === "to") && at.member !== "";
  const below: At = isEnd ? { ...here, about: [...at.about, key] } : { ...here, member: key };
  if (key === "bands" && Array.isArray(child))
    return bandValues(child as readonly Band[], below, givesRating(branch["kind"]));
  if (key === "cells" && branch["kind"] === "matrix")
    return cellValues(branch as unknown as MatrixStep, below);
  if (key === "weights" && Array.isArray(child) && Array.isArray(branch["keys"]))
    return named(child, branch["keys"].map(String), below);
  // What names an entry of a list is in the path already.
  const isEntry = typeof at.place.at(-1) === "number";
  return isEntry && key === nameOf(branch) ? [] : walk(child, below);
}

/** Tells whether a branch is a step whose bands come to ratings: their scores then only keep them in order. */
function givesRating(kind: unknown): boolean {
  return Object.entries(STEP_KINDS).some(([name, { gives }]) => name === kind && gives === "rating");
}

function walkList(list: readonly unknown[], at: At): readonly PackValue[] {
  if (list.every((entry) => typeof entry === "string"))
    return list.length === 0 ? [] : [valueAt(at, "rule", list)];
  const isPair = list.length === 2 && list.every((entry) => typeof entry === "number");
  return named(list, isPair ? ["from", "to"] : list.map(entryName), at);
}

function named(list: readonly unknown[], names: readonly string[], at: At): readonly PackValue[] {
  const values = list.flatMap((entry, index) => {
    const name = names[index] ?? String(index + 1);
    const place = [...at.place, index];
    return walk(entry, { ...at, path: `${at.path}.${name}`, place, about: [...at.about, name] });
  });
  return list.some((entry) => typeof entry === "object") ? [...values, orderAt(at, names)] : values;
}

/** The member by which an entry of a list is known to the reader. */
const NAMES = ["id", "of", "variable", "grade", "value", "role", "key"];

function nameOf(entry: Branch): string | undefined {
  return NAMES.find((name) => typeof entry[name] === "string");
}

function entryName(entry: unknown, index: number): string {
  const name = typeof entry === "object" && entry !== null ? nameOf(entry as Branch) : undefined;
  return name === undefined ? String(index + 1) : String((entry as Branch)[name]);
}

function isText(value: object): value is Text {
  return "en" in value && "zh" in value;
}

/** Marks the second and later of one path, so that a path names one value. */
function distinct(values: readonly PackValue[]): readonly PackValue[] {
  const seen = new Map<string, number>();
  return values.map((value) => {
    const count = (seen.get(value.path) ?? 0) + 1;
    seen.set(value.path, count);
    return count === 1 ? value : { ...value, path: `${value.path}#${String(count)}` };
  });
}

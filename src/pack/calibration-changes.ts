import type { Text } from "../language";
import type { Report } from "./fault";
import { canonicalJson, shortHash } from "./hash";
import { figureText } from "./figure-words";
import type { CalibrationChanges, Pack } from "./schema";
import { valuesOf } from "./values";

/** One house number that differs from the pack as it ships. */
export interface CalibrationChange {
  readonly path: string;
  readonly was: number | string;
  readonly now: number | string;
}

/** Makes the record of local changes: sorted by path, hashed over what the numbers were and are. */
export function calibrationRecord(changes: readonly CalibrationChange[]): CalibrationChanges {
  const sorted = [...changes].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    hash: shortHash(canonicalJson(sorted.map(({ path, was, now }) => [path, was, now]))),
    changes: sorted.map(({ path, was }) => ({ path, was })),
  };
}

/** Lists what was changed locally, with the numbers as they were and as they are; empty for a pack as it ships. */
export function calibrationChangesOf(pack: Pack): readonly CalibrationChange[] {
  if (pack.local === undefined) return [];
  const figures = new Map(
    valuesOf(pack).flatMap(({ form, path, value }) =>
      form === "figure" && (typeof value === "number" || typeof value === "string")
        ? [[path, value] as const]
        : [],
    ),
  );
  return pack.local.changes.flatMap(({ path, was }) => {
    const now = figures.get(path);
    return now === undefined ? [] : [{ path, was, now }];
  });
}

const spoken = new WeakMap<Pack, ReadonlyMap<string, Text>>();

/** Says what was changed locally in an item, a step or a check: each number with what it was. */
export function calibrationText(pack: Pack, part: string): Text | undefined {
  if (pack.local === undefined) return undefined;
  const known = spoken.get(pack) ?? textsOf(pack);
  spoken.set(pack, known);
  return known.get(part);
}

function textsOf(pack: Pack): ReadonlyMap<string, Text> {
  const texts = new Map<string, Text>();
  const values = new Map(valuesOf(pack).map((value) => [value.path, value]));
  for (const { path, was, now } of calibrationChangesOf(pack)) {
    const value = values.get(path);
    if (value === undefined) continue;
    const what = figureText(pack, value);
    const before = texts.get(value.part);
    const en = `${what.en} is ${String(now)}, was ${String(was)}`;
    const zh = `${what.zh}为${String(now)}，原为${String(was)}`;
    texts.set(value.part, {
      en: before === undefined ? `local change: ${en}` : `${before.en}; ${en}`,
      zh: before === undefined ? `本地调整：${zh}` : `${before.zh}；${zh}`,
    });
  }
  return texts;
}

/** Reports a record of local changes that does not fit the numbers: a pack file edited by hand. */
export function localFaults(pack: Pack, report: Report): void {
  const local = pack.local;
  if (local === undefined) return;
  const changes = calibrationChangesOf(pack);
  const house = new Set(
    valuesOf(pack).flatMap(({ path, basis }) =>
      basis?.basis === "house" || basis?.basis === "own" ? [path] : [],
    ),
  );
  for (const { path, was } of local.changes) {
    const now = changes.find((change) => change.path === path)?.now;
    if (now === undefined || !house.has(path)) report("local.changes", `"${path}" is not a house number`);
    else if (now === was) report("local.changes", `"${path}" is what it was`);
  }
  const hash = calibrationRecord(changes).hash;
  if (hash !== local.hash) report("local.hash", `"${local.hash}" is not the hash of the changes, ${hash}`);
}

import type { Entry, Given } from "../assess";
import { canonicalText } from "../canonical";
import {
  basePinOf,
  contentOf,
  findCalibrated,
  isSaid,
  shippedLock,
  type CalibratedNumber,
  type Pack,
} from "../pack";
import type { Outcome } from "../problem";
import { sha256 } from "../sha256";
import { firstDifference, type Difference } from "./difference";
import { packHash, RECORD_SCHEMA, recordAssessment, type AssessmentRecord, type KeptRecord } from "./record";

/** What became of a record when it was computed again. */
export type Replay =
  /** All that was computed is the same; `wording` is the first place at which it is said otherwise now, if it is. */
  | { readonly kind: "reproduced"; readonly record: AssessmentRecord; readonly wording: Difference | null }
  /** Something that was computed is another: an input, a rule, a number, a rating. */
  | { readonly kind: "differs"; readonly record: AssessmentRecord; readonly difference: Difference }
  /** It does not say what was hashed: somebody changed it afterwards. */
  | { readonly kind: "edited"; readonly record: AssessmentRecord; readonly hash: string }
  | { readonly kind: "unknown-schema"; readonly received: string }
  | { readonly kind: "unknown-method"; readonly record: AssessmentRecord }
  | { readonly kind: "unreadable" };

/**
 * Computes a record again and compares all that was computed, ratings before the steps to them and these before the content
 * that the methodology's pin stood for; then how it was worded, which makes nothing less reproduced. The hash tells an accident or a careless edit; who can write the hash anew is found by the recomputation
 * where anything follows from the edit, and by nothing where nothing does: a hash is no signature.
 * @param engine version of the engine that computes now; another one than recorded is no difference by itself
 */
export function replayRecord({ text, hash }: KeptRecord, engine: string): Replay {
  const json = parse(text);
  if (!isObject(json)) return { kind: "unreadable" };
  if (json["schema"] !== RECORD_SCHEMA)
    return { kind: "unknown-schema", received: "schema" in json ? JSON.stringify(json["schema"]) : "none" };
  const record = readRecord(json);
  const found = hashOf(json);
  if (record === null || found === null) return { kind: "unreadable" };
  if (found !== hash.toLowerCase()) return { kind: "edited", record, hash: found };
  const pack = packOfRecord(record);
  if (!pack.ok) return { kind: "unknown-method", record };
  const now = recomputed(record, pack.value, engine);
  const difference = computedDifference(record, now, pack.value);
  return difference === null
    ? { kind: "reproduced", record, wording: wordingDifference(record, now, pack.value) }
    : { kind: "differs", record, difference };
}

/** Finds the methodology of a record, its local changes over it. */
export function packOfRecord({ method, calibration = [] }: AssessmentRecord): Outcome<Pack> {
  return findCalibrated(method, calibration, "method");
}

/** Hashes what the text says: on its way through files of others it may have been spelt otherwise. */
function hashOf(json: unknown): string | null {
  try {
    return sha256(canonicalText(json));
  } catch {
    return null;
  }
}

/** The record of the same inputs made now, as it would be read back. */
function recomputed(record: AssessmentRecord, pack: Pack, engine: string): unknown {
  return parse(canonicalText(recordAssessment(pack, record.subject, record.title, engine)));
}

const GIVEN = ["method", "subject", "title"] as const;
const MADE = ["outputs", "trace"] as const;

function computedDifference(record: AssessmentRecord, now: unknown, pack: Pack): Difference | null {
  if (!isObject(now)) return { path: "record", recorded: record, recomputed: now };
  return first([
    ...GIVEN.map((name) => () => firstDifference(record[name], now[name], name)),
    ...MADE.map((name) => () => firstDifference(record[name], now[name], name, isWording)),
    () => contentDifference(record, pack),
  ]);
}

/** Of what went wrong a record keeps the facts with which it is said; what went wrong, and where, is computed. */
function isWording(name: string, recorded: unknown, recomputed: unknown): boolean {
  return name === "facts" || isSaid(name, recorded) || isSaid(name, recomputed);
}

/** Compares what the pin stood for with what it stands for, so far as that computes. */
function contentDifference({ content, pack: hash }: AssessmentRecord, pack: Pack): Difference | null {
  const now = contentOf(pack);
  const computing = firstDifference(content?.computing ?? now.computing, now.computing, "content.computing");
  if (computing !== null) return computing;
  const isKnown =
    content === undefined
      ? isReleased(hash, pack)
      : content.wording !== now.wording || hash === packHash(pack);
  return isKnown ? null : { path: "pack", recorded: hash, recomputed: packHash(pack) };
}

/** Tells whether a whole file was released under a pack's pin, with any of its wordings. */
function isReleased(hash: string, pack: Pack): boolean {
  if (hash === packHash(pack)) return true;
  // Of a file with local changes in it no hash is kept; its numbers are in the record, and in the end of its pin.
  return pack.local !== undefined || shippedLock().packs[basePinOf(pack)]?.before?.includes(hash) === true;
}

function wordingDifference(record: AssessmentRecord, now: unknown, pack: Pack): Difference | null {
  if (!isObject(now)) return null;
  const { content, pack: hash } = record;
  return first([
    ...MADE.map((name) => () => firstDifference(record[name], now[name], name)),
    () =>
      content === undefined
        ? firstDifference(hash, packHash(pack), "content.wording")
        : firstDifference(content.wording, contentOf(pack).wording, "content.wording"),
  ]);
}

function first(found: readonly (() => Difference | null)[]): Difference | null {
  for (const find of found) {
    const difference = find();
    if (difference !== null) return difference;
  }
  return null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads what replaying needs; what came out is only compared, so whatever stands there is a difference at worst. */
function readRecord(json: Readonly<Record<string, unknown>>): AssessmentRecord | null {
  const { engine, title, method, pack, content, subject, calibration } = json;
  const texts = [engine, method, pack].every((one) => typeof one === "string");
  const isContent =
    content === undefined ||
    (isObject(content) && ["computing", "wording"].every((name) => typeof content[name] === "string"));
  const isTitle =
    isObject(title) && ["issuer", "date", "analyst"].every((name) => typeof title[name] === "string");
  const isSubject =
    isObject(subject) && Array.isArray(subject["entries"]) && subject["entries"].every(isEntry);
  const isCalibration =
    calibration === undefined || (Array.isArray(calibration) && calibration.every(isCalibrated));
  return texts && isTitle && isContent && isSubject && isCalibration
    ? (json as unknown as AssessmentRecord)
    : null;
}

function isCalibrated(json: unknown): json is CalibratedNumber {
  if (!isObject(json) || typeof json["path"] !== "string") return false;
  return typeof json["value"] === "number" || typeof json["value"] === "string";
}

function isEntry(json: unknown): json is Entry {
  if (!isObject(json) || typeof json["key"] !== "string" || !isGiven(json["value"])) return false;
  const { unit, periods } = json;
  return (
    (unit === undefined || typeof unit === "string") &&
    (periods === undefined || (isObject(periods) && Object.values(periods).every(isGiven)))
  );
}

function isGiven(value: unknown): value is Given {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

import type { Entry, Given } from "../assess";
import { canonicalText } from "../canonical";
import { findCalibrated, type CalibratedNumber, type Pack } from "../pack";
import type { Outcome } from "../problem";
import { sha256 } from "../sha256";
import { firstDifference, type Difference } from "./difference";
import { RECORD_SCHEMA, recordAssessment, type AssessmentRecord, type KeptRecord } from "./record";

/** What became of a record when it was computed again. */
export type Replay =
  | { readonly kind: "reproduced"; readonly record: AssessmentRecord }
  | { readonly kind: "differs"; readonly record: AssessmentRecord; readonly difference: Difference }
  /** It does not say what was hashed: somebody changed it afterwards. */
  | { readonly kind: "edited"; readonly record: AssessmentRecord; readonly hash: string }
  | { readonly kind: "unknown-schema"; readonly received: string }
  | { readonly kind: "unknown-method"; readonly record: AssessmentRecord }
  | { readonly kind: "unreadable" };

/**
 * Computes a record again and compares all that it says, ratings before the steps to them and these before the methodology's
 * own content. The hash tells an accident or a careless edit; who can write the hash anew is found by the recomputation
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
  const difference = differenceOf(record, recomputed(record, pack.value, engine));
  return difference === null ? { kind: "reproduced", record } : { kind: "differs", record, difference };
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

const COMPARED = ["method", "subject", "outputs", "trace", "pack", "title"] as const;

function differenceOf(record: AssessmentRecord, now: unknown): Difference | null {
  if (!isObject(now)) return { path: "record", recorded: record, recomputed: now };
  for (const name of COMPARED) {
    const difference = firstDifference(record[name], now[name], name);
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
  const { engine, title, method, pack, subject, calibration } = json;
  const texts = [engine, method, pack].every((one) => typeof one === "string");
  const isTitle =
    isObject(title) && ["issuer", "date", "analyst"].every((name) => typeof title[name] === "string");
  const isSubject =
    isObject(subject) && Array.isArray(subject["entries"]) && subject["entries"].every(isEntry);
  const isCalibration =
    calibration === undefined || (Array.isArray(calibration) && calibration.every(isCalibrated));
  return texts && isTitle && isSubject && isCalibration ? (json as unknown as AssessmentRecord) : null;
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

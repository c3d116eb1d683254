import { assess, type Assessment, type Subject } from "../assess";
import { canonicalText } from "../canonical";
import { settleDecimals } from "../grid";
import { calibrationOf, contentOf, pinOf, type CalibratedNumber, type Pack, type PackContent } from "../pack";
import { sha256 } from "../sha256";
import type { TraceStep } from "../trace";
import { recordedSubject, recordedText } from "./subject";

/** The form of records that this engine writes; another number is another form. */
export const RECORD_SCHEMA = 1;

/** What an assessment is of, as the analyst states it; it moves no rating. */
export interface RecordTitle {
  readonly issuer: string;
  /** ISO date. */
  readonly date: string;
  readonly analyst: string;
}

/** What came out: the whole assessment but its pin and trace, which a record keeps by themselves. */
export type RecordOutputs = Omit<Assessment, "pin" | "trace">;

/** An assessment with everything that is needed to make it again, and everything that it said. */
export interface AssessmentRecord {
  readonly schema: typeof RECORD_SCHEMA;
  /** Version of the engine that assessed. */
  readonly engine: string;
  readonly title: RecordTitle;
  /** Pin of the methodology, and SHA-256 of its whole file in canonical form. */
  readonly method: string;
  readonly pack: string;
  /** What the pin stood for: hashes of all that computes, and of its words. Not in records from before these were told apart. */
  readonly content?: PackContent;
  /** House numbers that were changed locally, where some were: with the shipped methodology, all that the pin stands for. */
  readonly calibration?: readonly CalibratedNumber[];
  readonly subject: Subject;
  /** What the analyst said in sentences, by place and language; absent where nothing was. It moves no rating. */
  readonly words?: Readonly<Record<string, { readonly en?: string; readonly zh?: string }>>;
  readonly outputs: RecordOutputs;
  readonly trace: readonly TraceStep[];
}

/** A record as it is kept: its canonical text and the SHA-256 of that. */
export interface KeptRecord {
  readonly text: string;
  readonly hash: string;
}

/** Assesses a subject and records it. */
export function recordAssessment(
  pack: Pack,
  subject: Subject,
  title: RecordTitle,
  engine: string,
): AssessmentRecord {
  const recorded = recordedSubject(pack, subject);
  const { pin, trace, ...outputs } = assess(pack, recorded);
  const calibration = calibrationOf(pack);
  return {
    schema: RECORD_SCHEMA,
    engine,
    title: {
      issuer: recordedText(title.issuer),
      date: recordedText(title.date),
      analyst: recordedText(title.analyst),
    },
    method: pin,
    pack: packHash(pack),
    content: contentOf(pack),
    ...(calibration.length === 0 ? {} : { calibration }),
    subject: recorded,
    outputs: { ...outputs, terms: settledTerms(outputs.terms) },
    trace,
  };
}

/** Keeps of a regression's terms the digits that count; scores and points are kept so already. */
function settledTerms(terms: Assessment["terms"]): Assessment["terms"] {
  return Object.fromEntries(
    Object.entries(terms).map(([step, results]) => [
      step,
      results.map((term) => ({
        ...term,
        transformed: settleDecimals(term.transformed),
        points: settleDecimals(term.points),
      })),
    ]),
  );
}

/** Writes a record in its canonical form, with its hash. */
export function keepRecord(record: AssessmentRecord): KeptRecord {
  const text = canonicalText(record);
  return { text, hash: sha256(text) };
}

/** Hashes what was given and by which methodology: equal for equal inputs, whatever their order and the spelling of their keys. */
export function inputsHash({ method, subject }: Pick<AssessmentRecord, "method" | "subject">): string {
  return sha256(canonicalText({ method, subject }));
}

/** A pack is parsed once and thousands of records may name it. */
const packHashes = new WeakMap<Pack, string>();

/** Hashes a methodology's whole file, what computes and what is said. */
export function packHash(pack: Pack): string {
  const known = packHashes.get(pack);
  if (known !== undefined) return known;
  const hash = sha256(canonicalText({ pin: pinOf(pack), pack }));
  packHashes.set(pack, hash);
  return hash;
}

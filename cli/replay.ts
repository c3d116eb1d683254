import type { WorkbookDocument } from "../host/document";
import { engineVersion, packOfRecord, replayRecord, type AssessmentRecord, type Replay } from "../src";
import { readStoredRecords, type StoredRecord } from "./record-parts";
import { numberFaults } from "./record-numbers";
import { hasInputs, sheetFaults } from "./record-sheet";
import { damageText, openWorkbook, problems } from "./read";
import { done, refused, usage, type Result, type Surroundings } from "./result";

/** What one record came to: a line of its own, and lines of what is wrong. */
interface Finding {
  readonly title: string;
  /** Why it is not reproduced. */
  readonly faults: readonly string[];
  /** What could not be compared with the record, reproduced as it is. */
  readonly lacks: readonly string[];
  readonly notes: readonly string[];
}

/** The names of tables of inputs that the pane writes. */
const INPUTS_TABLE = /^Notchbook_.+_Inputs$/iu;

/** Computes every record of a workbook again, and compares its inputs with those on the sheet. */
export async function replayCommand(
  [path, ...more]: readonly string[],
  surroundings: Surroundings,
): Promise<Result> {
  if (path === undefined || more.length > 0) return usage("replay takes one workbook.");
  const opened = await openWorkbook(path, surroundings);
  if (!opened.ok) return refused(`${path} cannot be opened: ${opened.reason}`);
  const { document } = opened;
  const { records, written } = readStoredRecords(document);
  const findings = [
    ...records.map((record) => findingOf(document, record, isLatest(record, records))),
    ...missingRecords(document, records, written),
  ];
  const errors = damageText(opened);
  if (findings.length === 0) return { ...problems([`${path} holds no record of an assessment.`]), errors };
  const lines = findings.flatMap(({ title, faults, lacks, notes }) => [
    `${title}: ${faults.length === 0 ? "reproduced" : "NOT reproduced"}`,
    ...[...faults, ...lacks, ...notes].map((line) => `  ${line}`),
  ]);
  const sound = findings.every(({ faults, lacks }) => faults.length + lacks.length === 0);
  return { ...(sound ? done(lines.join("\n")) : problems(lines)), errors };
}

/** A sheet shows what was written last; of earlier, finalised records it says nothing. */
function isLatest(record: StoredRecord, records: readonly StoredRecord[]): boolean {
  const own = records.filter(({ table }) => table === record.table);
  return own.at(-1) === record;
}

function findingOf(document: WorkbookDocument, stored: StoredRecord, onSheet: boolean): Finding {
  const replay = replayRecord(stored, engineVersion);
  const record = "record" in replay ? replay.record : null;
  const title = record === null ? `record of ${stored.table || stored.assessment}` : titleOf(record);
  const pack = record === null ? null : packOfRecord(record);
  const faults = [
    ...replayFaults(replay, stored),
    ...(record !== null && pack?.ok === true && onSheet
      ? [
          ...sheetFaults(document, stored.table, record, pack.value),
          ...numberFaults(document, stored.table, record),
        ]
      : []),
  ];
  const other = record !== null && record.engine !== engineVersion;
  const isGone = onSheet && pack?.ok === true && !hasInputs(document, stored.table);
  return {
    title,
    faults,
    lacks: isGone
      ? [`its table of inputs ${stored.table} is no longer in the workbook: no sheet was compared with it`]
      : [],
    notes: [
      ...(other ? [`recorded by engine ${record.engine}, computed by ${engineVersion}`] : []),
      ...wordingNotes(replay),
    ],
  };
}

function titleOf({ title, method, outputs }: AssessmentRecord): string {
  const rating = outputs.final ?? "no rating";
  return `${title.issuer === "" ? "(no name)" : title.issuer}, ${title.date}, ${method}, ${rating}`;
}

function replayFaults(replay: Replay, { hash }: StoredRecord): readonly string[] {
  switch (replay.kind) {
    case "reproduced":
      return [];
    case "differs": {
      const { path, recorded, recomputed } = replay.difference;
      return [`${path}: recorded ${show(recorded)}, recomputed ${show(recomputed)}`];
    }
    case "edited":
      return [`edited after it was written: its hash was ${hash || "not kept"} and is ${replay.hash}`];
    case "unknown-schema":
      return [`its form ${replay.received} is not known to engine ${engineVersion}`];
    case "unknown-method":
      return [`the methodology ${replay.record.method} is not known to engine ${engineVersion}`];
    case "unreadable":
      return ["it cannot be read"];
  }
}

/** What is said otherwise than when the record was made: no rating, number or rule among it. */
function wordingNotes(replay: Replay): readonly string[] {
  if (replay.kind !== "reproduced" || replay.wording === null) return [];
  const { path, recorded, recomputed } = replay.wording;
  if (path === "content.wording")
    return ["computed alike; the methodology's words were changed since, and none that the record shows"];
  return [
    `computed alike, worded otherwise since: ${path}: recorded ${show(recorded)}, now ${show(recomputed)}`,
  ];
}

const SHOWN = 200;

function show(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** Sheets that the pane wrote and that have no record: written before there were any, or somebody took it out. */
function missingRecords(
  document: WorkbookDocument,
  records: readonly StoredRecord[],
  written: ReturnType<typeof readStoredRecords>["written"],
): readonly Finding[] {
  const faults = ["no record was kept: write the sheet again from the pane"];
  const known = new Set(records.map(({ assessment }) => assessment));
  const lost = written.filter(({ id }) => !known.has(id));
  const tables = document.sheets.flatMap(({ name, tables: all }) =>
    all.filter((table) => INPUTS_TABLE.test(table.name)).map((table) => ({ sheet: name, table: table.name })),
  );
  const orphans = tables.filter(
    ({ table }) => !records.some((record) => record.table.toLowerCase() === table.toLowerCase()),
  );
  return [
    ...orphans.map(({ sheet, table }) => ({
      title: `sheet ${sheet}, ${table}`,
      faults,
      lacks: [],
      notes: [],
    })),
    // A sheet says it better, where it is still there.
    ...(orphans.length >= lost.length ? [] : lost).map(({ issuer }) => ({
      title: issuer,
      faults,
      lacks: [],
      notes: [],
    })),
  ];
}

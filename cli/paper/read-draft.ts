import { withoutHeadings } from "../../functions/assessment";
import { readSubjectRange } from "../../functions/subject";
import { isRecord } from "../../desk/draft/json";
import type { Draft } from "../../desk/draft/draft";
import { packOf } from "../../desk/draft/pack-of";
import { readSaved } from "../../desk/draft/saved";
import { emptyPart, type SavedPart } from "../../desk/draft/saved-part/saved-xml";
import { readSavedParts } from "../../desk/draft/saved-part/saved-parts";
import { subjectOf } from "../../desk/draft/subject";
import { savedDrafts } from "../../desk/paper/record/library";
import { draftFromRows, type RowCell } from "../../desk/reading/from-rows";
import type { WorkbookDocument } from "../../host/document";
import {
  describeProblem,
  inputDifferences,
  itemsOf,
  keyForm,
  pinOf,
  readDate,
  recordedSubject,
  reservedKey,
  resolveCheck,
  resolveKey,
  type Pack,
  type Subject,
} from "../../src";
import { damageText, openWorkbook, problems, readJson, readPack, settle, type Read } from "../read";
import { refused, type Surroundings } from "../result";

/** An assessment that was read from a file, with its methodology and what else the file keeps of it. */
export interface ReadDraft {
  readonly draft: Draft;
  readonly pack: Pack;
  /** The workbook's assessments and records; empty where it was no workbook. */
  readonly part: SavedPart;
  /** The workbook itself, for its ledgers; null where it was none. */
  readonly document: WorkbookDocument | null;
}

/**
 * Reads an assessment: a workbook in which the pane saved it, or a file of JSON with the inputs or with an assessment as it
 * is saved.
 * @param wanted the issuer, where a workbook holds several
 */
export async function readDraft(
  path: string,
  wanted: string | undefined,
  surroundings: Surroundings,
): Promise<Read<ReadDraft>> {
  if (/\.xls[xm]$/i.test(path)) return readWorkbookDraft(path, wanted, surroundings);
  const json = await readJson(path, surroundings);
  if ("end" in json) return json;
  if (!isRecord(json.value)) return faulty(`${path} holds no object: see notchbook --help.`);
  const saved = "answers" in json.value ? readSaved(json.value) : null;
  if ("answers" in json.value && saved === null)
    return faulty(`${path}: an assessment has an id and a method.`);
  const draft = saved === null ? await draftOfInputs(path, json.value, surroundings) : { value: saved };
  return "end" in draft ? draft : withPack(path, draft.value, emptyPart, null);
}

function faulty(line: string): { readonly end: ReturnType<typeof problems> } {
  return { end: problems([line]) };
}

function withPack(
  path: string,
  draft: Draft,
  part: SavedPart,
  document: WorkbookDocument | null,
): Read<ReadDraft> {
  if (draft.issuer.name.trim() === "") return faulty(`${path}: the issuer has no name.`);
  if (!readDate(draft.issuer.date, "date").ok)
    return faulty(
      `${path}: the date of the assessment is ${draft.issuer.date || "missing"}, not yyyy-mm-dd.`,
    );
  const pack = settle(packOf(draft));
  return "end" in pack ? pack : { value: { draft, pack: pack.value, part, document } };
}

async function readWorkbookDraft(
  path: string,
  wanted: string | undefined,
  surroundings: Surroundings,
): Promise<Read<ReadDraft>> {
  const opened = await openWorkbook(path, surroundings);
  if (!opened.ok) return { end: refused(`${path} cannot be opened: ${opened.reason}`) };
  if (opened.damage.length > 0) return { end: refused(damageText(opened)) };
  const part = readSavedParts(opened.document.customXml.map(({ xml }) => xml)).saved;
  const all = savedDrafts(part).map(({ draft }) => draft);
  const found =
    wanted === undefined
      ? all
      : all.filter(({ issuer, id }) => id === wanted || keyForm(issuer.name) === keyForm(wanted));
  const [draft, ...more] = found;
  const names = all.map(({ issuer, id }) => `${issuer.name}, ${issuer.date} (${id})`);
  if (draft === undefined || more.length > 0)
    return faulty(
      all.length === 0
        ? `${path} holds no assessment.`
        : `${path} holds ${names.join("; ")}: --assessment names one by its issuer or its id.`,
    );
  return withPack(path, draft, part, opened.document);
}

const MEMBERS = [
  "method",
  "issuer",
  "date",
  "analyst",
  "sources",
  "outlook",
  "year",
  "subject",
  "words",
  "decision",
  "bonds",
];

/** Begins an assessment from inputs as the functions take them. */
async function draftOfInputs(
  path: string,
  file: Readonly<Record<string, unknown>>,
  surroundings: Surroundings,
): Promise<Read<Draft>> {
  const stray = Object.keys(file).filter((key) => !MEMBERS.includes(key));
  if (stray.length > 0) return faulty(`${path}: ${stray.join(", ")} is not read: see notchbook --help.`);
  const read = settle(readSubjectRange(file["subject"], "subject"));
  if ("end" in read) return read;
  const method = file["method"] ?? read.value.method;
  if (typeof method !== "string") return faulty("method is missing: a methodology's id or pin.");
  const pack = await readPack(method, surroundings);
  if ("end" in pack) return pack;
  const subject = withoutHeadings(pack.value, read.value.subject);
  const strange = strangeKeys(pack.value, subject);
  if (strange.length > 0)
    return faulty(
      `${pinOf(pack.value)} has no ${strange.join(", ")}; it has ${itemsOf(pack.value)
        .map(({ id }) => id)
        .join(", ")}.`,
    );
  const [issuer, date, analyst, outlook] = ["issuer", "date", "analyst", "outlook"].map((key) =>
    textOf(file[key]),
  );
  const rows = rowsOf(file["subject"], pinOf(pack.value));
  const from = settle(
    draftFromRows(rows, {
      id: idOf(issuer ?? "", date ?? ""),
      issuer: issuer ?? "",
      date: date ?? "",
    }),
  );
  if ("end" in from) return from;
  const { draft: begun, unknown, problems: unread } = from.value;
  if (unread.length > 0) return { end: problems(unread.map((one) => describeProblem(one, "en"))) };
  if (unknown.length > 0) return faulty(`${path}: the subject names no item by ${unknown.join(", ")}.`);
  const { words, decision, bonds } =
    readSaved({ id: "x", method, words: file["words"], decision: file["decision"], bonds: file["bonds"] }) ??
    begun;
  const draft: Draft = {
    ...begun,
    ...(words === undefined ? {} : { words }),
    ...(decision === undefined ? {} : { decision }),
    ...(bonds === undefined ? {} : { bonds }),
    issuer: {
      ...begun.issuer,
      ...{ analyst: analyst ?? "", sources: sourcesOf(file["sources"]) },
      ...(textOf(file["year"]) === "" ? {} : { year: textOf(file["year"]) }),
    },
    outlook: outlook === "" || outlook === undefined ? begun.outlook : outlook,
    step: "review",
  };
  const faults = misread(pack.value, subject, draft);
  return faults.length > 0 ? { end: problems(faults) } : { value: draft };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function sourcesOf(value: unknown): string {
  return Array.isArray(value) ? value.map(textOf).join("\n") : textOf(value);
}

function idOf(issuer: string, date: string): string {
  return `${issuer} ${date}`.trim().replace(/\s+/g, "-");
}

/** Names keys that the methodology does not have: what nobody reads must not pass for an input. */
function strangeKeys(pack: Pack, { entries }: Subject): readonly string[] {
  return entries.flatMap(({ key }) =>
    (resolveKey(pack, key) ?? resolveCheck(pack, key) ?? reservedKey(key)) === undefined ? [key] : [],
  );
}

/** The rows with the methodology they belong to, under a heading of our own where they bring none. */
function rowsOf(subject: unknown, pin: string): readonly (readonly RowCell[])[] {
  const rows = (Array.isArray(subject) ? subject : []) as readonly (readonly RowCell[])[];
  const [head = []] = rows;
  const headed = head.slice(1).some((cell) => /^(value|数值|值)$/i.test(String(cell ?? "").trim()));
  const widest = Math.max(2, ...rows.map((row) => row.length));
  const heading: readonly RowCell[] = ["key", "value", "unit"].slice(0, widest);
  const method: readonly RowCell[] = ["method", pin];
  return headed ? [head, methodUnder(head, pin), ...rows.slice(1)] : [heading, method, ...rows];
}

function methodUnder(head: readonly RowCell[], pin: string): readonly RowCell[] {
  const words = head.map((cell) =>
    String(cell ?? "")
      .trim()
      .toLowerCase(),
  );
  const value = words.findIndex((word) => /^(value|数值|值)$/.test(word));
  const key = Math.max(words.indexOf("key"), 0);
  return head.map((_cell, at) => (at === key ? "method" : at === value ? pin : null));
}

/** Names inputs that the paper would read otherwise than the functions do: there the file can be meant in two ways. */
function misread(pack: Pack, subject: Subject, draft: Draft): readonly string[] {
  const taken = subjectOf(pack, draft);
  const differences = inputDifferences(pack, recordedSubject(pack, subject), recordedSubject(pack, taken));
  return differences
    .filter(({ key, recorded }) => recorded !== null || key !== "outlook")
    .map(({ key, column, recorded, sheet }) => {
      const place = column === "value" ? key : `${key}, ${column}`;
      return `${place}: ${JSON.stringify(recorded)} would be read as ${JSON.stringify(sheet)}; write a number, or a text with its unit.`;
    });
}

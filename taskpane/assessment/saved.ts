import {
  isAnswered,
  REASONS,
  type Answer,
  type Approval,
  type Draft,
  type Evidence,
  type Mode,
  type Override,
  type SecondScoring,
  type Written,
} from "./draft";
import { evidenceOf } from "./evidence";

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, text]) => (typeof text === "string" ? [[key, text]] : [])),
  );
}

function readOverride(json: unknown): Override | undefined {
  if (!isRecord(json)) return undefined;
  const { grade, reason, text, expires } = textsOf(json);
  return {
    ...(grade === undefined ? {} : { grade }),
    reason: REASONS.find((code) => code === reason) ?? "",
    text: text ?? "",
    expires: expires ?? "",
  };
}

/** Once the evidence was one text: it is taken for the document's name, which it begins with. */
function readEvidence(json: unknown): Evidence | undefined {
  if (typeof json === "string") return evidenceOf(json);
  if (!isRecord(json)) return undefined;
  const { document, page, date } = textsOf(json);
  return { document: document ?? "", page: page ?? "", date: date ?? "" };
}

function readAnswer(json: unknown): Answer {
  const override = isRecord(json) ? readOverride(json["override"]) : undefined;
  const { value, unit, link } = textsOf(json);
  const evidence = isRecord(json) ? readEvidence(json["evidence"]) : undefined;
  const periods = isRecord(json) && isRecord(json["periods"]) ? textsOf(json["periods"]) : undefined;
  return {
    ...(value === undefined ? {} : { value }),
    ...(periods === undefined ? {} : { periods }),
    ...(unit === undefined ? {} : { unit }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(link === undefined ? {} : { link }),
    ...(override === undefined ? {} : { override }),
  };
}

function readModes(json: unknown): Readonly<Record<string, Mode>> {
  const modes = Object.entries(textsOf(json)).flatMap(([id, mode]): [string, Mode][] =>
    mode === "grade" || mode === "measure" ? [[id, mode]] : [],
  );
  return Object.fromEntries(modes);
}

function readWritten(json: unknown): Written | undefined {
  const { slug, at } = textsOf(json);
  return slug === undefined || slug === "" ? undefined : { slug, at: at ?? "" };
}

function readApproval(json: unknown): Approval | undefined {
  const { approver = "", reason = "" } = textsOf(json);
  return approver === "" && reason === "" ? undefined : { approver, reason };
}

function readSecond(json: unknown): SecondScoring | undefined {
  if (!isRecord(json)) return undefined;
  const { of = "", author = "" } = textsOf(json);
  if (of === "") return undefined;
  const done = isRecord(json["done"]) ? json["done"] : {};
  const { date, gaps } = done;
  return typeof date === "string" && typeof gaps === "number"
    ? { of, author, done: { date, gaps } }
    : { of, author };
}

/** Reads a saved assessment. Parts that are not as written are left out; without id and methodology it is none. */
export function readSaved(json: unknown): Draft | null {
  if (!isRecord(json) || textOf(json["id"]) === "" || textOf(json["method"]) === "") return null;
  const issuer = textsOf(json["issuer"]);
  const answers = isRecord(json["answers"]) ? Object.entries(json["answers"]) : [];
  const written = readWritten(json["written"]);
  const approval = readApproval(json["approval"]);
  const second = readSecond(json["second"]);
  return {
    id: textOf(json["id"]),
    method: textOf(json["method"]),
    issuer: {
      name: issuer["name"] ?? "",
      date: issuer["date"] ?? "",
      analyst: issuer["analyst"] ?? "",
      sources: issuer["sources"] ?? "",
    },
    outlook: textOf(json["outlook"]),
    mapping: textOf(json["mapping"]),
    answers: Object.fromEntries(answers.map(([id, answer]) => [id, readAnswer(answer)])),
    modes: readModes(json["modes"]),
    step: textOf(json["step"]) || "method",
    ...(written === undefined ? {} : { written }),
    ...(approval === undefined ? {} : { approval }),
    ...(second === undefined ? {} : { second }),
  };
}

/** Makes the form in which an assessment is saved: members in a fixed order, empty answers left out. */
export function savedForm(draft: Draft): Draft {
  const kept = Object.entries(draft.answers).filter(
    ([, answer]) =>
      isAnswered(answer) ||
      answer.evidence !== undefined ||
      answer.periods !== undefined ||
      answer.override !== undefined,
  );
  const answers = kept.sort(([a], [b]) => (a < b ? -1 : 1));
  const { id, method, issuer, outlook, mapping, modes, step, written, approval, second } = draft;
  return {
    ...{ id, method, issuer, outlook, mapping },
    answers: Object.fromEntries(answers),
    ...{ modes, step },
    ...(written === undefined ? {} : { written }),
    ...(approval === undefined ? {} : { approval }),
    ...(second === undefined ? {} : { second }),
  };
}

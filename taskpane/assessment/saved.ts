import {
  isAnswered,
  REASONS,
  type Answer,
  type Approval,
  type Draft,
  type Evidence,
  type Mode,
  type Override,
  type Statement,
  type Written,
} from "./draft";
import { readBonds } from "./bond";
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
  const { value, unit, link, linkSheet, computed } = textsOf(json);
  const evidence = isRecord(json) ? readEvidence(json["evidence"]) : undefined;
  const periods = isRecord(json) && isRecord(json["periods"]) ? textsOf(json["periods"]) : undefined;
  return {
    ...(value === undefined ? {} : { value }),
    ...(periods === undefined ? {} : { periods }),
    ...(unit === undefined ? {} : { unit }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(link === undefined ? {} : { link }),
    ...(linkSheet === undefined ? {} : { linkSheet }),
    ...(computed === undefined ? {} : { computed }),
    ...(isRecord(json) && json["follow"] === true ? { follow: true as const } : {}),
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

function readStatement(json: unknown): Statement | undefined {
  if (!isRecord(json)) return undefined;
  const amounts = isRecord(json["amounts"]) ? Object.entries(json["amounts"]) : [];
  return {
    unit: textOf(json["unit"]),
    amounts: Object.fromEntries(amounts.map(([id, amount]) => [id, readAnswer(amount)])),
  };
}

/** Reads a saved assessment. Parts that are not as written are left out; without id and methodology it is none. */
export function readSaved(json: unknown): Draft | null {
  if (!isRecord(json) || textOf(json["id"]) === "" || textOf(json["method"]) === "") return null;
  const issuer = textsOf(json["issuer"]);
  const answers = isRecord(json["answers"]) ? Object.entries(json["answers"]) : [];
  const written = readWritten(json["written"]);
  const approval = readApproval(json["approval"]);
  const statement = readStatement(json["statement"]);
  const bonds = readBonds(json["bonds"]);
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
    ...(statement === undefined ? {} : { statement }),
    step: textOf(json["step"]) || "method",
    ...(written === undefined ? {} : { written }),
    ...(approval === undefined ? {} : { approval }),
    ...(bonds.length === 0 ? {} : { bonds }),
  };
}

/** The amounts that say anything, in a fixed order; none where there are none. */
function savedStatement(statement: Statement | undefined): Statement | undefined {
  if (statement === undefined) return undefined;
  const given = Object.entries(statement.amounts).filter(([, amount]) => isAnswered(amount));
  if (given.length === 0 && statement.unit === "") return undefined;
  return { unit: statement.unit, amounts: Object.fromEntries(given.sort(([a], [b]) => (a < b ? -1 : 1))) };
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
  const { id, method, issuer, outlook, mapping, modes, step, written, approval, bonds = [] } = draft;
  const statement = savedStatement(draft.statement);
  return {
    ...{ id, method, issuer, outlook, mapping },
    answers: Object.fromEntries(answers),
    modes,
    ...(statement === undefined ? {} : { statement }),
    step,
    ...(written === undefined ? {} : { written }),
    ...(approval === undefined ? {} : { approval }),
    ...(bonds.length === 0 ? {} : { bonds }),
  };
}

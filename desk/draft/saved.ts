import type { CalibratedNumber } from "../../src";
import {
  evidenceOf,
  isAnswered,
  REASONS,
  type Answer,
  type Approval,
  type Before,
  type Decision,
  type Draft,
  type Evidence,
  type Finalised,
  type Reported,
  type Mode,
  type Override,
  type Statement,
  type SecondScoring,
  type Written,
  type Moved,
  type Moves,
  type WhatIf,
} from "./draft";
import { readBonds } from "./bond/bond";
import { isRecord, textOf } from "./json";
import { savedWhatIf } from "./scenarios";
import { readWords, savedWords } from "./words";

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
  const { slug, at, said = "", language } = textsOf(json);
  if (slug === undefined || slug === "") return undefined;
  return {
    ...{ slug, at: at ?? "" },
    ...(said === "" ? {} : { said }),
    ...(language === "en" || language === "zh" ? { language } : {}),
  };
}

function readReported(json: unknown): Reported | undefined {
  const { at = "", said = "" } = textsOf(json);
  return said === "" ? undefined : { at, said };
}

function readFinalised(json: unknown): Finalised | undefined {
  const { at = "", rating = "" } = textsOf(json);
  return at === "" ? undefined : { at, rating };
}

function readApproval(json: unknown): Approval | undefined {
  const { approver = "", reason = "", unmetReason = "" } = textsOf(json);
  if (approver === "" && reason === "" && unmetReason === "") return undefined;
  return { approver, reason, ...(unmetReason === "" ? {} : { unmetReason }) };
}

function readDecision(json: unknown): Decision | undefined {
  const { assigned = "", reason = "" } = textsOf(json);
  return assigned === "" && reason === "" ? undefined : { assigned, reason };
}

function readStatement(json: unknown): Statement | undefined {
  if (!isRecord(json)) return undefined;
  const amounts = isRecord(json["amounts"]) ? Object.entries(json["amounts"]) : [];
  const latest = json["latest"];
  return {
    unit: textOf(json["unit"]),
    ...(typeof latest === "number" && Number.isInteger(latest) ? { latest } : {}),
    amounts: Object.fromEntries(amounts.map(([id, amount]) => [id, readAnswer(amount)])),
  };
}

function readMoved(json: unknown): Moved {
  const { value, periods, unit } = readAnswer(json);
  const mode = textsOf(json)["mode"];
  return {
    ...(value === undefined ? {} : { value }),
    ...(periods === undefined ? {} : { periods }),
    ...(unit === undefined ? {} : { unit }),
    ...(mode === "grade" || mode === "measure" ? { mode } : {}),
  };
}

function readMoves(json: unknown): Moves {
  if (!isRecord(json)) return {};
  return Object.fromEntries(Object.entries(json).map(([id, moved]) => [id, readMoved(moved)]));
}

function readWhatIf(json: unknown): WhatIf | undefined {
  if (!isRecord(json)) return undefined;
  const list = Array.isArray(json["scenarios"]) ? (json["scenarios"] as readonly unknown[]) : [];
  const scenarios = list.flatMap((one) => {
    const { id = "", name = "" } = textsOf(one);
    return isRecord(one) && id !== "" && name !== "" ? [{ id, name, moves: readMoves(one["moves"]) }] : [];
  });
  return { loose: readMoves(json["loose"]), current: textOf(json["current"]), scenarios };
}

function readCalibration(json: unknown): readonly CalibratedNumber[] {
  const list = Array.isArray(json) ? (json as readonly unknown[]) : [];
  return list.flatMap((one): readonly CalibratedNumber[] => {
    if (!isRecord(one)) return [];
    const { path, value } = one;
    const isNumber = typeof value === "number" || typeof value === "string";
    return typeof path === "string" && isNumber ? [{ path, value }] : [];
  });
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

function readBefore(json: unknown): Before | undefined {
  if (!isRecord(json)) return undefined;
  const { id = "", date = "" } = textsOf(json);
  const answers = isRecord(json["answers"]) ? Object.entries(json["answers"]) : [];
  return id === ""
    ? undefined
    : { id, date, answers: Object.fromEntries(answers.map(([item, answer]) => [item, readAnswer(answer)])) };
}

/** Reads a saved assessment. Parts that are not as written are left out; without id and methodology it is none. */
export function readSaved(json: unknown): Draft | null {
  if (!isRecord(json) || textOf(json["id"]) === "" || textOf(json["method"]) === "") return null;
  const issuer = textsOf(json["issuer"]);
  const answers = isRecord(json["answers"]) ? Object.entries(json["answers"]) : [];
  const written = readWritten(json["written"]);
  const reported = readReported(json["reported"]);
  const approval = readApproval(json["approval"]);
  const decision = readDecision(json["decision"]);
  const words = savedWords(readWords(json["words"]));
  const statement = readStatement(json["statement"]);
  const whatIf = readWhatIf(json["whatIf"]);
  const calibration = readCalibration(json["calibration"]);
  const bonds = readBonds(json["bonds"]);
  const second = readSecond(json["second"]);
  const finalised = readFinalised(json["finalised"]);
  const before = readBefore(json["before"]);
  return {
    id: textOf(json["id"]),
    method: textOf(json["method"]),
    ...(calibration.length === 0 ? {} : { calibration }),
    issuer: {
      name: issuer["name"] ?? "",
      date: issuer["date"] ?? "",
      analyst: issuer["analyst"] ?? "",
      sources: issuer["sources"] ?? "",
      ...((issuer["year"] ?? "") === "" ? {} : { year: issuer["year"] }),
    },
    outlook: textOf(json["outlook"]),
    mapping: textOf(json["mapping"]),
    answers: Object.fromEntries(answers.map(([id, answer]) => [id, readAnswer(answer)])),
    modes: readModes(json["modes"]),
    ...(statement === undefined ? {} : { statement }),
    step: textOf(json["step"]) || "issuer",
    ...(written === undefined ? {} : { written }),
    ...(reported === undefined ? {} : { reported }),
    ...(approval === undefined ? {} : { approval }),
    ...(decision === undefined ? {} : { decision }),
    ...(words === undefined ? {} : { words }),
    ...(whatIf === undefined ? {} : { whatIf }),
    ...(bonds.length === 0 ? {} : { bonds }),
    ...(second === undefined ? {} : { second }),
    ...(finalised === undefined ? {} : { finalised }),
    ...(before === undefined ? {} : { before }),
  };
}

/** The amounts that say anything, in a fixed order; none where there are none. */
function savedStatement(statement: Statement | undefined): Statement | undefined {
  if (statement === undefined) return undefined;
  const given = Object.entries(statement.amounts).filter(([, amount]) => isAnswered(amount));
  if (given.length === 0 && statement.unit === "") return undefined;
  const { unit, latest } = statement;
  const head = { unit, ...(latest === undefined ? {} : { latest }) };
  return { ...head, amounts: Object.fromEntries(given.sort(([a], [b]) => (a < b ? -1 : 1))) };
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
  const statement = savedStatement(draft.statement);
  const { id, method, calibration = [], issuer, outlook, mapping, modes, step } = draft;
  const { written, reported, approval, decision, bonds = [], second, finalised, before } = draft;
  const words = savedWords(draft.words);
  const whatIf = savedWhatIf(draft.whatIf);
  return {
    ...{ id, method },
    ...(calibration.length === 0 ? {} : { calibration }),
    ...{ issuer, outlook, mapping },
    answers: Object.fromEntries(answers),
    modes,
    ...(statement === undefined ? {} : { statement }),
    step,
    ...(written === undefined ? {} : { written }),
    ...(reported === undefined ? {} : { reported }),
    ...(approval === undefined ? {} : { approval }),
    ...(decision === undefined ? {} : { decision }),
    ...(words === undefined ? {} : { words }),
    ...(whatIf === undefined ? {} : { whatIf }),
    ...(bonds.length === 0 ? {} : { bonds }),
    ...(second === undefined ? {} : { second }),
    ...(finalised === undefined ? {} : { finalised }),
    ...(before === undefined ? {} : { before }),
  };
}

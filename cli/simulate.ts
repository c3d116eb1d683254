import { readSubjectRange } from "../functions/subject";
import { withoutHeadings } from "../functions/assessment";
import {
  describeProblem,
  failure,
  simulate,
  success,
  wrong,
  type Given,
  type InputRange,
  type InputRanges,
  type Outcome,
} from "../src";
import { problems, readJson, readPack, settle } from "./read";
import { done, usage, type Result, type Surroundings } from "./result";

/** Simulates what a file says: a methodology, a subject, ranges of its inputs, a seed and the runs; see the help. */
export async function simulateCommand(words: readonly string[], surroundings: Surroundings): Promise<Result> {
  const [path, ...more] = words;
  if (path === undefined || more.length > 0) return usage("simulate takes one file.");
  const json = await readJson(path, surroundings);
  if ("end" in json) return json.end;
  const file = members(json.value);
  if (file === null) return problems([`${path} holds no object: see notchbook --help.`]);
  const stray = strayKeys(file, ["method", "subject", "ranges", "seed", "runs"]);
  if (stray.length > 0) return problems([`${path}: ${stray.join(", ")} is not read: see notchbook --help.`]);
  const subject = settle(readSubjectRange(file["subject"], "subject"));
  if ("end" in subject) return subject.end;
  const method = file["method"] ?? subject.value.method;
  if (typeof method !== "string") return problems(["method is missing: a methodology's id, pin or file."]);
  const pack = await readPack(method, surroundings);
  if ("end" in pack) return pack.end;
  const ranges = settle(readRanges(file["ranges"]));
  if ("end" in ranges) return ranges.end;
  const terms = { seed: numberOf(file["seed"]), runs: numberOf(file["runs"]) };
  const result = simulate(
    pack.value,
    withoutHeadings(pack.value, subject.value.subject),
    ranges.value,
    terms,
  );
  if (result.ok) return done(JSON.stringify(result.value, null, 2));
  return problems(result.problems.map((problem) => describeProblem(problem, "en")));
}

function members(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

/** Names members that nobody would read: a slip of the pen must not pass for a setting. */
function strayKeys(object: Readonly<Record<string, unknown>>, known: readonly string[]): readonly string[] {
  return Object.keys(object).filter((key) => !known.includes(key));
}

/** What is no number is none that a simulation takes, and is named there. */
function numberOf(value: unknown): number {
  return typeof value === "number" ? value : Number.NaN;
}

function readRanges(value: unknown): Outcome<InputRanges> {
  const ranges = members(value ?? {});
  if (ranges === null)
    return failure(
      wrong("wrong-shape", "ranges", { received: "no object", expected: "a range for each item" }),
    );
  const read: Record<string, InputRange> = {};
  for (const [key, given] of Object.entries(ranges)) {
    const range = readRange(key, given);
    if (!range.ok) return range;
    read[key] = range.value;
  }
  return success(read);
}

const FORMS = '{"from": …, "to": …} with "mode" or "unit", or {"options": […]} with "weights"';

function readRange(key: string, given: unknown): Outcome<InputRange> {
  const range = members(given) ?? {};
  const { from, to, mode, unit, options, weights } = range;
  const only = (...known: readonly string[]) => strayKeys(range, known).length === 0;
  if (only("options", "weights") && Array.isArray(options) && options.every(isGiven)) {
    if (weights === undefined) return success({ options });
    if (Array.isArray(weights) && weights.every(isNumber)) return success({ options, weights });
  }
  if (only("from", "to", "mode", "unit") && isNumber(from) && isNumber(to)) {
    const isPeak = mode === undefined || isNumber(mode);
    const isUnit = unit === undefined || typeof unit === "string";
    if (isPeak && isUnit)
      return success({
        from,
        to,
        ...(mode === undefined ? {} : { mode }),
        ...(unit === undefined ? {} : { unit }),
      });
  }
  return failure(wrong("wrong-shape", `ranges.${key}`, { received: JSON.stringify(given), expected: FORMS }));
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

function isGiven(value: unknown): value is Given {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

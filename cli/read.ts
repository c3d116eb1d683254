import { functionNames } from "../functions";
import { describeFault, openXlsx, type OpenResult } from "../host/file";
import { methodsIn } from "./record-parts";
import {
  describeProblem,
  failure,
  findPack,
  isOwn,
  keepMethods,
  keptMethods,
  lockedOtherwise,
  pinOf,
  readMethodFile,
  wrong,
  type Outcome,
  type Pack,
} from "../src";
import { methodOfWorkbook } from "./method-workbook";
import { refused, usage, type Result, type Surroundings } from "./result";

/** Something read, or the result with which the command ends. */
export type Read<T> = { readonly value: T } | { readonly end: Result };

/** Reads a file; one that cannot be read ends the command. */
export async function readText(path: string, surroundings: Surroundings): Promise<Read<string>> {
  try {
    return { value: await surroundings.readFile(path) };
  } catch (error) {
    return { end: usage(`The file cannot be read: ${messageOf(error)}`) };
  }
}

/** Reads the bytes of a file; one that cannot be read ends the command. */
export async function readBytes(path: string, surroundings: Surroundings): Promise<Read<Uint8Array>> {
  try {
    return { value: await surroundings.readBytes(path) };
  } catch (error) {
    return { end: usage(`The file cannot be read: ${messageOf(error)}`) };
  }
}

/** Opens a workbook; says why it cannot be, a file that is not there included. */
export async function openWorkbook(
  path: string,
  surroundings: Surroundings,
): Promise<Extract<OpenResult, { ok: true }> | { readonly ok: false; readonly reason: string }> {
  try {
    const opened = await openXlsx(await surroundings.readBytes(path), { customFunctions: functionNames });
    if (!opened.ok) return opened;
    // What its formulas and records name is at hand from here on.
    const given = keptMethods();
    const own = methodsIn(opened.document);
    keepMethods([...given, ...own]);
    const against = given.flatMap((pack) => lockedOtherwise(pack) ?? []);
    const [locked] = against;
    return locked === undefined ? opened : { ok: false, reason: saysOtherwise(given, locked) };
  } catch (error) {
    return { ok: false, reason: messageOf(error) };
  }
}

function saysOtherwise(given: readonly Pack[], locked: Pack): string {
  const pin = pinOf(given.find((pack) => pack.id === locked.id) ?? locked);
  return describeProblem(wrong("locked-method", "method", { received: pin, locked: pinOf(locked) }), "en");
}

/** What is wrong with a workbook that was opened all the same, a line each; empty for a sound one. */
export function damageText({ damage }: Extract<OpenResult, { ok: true }>): string {
  return damage.map((fault) => `damaged: ${describeFault(fault)}`).join("\n");
}

/** Reads a file of JSON. */
export async function readJson(path: string, surroundings: Surroundings): Promise<Read<unknown>> {
  const text = await readText(path, surroundings);
  if ("end" in text) return text;
  try {
    return { value: JSON.parse(text.value) };
  } catch (error) {
    return { end: problems([`${path} is not JSON: ${messageOf(error)}`]) };
  }
}

/**
 * Finds a methodology by its id or pin, or reads it from a file: a pack (.json), or a workbook (.xlsx) with a sheet of its
 * tables. One that was read is at hand from here on, as those are that a workbook keeps.
 */
export async function readPack(reference: string, surroundings: Surroundings): Promise<Read<Pack>> {
  if (!isMethodPath(reference)) return settle(findPack(reference, "pack"));
  const pack = await readPackFile(reference, surroundings);
  if ("end" in pack || !isOwn(pack.value)) return pack;
  const locked = lockedOtherwise(pack.value);
  if (locked !== undefined)
    return settle(
      failure(wrong("locked-method", reference, { received: pinOf(pack.value), locked: pinOf(locked) })),
    );
  const own = pack.value;
  keepMethods([own, ...keptMethods().filter((one) => pinOf(one) !== pinOf(own))]);
  return pack;
}

function isMethodPath(reference: string): boolean {
  return /\.(?:json|xlsx)$/i.test(reference);
}

async function readPackFile(path: string, surroundings: Surroundings): Promise<Read<Pack>> {
  if (/\.json$/i.test(path)) {
    const json = await readJson(path, surroundings);
    return "end" in json ? json : settle(readMethodFile(json.value));
  }
  const opened = await openWorkbook(path, surroundings);
  if (!opened.ok) return { end: refused(`${path} cannot be opened: ${opened.reason}`) };
  if (opened.damage.length > 0) return { end: refused(damageText(opened)) };
  return settle(methodOfWorkbook(opened.document, path));
}

/** Puts the methodology of an option at hand, so that formulas, arguments and records may name it; null where all is well. */
export async function putAtHand(
  reference: string | undefined,
  surroundings: Surroundings,
): Promise<Result | null> {
  if (reference === undefined) return null;
  const pack = await readPack(reference, surroundings);
  return "end" in pack ? pack.end : null;
}

/** Goes on with a value, or ends the command with every problem on a line of its own. */
export function settle<T>(outcome: Outcome<T>): Read<T> {
  return outcome.ok
    ? { value: outcome.value }
    : { end: problems(outcome.problems.map((problem) => describeProblem(problem, "en"))) };
}

/** Makes the result of a command whose answer is a list of problems. */
export function problems(lines: readonly string[]): Result {
  return { output: lines.join("\n"), errors: "", code: 1 };
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

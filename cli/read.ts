import { functionNames } from "../functions";
import { describeFault, openXlsx, type OpenResult } from "../host/file";
import { methodsIn } from "./record-parts";
import {
  describeProblem,
  findPack,
  keepMethods,
  keptMethods,
  readMethodFile,
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
    // What its formulas and records name is at hand from here on.
    if (opened.ok) keepMethods([...keptMethods(), ...methodsIn(opened.document)]);
    return opened;
  } catch (error) {
    return { ok: false, reason: messageOf(error) };
  }
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
 * tables.
 */
export async function readPack(reference: string, surroundings: Surroundings): Promise<Read<Pack>> {
  if (/\.xlsx$/i.test(reference)) {
    const opened = await openWorkbook(reference, surroundings);
    return opened.ok
      ? settle(methodOfWorkbook(opened.document, reference))
      : { end: refused(`${reference} cannot be opened: ${opened.reason}`) };
  }
  if (!/\.json$/i.test(reference)) return settle(findPack(reference, "pack"));
  const json = await readJson(reference, surroundings);
  return "end" in json ? json : settle(readMethodFile(json.value));
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

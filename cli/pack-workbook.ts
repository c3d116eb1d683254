import {
  isOwn,
  markLocked,
  methodFileOf,
  nextVersionOf,
  pinOf,
  templateOf,
  TEMPLATES,
  type Extent,
  type Language,
  type Pack,
} from "../src";
import { bytesOf, workbookOfMethod } from "./method-workbook";
import { messageOf, readPack, settle } from "./read";
import { done, refused, usage, type Result, type Surroundings } from "./result";

interface Options {
  readonly language?: string | undefined;
  readonly template?: string | undefined;
  readonly all?: boolean | undefined;
}

/** Writes a methodology as a workbook of plain tables. */
export async function toXlsx(
  [reference = "", out = ""]: readonly string[],
  { language = "en", all = false }: Options,
  surroundings: Surroundings,
): Promise<Result> {
  if (!isLanguage(language)) return usage("--language is en or zh.");
  const pack = await readPack(reference, surroundings);
  if ("end" in pack) return pack.end;
  return written(pack.value, language, out, surroundings, all ? "all" : "own");
}

/** Begins a methodology from a template, as a workbook to be filled in. */
export async function newMethod(
  [out = ""]: readonly string[],
  { language = "en", template = "scorecard" }: Options,
  surroundings: Surroundings,
): Promise<Result> {
  if (!isLanguage(language)) return usage("--language is en or zh.");
  const known = TEMPLATES.find((one) => one === template);
  if (known === undefined) return usage(`--template is one of ${TEMPLATES.join(", ")}.`);
  return written(templateOf(known), language, out, surroundings);
}

/** Reads a methodology from a workbook and prints its pin; with a name, writes it as a file of JSON as well. */
export async function fromXlsx(
  [path = "", out]: readonly string[],
  _options: Options,
  surroundings: Surroundings,
): Promise<Result> {
  if (!/\.xlsx$/i.test(path)) return usage(`${path} is no name of a workbook: it ends in .xlsx.`);
  const pack = await readPack(path, surroundings);
  if ("end" in pack) return pack.end;
  return out === undefined ? done(`${pinOf(pack.value)} is sound.`) : filed(pack.value, out, surroundings);
}

/** Writes a methodology of one's own as a file that is locked: under its version nothing else is taken from then on. */
export async function lockMethod(
  [reference = "", out = ""]: readonly string[],
  _options: Options,
  surroundings: Surroundings,
): Promise<Result> {
  const pack = await readPack(reference, surroundings);
  if ("end" in pack) return pack.end;
  if (!isOwn(pack.value)) return refused(`${pinOf(pack.value)} ships with Notchbook: its pin is its lock.`);
  return filed(markLocked(pack.value), out, surroundings);
}

/** Begins the next version of a methodology of one's own, as a workbook of tables: a locked one is changed in no other way. */
export async function nextMethod(
  [reference = "", out = ""]: readonly string[],
  { language = "en" }: Options,
  surroundings: Surroundings,
): Promise<Result> {
  if (!isLanguage(language)) return usage("--language is en or zh.");
  const pack = await readPack(reference, surroundings);
  if ("end" in pack) return pack.end;
  const next = settle(nextVersionOf(pack.value));
  return "end" in next ? next.end : written(next.value, language, out, surroundings);
}

async function filed(pack: Pack, out: string, surroundings: Surroundings): Promise<Result> {
  try {
    await surroundings.writeFile(out, `${JSON.stringify(methodFileOf(pack), null, 2)}\n`);
  } catch (error) {
    return refused(`${out} cannot be written: ${messageOf(error)}`);
  }
  return done(`${out}: ${pinOf(pack)}`);
}

async function written(
  pack: Pack,
  language: Language,
  out: string,
  surroundings: Surroundings,
  extent: Extent = "own",
): Promise<Result> {
  if (!/\.xlsx$/i.test(out)) return usage(`${out} is no name of a workbook: it ends in .xlsx.`);
  const bytes = await bytesOf(workbookOfMethod(pack, language, extent));
  if (typeof bytes === "string") return refused(`${out} cannot be written: ${bytes}`);
  try {
    await surroundings.writeBytes(out, bytes, false);
  } catch (error) {
    return refused(`${out} cannot be written: ${messageOf(error)}`);
  }
  return done(`${out}: ${pinOf(pack)}`);
}

function isLanguage(word: string): word is Language {
  return word === "en" || word === "zh";
}

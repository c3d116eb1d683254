import { methodFileOf, pinOf, templateOf, TEMPLATES, type Language, type Pack } from "../src";
import { bytesOf, methodOfWorkbook, workbookOfMethod } from "./method-workbook";
import { messageOf, openWorkbook, readPack, settle } from "./read";
import { done, refused, usage, type Result, type Surroundings } from "./result";

interface Options {
  readonly language?: string | undefined;
  readonly template?: string | undefined;
}

/** Writes a methodology as a workbook of plain tables. */
export async function toXlsx(
  [reference = "", out = ""]: readonly string[],
  { language = "en" }: Options,
  surroundings: Surroundings,
): Promise<Result> {
  if (!isLanguage(language)) return usage("--language is en or zh.");
  const pack = await readPack(reference, surroundings);
  if ("end" in pack) return pack.end;
  return written(pack.value, language, out, surroundings);
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
  const opened = await openWorkbook(path, surroundings);
  if (!opened.ok) return refused(`${path} cannot be opened: ${opened.reason}`);
  const pack = settle(methodOfWorkbook(opened.document, path));
  if ("end" in pack) return pack.end;
  if (out === undefined) return done(`${pinOf(pack.value)} is sound.`);
  try {
    await surroundings.writeFile(out, `${JSON.stringify(methodFileOf(pack.value), null, 2)}\n`);
  } catch (error) {
    return refused(`${out} cannot be written: ${messageOf(error)}`);
  }
  return done(`${out}: ${pinOf(pack.value)}`);
}

async function written(
  pack: Pack,
  language: Language,
  out: string,
  surroundings: Surroundings,
): Promise<Result> {
  if (!/\.xlsx$/i.test(out)) return usage(`${out} is no name of a workbook: it ends in .xlsx.`);
  const bytes = await bytesOf(workbookOfMethod(pack, language));
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

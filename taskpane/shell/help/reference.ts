import { ratios, type Language } from "../../../src";

/** What the site's reference tells of a function in one language. */
export interface ToldFunction {
  readonly signature: string;
  readonly description: string;
  readonly arguments: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
  }[];
}

/** A function as the site's reference describes it, in English and in Chinese. */
export interface FunctionHelp extends ToldFunction {
  readonly name: string;
  readonly zh: ToldFunction;
  readonly examples: readonly { readonly formula: string; readonly answer: string; readonly note?: string }[];
}

let read: Promise<readonly FunctionHelp[]> | null = null;

/**
 * Reads the reference of the functions, which the build writes out of the functions' own comments, from the site that the
 * pane came from; once for as long as the pane is open. Rejects where the site cannot be reached.
 */
export function readReference(): Promise<readonly FunctionHelp[]> {
  read ??= fetchReference().catch((error: unknown) => {
    read = null;
    throw error;
  });
  return read;
}

async function fetchReference(): Promise<readonly FunctionHelp[]> {
  const response = await fetch(`${import.meta.env.BASE_URL}docs/functions-reference.json`);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as readonly FunctionHelp[];
}

/** Gives what is told of a function in a language. */
export function toldIn(fn: FunctionHelp, language: Language): ToldFunction {
  return language === "zh" ? fn.zh : fn;
}

/** Names a function in Chinese where the catalogue of ratios does; "" for the others. */
export function chineseName({ name }: FunctionHelp): string {
  return ratios.find(({ id }) => name === `RATIO.${id}`)?.name.zh ?? "";
}

/** Finds the functions in whose names, texts or arguments, in either language, every word occurs; those whose name has one stand first. */
export function searchReference(all: readonly FunctionHelp[], text: string): readonly FunctionHelp[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const named = (fn: FunctionHelp) => words.some((word) => fn.name.toLowerCase().includes(word));
  const found = all.filter((fn) => {
    const told = [fn, fn.zh].flatMap(({ description, arguments: taken }) => [
      description,
      ...taken.map(({ name }) => name),
    ]);
    const said = [fn.name, chineseName(fn), ...told];
    const everything = said.join(" ").toLowerCase();
    return words.every((word) => everything.includes(word));
  });
  return words.length === 0 ? found : [...found.filter(named), ...found.filter((fn) => !named(fn))];
}

import { describeProblem, parsePack, pinOf } from "../src";
import { done, usage, type Result, type Surroundings } from "./result";

/** Checks a methodology pack: prints its pin when it is sound, else every problem with its path. */
export async function checkPack(words: readonly string[], surroundings: Surroundings): Promise<Result> {
  const [verb, path, ...more] = words;
  if (verb !== "check" || path === undefined || more.length > 0) return usage("pack knows: pack check FILE.");
  let text: string;
  try {
    text = await surroundings.readFile(path);
  } catch (error) {
    return usage(`The file cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return problems([`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const pack = parsePack(json);
  if (pack.ok) return done(`${pinOf(pack.value)} is sound.`);
  return problems(pack.problems.map((problem) => describeProblem(problem, "en")));
}

function problems(lines: readonly string[]): Result {
  return { output: lines.join("\n"), errors: "", code: 1 };
}

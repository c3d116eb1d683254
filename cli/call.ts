import { callWhenLoaded, findFunction } from "../functions";
import { done, usage, type Result, type Surroundings } from "./result";

/** Calls a function: its name and one JSON list of arguments. */
export async function callCommand(
  [name, list = "[]", ...more]: readonly string[],
  surroundings: Surroundings,
): Promise<Result> {
  if (name === undefined) return usage("call needs the name of a function.");
  if (more.length > 0) return usage("call takes one JSON list of arguments; quote it as one word.");
  const args = readArguments(list === "-" ? await surroundings.readInput() : list);
  if (args === null) return usage(`The arguments are not a JSON list: ${list}`);
  const known = findFunction(name);
  // A workbook shows #NAME? for a function that it does not know.
  if (known === undefined)
    return failed("#NAME?", `There is no function ${name}; "notchbook list" names them.`);
  const answer = await callWhenLoaded(known, args);
  return answer.ok ? done(JSON.stringify(answer.value)) : failed(answer.error, answer.message);
}

function readArguments(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function failed(error: string, message: string): Result {
  return { output: JSON.stringify({ error, message }), errors: "", code: 1 };
}

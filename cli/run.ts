import { parseArgs } from "node:util";
import { functionNames } from "../functions";
import { engineVersion, loadPacks } from "../src";
import { callCommand } from "./call";
import { help } from "./help";
import { done, usage, type Result, type Surroundings } from "./result";

/** Runs one command; what only one command needs loads with it. Never throws for what the user typed: that is an exit code of 2 with the help on stderr. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Result> {
  const parsed = parse(args);
  if (typeof parsed === "string") return usage(parsed);
  const { options, words } = parsed;
  if (options.help) return done(help);
  if (options.version) return done(engineVersion);
  const [command, ...rest] = words;
  // An option that nobody reads must not pass for one that was heeded.
  const stray = Object.keys(options).find((name) => !optionsOf[command ?? ""]?.includes(name));
  if (stray !== undefined) return usage(`${command ?? "notchbook"} takes no --${stray}.`);
  // What is called waits for what it asks for; the other commands ask for any.
  if (command !== "call" || options.method !== undefined) await loadPacks();
  if (command !== "score" && options.method !== undefined) {
    const { putAtHand } = await import("./read");
    const end = await putAtHand(options.method, surroundings);
    if (end !== null) return end;
  }
  switch (command) {
    case "call":
      return callCommand(rest, surroundings);
    case "list":
      return rest.length === 0 ? done(functionNames.join("\n")) : usage("list takes no argument.");
    case "pack":
      return (await import("./pack")).packCommand(rest, options, surroundings);
    case "recalc":
      return (await import("./recalc")).recalcCommand(rest, options, surroundings);
    case "book":
      return (await import("./book/book")).bookCommand(rest, options, surroundings);
    case "report":
      return (await import("./paper/report")).reportCommand(rest, options, surroundings);
    case "sheet":
      return (await import("./paper/sheet")).sheetCommand(rest, options, surroundings);
    case "replay":
      return (await import("./replay")).replayCommand(rest, surroundings);
    case "score":
      return (await import("./score")).scoreCommand(rest, options, surroundings);
    case "sql":
      return (await import("./sql")).sqlCommand(rest, options, surroundings);
    case "simulate":
      return (await import("./simulate")).simulateCommand(rest, surroundings);
    case undefined:
      return usage("A command is missing.");
    default:
      return usage(`There is no command ${command}.`);
  }
}

const optionsOf: Readonly<Record<string, readonly string[]>> = {
  call: ["method"],
  pack: ["language", "template", "all"],
  recalc: ["all", "replace", "method"],
  replay: ["method"],
  simulate: ["method"],
  score: ["method", "out", "decimal", "stream"],
  sql: ["dialect", "table", "columns", "keep", "numeric"],
  book: ["events", "limits", "assume", "as-of", "scale", "split", "bond", "language", "pdf", "replace"],
  report: ["method", "assessment", "language", "form", "pdf", "docx", "replace"],
  sheet: ["method", "assessment", "language", "pdf", "replace"],
};

function parse(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h" },
        version: { type: "boolean", short: "v" },
        all: { type: "boolean" },
        replace: { type: "boolean" },
        method: { type: "string" },
        out: { type: "string" },
        decimal: { type: "string" },
        language: { type: "string" },
        template: { type: "string" },
        stream: { type: "boolean" },
        dialect: { type: "string" },
        table: { type: "string" },
        columns: { type: "string" },
        keep: { type: "string" },
        numeric: { type: "boolean" },
        assessment: { type: "string" },
        form: { type: "string" },
        pdf: { type: "boolean" },
        docx: { type: "boolean" },
        events: { type: "string" },
        limits: { type: "string" },
        assume: { type: "string", multiple: true },
        "as-of": { type: "string" },
        scale: { type: "string" },
        split: { type: "string" },
        bond: { type: "string" },
      },
    });
    return { options: values, words: positionals };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

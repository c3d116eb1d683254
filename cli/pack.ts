import { isCalibrationTable, readCalibrationRows } from "../functions/calibration-argument";
import { calibrationTable } from "../functions/method-rows";
import { basePinOf, failure, calibratePack, pinOf, wrong, type Outcome, type Pack } from "../src";
import { fromXlsx, lockMethod, newMethod, nextMethod, toXlsx } from "./pack-workbook";
import { readCsv, writeCsv } from "./csv";
import { messageOf, readJson, readPack, readText, settle, type Read } from "./read";
import { packJsonSchema } from "./pack-schema";
import { done, usage, type Result, type Surroundings } from "./result";

/**
 * Prints the form of packs, checks a methodology, prints its calibration table, or puts a table over it into a new file;
 * writes a methodology as a workbook of plain tables, reads one from there, begins a new one, locks one or begins its next version.
 */
export function packCommand(
  words: readonly string[],
  options: PackOptions,
  surroundings: Surroundings,
): Promise<Result> | Result {
  const [verb = "", ...rest] = words;
  const command = COMMANDS[verb];
  const [fewest, most] = command?.takes ?? [0, -1];
  if (command === undefined || rest.length < fewest || rest.length > most) return usage(KNOWS);
  return command.run(rest, options, surroundings);
}

export interface PackOptions {
  readonly language?: string | undefined;
  readonly template?: string | undefined;
  readonly all?: boolean | undefined;
}

interface PackCommand {
  /** The fewest words after the verb, and the most. */
  readonly takes: readonly [number, number];
  readonly run: (
    words: readonly string[],
    options: PackOptions,
    surroundings: Surroundings,
  ) => Promise<Result> | Result;
}

const COMMANDS: Readonly<Record<string, PackCommand>> = {
  schema: { takes: [0, 0], run: () => done(packJsonSchema().trimEnd()) },
  check: { takes: [1, 1], run: ([pack = ""], _options, surroundings) => check(pack, surroundings) },
  table: { takes: [1, 1], run: ([pack = ""], _options, surroundings) => print(pack, surroundings) },
  calibrate: {
    takes: [3, 3],
    run: ([pack = "", table = "", out = ""], _options, surroundings) =>
      calibrate(pack, table, out, surroundings),
  },
  "to-xlsx": { takes: [2, 2], run: toXlsx },
  "from-xlsx": { takes: [1, 2], run: fromXlsx },
  new: { takes: [1, 1], run: newMethod },
  lock: { takes: [2, 2], run: lockMethod },
  next: { takes: [2, 2], run: nextMethod },
};

const KNOWS =
  "pack knows: pack schema; pack check PACK; pack table PACK; pack calibrate PACK TABLE OUT; " +
  "pack to-xlsx PACK OUT.xlsx; pack from-xlsx IN.xlsx [OUT.json]; pack new OUT.xlsx; pack lock PACK OUT.json; pack next PACK OUT.xlsx.";

/** Prints a pack's pin when it is sound, else every problem with its path or its cell. */
async function check(path: string, surroundings: Surroundings): Promise<Result> {
  const pack = await readPack(path, surroundings);
  return "end" in pack ? pack.end : done(`${pinOf(pack.value)} is sound.`);
}

async function print(reference: string, surroundings: Surroundings): Promise<Result> {
  const pack = await readPack(reference, surroundings);
  return "end" in pack ? pack.end : done(writeCsv(calibrationTable(pack.value, "en")));
}

async function calibrate(
  reference: string,
  tablePath: string,
  out: string,
  surroundings: Surroundings,
): Promise<Result> {
  const pack = await readPack(reference, surroundings);
  if ("end" in pack) return pack.end;
  const table = await readTable(tablePath, surroundings);
  if ("end" in table) return table.end;
  const changed = settle(overlaid(pack.value, table.value));
  if ("end" in changed) return changed.end;
  try {
    await surroundings.writeFile(out, `${JSON.stringify(changed.value, null, 2)}\n`);
  } catch (error) {
    return usage(`The file cannot be written: ${messageOf(error)}`);
  }
  return done(`${out}: ${pinOf(changed.value)}`);
}

/** Reads a table from a CSV file, or from JSON as METHOD.CALIBRATION prints it: a list of rows. */
async function readTable(
  path: string,
  surroundings: Surroundings,
): Promise<Read<readonly (readonly unknown[])[]>> {
  if (!/\.json$/i.test(path)) {
    const text = await readText(path, surroundings);
    return "end" in text ? text : { value: readCsv(text.value) };
  }
  const json = await readJson(path, surroundings);
  if ("end" in json) return json;
  const { value } = json;
  if (Array.isArray(value) && value.every((row) => Array.isArray(row)))
    return { value: value as readonly (readonly unknown[])[] };
  const facts = { received: "something else", expected: "a list of rows, each a list of cells" };
  return settle(failure(wrong("wrong-shape", path, facts)));
}

/** Puts a table over the pack, which the table's first row must name. */
function overlaid(pack: Pack, cells: readonly (readonly unknown[])[]): Outcome<Pack> {
  const table = readCalibrationRows(cells);
  if (!table.ok) return table;
  const { method, rows } = table.value;
  const names = [pack.id, basePinOf(pack), pinOf(pack)].map((name) => name.toLowerCase());
  if (isCalibrationTable(cells) && method !== null && names.includes(method.toLowerCase()))
    return calibratePack(pack, rows);
  const received = (cells[0] ?? []).slice(0, 2).join(", ");
  return failure(wrong("wrong-shape", "row 1", { received, expected: `method, ${basePinOf(pack)}` }));
}

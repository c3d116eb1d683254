import { BOOK_SCALE } from "../../desk/paper/book/order";
import type { BookContent } from "../../desk/paper/book/fill";
import {
  bondsOf,
  lackedHeads,
  readTable,
  unitFault,
  tableOf,
  type GivenLines,
  type GivenTable,
  type ReadTable,
  type TableKind,
} from "../../desk/paper/book/read-table";
import { LIMITS } from "../../desk/paper/book/plan-bonds";
import { say } from "../../desk/words";
import { keyForm } from "../../src";
import { calculatedWithFaults, writeDocument, type CellFault, type WriteOptions } from "../paper/write";
import { plansDocument } from "../paper/plan-document";
import { settledPlan } from "../paper/settled";
import { problems, type Read } from "../read";
import { usage, type Result, type Surroundings } from "../result";
import { bookDocument } from "./document";
import { readAsOf, readAssumed, settingsIn } from "./settings";
import { openTables, type GivenFile } from "./tables";

interface BookOptions extends WriteOptions {
  readonly events?: string | undefined;
  readonly limits?: string | undefined;
  readonly assume?: readonly string[] | undefined;
  readonly "as-of"?: string | undefined;
  readonly scale?: string | undefined;
  readonly split?: string | undefined;
  readonly bond?: string | undefined;
  readonly language?: string | undefined;
}

/** Lines of a list that are printed; the rest is counted. */
const LISTED = 20;
/** Bonds of a book, which the workbench works with. */
const MOST_BONDS = 10_000;

/** Makes the book of a table of bonds: rated, followed, figured and reported to the committee, as the pane makes it. */
export async function bookCommand(
  [from, to, ...more]: readonly string[],
  options: BookOptions,
  surroundings: Surroundings,
): Promise<Result> {
  const { language = "en", scale = BOOK_SCALE, bond, pdf, replace } = options;
  if (from === undefined || to === undefined || more.length > 0)
    return usage("book takes the file of the bonds and the workbook to write.");
  if (language !== "en" && language !== "zh") return usage("--language is en or zh.");
  const read = await readContent(from, options, surroundings);
  if ("end" in read) return read.end;
  const { content, passedOver } = read.value;
  const codes = bond === undefined ? [] : chosenCodes(bond, content);
  if (typeof codes === "string") return usage(codes);
  const made = bookDocument(content, language, scale, codes);
  const { document, faults } = await calculatedWithFaults(made.document);
  const written = await writeDocument(
    to,
    { document, paper: plansDocument(made.printed.map((plan) => settledPlan(plan, document))) },
    { pdf, replace },
    surroundings,
  );
  if (written.code !== 0) return written;
  return {
    output: [...summary(content, passedOver, faults.length), written.output].join("\n"),
    errors: listed(faultLines(faults)).join("\n"),
    code: faults.length > 0 ? 1 : 0,
  };
}

interface ReadContent {
  readonly content: BookContent;
  readonly passedOver: readonly string[];
}

async function readContent(
  from: string,
  options: BookOptions,
  surroundings: Surroundings,
): Promise<Read<ReadContent>> {
  const opened = await openTables(from, surroundings);
  if ("end" in opened) return opened;
  const { document } = opened.value;
  const bonds = oneOf(opened.value, "bonds", from);
  if ("end" in bonds) return bonds;
  if (bonds.value === null) return { end: problems([whyNone(opened.value, "bonds", from)]) };
  const others: Partial<Record<TableKind, ReadTable>> = {};
  for (const kind of ["events", "limits"] as const) {
    const path = options[kind];
    const given = path === undefined ? null : await openTables(path, surroundings);
    if (given !== null && "end" in given) return given;
    const among = given?.value ?? opened.value;
    const found = oneOf(among, kind, path ?? from);
    if ("end" in found) return found;
    if (found.value !== null) others[kind] = readTable(found.value, kind, "en");
    else if (path !== undefined) return { end: problems([whyNone(among, kind, path)]) };
  }
  const own = readTable(bonds.value, "bonds", "en");
  const { events, limits } = others;
  const all = [own, events, limits].filter((one) => one !== undefined);
  // Each table by itself may be clear, and the book of both not.
  const together = all.every((one) => unitFault([one]) === null) ? unitFault(all) : null;
  const apart = together === null ? [] : [together];
  const limitRows = (limits?.rows ?? []).filter((row) => row.some((cell) => cell !== ""));
  const faults = [
    ...[...all.flatMap((one) => one.faults), ...apart].map(({ key, facts }) => say("en", key, facts)),
    ...(own.rows.length === 0 ? [`${from} holds no bond.`] : []),
    ...(own.rows.length > MOST_BONDS
      ? [`${from} holds ${String(own.rows.length)} bonds; a book takes ${String(MOST_BONDS)}.`]
      : []),
    ...(limitRows.length > LIMITS
      ? [`There are ${String(limitRows.length)} limits; a book takes ${String(LIMITS)}.`]
      : []),
  ];
  if (faults.length > 0) return { end: problems(listed(faults)) };
  const set = settingsIn(document);
  const assumed = readAssumed(options.assume ?? []);
  if (typeof assumed === "string") return { end: usage(assumed) };
  const day = options["as-of"];
  const asOf = day === undefined ? (set.asOf ?? surroundings.now().slice(0, 10)) : readAsOf(day);
  if (asOf === null) return { end: usage("--as-of is a day, such as 2026-08-31.") };
  const split = options.split ?? set.split;
  return {
    value: {
      content: {
        ...{ asOf, bonds: bondsOf(own.rows), events: events?.rows ?? [], limits: limitRows },
        assumptions: { ...set.assumptions, ...assumed },
        ...(split === undefined ? {} : { split }),
      },
      passedOver: all.flatMap((one) => one.passedOver),
    },
  };
}

/** Finds the one table of a kind, or where none is one the sheet that holds it; null where there is neither. */
function oneOf({ tables, sheets }: GivenFile, kind: TableKind, path: string): Read<GivenTable | null> {
  const ofKind = (given: readonly GivenLines[]) =>
    given.map((one) => tableOf(one, kind)).filter((table) => lackedHeads(table, kind).length === 0);
  const named = ofKind(tables);
  const found = named.length > 0 ? named : ofKind(sheets);
  const [first = null, second] = found;
  if (second === undefined) return { value: first };
  const names = found.map(({ name }) => name).join(", ");
  return { end: problems([`${path} holds several tables of ${kind}: ${names}. Leave one.`]) };
}

/** Says what the table that comes nearest to a kind lacks. */
function whyNone({ tables, sheets }: GivenFile, kind: TableKind, path: string): string {
  const lacks = [...tables, ...sheets].map((given) => lackedHeads(tableOf(given, kind), kind));
  const least = Math.min(...lacks.map(({ length }) => length));
  const nearest = lacks.find(({ length }) => length === least) ?? [];
  return `${path} holds no table of ${kind}: a heading is missing for ${nearest.join(", ")}.`;
}

/** Reads which bonds have a report of their own; a text for a code that no bond has. */
function chosenCodes(given: string, { bonds }: BookContent): readonly string[] | string {
  const codes = bonds.map((bond) => String(bond["code"] ?? ""));
  if (given === "all") return codes;
  const wanted = given.split(/[,，]/).map((code) => code.trim());
  const found = wanted.map((code) => codes.find((one) => keyForm(one) === keyForm(code)));
  const absent = wanted.filter((_code, index) => found[index] === undefined);
  return absent.length > 0
    ? `No bond has the code ${absent.join(", ")}; --bond takes codes with commas between, or all.`
    : found.filter((code) => code !== undefined);
}

/** Says what is wrong, each cause once with the cells that show it; errors that only follow come last. */
function faultLines(faults: readonly CellFault[]): readonly string[] {
  const causes = new Map<string, string[]>();
  for (const { place, error, message } of faults) {
    const said = message === "" ? error : `${error} ${message}`;
    causes.set(said, [...(causes.get(said) ?? []), place]);
  }
  const isSaid = (line: string) => line.includes(" ");
  return [...causes]
    .sort(([a], [b]) => Number(isSaid(b)) - Number(isSaid(a)))
    .map(([said, places]) => `${listedPlaces(places)}: ${said}`);
}

function listedPlaces(places: readonly string[]): string {
  const [first = "", ...more] = places;
  return more.length === 0 ? first : `${first} and ${String(more.length)} more`;
}

function listed(lines: readonly string[]): readonly string[] {
  const shown = lines.slice(0, LISTED);
  return lines.length > LISTED ? [...shown, `and ${String(lines.length - LISTED)} more`] : shown;
}

function summary(
  { bonds, events, asOf }: BookContent,
  passedOver: readonly string[],
  errors: number,
): readonly string[] {
  return [
    `${String(bonds.length)} bonds, ${String(events.length)} events, as of ${asOf}; cells with an error: ${String(errors)}`,
    ...(passedOver.length > 0 ? [`passed over: ${passedOver.join(", ")}`] : []),
  ];
}

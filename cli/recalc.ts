import { functionNames } from "../functions";
import type { CellValue } from "../host/document";
import { saveXlsx } from "../host/file";
import {
  recalculate,
  type Erring,
  type Kept,
  type KeptReason,
  type Recalculation,
} from "../host/recalculate";
import { damageText, messageOf, openWorkbook } from "./read";
import { refused, usage, type Result, type Surroundings } from "./result";
import { workbookFunctions } from "./workbook-functions";

/** Lines of a list that are printed; the rest is counted. */
const LISTED = 20;

/**
 * Recalculates a workbook without a window and writes it into another file, or with `replace` over one that is there.
 * With `all` every proven result is taken over, not only what depends on functions of Notchbook.
 */
export async function recalcCommand(
  words: readonly string[],
  { replace = false, all = false }: { readonly replace?: boolean; readonly all?: boolean },
  surroundings: Surroundings,
): Promise<Result> {
  const [from, to, ...more] = words;
  if (from === undefined || to === undefined || more.length > 0)
    return usage("recalc takes the workbook to open and the file to write.");
  const opened = await openWorkbook(from, surroundings);
  if (!opened.ok) return refused(`${from} cannot be opened: ${opened.reason}`);
  const done = await recalculate(opened.document, workbookFunctions, all);
  const saved = await saveXlsx(done.document, { customFunctions: functionNames });
  if (!saved.ok) {
    const parts = saved.parts.length > 0 ? ` (${saved.parts.join(", ")})` : "";
    return refused(`${to} cannot be written: ${saved.reason}${parts}`);
  }
  const hasNewErrors = done.errors.some(({ isNew }) => isNew);
  try {
    // Good values are never replaced by errors: such a result goes into a file of its own, to be looked at.
    // Neither is a damaged file by what could be read of it.
    await surroundings.writeBytes(to, saved.bytes, replace && !hasNewErrors && opened.damage.length === 0);
  } catch (error) {
    const reason =
      replace && opened.damage.length > 0
        ? `${to} stays as it is, since ${from} is damaged; name a new file for what could be read of it.\n${damageText(opened)}`
        : replace && hasNewErrors
          ? `${to} stays as it is, since errors appeared that were not there before; name a new file to look at them.`
          : `${to} cannot be written: ${messageOf(error)}${replace ? "" : " (--replace writes over a file)"}`;
    return { output: summary(done).join("\n"), errors: reason, code: hasNewErrors ? 1 : 2 };
  }
  const output = [...summary(done), `written: ${to}`].join("\n");
  return { output, errors: damageText(opened), code: hasNewErrors ? 1 : 0 };
}

function summary({ formulas, ours, changes, errors, kept }: Recalculation): readonly string[] {
  const fresh = errors.filter(({ isNew }) => isNew);
  const lines = changes.map(
    ({ sheet, address, before, after }) => `${sheet}!${address}: ${show(before)} → ${show(after)}`,
  );
  const differing = kept.filter(({ reason }) => reason.kind === "differs");
  const stale = kept.filter(({ isTouched }) => isTouched);
  const others = kept.filter((one) => !one.isTouched && !differing.includes(one));
  return [
    `recalculated: ${count(formulas, "formula", "formulas")}, ${String(ours)} with functions of Notchbook`,
    ...section("kept as saved", others, keptLine),
    ...section("differs from what is calculated here, kept as saved", differing, keptLine),
    ...section("may be old, not calculated here", stale, keptLine),
    ...(kept.length === 0 ? [] : ["Excel is asked to calculate the file when it opens it"]),
    `changed: ${count(changes.length, "cell", "cells")}`,
    ...listed(lines),
    `errors: ${count(errors.length, "cell", "cells")}, ${String(fresh.length)} of them new`,
    // The new ones come first: they are what the exit code is about.
    ...listed([...fresh, ...errors.filter(({ isNew }) => !isNew)].map(errorLine)),
  ];
}

function section(title: string, list: readonly Kept[], line: (one: Kept) => string): readonly string[] {
  if (list.length === 0) return [];
  return [`${title}: ${count(list.length, "formula", "formulas")}`, ...listed(list.map(line))];
}

function count(number: number, one: string, many: string): string {
  return `${String(number)} ${number === 1 ? one : many}`;
}

function listed(lines: readonly string[]): readonly string[] {
  const shown = lines.slice(0, LISTED).map((line) => `  ${line}`);
  return lines.length > LISTED ? [...shown, `  and ${String(lines.length - LISTED)} more`] : shown;
}

function keptLine({ sheet, address, reason }: Kept): string {
  return `${sheet}!${address}: ${whyKept(reason)}`;
}

function whyKept(reason: KeptReason): string {
  switch (reason.kind) {
    case "external":
      return "it reads another workbook";
    case "function":
      return `the function ${reason.name} is not calculated here`;
    case "name":
      return `the name ${reason.name} stands for what is not calculated here`;
    case "table":
      return `${reason.name} names nothing that is read here`;
    case "construct":
      return `${reason.what} is not calculated here`;
    case "intersection":
      return "it takes one cell of several, by its own place";
    case "array":
      return "it calculates with arrays in a way that is not calculated here";
    case "dates":
      return "the dates of the workbook count from 1904";
    case "circular":
      return "it depends on itself";
    case "error-text":
      return `${reason.address} holds a text that reads like an error`;
    case "reads-kept":
      return `it reads ${reason.address}, which was not calculated`;
    case "differs":
      return `here it would be ${reason.here}`;
  }
}

function errorLine({ sheet, address, error, message, isNew }: Erring): string {
  return `${sheet}!${address}: ${error}${isNew ? " (new)" : ""}${message === undefined ? "" : ` ${message}`}`;
}

function show(value: CellValue): string {
  if (value === null) return "blank";
  return typeof value === "object" ? value.error : JSON.stringify(value);
}

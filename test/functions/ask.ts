import { readFileSync } from "node:fs";
import type { FunctionExamples } from "../../build/function-docs";
import { callFunction, type Answer } from "../../functions";
import { findPack, itemsOf, listPacks } from "../../src";

/** The ranges and worked calls that the reference shows. */
export const written = JSON.parse(
  readFileSync(new URL("../../docs/function-examples.json", import.meta.url), "utf8"),
) as FunctionExamples;

/** Puts the named ranges of the examples in their places. */
export function withRanges(args: readonly unknown[]): readonly unknown[] {
  return args.map((arg) =>
    typeof arg === "string" && arg.startsWith("@") ? (written.ranges[arg.slice(1)] ?? []) : arg,
  );
}

/** Calls a function as a formula does; `@Name` is a range of the examples. */
export function ask(name: string, ...args: readonly unknown[]): Answer {
  return callFunction(name, withRanges(args));
}

/** The value of a call, which must have one. */
export function valueOf(name: string, ...args: readonly unknown[]): unknown {
  const answer = ask(name, ...args);
  if (!answer.ok) throw new Error(`${name}: ${answer.error} ${answer.message}`);
  return answer.value;
}

/** The error of a call as `code message`, which must have one. */
export function errorOf(name: string, ...args: readonly unknown[]): string {
  const answer = ask(name, ...args);
  if (answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.value)}`);
  return `${answer.error} ${answer.message}`;
}

/** An error cell as Excel hands it over. */
export function errorCell(code: string): object {
  return { type: "Error", basicType: "Error", basicValue: code, errorType: "NotAvailable" };
}

/** Writes text in full-width characters, as a Chinese input method may. */
export function fullWidth(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fullWidth);
  if (typeof value !== "string") return value;
  return value
    .replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replaceAll(" ", "\u3000");
}

/** The Tianfu subject with some rows changed, added, or left out where the value is undefined. */
export function tianfu(changes: Readonly<Record<string, unknown>> = {}): unknown[][] {
  const rows = new Map<unknown, unknown>(
    (written.ranges["Tianfu"] ?? []).map(([key, value]) => [key, value]),
  );
  for (const [key, value] of Object.entries(changes)) rows.set(key, value);
  return [...rows].filter(([, value]) => value !== undefined).map(([key, value]) => [key, value]);
}

export const LIANHE = "lianhe-guarantor";
export const CCXAP = "ccxap-guarantor";

/** Every methodology's id, as messages list them. */
export const METHODS = listPacks()
  .map(({ id }) => id)
  .join(", ");

/** Those whose grades meet in a matrix. */
export const WITH_MATRIX = listPacks()
  .filter(({ steps }) => steps.some(({ kind }) => kind === "matrix"))
  .map(({ id }) => id)
  .join(", ");

export const PANDA = "panda-sovereign";

/** A sovereign with every grade given directly: 2 for each factor's sub-factors, and renminbi without effect. */
export function pandaSovereign(): unknown[][] {
  const pack = findPack(PANDA, "method");
  const items = pack.ok ? itemsOf(pack.value) : [];
  return [
    ...items.flatMap(({ id, kind }) =>
      !id.startsWith("rmb-") && (kind === "judged" || kind === "grade") ? [[id, 2]] : [],
    ),
    ["default-record", "clean"],
    ["rmb-ability", "adequate"],
  ];
}

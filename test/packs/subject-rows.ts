import { assess, findPack, type Assessment, type Entry, type Given, type Pack } from "../../src";

/** What a test gives for a row: a value, three years from the oldest, or an amount with its unit. */
export type Row =
  Given | readonly [number, number, number] | { readonly value: number; readonly unit: string };

export type Rows = Readonly<Record<string, Row>>;

/** Finds a pack that must ship. */
export function shippedPack(id: string): Pack {
  const found = findPack(id, "method");
  if (!found.ok) throw new Error(`no pack ${id}`);
  return found.value;
}

function entryOf(key: string, row: Row): Entry {
  if (Array.isArray(row)) {
    const [first, second, third] = row as readonly [number, number, number];
    return { key, value: null, periods: { "FY-2": first, "FY-1": second, FY: third } };
  }
  if (typeof row === "object" && row !== null) {
    const { value, unit } = row as { readonly value: number; readonly unit: string };
    return { key, value, unit };
  }
  return { key, value: row };
}

/** Assesses the rows by a pack. */
export function assessRows(pack: Pack, rows: Rows): Assessment {
  const entries = Object.entries(rows).map(([key, row]) => entryOf(key, row));
  return assess(pack, { entries });
}

/** Grades of an assessment by id. */
export function gradesOf(assessment: Assessment): Readonly<Record<string, string>> {
  return Object.fromEntries(assessment.grades.map(({ id, grade }) => [id, grade]));
}

/** States of the checks by id. */
export function checksOf(assessment: Assessment): Readonly<Record<string, string>> {
  return Object.fromEntries(assessment.checks.map(({ id, state }) => [id, state]));
}

/** What a score step weighs, in its order. */
export function partsOf(pack: Pack, id: string): readonly string[] {
  const step = pack.steps.find((candidate) => candidate.id === id);
  return step?.kind === "score" ? step.parts.map(({ of }) => of) : [];
}

import { bandFaults, settleDecimals, type Band } from "../grid";
import { matrixFaults } from "../scorecard";
import { readRating, type RatingScale } from "../scale";
import type { Citation } from "../trace";
import { gradesOf } from "./items";
import type { Item, MeasuredItem, Pack, Step } from "./schema";

/** A fault of a pack: where, as a path into the file, and what. */
export interface Fault {
  readonly path: string;
  readonly reason: string;
}

/** Neighbouring cells of a matrix may differ by this many notches at most (law of every pack). */
const MATRIX_STEP = 3;

/** What the faults of one pack are judged against. */
export interface Library {
  readonly sourceKeys: ReadonlySet<string>;
  readonly scales: ReadonlyMap<string, RatingScale>;
}

/** Lists everything that breaks the laws of packs; empty for a sound pack. */
export function packFaults(pack: Pack, library: Library): readonly Fault[] {
  const faults: Fault[] = [];
  const report = (path: string, ...reasons: readonly string[]) => {
    for (const reason of reasons) faults.push({ path, reason });
  };
  const scale = library.scales.get(pack.scale);
  if (scale === undefined) report("scale", `"${pack.scale}" is not a scale of the library`);
  reportDuplicates(pack, report);
  reportSections(pack, report);
  for (const [index, item] of pack.items.entries())
    itemFaults(item, pack, library, `items.${String(index)}`, report);
  for (const [index, step] of pack.steps.entries()) {
    stepFaults(step, index, pack, scale, `steps.${String(index)}`, report);
  }
  reportOutputs(pack, report);
  reportUnused(pack, report);
  for (const [path, cite] of citations(pack)) {
    if (!library.sourceKeys.has(cite.source)) report(path, `"${cite.source}" is not a source of the library`);
  }
  return faults;
}

type Report = (path: string, ...reasons: readonly string[]) => void;

function reportDuplicates(pack: Pack, report: Report): void {
  const seen = new Set<string>();
  for (const { id } of [...pack.items, ...pack.steps]) {
    if (seen.has(id)) report("items, steps", `the id "${id}" occurs twice`);
    seen.add(id);
  }
}

function reportSections(pack: Pack, report: Report): void {
  const expected = new Set([
    ...pack.items.map(({ id }) => id),
    ...pack.steps.flatMap((step) => (step.kind === "grade" && step.enterable ? [step.id] : [])),
  ]);
  const seen = new Set<string>();
  for (const [index, section] of pack.sections.entries()) {
    for (const member of section.members) {
      const path = `sections.${String(index)}.members`;
      if (!expected.has(member)) report(path, `"${member}" is neither an item nor an enterable grade`);
      if (seen.has(member)) report(path, `"${member}" stands in more than one place`);
      seen.add(member);
    }
  }
  for (const id of expected) if (!seen.has(id)) report("sections", `"${id}" stands in no section`);
}

function sumOf(weights: readonly number[]): number {
  return settleDecimals(weights.reduce((sum, weight) => sum + weight, 0));
}

function itemFaults(item: Item, pack: Pack, library: Library, path: string, report: Report): void {
  const grades = gradesOf(item);
  if (item.kind !== "measured" && new Set(grades).size !== grades.length)
    report(path, "a grade occurs twice");
  if (item.kind === "judged") {
    // Points and scores are worse the higher they are; notches are better.
    const sign = pack.steps.some((step) => step.kind === "notch" && step.by.includes(item.id)) ? -1 : 1;
    const scores = item.levels.map(({ score }) => sign * score);
    if (scores.some((score, index) => score < (scores[index - 1] ?? -Infinity))) {
      report(`${path}.levels`, "the levels must run from best to worst");
    }
  }
  if (item.kind === "measured") measureFaults(item, pack, path, report);
  if (item.kind === "notches" && item.min > item.max)
    report(path, `min ${item.min} lies above max ${item.max}`);
  if (item.kind === "rating") {
    for (const id of item.scales)
      if (!library.scales.has(id)) report(`${path}.scales`, `"${id}" is not a scale`);
    const condition = item.unless;
    if (condition !== undefined) {
      const other = pack.items.find(({ id }) => id === condition.item);
      if (other?.kind !== "choice" || !gradesOf(other).includes(condition.is)) {
        report(`${path}.unless`, `"${condition.item}" is not a choice with the option "${condition.is}"`);
      }
    }
  }
}

function directionFaults(bands: readonly Band[], direction: MeasuredItem["direction"]): readonly string[] {
  if (direction === "inside") return [];
  const byValue = [...bands].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  const sign = direction === "higher" ? -1 : 1;
  return byValue.some((band, index) => {
    const before = byValue[index - 1];
    return before !== undefined && sign * (band.score - before.score) < 0;
  })
    ? [`the scores do not follow the direction "${direction}"`]
    : [];
}

function measureFaults(item: MeasuredItem, pack: Pack, path: string, report: Report): void {
  report(`${path}.bands`, ...bandFaults(item.bands), ...directionFaults(item.bands, item.direction));
  if (item.plausible[0] >= item.plausible[1]) report(`${path}.plausible`, "the ends are out of order");
  const periods = item.periods;
  if (periods !== undefined) {
    if (periods.keys.length !== periods.weights.length)
      report(`${path}.periods`, "keys and weights differ in number");
    if (sumOf(periods.weights) !== 1)
      report(`${path}.periods.weights`, `sum to ${sumOf(periods.weights)}, not 1`);
  }
  const shift = item.shift;
  if (shift === undefined) return;
  const by = pack.steps.find(({ id }) => id === shift.by);
  if (by?.kind !== "grade") {
    report(`${path}.shift.by`, `"${shift.by}" is not a grade step`);
    return;
  }
  const factors = gradesOf(by).map((grade) => shift.factors[grade]);
  if (factors.includes(undefined)) report(`${path}.shift.factors`, "not every grade has a factor");
  if (factors.some((factor, index) => (factor ?? 0) < (factors[index - 1] ?? 0))) {
    report(`${path}.shift.factors`, "a weaker grade must not ask for less");
  }
}

/** The kinds whose result is a number, a word or a rating. */
function producesOf(
  pack: Pack,
  id: string,
  before: number,
): "score" | "grade" | "rating" | "choice" | "given-rating" | "notches" | null {
  const item = pack.items.find((candidate) => candidate.id === id);
  if (item !== undefined) {
    if (item.kind === "judged" || item.kind === "measured") return "grade";
    if (item.kind === "choice") return "choice";
    return item.kind === "rating" ? "given-rating" : "notches";
  }
  const index = pack.steps.findIndex((candidate) => candidate.id === id);
  const step = pack.steps[index];
  if (step === undefined || index >= before) return null;
  if (step.kind === "score") return "score";
  return step.kind === "grade" ? "grade" : "rating";
}

function stepFaults(
  step: Step,
  index: number,
  pack: Pack,
  scale: RatingScale | undefined,
  path: string,
  report: Report,
): void {
  const needs = (id: string, wanted: readonly string[], where: string) => {
    const found = producesOf(pack, id, index);
    if (found === null) report(`${path}.${where}`, `"${id}" is neither an item nor an earlier step`);
    else if (!wanted.includes(found))
      report(`${path}.${where}`, `"${id}" is a ${found}, expected ${wanted.join(" or ")}`);
  };
  const symbols = (grades: readonly string[], where: string) => {
    for (const grade of grades) {
      if (scale !== undefined && !readRating(grade, scale, where).ok) {
        report(`${path}.${where}`, `"${grade}" is not a symbol of the scale ${scale.id}`);
      }
    }
  };
  switch (step.kind) {
    case "score": {
      for (const { of } of step.parts) needs(of, ["grade", "score"], "parts");
      for (const { of } of step.adjustments ?? []) needs(of, ["grade"], "adjustments");
      const sum = sumOf(step.parts.map(({ weight }) => weight));
      if (sum !== 1) report(`${path}.parts`, `the weights sum to ${sum}, not 1`);
      if (step.parts.some(({ weight }) => weight <= 0)) report(`${path}.parts`, "a weight is not above 0");
      adjustmentFaults(step.adjustments ?? [], pack, path, report);
      if (step.limits[0] >= step.limits[1]) report(`${path}.limits`, "the ends are out of order");
      return;
    }
    case "grade":
    case "rate":
      needs(step.of, ["score"], "of");
      report(`${path}.bands`, ...bandFaults(step.bands), ...directionFaults(step.bands, "lower"));
      if (step.kind === "rate")
        symbols(
          step.bands.map(({ grade }) => grade),
          "bands",
        );
      return;
    case "matrix":
      needs(step.row, ["grade"], "row");
      needs(step.column, ["grade"], "column");
      symbols(step.cells.flat(), "cells");
      if (scale !== undefined) report(`${path}.cells`, ...matrixStepFaults(step, pack, scale));
      return;
    case "notch":
      needs(step.of, ["rating"], "of");
      for (const id of step.by) needs(id, ["notches", "grade"], "by");
      return;
    case "support":
      needs(step.of, ["rating"], "of");
      for (const provider of step.providers) {
        needs(provider.rating, ["given-rating"], "providers");
        needs(provider.strength, ["choice"], "providers");
        strengthFaults(step.table, provider.strength, pack, path, report);
      }
      return;
    case "sovereign":
      needs(step.of, ["rating"], "of");
      needs(step.places, ["choice"], "places");
      needs(step.sovereign, ["given-rating"], "sovereign");
      if (!Number.isInteger(step.uplift) || step.uplift < 0)
        report(`${path}.uplift`, "must be a whole number from 0");
      return;
    case "issuer":
      needs(step.of, ["rating"], "of");
  }
}

function adjustmentFaults(
  adjustments: readonly { readonly of: string; readonly may: "raise" | "lower" | "both" }[],
  pack: Pack,
  path: string,
  report: Report,
): void {
  for (const { of, may } of adjustments) {
    const item = pack.items.find(({ id }) => id === of);
    const scores =
      item?.kind === "judged"
        ? item.levels.map(({ score }) => score)
        : item?.kind === "measured"
          ? item.bands.map(({ score }) => score)
          : [];
    // Score 1 is the best: points below zero raise the credit quality.
    if (may === "lower" && scores.some((score) => score < 0))
      report(`${path}.adjustments`, `"${of}" may only lower`);
    if (may === "raise" && scores.some((score) => score > 0))
      report(`${path}.adjustments`, `"${of}" may only raise`);
  }
}

function matrixStepFaults(
  step: Extract<Step, { kind: "matrix" }>,
  pack: Pack,
  scale: RatingScale,
): readonly string[] {
  const grades = (id: string) => {
    const found =
      pack.steps.find((candidate) => candidate.id === id) ??
      pack.items.find((candidate) => candidate.id === id);
    return found?.kind === "grade" || found?.kind === "judged" || found?.kind === "measured"
      ? gradesOf(found)
      : [];
  };
  const rows = grades(step.row).length;
  const ranks = step.cells.map((line) =>
    line.map((symbol) => {
      const read = readRating(symbol, scale, step.id);
      return read.ok ? read.value.rank : 1;
    }),
  );
  const shape =
    rows === step.cells.length ? [] : [`${step.cells.length} rows, but "${step.row}" has ${rows} grades`];
  return [...shape, ...matrixFaults(ranks, grades(step.column).length, MATRIX_STEP)];
}

function strengthFaults(
  table: Readonly<Record<string, number | "equalise">>,
  strength: string,
  pack: Pack,
  path: string,
  report: Report,
): void {
  const item = pack.items.find(({ id }) => id === strength);
  if (item?.kind !== "choice") return;
  for (const option of gradesOf(item)) {
    const uplift = table[option];
    if (uplift === undefined) report(`${path}.table`, `the strength "${option}" has no uplift`);
    else if (uplift !== "equalise" && (!Number.isInteger(uplift) || uplift < 0)) {
      report(`${path}.table.${option}`, "must be a whole number from 0, or equalise");
    }
  }
}

function reportOutputs(pack: Pack, report: Report): void {
  for (const [name, id] of Object.entries<string>(pack.outputs)) {
    if (producesOf(pack, id, pack.steps.length) !== "rating") {
      report(`outputs.${name}`, `"${id}" is not a step that gives a rating`);
    }
  }
}

/** Ids on which a step stands. */
export function dependencies(step: Step): readonly string[] {
  switch (step.kind) {
    case "score":
      return [...step.parts.map(({ of }) => of), ...(step.adjustments ?? []).map(({ of }) => of)];
    case "matrix":
      return [step.row, step.column];
    case "notch":
      return [step.of, ...step.by];
    case "support":
      return [step.of, ...step.providers.flatMap(({ rating, strength }) => [strength, rating])];
    case "sovereign":
      return [step.of, step.places, step.sovereign];
    default:
      return [step.of];
  }
}

function reportUnused(pack: Pack, report: Report): void {
  const used = new Set([
    ...pack.steps.flatMap(dependencies),
    ...pack.items.flatMap((item) => (item.kind === "measured" && item.shift ? [item.shift.by] : [])),
    ...Object.values(pack.outputs),
  ]);
  for (const { id } of [...pack.items, ...pack.steps]) {
    if (!used.has(id)) report("items, steps", `"${id}" is used by no step and is no output`);
  }
}

/** Walks a pack for every citation in it, with its path. */
function citations(value: unknown, path = ""): readonly (readonly [string, Citation])[] {
  if (typeof value !== "object" || value === null) return [];
  const cite = "cite" in value ? [[`${path}.cite`.replace(/^\./, ""), value.cite as Citation] as const] : [];
  const below = Object.entries(value).flatMap(([key, child]) =>
    key === "cite" ? [] : citations(child, path === "" ? key : `${path}.${key}`),
  );
  return [...cite, ...below];
}

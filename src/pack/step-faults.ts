import { bandFaults } from "../grid";
import { isSymbol, readRating, type RatingScale } from "../scale";
import { matrixFaults } from "../scorecard";
import { countsNotches } from "./dependencies";
import { directionFaults, sumOf, type Report } from "./fault";
import { nameFaults } from "./item-faults";
import { gradesOf } from "./items";
import { linearFaults } from "./linear-faults";
import type { Pack, Step } from "./schema";

/** Neighbouring cells of a matrix may differ by this many notches at most (law of every pack). */
const MATRIX_STEP = 3;

/** The kinds whose result is a number, a word or a rating. */
export function producesOf(
  pack: Pack,
  id: string,
  before: number,
): "score" | "grade" | "rating" | "choice" | "given-rating" | "notches" | "quantity" | null {
  const item = pack.items.find((candidate) => candidate.id === id);
  if (item !== undefined) {
    if (item.kind === "judged" || item.kind === "measured") return "grade";
    if (item.kind === "choice" || item.kind === "quantity") return item.kind;
    return item.kind === "rating" || item.kind === "markets" ? "given-rating" : "notches";
  }
  const index = pack.steps.findIndex((candidate) => candidate.id === id);
  const step = pack.steps[index];
  if (step === undefined || index >= before) return null;
  if (step.kind === "score" || step.kind === "linear") return "score";
  return step.kind === "grade" ? "grade" : "rating";
}

/** Reports what breaks the laws of steps: what they stand on, weights, bands, symbols, matrices, tables. */
export function stepFaults(
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
      if (scale !== undefined && !isSymbol(grade, scale)) {
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
    case "linear":
      linearFaults(step, pack, path, report);
      return;
    case "grade":
    case "rate":
      needs(step.of, ["score"], "of");
      if (step.kind === "grade") report(`${path}.names`, ...nameFaults(step.names, gradesOf(step)));
      report(`${path}.bands`, ...bandFaults(step.bands));
      report(`${path}.bands`, ...directionFaults(step.bands, directionOf(step, pack)));
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
      if (step.floor !== undefined) symbols([step.floor], "floor");
      if (step.limits[0] > step.limits[1]) report(`${path}.limits`, "the ends are out of order");
      if (step.within !== undefined && pack.steps.find(({ id }) => id === step.within)?.kind !== "sovereign")
        report(`${path}.within`, `"${step.within}" is not a sovereign step`);
      return;
    case "cap":
      needs(step.of, ["rating"], "of");
      needs(step.by, ["choice"], "by");
      capFaults(step, pack, scale, path, report);
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
      needs(step.by, ["choice"], "by");
      optionFaults(step.by, step.rules, pack, `${path}.rules`, report);
      for (const part of Object.values(step.rules))
        if (part.mode !== "none") needs(part.sovereign, ["given-rating"], "rules");
      return;
    case "issuer":
      needs(step.of, ["rating"], "of");
  }
}

/** A score counts points, worse the higher, or says itself that higher is better; a grade that a notch step takes, notches. */
function directionOf(step: Extract<Step, { kind: "grade" | "rate" }>, pack: Pack): "higher" | "lower" {
  if (step.kind === "rate") return step.better ?? "lower";
  return countsNotches(pack, step.id) ? "higher" : "lower";
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
  const strange = (step.published ?? []).flatMap(({ row, column }) =>
    grades(step.row).includes(row) && grades(step.column).includes(column)
      ? []
      : [`the published cell "${row}", "${column}" is not in the matrix`],
  );
  return [...shape, ...strange, ...matrixFaults(ranks, grades(step.column).length, MATRIX_STEP)];
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
  // A strength's options run from weak to strong: more support never lifts less.
  const notches = (option: string) => {
    const uplift = table[option] ?? 0;
    return uplift === "equalise" ? Infinity : uplift;
  };
  gradesOf(item).forEach((option, index, all) => {
    const weaker = all[index - 1];
    if (weaker !== undefined && notches(option) < notches(weaker))
      report(`${path}.table.${option}`, `lifts less than "${weaker}", the weaker support`);
  });
}

/** Reports options of a choice for which a table says nothing, and entries for options that there are not. */
function optionFaults(
  choice: string,
  table: Readonly<Record<string, unknown>>,
  pack: Pack,
  path: string,
  report: Report,
): void {
  const item = pack.items.find(({ id }) => id === choice);
  if (item?.kind !== "choice") return;
  const options = gradesOf(item);
  for (const option of options) if (!(option in table)) report(path, `nothing is said for "${option}"`);
  for (const key of Object.keys(table))
    if (!options.includes(key)) report(path, `"${key}" is not an option of "${choice}"`);
}

function capFaults(
  step: Extract<Step, { kind: "cap" }>,
  pack: Pack,
  scale: RatingScale | undefined,
  path: string,
  report: Report,
): void {
  optionFaults(step.by, step.caps, pack, `${path}.caps`, report);
  const item = pack.items.find(({ id }) => id === step.by);
  if (item?.kind !== "choice" || scale === undefined) return;
  let before = 0;
  for (const option of gradesOf(item)) {
    const symbol = step.caps[option] ?? "none";
    const read = symbol === "none" ? null : readRating(symbol, scale, "caps");
    if (symbol !== "none" && !isSymbol(symbol, scale))
      report(`${path}.caps.${option}`, `"${symbol}" is not a symbol of the scale ${scale.id}`);
    const rank = read?.ok === true ? read.value.rank : 0;
    if (rank < before) report(`${path}.caps.${option}`, "a worse option allows a better rating");
    before = Math.max(before, rank);
  }
}

import { settleDecimals } from "../grid";
import { failure, success, wrong, type Outcome, type Problem } from "../problem";
import { addNotches, readRating, type Rating, type RatingScale } from "../scale";
import type { ModelVariable, SovereignModel } from "./model-terms";
import { transformed, type ModelGiven, type ModelInputs } from "./transform";

/** One variable's part of the score. */
export interface ModelContribution {
  readonly variable: ModelVariable;
  /** As the cell held it; null where it was not needed. */
  readonly given: ModelGiven | null;
  readonly transformed: number;
  readonly contribution: number;
}

export interface ModelResult {
  readonly score: number;
  /** In the order of the model; with the intercept they add up to the score. */
  readonly contributions: readonly ModelContribution[];
  /** What the score alone gives. */
  readonly indicated: Rating;
  /** The analyst's notches in all. */
  readonly overlay: number;
  /** Foreign-currency long-term rating after the overlay. */
  readonly rating: Rating;
  /** Transformed values by variable. */
  readonly values: ReadonlyMap<string, number>;
}

/** The key under which an analyst states a pillar's notches. */
export function overlayKey(pillar: string): string {
  return `overlay-${pillar}`;
}

/**
 * Scores a sovereign by a published model: intercept plus the sum of coefficient times transformed input, rounded to
 * the nearest whole number (a half to the better) and read as a rating, then moved by the analyst's notches. At the
 * floor no notches may be stated, and none lead below it.
 * @param inputs numbers as cells hold them, by variable, reserve constant and overlay key; absent ones are missing,
 * save the overlay's, which are 0
 * @param scale the model's own scale
 * @returns every variable that is missing or outside what it can be, at once
 */
export function scoreSovereign(
  model: SovereignModel,
  inputs: ModelInputs,
  scale: RatingScale,
): Outcome<ModelResult> {
  const problems: Problem[] = [];
  const values = new Map<string, number>();
  const contributions: ModelContribution[] = [];
  for (const variable of model.variables) {
    const value = transformed(variable, inputs, values);
    if (value.ok) {
      values.set(variable.id, value.value);
      contributions.push({
        variable,
        given: inputs.get(variable.id) ?? null,
        transformed: value.value,
        contribution: variable.coefficient * value.value,
      });
    } else problems.push(...value.problems);
  }
  const overlay = readOverlay(model, inputs);
  if (!overlay.ok) problems.push(...overlay.problems);
  if (!overlay.ok || problems.length > 0) return { ok: false, problems };
  const score = contributions.reduce((sum, { contribution }) => sum + contribution, model.intercept);
  return place(model, settleDecimals(score), overlay.value, scale, { contributions, values });
}

function readOverlay(model: SovereignModel, inputs: ModelInputs): Outcome<number> {
  const problems: Problem[] = [];
  let sum = 0;
  for (const { id } of model.pillars) {
    const key = overlayKey(id);
    const notches = inputs.get(key) ?? 0;
    const [from, to] = model.overlay.pillar;
    if (notches === "none") problems.push(wrong("not-a-number", key, { received: notches }));
    else if (!Number.isInteger(notches))
      problems.push(wrong("not-a-whole-number", key, { received: notches }));
    else if (notches < from || notches > to) {
      problems.push(wrong("out-of-range", key, { received: notches, from, to }));
    } else sum += notches;
  }
  const [from, to] = model.overlay.total;
  if (problems.length > 0) return { ok: false, problems };
  return sum < from || sum > to
    ? failure(wrong("out-of-range", "overlay", { received: sum, from, to }))
    : success(sum);
}

const noOverlayAtFloor = {
  en: "the model's rating is at its floor, where the publisher uses no overlay",
  zh: "模型结果已处于下限，发布方在此不使用定性调整",
};

function place(
  model: SovereignModel,
  score: number,
  overlay: number,
  scale: RatingScale,
  parts: Pick<ModelResult, "contributions" | "values">,
): Outcome<ModelResult> {
  const rounded = Math.floor(score + 0.5);
  const symbol = model.ratings.find(({ from }) => rounded >= from)?.rating ?? model.floor;
  const indicated = readRating(symbol, scale, "ratings");
  const floor = readRating(model.floor, scale, "floor");
  if (!indicated.ok) return indicated;
  if (!floor.ok) return floor;
  if (symbol === model.floor && overlay !== 0) {
    return failure(wrong("no-definition", "overlay", { reason: noOverlayAtFloor }));
  }
  const moved = addNotches(indicated.value, overlay, scale);
  const rating = moved.rank > floor.value.rank ? floor.value : moved;
  return success({ score, ...parts, indicated: indicated.value, overlay, rating });
}

import type { Outcome } from "../problem";
import { failure, success, wrong } from "../problem";

/** What a ratio divides by: the ratio's id, and the base as its arguments write it, such as `netAssets - stakes`. */
export interface Base {
  readonly ratio: string;
  readonly argument: string;
}

/**
 * Divides by a base that must be above zero. At zero there is no ratio; below zero its sign turns over, so that a loss
 * over negative equity would read as a return.
 */
export function divide(part: number, base: number, { ratio, argument }: Base): Outcome<number> {
  if (base > 0) return finite(Number.isFinite(base) ? part / base : base, ratio, argument);
  const reason =
    base === 0
      ? {
          en: `${argument} is 0, and nothing can be measured against nothing`,
          zh: `${argument}为0，分母为零时没有意义`,
        }
      : {
          en: `${argument} is ${base}; below zero it turns the meaning of the ratio over`,
          zh: `${argument}为${base}，分母为负时比率的含义颠倒`,
        };
  return failure(wrong("no-definition", ratio, { argument, reason }));
}

/** Refuses a result that no number can hold, such as a huge amount over a minute one. */
export function finite(result: number, ratio: string, argument: string): Outcome<number> {
  if (Number.isFinite(result)) return success(result);
  const reason = {
    en: `with ${argument} the result is too large to be a number`,
    zh: `按${argument}计算的结果超出数字范围`,
  };
  return failure(wrong("no-definition", ratio, { argument, reason }));
}

import { wrong, type Problem } from "../problem";
import { unitKindOf } from "./number";

/**
 * Finds what is wrong with amounts that are read together and do not all say their unit: of `7.4亿元` beside `320` nobody can
 * tell whether the second is in yuan, and of `5%` beside `320` whether it is five. Zeros and gaps have no unit. Null where
 * all say it or none does.
 * @param at names the amount of an index
 */
export function mixedUnits(amounts: readonly unknown[], at: (index: number) => string): Problem | null {
  const stated = amounts.findIndex((one) => typeof one === "string" && unitKindOf(one) !== "none");
  const text = amounts[stated];
  if (typeof text !== "string") return null;
  const kind = unitKindOf(text);
  const other = amounts.findIndex((one) => isOtherwise(one, kind));
  if (other < 0) return null;
  const second = String(amounts[other]);
  return wrong("mixed-units", at(stated), { received: text, beside: at(other), second });
}

/** Shares beside plain figures up to 1 are one kind: a cell shows 0.05 as 5%. */
function isOtherwise(one: unknown, kind: "money" | "share" | "none"): boolean {
  if (typeof one === "number") return one !== 0 && (kind === "money" || Math.abs(one) > 1);
  if (typeof one !== "string" || !/[1-9]/.test(one.normalize("NFKC"))) return false;
  const own = unitKindOf(one);
  return kind === "share" && own === "none" ? !(Math.abs(Number(one)) <= 1) : own !== kind;
}

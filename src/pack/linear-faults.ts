import type { Report } from "./fault";
import type { LinearStep, Pack, QuantityItem } from "./schema";

/** Reports terms of a regression that stand on no quantity, or whose transform cannot take every number that the quantity may be. */
export function linearFaults(step: LinearStep, pack: Pack, path: string, report: Report): void {
  const seen = new Set<string>();
  for (const [index, { of, transform, coefficient }] of step.terms.entries()) {
    const at = `${path}.terms.${String(index)}`;
    const item = quantityOf(pack, of);
    if (item === undefined) report(`${at}.of`, `"${of}" is not a quantity`);
    if (seen.has(of)) report(`${at}.of`, `"${of}" is a term twice`);
    if (coefficient === 0) report(`${at}.coefficient`, "is 0, so the term does nothing");
    const least = item?.plausible.from ?? 1;
    const aboveZero = least > 0 || (least === 0 && item?.plausible.open === true);
    if (transform.kind === "ln" && !aboveZero)
      report(`${at}.transform`, `"${of}" may be 0 or less, which has no logarithm`);
    if ((transform.kind === "reserve-currency" || transform.kind === "half-life") && least < 0)
      report(`${at}.transform`, `"${of}" may be less than 0`);
    if (transform.kind === "truncated" && transform.from >= transform.to)
      report(`${at}.transform`, "the ends are out of order");
    if (transform.kind === "reserve-currency" && quantityOf(pack, transform.constant) === undefined)
      report(`${at}.transform.constant`, `"${transform.constant}" is not a quantity`);
    if (transform.kind === "reserves-months" && !seen.has(transform.unless))
      report(`${at}.transform.unless`, `"${transform.unless}" is not an earlier term`);
    seen.add(of);
  }
}

/** Reports what chooses a short-term rating where there is none to choose, or no such term or quantity. */
export function shortTermFaults(pack: Pack, report: Report): void {
  const higher = pack.shortTermHigher;
  if (higher === undefined) return;
  const path = "shortTermHigher";
  if (pack.shortTerm === undefined) report(path, "there is no mapping to a short-term scale");
  const terms = pack.steps.flatMap((step) => (step.kind === "linear" ? step.terms : []));
  for (const condition of higher.anyOf) {
    if ("positive" in condition) {
      if (!terms.some(({ of }) => of === condition.positive))
        report(`${path}.anyOf`, `"${condition.positive}" is not a term of a regression`);
    } else if (quantityOf(pack, condition.of) === undefined)
      report(`${path}.anyOf`, `"${condition.of}" is not a quantity`);
  }
}

function quantityOf(pack: Pack, id: string): QuantityItem | undefined {
  const item = pack.items.find((candidate) => candidate.id === id);
  return item?.kind === "quantity" ? item : undefined;
}

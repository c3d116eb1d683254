import type { Report } from "./fault";
import type { Pack } from "./schema";

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
    } else if (pack.items.find(({ id }) => id === condition.of)?.kind !== "quantity")
      report(`${path}.anyOf`, `"${condition.of}" is not a quantity`);
  }
}

import type { IssueRules } from "../issue";
import type { ReviewRules } from "../review";
import { keyForm } from "../text";
import type { Fault } from "./fault";
import type { SharedParts } from "./shared";

/** What rules of one's own must hold beyond their form: what they name is there, and a worse case is not treated better. */

type Report = (path: string, reason: string) => void;

function gathered(at: string, judge: (report: Report) => void): readonly Fault[] {
  const faults: Fault[] = [];
  judge((path, reason) => faults.push({ path: path === "" ? at : `${at}.${path}`, reason }));
  return faults;
}

function placed(
  list: keyof SharedParts,
  rules: { readonly id: string },
  brought: readonly { readonly id: string }[],
): string {
  return `${list}.${String(brought.indexOf(rules))}`;
}

interface Named {
  readonly id: string;
  readonly label?: { readonly en: string; readonly zh: string };
  readonly aliases?: readonly string[];
}

/** Reports a name that means two things. */
function namesOnce(list: readonly (readonly [path: string, Named])[], report: Report): void {
  const seen = new Map<string, string>();
  for (const [path, { id, label, aliases = [] }] of list) {
    const own = new Set([id, label?.en ?? id, label?.zh ?? id, ...aliases].map(keyForm));
    for (const form of own) {
      const before = seen.get(form);
      if (before === undefined) seen.set(form, id);
      else {
        report(
          path,
          before === id ? `the id "${id}" stands twice` : `"${form}" means "${before}" and "${id}"`,
        );
        break;
      }
    }
  }
}

function rising(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? value));
}

/** Lists what breaks the laws of rules for bonds. */
export function bondRuleFaults(rules: IssueRules, brought: readonly IssueRules[]): readonly Fault[] {
  return gathered(placed("issueRules", rules, brought), (report) => {
    const { classes, exempt, terms, ranking, maturity, collateral } = rules;
    const ids = new Set(classes.map(({ id }) => id));
    const isClass = (path: string, id: string | undefined) => {
      if (id !== undefined && !ids.has(id)) report(path, `"${id}" is not a class of bonds here`);
    };
    if (classes.length === 0) report("classes", "there is no class of bonds");
    namesOnce(
      [
        ...exempt.map((one, index) => [`exempt.${String(index)}`, one] as const),
        ...classes.map((one, index) => [`classes.${String(index)}`, one] as const),
      ],
      report,
    );
    isClass("ranking.subordinated", ranking.subordinated);
    isClass("ranking.deferral", ranking.deferral);
    for (const [index, one] of classes.entries())
      isClass(`classes.${String(index)}.whenSubordinated`, one.whenSubordinated);
    namesOnce(
      terms.map((one, index) => [`terms.${String(index)}`, one] as const),
      report,
    );
    for (const [index, { classes: of = [], words, id }] of terms.entries()) {
      const path = `terms.${String(index)}`;
      for (const one of of) isClass(`${path}.classes`, one);
      if (words.length === 0) report(path, `the term "${id}" has no words`);
      namesOnce(
        words.map((word, place) => [`${path}.words.${String(place)}`, { ...word, id: word.value }] as const),
        report,
      );
      if (words.some(({ notches }, place) => notches > (words[place - 1]?.notches ?? notches)))
        report(`${path}.words`, `the words of "${id}" must run from the best to the worst`);
    }
    if (!rising((maturity?.tiers ?? []).map(({ over }) => over)))
      report("maturity.tiers", "the terms to maturity must rise from row to row");
    const { covers } = collateral;
    if (!rising(covers.map(({ from }) => from)))
      report("collateral.covers", "the covers must rise from row to row");
    if (covers.some(({ notches }, index) => notches < (covers[index - 1]?.notches ?? notches)))
      report("collateral.covers", "a higher cover counts for fewer notches");
  });
}

/** Lists what breaks the laws of rules for reviews. */
export function reviewRuleFaults(
  rules: ReviewRules,
  brought: readonly ReviewRules[],
  { scales }: SharedParts,
): readonly Fault[] {
  return gathered(placed("reviewRules", rules, brought), (report) => {
    const { tiers, triggers, regular, watch } = rules;
    namesOnce(
      [
        ...triggers.map((one, index) => [`triggers.${String(index)}`, one] as const),
        ["watch", { ...watch, id: "watch-list" }],
      ],
      report,
    );
    for (const [index, { months, from }] of tiers.entries()) {
      const path = `tiers.${String(index)}`;
      if (months >= regular.months)
        report(`${path}.months`, "an interval is not shorter than the regular one");
      for (const [id, symbol] of Object.entries(from)) {
        const scale = scales.find((one) => one.id === id);
        if (scale === undefined) report(`${path}.from`, `"${id}" is not a scale`);
        else if (!scale.notations[0].symbols.includes(symbol))
          report(`${path}.from`, `"${symbol}" is not a symbol of the scale ${id}`);
      }
    }
  });
}

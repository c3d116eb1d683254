import { failure, missing, success, wrong, type Outcome } from "../problem";
import { keyForm, normaliseText } from "../text";
import type { Text } from "../language";
import { keptFor } from "../kept";
import { marketWords, withoutBefore, type MarketClass } from "./market-words";
import type { IssueClass, IssueRules } from "./types";

type Names = Pick<IssueClass, "id" | "label" | "aliases">;

/** What a desk leaves off or puts behind the word that tells the class: "corporate" is a corporate bond, 公司债 is 公司债券. */
const BOND_WORDS = /(?:bonds?|notes?|securities|security|债券|债)$/;

function coreForm(word: string): string {
  return keyForm(word).replace(BOND_WORDS, "");
}

/** How words are compared: whole, or without what does not tell the class. The first that says something counts. */
const FORMS = [keyForm, coreForm] as const;

type Meant =
  { readonly kind: "class"; readonly found: IssueClass } | { readonly kind: "exempt"; readonly rule: Text };

/** What the rules' own words mean, by each way of comparing. */
const ownWords = keptFor((rules: IssueRules) =>
  FORMS.map((form) => {
    const meant = new Map<string, Meant>();
    const add = ({ id, label, aliases }: Names, what: Meant) => {
      for (const name of [id, label.en, label.zh, ...aliases])
        if (form(name) !== "" && !meant.has(form(name))) meant.set(form(name), what);
    };
    for (const one of rules.exempt) add(one, { kind: "exempt", rule: one.rule });
    for (const one of rules.classes) add(one, { kind: "class", found: one });
    return meant;
  }),
);

/** What words of the market mean, by each way of comparing. */
let market: readonly ReadonlyMap<string, MarketClass>[] | undefined;

/**
 * Finds a class of bonds by its id, its label in either language, another word for it, or what lists of the market call it;
 * whether "bond", "notes" or 债券 follows does not matter where the rest tells the class. A word for bonds that the rules exempt is the problem
 * `missing-exempt`, which says by which article: there is no rating, and none is needed. A word under which bonds of two classes are
 * listed is refused with both, and one for what is no bond of an issuer says why.
 */
export function findIssueClass(word: string, rules: IssueRules, at: string): Outcome<IssueClass> {
  for (const named of [word, withoutBefore(word)]) {
    const found =
      named === null ? null : (byRules(named, word, rules, at) ?? byMarket(named, word, rules, at));
    if (found !== null) return found;
  }
  const allowed = rules.classes.map(({ id }) => id);
  return failure(wrong("not-in-list", at, { received: normaliseText(word), allowed }));
}

function byRules(word: string, given: string, rules: IssueRules, at: string): Outcome<IssueClass> | null {
  const own = ownWords(rules);
  const meant = firstOf(FORMS.map((form, index) => own[index]?.get(form(word))));
  if (meant === undefined) return null;
  if (meant.kind === "class") return success(meant.found);
  return failure(missing("missing-exempt", at, { received: normaliseText(given), rule: meant.rule }));
}

function byMarket(word: string, given: string, rules: IssueRules, at: string): Outcome<IssueClass> | null {
  market ??= FORMS.map(marketWords);
  const meant = firstOf(FORMS.map((form, index) => market?.[index]?.get(form(word))));
  if (meant === undefined) return null;
  if (meant.kind === "none") return failure(wrong("no-definition", at, { reason: meant.reason }));
  const found = meant.ids.map((wanted) => rules.classes.find(({ id }) => id === wanted));
  const [first, second] = found;
  if (first === undefined) return null;
  if (meant.ids.length === 1) return success(first);
  if (second === undefined) return null;
  const readings = { first: first.label, second: second.label };
  return failure(wrong("two-readings", at, { received: normaliseText(given), ...readings }));
}

function firstOf<T>(all: readonly (T | undefined)[]): T | undefined {
  return all.find((one) => one !== undefined);
}

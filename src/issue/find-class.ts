import { failure, missing, success, wrong, type Outcome } from "../problem";
import { keyForm, normaliseText } from "../text";
import type { IssueClass, IssueRules } from "./types";

type Names = Pick<IssueClass, "id" | "label" | "aliases">;

/** What a desk leaves off or puts behind the word that tells the class: "corporate" is a corporate bond, 公司债 is 公司债券. */
const BOND_WORDS = /(?:bonds?|notes?|securities|security|债券|债)$/;

function coreForm(word: string): string {
  return keyForm(word).replace(BOND_WORDS, "");
}

/**
 * Finds a class of bonds by its id, its label in either language, or another word for it; whether "bond", "notes" or 债券
 * follows does not matter where the rest tells the class. A word for bonds that the rules exempt is the problem
 * `missing-exempt`, which says by which article: there is no rating, and none is needed.
 */
export function findIssueClass(word: string, rules: IssueRules, at: string): Outcome<IssueClass> {
  const received = normaliseText(word);
  for (const form of [keyForm, coreForm]) {
    const wanted = form(word);
    const isMeant = ({ id, label, aliases }: Names) =>
      wanted !== "" && [id, label.en, label.zh, ...aliases].some((one) => form(one) === wanted);
    const exemption = rules.exempt.find(isMeant);
    if (exemption !== undefined)
      return failure(missing("missing-exempt", at, { received, rule: exemption.rule }));
    const found = rules.classes.find(isMeant);
    if (found !== undefined) return success(found);
  }
  return failure(wrong("not-in-list", at, { received, allowed: rules.classes.map(({ id }) => id) }));
}

import { failure, missing, success, wrong, type Outcome } from "../problem";
import { keyForm, normaliseText } from "../text";
import type { IssueClass, IssueRules } from "./types";

/**
 * Finds a class of bonds by its id, its label in either language, or another word for it. A word for bonds that the
 * rules exempt is the problem `missing-exempt`, which says by which article: there is no rating, and none is needed.
 */
export function findIssueClass(word: string, rules: IssueRules, at: string): Outcome<IssueClass> {
  const form = keyForm(word);
  const isMeant = ({ id, label, aliases }: Pick<IssueClass, "id" | "label" | "aliases">) =>
    [id, label.en, label.zh, ...aliases].some((one) => keyForm(one) === form);
  const received = normaliseText(word);
  const exemption = rules.exempt.find(isMeant);
  if (exemption !== undefined) {
    return failure(missing("missing-exempt", at, { received, rule: exemption.rule }));
  }
  const found = rules.classes.find(isMeant);
  const allowed = rules.classes.map(({ id }) => id);
  return found === undefined ? failure(wrong("not-in-list", at, { received, allowed })) : success(found);
}

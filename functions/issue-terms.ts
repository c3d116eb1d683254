import { failure, keyForm, success, wrong, type IssueRules, type IssueTerms, type Outcome } from "../src";
import { readNumber, readWord } from "./arguments";
import { isBlankWord, isErrorCell, readGrid, showCell, type Cell } from "./cells";
import { truth } from "./issue-arguments";
import { all, andThen, map } from "./outcome";

const OWN_TERMS: readonly (readonly [keyof OwnCells, readonly string[]])[] = [
  ["maturity", ["maturity", "term", "期限", "期限（年）"]],
  ["ranking", ["ranking", "rank", "偿付顺序", "清偿顺序", "受偿顺序"]],
  ["deferral", ["deferral", "deferrable", "递延", "可递延", "延期"]],
];

type OwnCells = Readonly<Record<"maturity" | "ranking" | "deferral", Cell>>;

/**
 * Reads rows of terms: maturity in years, ranking (senior, subordinated), deferral, and the words of the terms that the
 * rules have of their own.
 */
export function readTerms(raw: unknown, rules: IssueRules): Outcome<IssueTerms> {
  const grid = readGrid(raw);
  const error = grid.flat().find(isErrorCell);
  if (error !== undefined) return failure(wrong("cell-error", "terms", { received: error.error }));
  const own: Record<keyof OwnCells, Cell> = { maturity: null, ranking: null, deferral: null };
  const stated: Record<string, string> = {};
  for (const [key = null, value = null] of grid) {
    if (isBlankWord(key)) continue;
    const form = typeof key === "string" ? keyForm(key) : "";
    const ownTerm = OWN_TERMS.find(([, words]) => words.some((word) => keyForm(word) === form));
    const term = rules.terms.find(({ id, label, aliases }) =>
      [id, label.en, label.zh, ...aliases].some((word) => keyForm(word) === form),
    );
    if (ownTerm !== undefined) own[ownTerm[0]] = value;
    else if (term !== undefined) {
      const word = readTermWord(value, term);
      if (!word.ok) return word;
      if (word.value !== null) stated[term.id] = word.value;
    } else {
      const allowed = [...OWN_TERMS.map(([id]) => id), ...rules.terms.map(({ id }) => id)];
      return failure(wrong("not-in-list", "terms", { received: showCell(key), allowed }));
    }
  }
  const read = all({
    maturity: readNumber(own.maturity, "maturity"),
    subordinated: eitherOf(
      own.ranking,
      "ranking",
      ["senior", "优先", "普通"],
      ["subordinated", "次级", "劣后"],
    ),
    deferral: truth(own.deferral, "deferral"),
  });
  return map(read, (terms) => ({ ...terms, stated }));
}

function readTermWord(cell: Cell, { id, words }: IssueRules["terms"][number]): Outcome<string | null> {
  return andThen(readWord(cell, id), (word) => {
    if (word === null) return success(null);
    const found = words.find(({ value, label }) =>
      [value, label.en, label.zh].some((one) => keyForm(one) === keyForm(word)),
    );
    const allowed = words.map(({ value }) => value);
    return found === undefined
      ? failure(wrong("not-in-list", id, { received: word, allowed }))
      : success(found.value);
  });
}

function eitherOf(
  cell: Cell,
  at: string,
  no: readonly [string, ...string[]],
  yes: readonly [string, ...string[]],
): Outcome<boolean | null> {
  return andThen(readWord(cell, at), (word): Outcome<boolean | null> => {
    const form = word?.toLowerCase();
    if (form === undefined) return success(null);
    if (no.includes(form)) return success(false);
    if (yes.includes(form)) return success(true);
    return failure(wrong("not-in-list", at, { received: form, allowed: [no[0], yes[0]] }));
  });
}

import {
  chronicleOf,
  failure,
  keyForm,
  success,
  writeRating,
  wrong,
  type BondEntry,
  type Outcome,
} from "../src";
import { readChoice, readLabel, readLanguage, readNumber, required, single } from "./arguments";
import { readBook, type BondCells } from "./book-columns";
import { rateRow } from "./book-issue";
import { openRows } from "./book-open";
import { wordRows } from "./book-vocabulary";
import { bookWord, entryWord, type BookWord } from "./book-words";
import { showCell, type Cell } from "./cells";
import { onColumn } from "./holdings";
import { readIssuePolicy } from "./issue-policy";
import { findingRows, issueStepRows } from "./issue-steps";
import { all, andThen, map } from "./outcome";
import { readScale } from "./rating-argument";
import { columnOf } from "./rating-column";
import { spill, type Shown, type Spill } from "./spread";

const NEEDED = ["code", "issuerRating", "class"] as const;
const OUTPUTS = ["steps", "findings", "words"] as const;

/** Finds the one bond of a code; two of one code are two answers. */
function bondNamed<R extends { readonly at: string; readonly cells: { readonly code: Cell } }>(
  rows: readonly R[],
  code: string,
): Outcome<R> {
  const found = rows.filter(
    ({ cells }) => cells.code !== null && keyForm(String(showCell(cells.code))) === keyForm(code),
  );
  const [first, second] = found;
  if (first === undefined)
    return failure(wrong("not-in-list", "code", { received: code, allowed: ["a code of the book"] }));
  const received = `${code}: ${found.map(({ at }) => at).join("; ")}`;
  return second === undefined
    ? success(first)
    : failure(wrong("wrong-shape", "code", { received, expected: "one bond" }));
}

function readCode(raw: unknown): Outcome<string> {
  const read = andThen(single(raw, "code"), (cell) => readLabel(cell, "code"));
  return required(read, "code", "a code of the book");
}

/**
 * Explains the rating of one bond of a book: its steps from the issuer's rating, each with its rule, its source and its effect, which add up to what
 * BOOK.RATE gives; or what each guarantee and each piece of collateral added or cost, with what else the reader must be told; or what the book says of
 * it in words that are ours (class, ranking, deferral, liquidity, outlook), in the language. #VALUE! for a code that no bond or more than one has;
 * otherwise errors as BOOK.RATE.
 * @customfunction BOOK.STEPS BOOK.STEPS
 * @helpurl https://localhost:3000/docs/functions.html#book-steps
 * @param bonds The book, as in BOOK.RATE, with the column code.
 * @param code The code of the bond.
 * @param [output] steps (default), findings or words.
 * @param [policy] The rules, and floor or literal, as in NOTCH.ISSUE.
 * @param [scale] Scale of all ratings, or a methodology for its scale; blank: the one that has them all.
 * @param [language] en or zh; blank: the display language.
 * @returns A header (step, input, rule, source, effect, running rating) and a row for each step; or a finding a row; or an item and its word.
 */
export function bookSteps(
  bonds: unknown[][],
  code: unknown[][],
  output?: unknown[][],
  policy?: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const read = all({
    rows: readBook(bonds, NEEDED),
    code: readCode(code),
    output: readChoice(output, "output", OUTPUTS, "steps"),
    by: readIssuePolicy(policy),
    scale: readScale(scale),
    spoken: readLanguage(language),
  });
  return spill(
    andThen(read, ({ rows, code: named, by, scale: stated, output: wanted, spoken }) =>
      andThen(bondNamed(rows, named), (row: BondCells) => {
        if (wanted === "words") return success(wordRows(row, by.rules, spoken));
        const ratings = rows.flatMap(({ cells }) => [cells.issuerRating, cells.guarantorRating]);
        return onColumn(columnOf([ratings], stated ?? by.scale), (reader, on) =>
          map(rateRow(row, by, reader, on), ({ result }) =>
            (wanted === "steps" ? issueStepRows : findingRows)(result, spoken),
          ),
        );
      }),
    ),
  );
}

const HISTORY_HEAD = [...["date", "event", "value", "concerns", "source"]] as readonly BookWord[];
const MOST = 10_000;

/**
 * Lists what happened to one bond of a book until a day: its ratings, the events of it, its issuer and its guarantor, default, recovery, what left the book and maturity,
 * each with its source. #VALUE! for a code that no bond or more than one has; otherwise errors as BOOK.LEDGER.
 * @customfunction BOOK.HISTORY BOOK.HISTORY
 * @helpurl https://localhost:3000/docs/functions.html#book-history
 * @param bonds The book, as in BOOK.NEXT.
 * @param events Its events, as in BOOK.NEXT.
 * @param asOf The last day.
 * @param code The code of the bond.
 * @param [most] How many rows at most, the last ones: a whole number from 1 to 10,000; blank: 10,000.
 * @param [scale] Scale of the ratings, or a methodology for its scale; blank: the one that has them all.
 * @param [language] en or zh; blank: the display language.
 * @returns A header (date, event, value, concerns, source) and the rows; the value is a rating or an amount.
 */
export function bookHistory(
  bonds: unknown[][],
  events: unknown[][],
  asOf: unknown[][],
  code: unknown[][],
  most?: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const read = all({ named: readCode(code), most: readMost(most), spoken: readLanguage(language) });
  return spill(
    andThen(read, ({ named, most: limit, spoken }) =>
      openRows({ bonds, events, asOf, scale }, "class", (rows, book) => {
        const found = bondNamed(
          rows.map(({ row, bond }) => ({ at: row.at, cells: row.cells, bond })),
          named,
        );
        return andThen(found, ({ bond }) =>
          map(bond, (one): Spill => {
            const entries = chronicleOf(one, book.eventsFor(one), book.asOf);
            const valueOf = ({ what }: BondEntry): Shown => {
              if (what.kind === "rated" || what.kind === "first") return writeRating(what.rating, book.scale);
              return "amount" in what ? (what.amount ?? "") : "";
            };
            return [
              HISTORY_HEAD.map((word) => bookWord(word, spoken)),
              ...entries
                .slice(-limit)
                .map((entry): Shown[] => [
                  entry.date,
                  entryWord(entry, spoken),
                  valueOf(entry),
                  entry.of,
                  entry.source,
                ]),
            ];
          }),
        );
      }),
    ),
  );
}

function readMost(raw: unknown): Outcome<number> {
  const read = andThen(single(raw, "most"), (cell) => readNumber(cell, "most"));
  return andThen(read, (given) => {
    const most = given ?? MOST;
    if (!Number.isInteger(most)) return failure(wrong("not-a-whole-number", "most", { received: most }));
    return most >= 1 && most <= MOST
      ? success(most)
      : failure(wrong("out-of-range", "most", { received: most, from: 1, to: MOST }));
  });
}

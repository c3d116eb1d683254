import {
  decimalOf,
  failure,
  missing,
  mixedUnits,
  ratios,
  success,
  wrong,
  type Outcome,
  type Problem,
  type RatioArgument,
  type RatioValue,
} from "../src";
import { readNumber, readWord } from "./arguments";
import { readList, type Cell } from "./cells";
import { inAsked } from "./language";
import { all, andThen } from "./outcome";
import { oneCell, spread, type Spill } from "./spread";
import { learnRatios } from "./ratio-words";

learnRatios(ratios);

/**
 * Computes a ratio of the catalogue from cells. Single figures may be ranges and spill; a list is read whole and serves
 * every place. An argument is named in messages as the catalogue names it.
 * @param language that of the messages, where one is asked for
 */
export function ratioOf(id: string, raw: readonly unknown[], language?: unknown): Spill {
  return inAsked(language, () => computed(id, raw));
}

function computed(id: string, raw: readonly unknown[]): Spill {
  const ratio = ratios.find((candidate) => candidate.id === id);
  if (ratio === undefined) {
    const allowed = ratios.map((candidate) => candidate.id);
    return oneCell(failure(wrong("not-in-list", "ratio", { received: id, allowed })));
  }
  const given = ratio.arguments.map((argument, index) => ({ argument, raw: raw[index] }));
  const ones = given.filter(({ argument }) => argument.shape === "one");
  const lists = given.filter(({ argument }) => argument.shape !== "one");
  const isAmount = ({ argument }: { readonly argument: RatioArgument }) => argument.kind === "amount";
  const listedAmounts = lists
    .filter(isAmount)
    .flatMap(({ argument, raw: list }) => readList(list).map((cell) => ({ argument, cell })));
  const listed = all(
    Object.fromEntries(lists.map(({ argument, raw: cells }) => [argument.id, readSeries(argument, cells)])),
  );
  return spread(Object.fromEntries(ones.map(({ argument, raw: cells }) => [argument.id, cells])), (cells) => {
    const read = all(
      Object.fromEntries(
        ones.map(({ argument }) => [argument.id, readFigure(argument, cells[argument.id] ?? null)]),
      ),
    );
    const amounts = [
      ...ones.filter(isAmount).map(({ argument }) => ({ argument, cell: cells[argument.id] ?? null })),
      ...listedAmounts,
    ];
    const mixed = mixedUnits(
      amounts.map(({ cell }) => cell),
      (index) => amounts[index]?.argument.id ?? "",
    );
    if (mixed !== null) return failure(mixed);
    return andThen(all({ listed, read }), ({ listed: some, read: one }) =>
      ratio.compute(ratio.arguments.map((argument) => some[argument.id] ?? one[argument.id] ?? null)),
    );
  });
}

function readFigure(argument: RatioArgument, cell: Cell): Outcome<RatioValue> {
  return argument.kind === "word" ? readWord(cell, argument.id) : readNumber(cell, argument.id);
}

/** Problems of a list that are named. */
const NAMED = 20;

/**
 * Reads several figures, whose decimals are written alike. Among amounts of a list (clients, asset classes) blank cells are left out; in a series, where
 * every place counts, a blank one is missing.
 */
function readSeries(argument: RatioArgument, raw: unknown): Outcome<RatioValue> {
  const cells = readList(raw);
  const isSeries = argument.kind !== "amount";
  if (cells.every((cell) => cell === null)) return success(null);
  const problems: Problem[] = [];
  const values: number[] = [];
  const decimal = decimalOf(cells);
  for (const cell of cells) {
    if (problems.length >= NAMED) break;
    const read = readNumber(cell, argument.id, decimal);
    if (!read.ok) for (const problem of read.problems) problems.push(problem);
    else if (read.value !== null) values.push(read.value);
    else if (isSeries)
      problems.push(missing("missing-argument", argument.id, { expected: "it has a blank cell" }));
  }
  return problems.length > 0 ? { ok: false, problems } : success(values);
}

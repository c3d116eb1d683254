import {
  assess,
  BLOCK,
  columnsOf,
  findStep,
  writeRating,
  type Assessment,
  type Columns,
  type Pack,
  type TableColumn,
} from "../../src";
import { cellOf, columnsFor, drawRows, subjectOf, type Cell } from "./rows";

export interface Agreement {
  readonly rows: number;
  /** Rows that the plan rated, and how many the pipeline rated in all. */
  readonly planned: number;
  readonly rated: number;
  readonly ratings: number;
}

/**
 * Rates random subjects by the pipeline and by columns, and compares all that both say. Throws at the first difference.
 * @param upTo how far both go
 */
export function compareWays(
  pack: Pack,
  count: number,
  seed: number,
  upTo: "final" | "standalone" = "final",
): Agreement {
  const all = columnsFor(pack);
  const [planned, rated] = [[0], [0]];
  const ratings = new Set<string>();
  // Tables differ in which columns there are: what is not there is no one's business.
  for (let done = 0, table = 0; done < count; table += 1) {
    const columns = table % 3 === 0 ? all : someOf(all, seed + table);
    const rows = drawRows(pack, columns, Math.min(4 * BLOCK - 7, count - done), seed + 7919 * table);
    done += rows.length;
    const bound = columnsOf(pack, columns, cellOf, upTo);
    for (let from = 0; from < rows.length; from += BLOCK) {
      const size = Math.min(BLOCK, rows.length - from);
      bound?.rate(rows, from, size);
      for (let row = 0; row < size; row += 1) {
        const cells = rows[from + row]!;
        const subject = subjectOf(columns, cells);
        const isPlanned = bound?.rated[row] === 1;
        if (subject === null) {
          if (isPlanned) differ(pack, columns, cells, "a row with an error is rated");
          continue;
        }
        const assessment = assess(pack, subject, upTo);
        if (assessment.final !== undefined || upTo === "standalone") rated[0]! += 1;
        if (!isPlanned) continue;
        planned[0]! += 1;
        const fault = difference(pack, bound, row, assessment, upTo);
        if (fault !== null) differ(pack, columns, cells, fault);
        ratings.add(assessment.final ?? assessment.standalone ?? "");
      }
    }
  }
  return { rows: count, planned: planned[0]!, rated: rated[0]!, ratings: ratings.size };
}

function someOf(all: readonly TableColumn[], seed: number): readonly TableColumn[] {
  let state = seed;
  const slots = new Set<string>();
  for (const { slot } of all) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    if (state / 2 ** 32 < 0.01) slots.add(slot);
  }
  return all.filter(({ slot }) => !slots.has(slot)).map((column, at) => ({ ...column, at }));
}

/** Says in what the two differ on a row that the plan rated; null where they agree. */
function difference(
  pack: Pack,
  columns: Columns,
  row: number,
  assessment: Assessment,
  upTo: "final" | "standalone",
): string | null {
  const { problems, missing } = assessment;
  if (problems.length + missing.length > 0) return `rated, but ${JSON.stringify({ problems, missing })}`;
  const { scale, ratings } = columns.plan;
  for (const { id } of pack.steps) {
    const rank = columns.ranks(id)?.[row];
    const rating = assessment.ratings[id];
    if (rank !== undefined && (rank !== 0 || rating !== undefined)) {
      const lowerCase = ratings.get(id) ?? false;
      const own = rank === 0 ? "" : writeRating({ scale: scale.id, rank, notation: 0, lowerCase }, scale);
      if (rating === undefined || own !== writeRating(rating, scale))
        return `${id}: rank ${rank}, ${JSON.stringify(rating)}`;
    }
    const score = columns.scores(id)?.[row];
    if (score !== undefined && !Object.is(score, assessment.scores[id] ?? Number.NaN))
      return `${id}: score ${score}, ${String(assessment.scores[id])}`;
  }
  for (const { id } of [...pack.items, ...pack.steps]) {
    const grades = columns.grades(id);
    if (grades === undefined || (findStep(pack, id)?.kind ?? "grade") !== "grade") continue;
    const code = grades.codes[row] ?? 0;
    const own = code === 0 ? undefined : grades.answers[code - 1];
    const found = assessment.grades.find((grade) => grade.id === id);
    const isGraded = pack.items.every(
      (item) => item.id !== id || item.kind === "judged" || item.kind === "measured",
    );
    if (isGraded && (own?.word !== found?.grade || (own !== undefined && own.points !== found?.score)))
      return `${id}: ${JSON.stringify(own)}, ${JSON.stringify(found)}`;
  }
  if (upTo === "standalone") return null;
  const short = columns.short(row);
  return short === assessment.short ? null : `short term: ${String(short)}, ${String(assessment.short)}`;
}

function differ(pack: Pack, columns: readonly TableColumn[], cells: readonly Cell[], fault: string): never {
  const given = columns.flatMap(({ key, period }, at) =>
    cells[at] === null ? [] : [`${key}${period === null ? "" : ` ${period}`}=${JSON.stringify(cells[at])}`],
  );
  throw new Error(`${pack.id}: ${fault}\n${given.join("\n")}`);
}

import { assess, columnsOf, itemsOf, type Assessment, type Pack, type TableColumn } from "../../src";
import { subjectOf, unitOf, type Drawn } from "./subjects";

/** What a drawn subject comes to: the ranks of its steps, and the points of what it is graded by. */
export interface Ranked {
  rank(step: string): number;
  points(id: string): number;
}

/**
 * Rates drawn subjects as one row of columns each: by the compiled methodology, which test/plan holds to the traced pipeline,
 * in a tenth of its time. What columns leave to the pipeline is the pipeline's here too; `byColumns` counts what they rated.
 */
export function rankerOf(pack: Pack) {
  const items = itemsOf(pack);
  const heads = items.map((item, at): TableColumn => {
    const unit = unitOf(item);
    return { at, key: item.id, period: null, unit: unit === "" ? undefined : unit, slot: item.id };
  });
  const columns = columnsOf(pack, heads, (cell) => cell as Drawn[string]);
  const counts = { byColumns: 0, all: 0 };
  const ranked = (drawn: Drawn): Ranked => {
    counts.all += 1;
    columns?.rate([items.map(({ id }) => drawn[id] ?? null)], 0, 1);
    if (columns?.rated[0] !== 1) return traced(pack, assessed(pack, drawn));
    counts.byColumns += 1;
    // The next subject takes the place of this one, so that everything is read now.
    const known = new Map(pack.steps.map(({ id }) => [id, columns.ranks(id)?.[0]]));
    const graded = new Map(
      pack.items.map(({ id }) => {
        const { codes, answers } = columns.grades(id) ?? { codes: [0], answers: [] };
        return [id, answers[(codes[0] ?? 0) - 1]?.points];
      }),
    );
    // Rank 0 is none.
    return {
      rank: (id) => have(known.get(id) || undefined, `${pack.id} gives no ${id}`),
      points: (id) => have(graded.get(id), `${pack.id} gives no ${id}`),
    };
  };
  return { ranked, counts };
}

function traced(pack: Pack, { ratings, grades }: Assessment): Ranked {
  return {
    rank: (id) => have(ratings[id]?.rank, `${pack.id} gives no ${id}`),
    points: (id) => have(grades.find((one) => one.id === id)?.score, `${pack.id} gives no ${id}`),
  };
}

function have<T>(value: T | undefined, otherwise: string): T {
  if (value === undefined) throw new Error(otherwise);
  return value;
}

/** The traced assessment of a drawn subject, which is complete. */
export function assessed(pack: Pack, drawn: Drawn): Assessment {
  const assessment = assess(pack, subjectOf(pack, drawn));
  if (!assessment.complete) {
    throw new Error(JSON.stringify({ drawn, missing: assessment.missing, problems: assessment.problems }));
  }
  return assessment;
}

import {
  dependencies,
  gradeNameAt,
  inClauses,
  itemsOf,
  labelOf,
  labelled,
  type Assessment,
  type Language,
  type Pack,
} from "../../../src";
import { ratingSteps } from "../../draft/rating-steps";
import { shownOf, signed } from "../../draft/shown";
import { beneath } from "../../draft/structure";
import { say } from "../../words";

/** One element of the scorecard table; what repeats the line above is blank, as such tables are printed. */
export interface ElementRow {
  /** What is assessed, such as business risk, with what it comes to. */
  readonly content: string;
  readonly contentResult: string;
  /** The factor: a section of the methodology. */
  readonly factor: string;
  readonly element: string;
  readonly result: string;
}

/** A line from the elements down to the rating. */
export interface ChainRow {
  readonly label: string;
  readonly result: string;
}

export interface ScorecardTable {
  readonly elements: readonly ElementRow[];
  readonly chain: readonly ChainRow[];
}

const NOT_GIVEN = "--";
const NONE = "--";

/** What a step or an item came to, for the reader. */
export function resultOf(assessment: Assessment, id: string): string {
  const traced = assessment.trace.find((step) => step.id === id);
  if (traced === undefined) return NOT_GIVEN;
  const { output } = traced;
  return String(typeof output === "number" ? Number(output.toFixed(2)) : output);
}

/** Finds what an item's grade goes into last, before grades become a rating: a cell's row or column, or the rating itself. */
function contentOf(pack: Pack, id: string): string | undefined {
  const user = pack.steps.find((step) => dependencies(step).includes(id));
  if (user === undefined) {
    // What only moves the thresholds of measures belongs to what they go into.
    const moved = pack.items.find((item) => item.kind === "measured" && item.shift?.by === id);
    return moved === undefined ? undefined : contentOf(pack, moved.id);
  }
  if (user.kind === "matrix") return id;
  if (user.kind === "rate") return user.id;
  return user.kind === "score" || user.kind === "grade" || user.kind === "linear"
    ? contentOf(pack, user.id)
    : undefined;
}

function elementResult(pack: Pack, assessment: Assessment, id: string, language: Language): string {
  const graded = assessment.grades.find((grade) => grade.id === id);
  return graded === undefined ? resultOf(assessment, id) : gradeNameAt(pack, id, graded.grade)[language];
}

/** Lists the ids of all elements, in the order of the table. */
export function elementIds(pack: Pack): readonly string[] {
  return pack.sections.flatMap(({ members }) => elementsOf(pack, members));
}

/** Lists the elements of a section: what is beneath a grade that stands in the section itself is left to that grade. */
function elementsOf(pack: Pack, members: readonly string[]): readonly string[] {
  const grades = itemsOf(pack).filter((item) => item.kind === "grade" && members.includes(item.id));
  const lower = new Set(
    grades.flatMap((grade) => (grade.kind === "grade" ? beneath(pack, grade).map(({ id }) => id) : [])),
  );
  return members.filter((id) => !lower.has(id) && contentOf(pack, id) !== undefined);
}

function elementRows(pack: Pack, assessment: Assessment, language: Language): readonly ElementRow[] {
  let last = { content: "", factor: "" };
  return pack.sections.flatMap((section) =>
    elementsOf(pack, section.members).map((id): ElementRow => {
      const content = contentOf(pack, id) ?? "";
      const isSame = content === last.content;
      const isSameFactor = isSame && section.id === last.factor;
      last = { content, factor: section.id };
      return {
        content: isSame ? "" : labelOf(pack, content)[language],
        contentResult: isSame ? "" : resultOf(assessment, content),
        factor: isSameFactor ? "" : section.title[language],
        element: labelOf(pack, id)[language],
        result: elementResult(pack, assessment, id, language),
      };
    }),
  );
}

/** Lists what moved a rating, each with its amount or option. */
function factorsOf(
  pack: Pack,
  assessment: Assessment,
  ids: readonly string[],
  language: Language,
): readonly string[] {
  return ids.flatMap((id) => {
    const traced = assessment.trace.find((step) => step.id === id);
    const { output } = traced ?? {};
    if (output === undefined || output === 0 || output === "0" || output === "none") return [];
    const shown = typeof output === "number" ? signed(output) : shownOf(pack, id, output, language);
    return [`${labelOf(pack, id)[language]} ${shown}`];
  });
}

/** Lists the answers whose line a step stands at: what it moved beyond its own factors is theirs. */
function linesHolding(
  step: Pack["steps"][number],
  assessment: Assessment,
  language: Language,
): readonly string[] {
  const traced = assessment.trace.find(({ id }) => id === step.id);
  if (traced === undefined || !("lines" in step)) return [];
  return (step.lines ?? []).flatMap(({ of, caps }) => {
    const drawn = traced.inputs.find(({ id }) => id === of);
    return drawn === undefined || caps[String(drawn.value)] !== traced.output
      ? []
      : [`${drawn.label[language]} ${drawn.name?.[language] ?? String(drawn.value)}`];
  });
}

/** Adds up the notches that some items come to; options add none here. */
function sumOf(assessment: Assessment, ids: readonly string[]): number {
  const outputs = ids.map((id) => assessment.trace.find((step) => step.id === id)?.output);
  return outputs.reduce<number>((sum, output) => sum + (typeof output === "number" ? output : 0), 0);
}

function notchesOf(assessment: Assessment, id: string): number {
  const effects = assessment.trace.find((step) => step.id === id)?.effects ?? [];
  return effects.reduce((sum, { unit, amount }) => (unit === "notches" ? sum + amount : sum), 0);
}

function chainRows(pack: Pack, assessment: Assessment, language: Language): readonly ChainRow[] {
  const chain = ratingSteps(pack);
  return chain.flatMap((step, index): readonly ChainRow[] => {
    const own = { label: labelOf(pack, step.id)[language], result: resultOf(assessment, step.id) };
    const moved = notchesOf(assessment, step.id);
    const amount = moved === 0 ? NONE : signed(moved);
    const factors = (ids: readonly string[]) => factorsOf(pack, assessment, ids, language);
    const labelOfAll = (name: string, told: readonly string[]) =>
      labelled(language, name, told.length === 0 ? say(language, "report.none") : inClauses(language, told));
    switch (step.kind) {
      case "notch": {
        const isOwn = step.id === pack.outputs.standalone;
        const name = isOwn
          ? say(language, "report.adjustments")
          : say(language, "report.factorsOf", { step: own.label });
        const told = factors(step.by);
        const held = moved < 0 && moved < sumOf(assessment, step.by);
        const drawn = held ? linesHolding(step, assessment, language) : [];
        return [{ label: labelOfAll(name, [...told, ...drawn]), result: amount }, own];
      }
      case "support": {
        const ids = step.providers.flatMap(({ strength, rating }) => [strength, rating]);
        const name = say(language, "report.supportFactors");
        const line = { label: labelOfAll(name, factors(ids)), result: amount };
        // Where nothing else follows, the rating after support is the final one below.
        return chain[index + 1]?.kind === "issuer" ? [line] : [line, own];
      }
      case "issuer":
        // What a committee assigns is the result: then this is what the methodology indicates.
        return [
          {
            label: say(language, assessment.assigned === undefined ? "report.result" : "decision.indicated"),
            result: own.result,
          },
        ];
      default:
        return [own];
    }
  });
}

/**
 * Makes the scorecard table (打分表): elements by what they assess and by factor, then the lines down to the rating. Laid
 * out as Lianhe prints it; for other methodologies the same columns hold their own words.
 */
export function scorecardTable(pack: Pack, assessment: Assessment, language: Language): ScorecardTable {
  const { assigned } = assessment;
  return {
    elements: elementRows(pack, assessment, language),
    chain: [
      ...chainRows(pack, assessment, language),
      ...(assigned === undefined
        ? []
        : [{ label: say(language, "report.assignedResult"), result: assigned.symbol }]),
    ],
  };
}

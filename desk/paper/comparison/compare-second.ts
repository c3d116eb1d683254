import {
  assess,
  findEnterable,
  gradesAt,
  itemsOf,
  labelOf,
  type Assessment,
  type Language,
  type Pack,
} from "../../../src";
import type { Draft } from "../../draft/draft";
import { evidenceText } from "../../draft/evidence";
import { readNotches } from "../../draft/numbers";
import { shownOf } from "../../draft/shown";
import { givenIds } from "../../draft/structure";
import { subjectOf } from "../../draft/subject";
import type { Sides } from "./begin-second";

/** What one of the two says of an item. */
interface Said {
  readonly shown: string;
  /** Position among the grades, in notches, or null where it has no position. */
  readonly place: number | null;
  readonly note: string;
}

/** One item on which the two differ. */
export interface Gap {
  readonly id: string;
  readonly label: string;
  readonly first: Said;
  readonly second: Said;
  /** Grades or notches by which the second is worse (above 0) or better; null where that cannot be counted. */
  readonly grades: number | null;
}

/** The two scorings side by side. */
export interface Comparison {
  readonly gaps: readonly Gap[];
  /** Final, stand-alone rating and outlook of each; "" where there is none. */
  readonly ratings: readonly {
    readonly key: "final" | "standalone" | "outlook";
    readonly first: string;
    readonly second: string;
  }[];
}

function noteOf(draft: Draft, id: string, language: Language): string {
  const { evidence, override } = draft.answers[id] ?? {};
  return [override?.text.trim() ?? "", evidenceText(evidence, language)]
    .filter((part) => part !== "")
    .join(" · ");
}

function saidOf(pack: Pack, draft: Draft, assessment: Assessment, id: string, language: Language): Said {
  const note = noteOf(draft, id, language);
  const member = findEnterable(pack, id);
  const graded = assessment.grades.find((one) => one.id === id);
  if (graded !== undefined)
    return { shown: graded.grade, place: gradesAt(pack, id).indexOf(graded.grade), note };
  const value = draft.answers[id]?.value?.trim() ?? "";
  if (member?.kind === "notches") {
    const notches = readNotches(value);
    return { shown: value, place: typeof notches === "number" ? -notches : null, note };
  }
  return { shown: value === "" ? "" : shownOf(pack, id, value, language), place: null, note };
}

function gapOf(a: Said, b: Said): number | null {
  return a.place === null || b.place === null ? null : b.place - a.place;
}

/**
 * Compares two scorings of an issuer, item by item in the order of the walk: whatever either gives, where they are a grade,
 * a notch or a choice apart. What one of them left out is a gap as well.
 */
export function compareSecond(pack: Pack, { first, second }: Sides, language: Language): Comparison {
  const [one, other] = [first, second].map((draft) => assess(pack, subjectOf(pack, draft)));
  if (one === undefined || other === undefined) return { gaps: [], ratings: [] };
  const given = new Set([...givenIds(pack, first.modes), ...givenIds(pack, second.modes)]);
  const gaps = itemsOf(pack).flatMap(({ id }): readonly Gap[] => {
    if (!given.has(id)) return [];
    const a = saidOf(pack, first, one, id, language);
    const b = saidOf(pack, second, other, id, language);
    const label = labelOf(pack, id)[language];
    return a.shown === b.shown ? [] : [{ id, label, first: a, second: b, grades: gapOf(a, b) }];
  });
  const outlook = ({ outlook: id }: Draft) => pack.outlooks.find((each) => each.id === id)?.label[language];
  const ratings = [
    { key: "final", first: one.final ?? "", second: other.final ?? "" },
    { key: "standalone", first: one.standalone ?? "", second: other.standalone ?? "" },
    { key: "outlook", first: outlook(first) ?? "", second: outlook(second) ?? "" },
  ] as const;
  return { gaps, ratings: ratings.filter(({ key }) => key !== "outlook" || pack.outlooks.length > 0) };
}

import { amountsInChinese, settleDecimals, shownValue } from "../grid";
import { stepKind, type Node } from "../kind";
import type { Language, Text } from "../language";
import { dependencies, findItem, gradeNameAt, gradesAt, itemsOf, labelOf, pinOf, type Pack } from "../pack";
import { notchesBetween, writeRating } from "../scale";
import { walk } from "./assess";
import type { Evaluation } from "./evaluate";
import type { Assessment, Subject } from "./types";

/** An issuer to be set beside others. */
export interface Compared {
  readonly name: string;
  readonly subject: Subject;
}

/** What one issuer has in a row. */
export interface ComparedCell {
  /** A grade with the value that was graded, a symbol, a number; n/a where it is missing, blank where it is not needed. */
  readonly shown: string | number;
  /** Grades, points or notches by which it is better than the first issuer's; null without an order or without one of them. */
  readonly gap: number | null;
  /** Of a measure or a quantity that is known, the number itself, in the item's unit. */
  readonly value?: number;
}

export interface ComparisonRow {
  readonly id: string;
  readonly kind: "item" | "grade" | "score" | "rating";
  readonly label: Text;
  /** In the order of the issuers; the first one's gap is null. */
  readonly cells: readonly ComparedCell[];
}

/** Issuers side by side under one methodology. */
export interface Comparison {
  readonly pin: string;
  readonly issuers: readonly { readonly name: string; readonly assessment: Assessment }[];
  /** Items in the order of the pack's sections, then what steps come to: scores, grades, ratings up to the final one. */
  readonly rows: readonly ComparisonRow[];
}

const NOT_AVAILABLE = "n/a";

interface Column {
  readonly assessment: Assessment;
  readonly run: Evaluation | undefined;
  /** Something is wrong: what the steps come to is withheld, as for a rating. */
  readonly isWrong: boolean;
}

/**
 * Sets issuers side by side: every item that any of them gives, and every step, with how far each is from the first one.
 * One that is incomplete, or has something wrong, shows n/a where it has no result; its assessment says what is missing.
 */
export function compare(pack: Pack, issuers: readonly Compared[]): Comparison {
  const columns = issuers.map(({ subject }): Column => {
    const { assessment, run } = walk(pack, subject);
    return { assessment, run, isWrong: assessment.problems.some(({ kind }) => kind === "wrong") };
  });
  const items = itemsOf(pack).filter(({ id }) =>
    columns.some(({ run }) => run?.subject.entries.has(id) === true || nodeOf(run, id) !== null),
  );
  const steps = pack.steps
    .filter(({ id }) => !items.some((item) => item.id === id))
    .filter(({ id }) => columns.some((column) => isReached(column, id)));
  return {
    pin: pinOf(pack),
    issuers: issuers.map(({ name }, index) => ({
      name,
      assessment: columns[index]?.assessment as Assessment,
    })),
    rows: [
      ...items.map(({ id }) => rowOf(pack, id, "item", columns)),
      ...steps.map((step) => rowOf(pack, step.id, stepKind(step).gives, columns)),
    ],
  };
}

function rowOf(
  pack: Pack,
  id: string,
  kind: ComparisonRow["kind"],
  columns: readonly Column[],
): ComparisonRow {
  const [first] = columns;
  const own = (column: Column) => (kind !== "item" && column.isWrong ? null : nodeOf(column.run, id));
  const base = first === undefined ? null : own(first);
  return {
    id,
    kind,
    label: labelOf(pack, id),
    cells: columns.map((column, index) => ({
      shown: shownOf(pack, id, column, own(column)),
      gap: index === 0 ? null : gapOf(pack, id, base, own(column)),
      ...valueOf(own(column)),
    })),
  };
}

/** Tells whether a step had a part: one below a grade that is given directly has none. */
function isReached({ run }: Column, id: string): boolean {
  return run?.nodes.has(id) === true;
}

function nodeOf(run: Evaluation | undefined, id: string): Node | null {
  return run?.nodes.get(id) ?? null;
}

function shownOf(pack: Pack, id: string, column: Column, node: Node | null): string | number {
  const { run, assessment } = column;
  if (node === null || run === undefined) {
    const entry = run?.subject.entries.get(id);
    if (entry?.value !== null && entry?.value !== undefined) return String(entry.value);
    const isAsked = assessment.missing.includes(id) || isReached(column, id);
    return entry !== undefined || isAsked ? NOT_AVAILABLE : "";
  }
  const item = findItem(pack, id);
  if (node.grade !== undefined) {
    const { value, grade } = node.grade;
    return value !== undefined && item?.kind === "measured"
      ? `${shownValue(value, item.unit)} (${grade})`
      : grade;
  }
  if (item?.kind === "markets") return String(run.subject.entries.get(id)?.value ?? "");
  if (node.rating !== undefined) return writeRating(node.rating, run.scale);
  if (item?.kind === "quantity" && typeof node.quantity === "number")
    return shownValue(node.quantity, item.unit);
  return node.choice ?? node.notches ?? node.quantity ?? node.score ?? "";
}

function valueOf(node: Node | null): { readonly value?: number } {
  const value = node?.grade?.value ?? node?.quantity;
  return typeof value === "number" ? { value } : {};
}

/** How much better a node is than the first issuer's: in grades, points, notches or positions of a scale. */
function gapOf(pack: Pack, id: string, first: Node | null, other: Node | null): number | null {
  if (first === null || other === null) return null;
  if (first.grade !== undefined && other.grade !== undefined) {
    const grades = gradesAt(pack, id);
    return grades.indexOf(first.grade.grade) - grades.indexOf(other.grade.grade);
  }
  if (first.rating !== undefined && other.rating !== undefined)
    return notchesBetween(other.rating, first.rating);
  if (first.notches !== undefined && other.notches !== undefined) return other.notches - first.notches;
  if (first.score !== undefined && other.score !== undefined) {
    // Fewer points are better, save where a step rates more points higher.
    const isHigher = pack.steps.some(
      (step) => dependencies(step).includes(id) && stepKind(step).better?.(step) === "higher",
    );
    return settleDecimals(isHigher ? other.score - first.score : first.score - other.score);
  }
  return null;
}

/**
 * Says what an issuer has in a reader's language: an option or a grade by its name, with the value before it where it is a
 * measure's. In English it stands as it may be given.
 */
export function comparedText(
  pack: Pack,
  id: string,
  shown: string | number,
  language: Language,
): string | number {
  if (typeof shown === "number" || language === "en") return shown;
  const named = (word: string) => amountsInChinese(gradeNameAt(pack, id, word).zh);
  const [, value = "", grade = ""] = /^(.+) \((.+)\)$/.exec(shown) ?? [];
  if (grade === "" || !gradesAt(pack, id).includes(grade)) return named(shown);
  return `${amountsInChinese(value)}（${named(grade)}）`;
}

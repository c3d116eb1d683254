import type { Text } from "../language";
import { failure, success, wrong, type Outcome } from "../problem";
import { keyForm, normaliseText } from "../text";
import type { Basis, Citation } from "../trace";

/** A limit that a supervisor sets for a measure: data, with the place where it stands. */
export interface SupervisoryLimit {
  readonly id: string;
  readonly label: Text;
  readonly aliases: readonly string[];
  /** Whether the measure is to be at most or at least the limit; at the limit it is met. */
  readonly side: "most" | "least";
  readonly limit: number;
  readonly unit: "multiple" | "fraction";
  /** Another limit for companies of which the word is said. */
  readonly special?: {
    readonly word: string;
    readonly label: Text;
    readonly aliases: readonly string[];
    readonly limit: number;
  };
  readonly rule: Text;
  readonly cite: Citation;
  readonly basis: Basis;
}

/** Where a measure stands against its limit. */
export interface LimitResult {
  readonly limit: SupervisoryLimit;
  readonly value: number;
  /** The limit that holds for the company. */
  readonly bound: number;
  readonly met: boolean;
}

/** A value computed from printed figures may miss an exact limit by so little. */
const TINY = 1e-9;

const isNamed = (word: string, { id, label, aliases }: Pick<SupervisoryLimit, "id" | "label" | "aliases">) =>
  [id, label.en, label.zh, ...aliases].some((one) => keyForm(one) === keyForm(word));

/** Finds a limit by its id, its label in either language, or another word for its measure. */
export function findLimit(
  word: string,
  limits: readonly SupervisoryLimit[],
  at: string,
): Outcome<SupervisoryLimit> {
  const found = limits.find((one) => isNamed(word, one));
  const allowed = limits.map(({ id }) => id);
  return found === undefined
    ? failure(wrong("not-in-list", at, { received: normaliseText(word), allowed }))
    : success(found);
}

/**
 * Measures a value against its limit.
 * @param company a word for the kind of company where a limit of its own may hold; "" for none
 * @returns a problem where no limit knows the word, or the value is no finite number
 */
export function checkLimit(
  limit: SupervisoryLimit,
  value: number,
  company: string,
  limits: readonly SupervisoryLimit[],
): Outcome<LimitResult> {
  const kinds = limits.flatMap(({ special }) => (special === undefined ? [] : [special]));
  const isKind = ({ word, label, aliases }: (typeof kinds)[number]) =>
    isNamed(company, { id: word, label, aliases });
  if (company !== "" && !kinds.some(isKind)) {
    const allowed = kinds.map(({ word }) => word);
    return failure(wrong("not-in-list", "company", { received: normaliseText(company), allowed }));
  }
  if (!Number.isFinite(value)) return failure(wrong("not-a-number", limit.id, { received: value }));
  const bound =
    company !== "" && limit.special !== undefined && isKind(limit.special)
      ? limit.special.limit
      : limit.limit;
  const met = limit.side === "most" ? value <= bound + TINY : value >= bound - TINY;
  return success({ limit, value, bound, met });
}

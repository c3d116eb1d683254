import type { Text } from "../language";

/** What the tool finds out by itself of an assessment's process. */
export const PROCESS_FACTS = [
  "rated",
  "report-written",
  "report-dated",
  "approved",
  "follow-up-set",
  "evidence-complete",
] as const;
export type ProcessFact = (typeof PROCESS_FACTS)[number];

/** Whose duties checks are, by their ids: the rest are asked of each assessment. */
export interface ProcessRules {
  /** Answered once for an institution, in whatever workbook it rates. */
  readonly institution: readonly string[];
  /** Answered for each bond. */
  readonly bond: readonly string[];
  /** Duties that are met or not as the tool knows, whatever is stated of them. */
  readonly known: Readonly<Record<string, ProcessFact>>;
}

export type DutyScope = "institution" | "assessment" | "bond";

/** Something that the process asks for: a check of the methodology. */
export interface DutyCheck {
  readonly id: string;
  readonly label: Text;
}

/** Where a check stands as the analyst states it; see `CheckState`. */
export type DutyState = "met" | "failed" | "open" | "waived" | "not-applicable";

export interface Duty extends DutyCheck {
  readonly scope: DutyScope;
  /** The bond's name, of a duty asked for each. */
  readonly bond?: string;
  readonly state: DutyState;
  /** Whether the tool knows it, or the analyst says so. */
  readonly by: "tool" | "stated";
}

/** What is stated: by check id, once for the institution, for the assessment, and for each bond by its name. */
export interface StatedDuties {
  readonly institution: Readonly<Record<string, DutyState>>;
  readonly assessment: Readonly<Record<string, DutyState>>;
  readonly bonds: readonly { readonly name: string; readonly states: Readonly<Record<string, DutyState>> }[];
}

/** What the tool knows; a fact that is left out is not known yet, and what is stated holds. */
export type KnownFacts = Readonly<Partial<Record<ProcessFact, boolean | undefined>>>;

/**
 * Lists the duties of a process with where each stands, in the order of the checks: those of the institution once, those of
 * a bond for each bond, what the tool knows filled in.
 */
export function dutiesOf(
  checks: readonly DutyCheck[],
  rules: ProcessRules,
  stated: StatedDuties,
  facts: KnownFacts,
): readonly Duty[] {
  return checks.flatMap(({ id, label }): readonly Duty[] => {
    const fact = rules.known[id];
    const known = fact === undefined ? undefined : facts[fact];
    const duty = (scope: DutyScope, states: Readonly<Record<string, DutyState>>): Duty => {
      if (known !== undefined) return { id, label, scope, state: known ? "met" : "failed", by: "tool" };
      return { id, label, scope, state: states[id] ?? "open", by: "stated" };
    };
    if (rules.institution.includes(id)) return [duty("institution", stated.institution)];
    if (!rules.bond.includes(id)) return [duty("assessment", stated.assessment)];
    return stated.bonds.map(({ name, states }) => ({ ...duty("bond", states), bond: name }));
  });
}

/** Lists the duties that are not met: open or failed. What is waived or does not apply asks for nothing. */
export function unmetDuties(duties: readonly Duty[]): readonly Duty[] {
  return duties.filter(({ state }) => state === "open" || state === "failed");
}

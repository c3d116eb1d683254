import {
  dutiesOf,
  findPack,
  reviewRulesFor,
  standingOf,
  unmetDuties,
  type Assessment,
  type Check,
  type Duty,
  type DutyState,
  type KnownFacts,
  type Pack,
  type ProcessRules,
} from "../../src";
import type { Bond } from "./bond/bond";
import { isAnswered, type Answer, type Draft } from "./draft";
import { isSourced, unsourced } from "./evidence";
import { saidOnSheet } from "./sheet-age";

const NONE: ProcessRules = { institution: [], bond: [], known: {} };

/** The words that the pane writes for a duty, with what they say. */
const STATES: Readonly<Record<string, DutyState>> = {
  yes: "met",
  no: "failed",
  "not applicable": "not-applicable",
};

/** Finds what the methodology's rules for reviews say of its process; nothing where it has none. */
function processOf(pack: Pack): ProcessRules {
  const rules = reviewRulesFor(pack, "method");
  return pack.reviewRules !== undefined && rules.ok ? (rules.value.process ?? NONE) : NONE;
}

function processChecks(pack: Pack): readonly Check[] {
  return (pack.checks ?? []).filter(({ force }) => force === "process");
}

/** Lists the duties that are asked for each bond. */
export function bondDuties(pack: Pack): readonly Check[] {
  const { bond } = processOf(pack);
  return processChecks(pack).filter(({ id }) => bond.includes(id));
}

/** Tells whether a duty is stated in the assessment: those of a bond are stated with the bond, and some the tool knows. */
export function isStatedDuty(pack: Pack, id: string): boolean {
  return !processOf(pack).bond.includes(id);
}

/** Answers for the institution's own duties, from the newest assessment of a workbook that answers each: asked once. */
function institutionAnswers(pack: Pack, newestFirst: readonly Draft[]): Readonly<Record<string, Answer>> {
  const answers = processOf(pack).institution.flatMap((id): [string, Answer][] => {
    const found = newestFirst.map((draft) => draft.answers[id]).find((answer) => isAnswered(answer));
    return found === undefined ? [] : [[id, found]];
  });
  return Object.fromEntries(answers);
}

/** As `institutionAnswers`, over the methodologies of a workbook's own assessments: of a new one, none is chosen yet. */
export function answeredOnce(newestFirst: readonly Draft[]): Readonly<Record<string, Answer>> {
  return newestFirst.reduceRight<Readonly<Record<string, Answer>>>((answers, draft) => {
    const pack = findPack(draft.method, "method");
    return pack.ok ? { ...answers, ...institutionAnswers(pack.value, [draft]) } : answers;
  }, {});
}

/** Leaves out what was stated of the process of one assessment: the next one has a process of its own. */
export function withoutOwnDuties(
  pack: Pack,
  answers: Readonly<Record<string, Answer>>,
): Readonly<Record<string, Answer>> {
  const { institution } = processOf(pack);
  const own = new Set(processChecks(pack).flatMap(({ id }) => (institution.includes(id) ? [] : [id])));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !own.has(id)));
}

/**
 * What the tool knows of the process of an assessment. Of a report it knows only that it wrote one of what the assessment says
 * now: another may have been written elsewhere, so that there is none it never says.
 */
function factsOf(pack: Pack, draft: Draft, { final }: Assessment): KnownFacts {
  const rated = final !== undefined;
  const { analyst, date } = draft.issuer;
  return {
    rated,
    "report-dated": date !== "",
    ...(isReported(draft) ? { "report-written": true } : {}),
    approved: standingOf(analyst, draft.approval?.approver ?? "") === "final",
    "follow-up-set": rated && date !== "",
    "evidence-complete": isEvident(pack, draft),
  };
}

function isReported(draft: Draft): boolean {
  return draft.reported !== undefined && draft.reported.said === saidOnSheet(draft);
}

/** Every input that counts says from where it comes, and there is one. Statements of duties are their own evidence. */
function isEvident(pack: Pack, draft: Draft): boolean {
  const duties = new Set((pack.checks ?? []).map(({ id }) => id));
  const open = unsourced(pack, draft).filter((id) => !duties.has(id));
  return open.length === 0 && Object.values(draft.answers).some(isSourced);
}

/**
 * Lists the duties of the process with where each stands, those of a bond for each bond.
 * @param otherwise what else is known, or is not to count as known
 */
export function dutiesNow(
  pack: Pack,
  draft: Draft,
  assessment: Assessment,
  otherwise: KnownFacts = {},
): readonly Duty[] {
  const states = Object.fromEntries(assessment.checks.map(({ id, state }) => [id, state]));
  const bonds = (draft.bonds ?? []).map((bond, index) => ({
    name: bond.name.trim() === "" ? String(index + 1) : bond.name.trim(),
    states: statesOf(bond),
  }));
  const stated = { institution: states, assessment: states, bonds };
  return dutiesOf(processChecks(pack), processOf(pack), stated, {
    ...factsOf(pack, draft, assessment),
    ...otherwise,
  });
}

function statesOf({ duties = {} }: Bond): Readonly<Record<string, DutyState>> {
  return Object.fromEntries(
    Object.entries(duties).flatMap(([id, word]) => {
      const state = STATES[word];
      return state === undefined ? [] : [[id, state]];
    }),
  );
}

/** Finds where duties of the issuer's assessment stand as the tool knows them; of the others only the analyst can say. */
export function knownDuties(
  pack: Pack,
  draft: Draft,
  assessment: Assessment,
  otherwise: KnownFacts = {},
): ReadonlyMap<string, DutyState> {
  const known = dutiesNow(pack, draft, assessment, otherwise).filter(
    ({ by, bond }) => by === "tool" && bond === undefined,
  );
  return new Map(known.map(({ id, state }) => [id, state]));
}

/** Lists the duties that are not met. With any of them, finalising needs a reason. */
export function unmetNow(pack: Pack, draft: Draft, assessment: Assessment): readonly Duty[] {
  return unmetDuties(dutiesNow(pack, draft, assessment));
}

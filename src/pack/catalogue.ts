import { packFiles } from "../packs";
import { failure, success, wrong, type Outcome } from "../problem";
import { findWord } from "../reading";
import type { IssueRules } from "../issue";
import type { Text } from "../language";
import type { ReviewRules, SupervisoryLimit } from "../review";
import { type RatingScale, type ScaleMapping } from "../scale";
import { keyForm, normaliseText } from "../text";
import { newestOf, packAmong } from "./find";
import { demandMethods, keptMethods } from "./kept";
import type { Lock } from "./lock-shape";
import { ownerOf, type PackLibrary } from "./owner";
import type { Pack, Source, SupportMethod } from "./schema";
import type { SharedParts } from "./shared";
import { Shelf, type PackHead } from "./shelf";
import { arePartsHere, loadParts, shippedParts } from "./shipped";
import { sovereignRuleOf } from "./sovereign-rule";

let shelf: Shelf | undefined;
const openedShelf = (): Shelf => (shelf ??= new Shelf(packFiles));

let packs: readonly Pack[] | undefined;

const shipped: PackLibrary = {
  get sources() {
    return shippedParts.sources.value;
  },
  get scales() {
    return shippedParts.scales.value;
  },
  get mappings() {
    return shippedParts.mappings.value;
  },
  get supportMethods() {
    return shippedParts.supportMethods.value;
  },
  get sovereignRules() {
    return shippedParts.sovereignRules.value;
  },
  get issueRules() {
    return shippedParts.issueRules.value;
  },
  get reviewRules() {
    return shippedParts.reviewRules.value;
  },
  get releases() {
    return openedShelf().packs(shipped);
  },
  get packs() {
    return (packs ??= newestOf(openedShelf().packs(shipped)));
  },
};

/** The library that ships. What a build left for later is loaded when it is first asked for: `NotLoaded` says so. */
export function shippedLibrary(): PackLibrary {
  return shipped;
}

/** Lists the files of the library that ships, as parsed JSON: what another library adds its own to. */
export function shippedFiles(): readonly unknown[] {
  const { sources, scales, mappings, supportMethods, sovereignRules, issueRules, reviewRules } = shipped;
  const shared = { sources, scales, mappings, supportMethods, sovereignRules, issueRules, reviewRules };
  return [shared, ...openedShelf().packs(shipped)];
}

/** The lock of the releases that ship: what each pin stands for, for good. */
export function shippedLock(): Lock {
  return shippedParts.lock.value;
}

/** The library on which a pack stands: the one that read it, else the one that ships. */
export function libraryOf(pack: Pack): PackLibrary {
  return ownerOf(pack) ?? shippedLibrary();
}

export function listScales(): readonly RatingScale[] {
  return shippedLibrary().scales;
}

export function listSources(): readonly Source[] {
  return shippedLibrary().sources;
}

export function listMappings(): readonly ScaleMapping[] {
  return shippedLibrary().mappings;
}

/** Lists the newest release of each methodology: what there is to choose from. */
export function listPacks(): readonly Pack[] {
  return shippedLibrary().packs;
}

/** Lists the heads of the newest releases: what there is to choose from, without reading any. */
export function listHeads(): readonly PackHead[] {
  return newestOf(openedShelf().heads);
}

let knownIds: ReadonlySet<string> | undefined;

/** Tells whether any methodology that ships calls something so that a subject may give, or a check. */
export function isKnownId(id: string): boolean {
  return (knownIds ??= new Set(openedShelf().heads.flatMap(({ ids }) => ids))).has(id);
}

/** Tells whether every methodology, and all that they share, can be read at once. */
export function arePacksLoaded(): boolean {
  return openedShelf().isLoaded && arePartsHere();
}

/** Loads every methodology that a build left for later, and all that they share. */
export async function loadPacks(): Promise<void> {
  await Promise.all([openedShelf().load(), loadParts()]);
}

/** Lists every release that ships: each calibration of each version of each methodology, for old pins. */
export function listReleases(): readonly Pack[] {
  return shippedLibrary().releases;
}

export function listSupportMethods(): readonly SupportMethod[] {
  return shippedLibrary().supportMethods;
}

export function findSource(key: string, library = shippedLibrary()): Source | undefined {
  return library.sources.find((source) => source.key === key);
}

/** Finds an entry by its id, by its title in either language where no other has the same, or by what its id is called. */
function find<T extends Titled>(
  list: readonly T[],
  idOf: (entry: T) => string,
  id: string,
  at: string,
): Outcome<T> {
  const form = keyForm(id);
  const titled = list.filter(({ title }) => isTitle(title, form));
  const ids = list.map(idOf);
  const called = findWord(id, ids);
  const found =
    list.find((entry) => keyForm(idOf(entry)) === form) ??
    (titled.length === 1 ? titled[0] : list.find((entry) => idOf(entry) === called));
  return found === undefined
    ? failure(wrong("not-in-list", at, { received: normaliseText(id), allowed: ids }))
    : success(found);
}

interface Titled {
  readonly id?: string;
  readonly title?: Text;
}

function isTitle(title: Text | undefined, form: string): boolean {
  return title !== undefined && (keyForm(title.en) === form || keyForm(title.zh) === form);
}

/** Finds a scale by id. */
export function findScale(
  id: string,
  at: string,
  library: SharedParts = shippedLibrary(),
): Outcome<RatingScale> {
  return find(library.scales, (scale) => scale.id, id, at);
}

/** Finds the scale on which a methodology rates: of the library on which it stands. */
export function scaleOf(pack: Pack): Outcome<RatingScale> {
  return findScale(pack.scale, "scale", libraryOf(pack));
}

/** Finds a support method by id. */
export function findSupportMethod(id: string, at: string): Outcome<SupportMethod> {
  return find(listSupportMethods(), (method) => method.id, id, at);
}

/** Finds a rule for the sovereign step by its own id, or as the methodology of an id (or pin) takes it. */
export function findSovereignRule(id: string, at: string): Outcome<ReturnType<typeof sovereignRuleOf>> {
  const { sovereignRules } = shippedLibrary();
  const rule = find(sovereignRules, (one) => one.id, id, at);
  if (rule.ok) return rule;
  const pack = findPack(id, at);
  if (pack.ok) return success(sovereignRuleOf(pack.value));
  const allowed = [...sovereignRules, ...listHeads()].map((one) => one.id);
  return failure(wrong("not-in-list", at, { received: normaliseText(id), allowed }));
}

/**
 * Finds the rules for rating bonds: by their id, or by a methodology, whose rules they are; without either, those that
 * the library names first.
 */
export function findIssueRules(reference: string | null, at: string): Outcome<IssueRules> {
  return findRules("issueRules", reference, at);
}

/** Finds the rules for its issuers' bonds that a methodology names: of the library on which it stands. */
export function issueRulesOf(pack: Pack, at: string): Outcome<IssueRules> {
  return rulesOf<IssueRules>("issueRules", pack, at);
}

/** Lists the sets of rules for rating bonds, in the library's order. */
export function listIssueRules(): readonly IssueRules[] {
  return shippedLibrary().issueRules;
}

/** Lists the supervisory limits for financing guarantors. */
export function listLimits(): readonly SupervisoryLimit[] {
  return shippedParts.limits.value;
}

/** Finds the rules for the next review, as those for bonds. */
export function findReviewRules(reference: string | null, at: string): Outcome<ReviewRules> {
  return findRules("reviewRules", reference, at);
}

/** Finds the rules for reviews that a methodology names: of the library on which it stands. */
export function reviewRulesOf(pack: Pack, at: string): Outcome<ReviewRules> {
  return rulesOf<ReviewRules>("reviewRules", pack, at);
}

/** Finds the rules for reviews of a methodology's issuers; where it names none, those that the library names first. */
export function reviewRulesFor(pack: Pack, at: string): Outcome<ReviewRules> {
  return pack.reviewRules === undefined ? findReviewRules(null, at) : reviewRulesOf(pack, at);
}

type RuleList = "issueRules" | "reviewRules";

const WITHOUT: Readonly<Record<RuleList, Text>> = {
  issueRules: { en: "names no rules for bonds", zh: "未指定债券评级规则" },
  reviewRules: { en: "names no rules for reviews", zh: "未指定跟踪评级规则" },
};

function findRules<L extends RuleList>(
  list: L,
  reference: string | null,
  at: string,
): Outcome<PackLibrary[L][number]> {
  type Rules = PackLibrary[L][number] & Titled & { readonly id: string };
  const all = shippedLibrary()[list] as readonly Rules[];
  const id = reference ?? all[0]?.id ?? "";
  const own = find(all, (rules) => rules.id, id, at);
  if (own.ok) return own;
  const pack = findPack(id, at);
  if (pack.ok) return rulesOf<Rules>(list, pack.value, at);
  const withRules = listPacks().filter((one) => one[list] !== undefined);
  const allowed = [...all, ...withRules].map((one) => one.id);
  return failure(wrong("not-in-list", at, { received: normaliseText(id), allowed }));
}

function rulesOf<T extends Titled & { readonly id: string }>(
  list: RuleList,
  pack: Pack,
  at: string,
): Outcome<T> {
  const named = pack[list];
  const all = libraryOf(pack)[list] as readonly Titled[] as readonly T[];
  if (named !== undefined) return find(all, (rules) => rules.id, named, at);
  const { en, zh } = WITHOUT[list];
  const reason = { en: `${pack.id} ${en}`, zh: `${pack.id}${zh}` };
  return failure(wrong("no-definition", at, { reason }));
}

/** Finds a scale mapping by id. */
export function findMapping(
  id: string,
  at: string,
  library: SharedParts = shippedLibrary(),
): Outcome<ScaleMapping> {
  return find(library.mappings, (mapping) => mapping.id, id, at);
}

/** Finds a methodology that ships, or one of the user's own that is at hand, by its id or by its pin. */
export function findPack(reference: string, at: string): Outcome<Pack> {
  const own = keptMethods();
  const found = packAmong([...openedShelf().heads, ...own], reference, at);
  if (!found.ok) {
    demandMethods();
    return found;
  }
  const release = found.value;
  return success("ids" in release ? openedShelf().pack(release, shippedLibrary()) : release);
}

import * as v from "valibot";
import {
  issueFile,
  limitFile,
  mappingFile,
  packFiles,
  reviewFile,
  scaleFile,
  sourceFile,
  sovereignFile,
  supportFile,
} from "../packs";
import { describeProblem, failure, success, wrong, type Outcome } from "../problem";
import type { IssueRules } from "../issue";
import type { Text } from "../language";
import type { ReviewRules, SupervisoryLimit } from "../review";
import { hasSymbol, type RatingScale, type ScaleMapping } from "../scale";
import { keyForm, normaliseText } from "../text";
import type { Library } from "./fault";
import { packAmong } from "./find";
import { issueShape, limitShape, reviewShape } from "./issue-shape";
import { readPack } from "./parse";
import type { Pack, Source, SovereignRule, SupportMethod } from "./schema";
import { mappingShape, scaleShape, sourceShape, sovereignShape, supportShape } from "./shape";
import { sovereignRuleOf } from "./sovereign-rule";

/**
 * The library that ships: scales, sources, mappings and packs. It is our own data and tests hold it sound, so a
 * fault here is a broken build and stops the program at once, with the path.
 */
const scales: readonly RatingScale[] = v.parse(v.array(scaleShape), scaleFile);
const sources: readonly Source[] = v.parse(v.array(sourceShape), sourceFile);
const mappings: readonly ScaleMapping[] = v.parse(v.array(mappingShape), mappingFile);
const supportMethods: readonly SupportMethod[] = v.parse(v.array(supportShape), supportFile);
const sovereignRules: readonly SovereignRule[] = v.parse(v.array(sovereignShape), sovereignFile);
const issueRules: readonly IssueRules[] = v.parse(v.array(issueShape), issueFile);
const reviewRules: readonly ReviewRules[] = v.parse(v.array(reviewShape), reviewFile);
const limits: readonly SupervisoryLimit[] = v.parse(v.array(limitShape), limitFile);
const library: Library = {
  sourceKeys: new Set(sources.map(({ key }) => key)),
  issueRules: new Set(issueRules.map(({ id }) => id)),
  reviewRules: new Set(reviewRules.map(({ id }) => id)),
  scales: new Map(scales.map((scale) => [scale.id, scale])),
  mappings: new Map(mappings.map((mapping) => [mapping.id, mapping])),
};
const packs: readonly Pack[] = packFiles.map((file) => {
  const pack = parsePack(file);
  if (pack.ok) return pack.value;
  const faults = pack.problems.map((problem) => describeProblem(problem, "en"));
  throw new Error(`A shipped methodology pack is unsound: ${faults.join("; ")}`);
});

export function listScales(): readonly RatingScale[] {
  return scales;
}

export function listSources(): readonly Source[] {
  return sources;
}

export function listMappings(): readonly ScaleMapping[] {
  return mappings;
}

export function listPacks(): readonly Pack[] {
  return packs;
}

export function listSupportMethods(): readonly SupportMethod[] {
  return supportMethods;
}

export function findSource(key: string): Source | undefined {
  return sources.find((source) => source.key === key);
}

function find<T>(list: readonly T[], idOf: (entry: T) => string, id: string, at: string): Outcome<T> {
  const form = keyForm(id);
  const found = list.find((entry) => keyForm(idOf(entry)) === form);
  return found === undefined
    ? failure(wrong("not-in-list", at, { received: normaliseText(id), allowed: list.map(idOf) }))
    : success(found);
}

/** Finds a scale by id. */
export function findScale(id: string, at: string): Outcome<RatingScale> {
  return find(scales, (scale) => scale.id, id, at);
}

/** Finds a support method by id. */
export function findSupportMethod(id: string, at: string): Outcome<SupportMethod> {
  return find(supportMethods, (method) => method.id, id, at);
}

/** Finds a rule for the sovereign step by its own id, or as the methodology of an id (or pin) takes it. */
export function findSovereignRule(id: string, at: string): Outcome<ReturnType<typeof sovereignRuleOf>> {
  const rule = find(sovereignRules, (one) => one.id, id, at);
  if (rule.ok) return rule;
  const pack = findPack(id, at);
  if (pack.ok) return success(sovereignRuleOf(pack.value));
  const allowed = [...sovereignRules, ...packs].map((one) => one.id);
  return failure(wrong("not-in-list", at, { received: normaliseText(id), allowed }));
}

/**
 * Finds the rules for rating bonds: by their id, or by a methodology, whose rules they are; without either, those that
 * the library names first.
 */
export function findIssueRules(reference: string | null, at: string): Outcome<IssueRules> {
  return findRules(issueRules, (pack) => pack.issueRules, reference, at, {
    en: "names no rules for bonds",
    zh: "未指定债券评级规则",
  });
}

/** Lists the sets of rules for rating bonds, in the library's order. */
export function listIssueRules(): readonly IssueRules[] {
  return issueRules;
}

/** Lists the supervisory limits for financing guarantors. */
export function listLimits(): readonly SupervisoryLimit[] {
  return limits;
}

/** Finds the rules for the next review, as those for bonds. */
export function findReviewRules(reference: string | null, at: string): Outcome<ReviewRules> {
  return findRules(reviewRules, (pack) => pack.reviewRules, reference, at, {
    en: "names no rules for reviews",
    zh: "未指定跟踪评级规则",
  });
}

function findRules<T extends { readonly id: string }>(
  list: readonly T[],
  idIn: (pack: Pack) => string | undefined,
  reference: string | null,
  at: string,
  without: Text,
): Outcome<T> {
  const id = reference ?? list[0]?.id ?? "";
  const own = find(list, (rules) => rules.id, id, at);
  const pack = findPack(id, at);
  if (own.ok) return own;
  if (!pack.ok) {
    const withRules = packs.filter((one) => idIn(one) !== undefined);
    const allowed = [...list, ...withRules].map((one) => one.id);
    return failure(wrong("not-in-list", at, { received: normaliseText(id), allowed }));
  }
  const named = idIn(pack.value);
  if (named !== undefined) return find(list, (rules) => rules.id, named, at);
  const reason = { en: `${pack.value.id} ${without.en}`, zh: `${pack.value.id}${without.zh}` };
  return failure(wrong("no-definition", at, { reason }));
}

/** Finds a scale mapping by id. */
export function findMapping(id: string, at: string): Outcome<ScaleMapping> {
  return find(mappings, (mapping) => mapping.id, id, at);
}

/**
 * Tells on which scale a symbol stands by its form: a notation written exactly so that no plainer scale has (Baa2,
 * Aaa), then the library's first scale for letters alone, then a scale whose symbols speak for themselves.
 */
export function scaleOf(text: string, at: string): Outcome<RatingScale> {
  const received = normaliseText(text);
  const [byDefault] = scales;
  const exact = scales.find(({ notations }) =>
    notations.slice(1).some(({ symbols }) => symbols.includes(received)),
  );
  const plain = scales.some(({ notations }) => notations[0].symbols.includes(received));
  if (exact !== undefined && !plain) return success(exact);
  if (byDefault !== undefined && hasSymbol(text, byDefault)) return success(byDefault);
  const own = scales.find((scale) => scale.selfEvident && hasSymbol(text, scale));
  if (own !== undefined) return success(own);
  const elsewhere = scales.filter((scale) => hasSymbol(text, scale));
  const byNotation = elsewhere.filter(({ notations }) => !hasSymbol(text, { notations: [notations[0]] }));
  const [only] = byNotation;
  if (only !== undefined && byNotation.length === elsewhere.length) return success(only);
  return elsewhere.length > 0
    ? failure(wrong("scale-open", at, { received, allowed: elsewhere.map(({ id }) => id) }))
    : failure(
        wrong("unknown-symbol", at, {
          received,
          scale: byDefault?.id ?? "",
          allowed: byDefault?.notations[0].symbols ?? [],
        }),
      );
}

/** Finds a methodology that ships by its id or by its pin. */
export function findPack(reference: string, at: string): Outcome<Pack> {
  return packAmong(packs, reference, at);
}

/** Reads a pack from parsed JSON against the library that ships; every problem is named with its path. */
export function parsePack(json: unknown): Outcome<Pack> {
  return readPack(json, library);
}

import type { IssueRules } from "../issue";
import {
  countryFile,
  issueFile,
  limitFile,
  mappingFile,
  portfolioFile,
  releasedFile,
  reviewFile,
  scaleFile,
  sourceFile,
  sovereignFile,
  supportFile,
} from "../packs";
import type { DefaultTable, FactorTable, LeaningRule } from "../portfolio";
import type { ReviewRules, SupervisoryLimit } from "../review";
import type { RatingScale, ScaleMapping } from "../scale";
import { Later } from "./later";
import type { Lock } from "./lock-shape";
import type { Source, SovereignRule, SupportMethod } from "./schema";

/** What ships for the figures of a portfolio. */
interface PortfolioFile {
  readonly factorTables: readonly FactorTable[];
  readonly defaultTables: readonly DefaultTable[];
  readonly leaningRules: readonly LeaningRule[];
}

/**
 * What ships beside the methodologies, each there when it is asked for. It is our own data, in the form in which it is used:
 * tests hold it to that form and to the laws of libraries, so that nobody who opens a page waits for the proof.
 */
export const shippedParts = {
  sources: new Later<readonly Source[]>(sourceFile),
  scales: new Later<readonly RatingScale[]>(scaleFile),
  mappings: new Later<readonly ScaleMapping[]>(mappingFile),
  supportMethods: new Later<readonly SupportMethod[]>(supportFile),
  sovereignRules: new Later<readonly SovereignRule[]>(sovereignFile),
  issueRules: new Later<readonly IssueRules[]>(issueFile),
  reviewRules: new Later<readonly ReviewRules[]>(reviewFile),
  limits: new Later<readonly SupervisoryLimit[]>(limitFile),
  lock: new Later<Lock>(releasedFile),
  countries: new Later<{ readonly countries: Readonly<Record<string, readonly string[]>> }>(countryFile),
  portfolio: new Later<PortfolioFile>(portfolioFile),
};

const all: readonly Later<unknown>[] = Object.values(shippedParts);

/** Tells whether all of it can be read at once. */
export function arePartsHere(): boolean {
  return all.every(({ isHere }) => isHere);
}

/** Loads all of it. */
export async function loadParts(): Promise<void> {
  await Promise.all(all.map((part) => part.load()));
}

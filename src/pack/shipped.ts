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
import { Later } from "./later";
import { prove } from "./prove";

/** What ships beside the methodologies, each there when it is asked for. */
export const shippedParts = {
  sources: new Later(sourceFile, prove.sources),
  scales: new Later(scaleFile, prove.scales),
  mappings: new Later(mappingFile, prove.mappings),
  supportMethods: new Later(supportFile, prove.supportMethods),
  sovereignRules: new Later(sovereignFile, prove.sovereignRules),
  issueRules: new Later(issueFile, prove.issueRules),
  reviewRules: new Later(reviewFile, prove.reviewRules),
  limits: new Later(limitFile, prove.limits),
  lock: new Later(releasedFile, prove.lock),
  countries: new Later(countryFile, prove.countries),
  portfolio: new Later(portfolioFile, prove.portfolio),
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

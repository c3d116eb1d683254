import {
  enhancedChecks,
  foreignGuaranteeChecks,
  guaranteedChecks,
  ordinaryChecks,
  spreadChecks,
} from "./bonds";
import { abroadChecks, adjustmentChecks, profileChecks, sovereignChecks } from "./foreign";
import { indicatorChecks, scorecardChecks } from "./guarantors";
import { capChecks, jointChecks, statedChecks, topDownChecks } from "./support";
import type { CaseFiles, Check, MeasuredCase, PublicCase } from "./types";

/** What is computed for a case, by the collection's word for its pack and by what was read of it. */
function checksOf(one: PublicCase, files: CaseFiles): readonly Check[] {
  const { inputs, steps } = one.published;
  switch (one.pack) {
    case "lianhe_guarantor":
      return scorecardChecks(one);
    case "ccxap_guarantor":
      return indicatorChecks(one, files.jinshang);
    case "guarantor":
      return statedChecks(one);
    case "guarantor/mli":
    case "panda_idi":
      return steps["preliminary"] === undefined ? profileChecks(one, files) : adjustmentChecks(one);
    case "panda_sovereign":
      return inputs["international"] === undefined ? sovereignChecks(one, files) : abroadChecks(one);
    case "panda_sovereign+issue":
      return guaranteedChecks(one);
    case "panda_local_government":
      return ordinaryChecks(one, files.tables);
    case "panda_corporate+issue":
      return foreignGuaranteeChecks(one);
    case "support_jda":
    case "support_jda/panda_fi":
      return jointChecks(one);
    case "support_topdown":
      return topDownChecks(one);
    case "support_gre/cap":
      return capChecks(one);
    case "issue_guarantee":
      return enhancedChecks(one);
    case "issue_notching":
      return spreadChecks(one);
    default:
      throw new Error(`${one.id}: nothing says what ${one.pack} means here`);
  }
}

/** Computes every case; one that has only an outcome says why nothing is computed. */
export function measureCases(files: CaseFiles): readonly MeasuredCase[] {
  const { packWords, outcomeOnly } = files.tables;
  return files.cases.map((one) => {
    const kind = packWords[one.pack]?.kind;
    if (kind === undefined) throw new Error(`${one.id}: the table of words lacks ${one.pack}`);
    const why = outcomeOnly[one.id] ?? outcomeOnly[one.pack];
    return why === undefined
      ? { case: one, kind, checks: checksOf(one, files) }
      : { case: one, kind, checks: [], why };
  });
}

import { labelOf, type Language, type Pack } from "../../src";
import type { Change } from "../../desk/draft/history";
import { say } from "../../desk/words";
import { placeLabel } from "../parts/links/news";
import { wordPlaceLabel } from "../../desk/draft/word-labels";

const ISSUER_FACTS = {
  name: "issuer.name",
  date: "issuer.date",
  analyst: "issuer.analyst",
  sources: "issuer.sources",
  year: "issuer.year",
} as const;

function isIssuerFact(fact: string | undefined): fact is keyof typeof ISSUER_FACTS {
  return fact !== undefined && fact in ISSUER_FACTS;
}

/** Names a change of the history for the reader: the item or the fact that it changed. */
export function changeText({ type, of }: Change, pack: Pack, language: Language): string {
  switch (type) {
    case "method-chosen":
      return say(language, "step.method");
    case "calibrated":
      return say(language, "calibration.title");
    case "issuer-changed":
      return say(language, isIssuerFact(of) ? ISSUER_FACTS[of] : "step.issuer");
    case "approval-changed":
      return say(language, of === "approver" ? "ledger.approver" : "ledger.reason");
    case "decided":
      return say(language, of === "assigned" ? "decision.assigned" : "decision.reason");
    case "said":
      return wordPlaceLabel(pack, of ?? "", language);
    case "outlook-stated":
      return say(language, "review.outlook");
    case "mapping-chosen":
      return say(language, "item.mapping");
    case "links-taken":
      return say(language, "undo.links");
    case "ratios-taken":
      return say(language, "undo.ratios");
    case "statement-changed":
      return say(language, "step.statement");
    case "unlinked":
    case "follow-chosen":
      return placeLabel(pack, of ?? "", language);
    case "answers-taken":
      return say(language, "undo.taken");
    case "whatif-moved":
      return say(language, "undo.whatif", { item: labelOf(pack, of ?? "")[language] });
    case "whatif-reset":
    case "scenario-saved":
    case "scenario-renamed":
    case "scenario-deleted":
      return say(language, "undo.scenario");
    case "whatif-applied":
      return say(language, "undo.applied");
    case "bond-added":
      return say(language, "bond.added");
    case "bond-changed":
      return say(language, "bond.changed");
    case "bond-removed":
      return say(language, "bond.removed");
    default:
      return of === undefined ? say(language, "undo.change") : labelOf(pack, of)[language];
  }
}

import type { Language, Pack } from "../../src";
import { SECTION, type StepId } from "../../desk/draft/walk";
import { say } from "../../desk/words";

/** Names a step of the walk for the reader. */
export function stepTitle(step: StepId, pack: Pack, language: Language): string {
  switch (step) {
    case "issuer":
      return say(language, "step.issuer");
    case "statement":
      return say(language, "step.statement");
    case "checks":
      return say(language, "step.checks");
    case "bonds":
      return say(language, "step.bonds");
    case "review":
      return say(language, "step.review");
    case "explain":
      return say(language, "step.explain");
    case "what-if":
      return say(language, "step.whatif");
    case "write":
      return say(language, "step.write");
    case "report":
      return say(language, "step.report");
    case "second":
      return say(language, "step.second");
    case "finalise":
      return say(language, "step.finalise");
    default: {
      const section = pack.sections.find(({ id }) => SECTION + id === step);
      return section?.title[language] ?? say(language, "step.method");
    }
  }
}

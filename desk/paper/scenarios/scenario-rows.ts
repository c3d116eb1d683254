import { labelOf, type Assessment, type Language, type Pack } from "../../../src";
import type { Draft, Moves, Scenario } from "../../draft/draft";
import { assessCopy, copyOf, lostIds, movedIds, ratingPair, type RatingPair } from "../../draft/copy";
import { givenText } from "./given-text";

/** A scenario worked out on the assessment as it is now. */
export interface ScenarioResult {
  readonly scenario: Scenario;
  readonly copy: Draft;
  readonly assessment: Assessment;
  readonly standalone: RatingPair;
  readonly final: RatingPair;
  readonly changes: readonly ChangeText[];
  /** What it gives that the methodology does not have. */
  readonly lost: readonly string[];
}

/** One item that a copy gives otherwise, as the reader has it. */
export interface ChangeText {
  readonly id: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** Says what a copy gives otherwise, in the order in which it was moved. */
export function changeTexts(
  pack: Pack,
  base: { readonly draft: Draft; readonly assessment: Assessment },
  copy: { readonly draft: Draft; readonly assessment: Assessment },
  moves: Moves,
  language: Language,
): readonly ChangeText[] {
  return movedIds(pack, base.draft, moves).map((id) => ({
    id,
    label: labelOf(pack, id)[language],
    from: givenText(pack, base.draft, base.assessment, id, language),
    to: givenText(pack, copy.draft, copy.assessment, id, language),
  }));
}

/** Works the scenarios out on the assessment as it is now. */
export function scenarioResults(
  pack: Pack,
  draft: Draft,
  base: Assessment,
  scenarios: readonly Scenario[],
  language: Language,
): readonly ScenarioResult[] {
  return scenarios.map((scenario) => {
    const copy = copyOf(pack, draft, scenario.moves);
    const assessment = assessCopy(pack, copy);
    return {
      scenario,
      copy,
      assessment,
      standalone: ratingPair(pack, "standalone", base, assessment),
      final: ratingPair(pack, "final", base, assessment),
      changes: changeTexts(
        pack,
        { draft, assessment: base },
        { draft: copy, assessment },
        scenario.moves,
        language,
      ),
      lost: lostIds(pack, scenario.moves),
    };
  });
}

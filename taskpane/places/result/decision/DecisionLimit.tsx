import { notchesBetween, reviewRulesFor, scaleOf, writeRating } from "../../../../src";
import { citeText } from "../../../../desk/draft/cite";
import { signed } from "../../../../desk/draft/shown";
import { BasisBadge } from "../../../parts/items/BasisBadge";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";

/** The indicated rating, how far the assigned one is from it, and how far it may be, with whose rule that is. */
export function DecisionLimit() {
  const { say, language, pack, assessment } = usePane();
  const shared = useSharedStyles();
  const rules = reviewRulesFor(pack, "assigned");
  if (!rules.ok) return null;
  const { limit, rule, cite, basis } = rules.value.committee;
  const indicated = assessment.ratings[pack.outputs.final];
  const { assigned } = assessment;
  const scale = scaleOf(pack);
  // Shown also while what the committee decided is not yet in order.
  const shown = indicated === undefined || !scale.ok ? "–" : writeRating(indicated, scale.value);
  const notches =
    indicated === undefined || assigned === undefined ? null : notchesBetween(assigned.rating, indicated);
  return (
    <>
      <p className={shared.small} role="status">
        {say("decision.indicated")}: {shown}
        {notches === null ? null : ` · ${say("decision.apart", { notches: signed(notches), limit })}`}
      </p>
      <p className={shared.small}>{rule[language]}</p>
      <div className={shared.row}>
        <span className={shared.small}>{say("item.cite", { cite: citeText(cite, language) })}</span>
        <BasisBadge basis={basis} />
      </div>
    </>
  );
}

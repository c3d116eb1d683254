import { Field, Select, Textarea } from "@fluentui/react-components";
import { findReviewRules, findScale, lastBeforeDefault, notchesBetween, readRating } from "../../../../src";
import { citeText } from "../../../../desk/draft/cite";
import { signed } from "../../../../desk/draft/shown";
import { BasisBadge } from "../../../parts/items/BasisBadge";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";

/** The rating that a committee assigns beside the indicated one: how far apart they are, the limit, and the reason. */
export function Committee() {
  const { say, language, pack, draft, assessment, dispatch } = usePane();
  const shared = useSharedStyles();
  const rules = findReviewRules(pack.reviewRules ?? null, "assigned");
  const scale = findScale(pack.scale, "scale");
  if (!rules.ok || !scale.ok) return null;
  const { limit, rule, cite, basis } = rules.value.committee;
  const { rating = "", reason = "" } = draft.assigned ?? {};
  const indicated = assessment.ratings[pack.outputs.final];
  const read = rating === "" ? null : readRating(rating, scale.value, "assigned");
  const notches = indicated === undefined || read?.ok !== true ? null : notchesBetween(read.value, indicated);
  const isFar =
    notches !== null &&
    read?.ok === true &&
    Math.abs(notches) > limit &&
    read.value.rank <= lastBeforeDefault(scale.value);
  const lacksReason = notches !== null && notches !== 0 && reason.trim() === "";
  const { symbols } = scale.value.notations[0];
  const change = (part: { readonly rating?: string; readonly reason?: string }) =>
    dispatch({ type: "assigned-changed", change: part });
  return (
    <section className={shared.card} aria-labelledby="review-committee">
      <h3 id="review-committee" className={shared.subheading}>
        {say("committee.title")}
      </h3>
      <p className={shared.small}>{rule[language]}</p>
      <Field
        label={say("committee.rating")}
        {...(isFar
          ? { validationMessage: say("committee.far", { limit }), validationState: "error" as const }
          : {})}
        {...(notches === null ? {} : { hint: say("committee.notches", { notches: signed(notches), limit }) })}
      >
        <Select value={rating} onChange={(_event, data) => change({ rating: data.value })}>
          <option value="">{say("committee.none")}</option>
          {symbols.map((symbol) => (
            <option key={symbol}>{symbol}</option>
          ))}
          {rating === "" || symbols.includes(rating) ? null : <option>{rating}</option>}
        </Select>
      </Field>
      {rating === "" ? null : (
        <Field
          label={say("committee.reason")}
          required={notches !== 0}
          {...(lacksReason
            ? { validationMessage: say("committee.needsReason"), validationState: "error" as const }
            : {})}
        >
          <Textarea
            value={reason}
            rows={2}
            resize="vertical"
            onChange={(_event, data) => change({ reason: data.value })}
          />
        </Field>
      )}
      <div className={shared.row}>
        <span className={shared.small}>{say("item.cite", { cite: citeText(cite, language) })}</span>
        <BasisBadge basis={basis} />
      </div>
    </section>
  );
}

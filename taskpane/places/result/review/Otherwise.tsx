import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { labelOf } from "../../../../src";
import { contradictions, givenText, takenRatios } from "../../../../desk/draft/statement/take-ratios";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";
import { EditLink } from "./EditLink";

/** Values that the statement computes otherwise, each with both: one click takes the computed one. */
export function Otherwise() {
  const { say, language, pack, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  const offers = useMemo(() => contradictions(pack, draft), [pack, draft]);
  if (offers.length === 0) return null;
  return (
    <section className={shared.card} aria-labelledby="review-otherwise">
      <h3 id="review-otherwise" className={shared.subheading}>
        {say("review.otherwise", { n: offers.length })}
      </h3>
      <p className={shared.small}>{say("review.otherwiseHelp")}</p>
      <ul className={shared.list}>
        {offers.map((offer) => {
          const { item, given, other } = offer;
          const label = labelOf(pack, item.id)[language];
          return (
            <li key={item.id} className={shared.tight}>
              <span>
                <strong>{label}</strong>{" "}
                {say("review.otherwiseBoth", {
                  given: other === null ? "" : givenText(other, item, draft, language),
                  computed: given === null ? "" : givenText(given, item, draft, language),
                })}{" "}
                <EditLink
                  item={item.id}
                  section={pack.sections.find(({ members }) => members.includes(item.id))?.id ?? ""}
                  label={label}
                />
              </span>
              <Button
                size="small"
                onClick={() => dispatch({ type: "ratios-taken", ...takenRatios(pack, draft, [offer]) })}
              >
                {say("review.takeComputed", { item: label })}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

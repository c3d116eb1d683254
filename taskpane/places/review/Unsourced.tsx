import { Link } from "@fluentui/react-components";
import { labelOf } from "../../../src";
import { unsourced } from "../../../desk/draft/evidence";
import { stepOfItem } from "../../../desk/draft/walk";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";

/** What is given without saying from where, each one click away; it holds nothing up. */
export function Unsourced() {
  const { say, language, pack, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  const items = unsourced(pack, draft);
  if (items.length === 0) return null;
  return (
    <section className={shared.card} aria-labelledby="review-unsourced">
      <h3 id="review-unsourced" className={shared.subheading}>
        {say("review.unsourced", { n: items.length })}
      </h3>
      <p className={shared.small}>{say("review.unsourcedHelp")}</p>
      <ul className={shared.list}>
        {items.map((item) => (
          <li key={item}>
            <Link
              as="button"
              onClick={() => {
                const step = stepOfItem(pack, item);
                if (step !== undefined) dispatch({ type: "went", step, item });
              }}
            >
              {labelOf(pack, item)[language]}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

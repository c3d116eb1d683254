import { Link } from "@fluentui/react-components";
import { useMemo } from "react";
import { labelOf } from "../../../../src";
import { idleAnswers } from "../../../../desk/draft/idle";
import { stepOfItem } from "../../../../desk/draft/walk";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";

/** What is answered and counted for nothing, each one click away: nobody should think that it did. */
export function Idle() {
  const { say, language, pack, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  const items = useMemo(() => idleAnswers(pack, draft), [pack, draft]);
  if (items.length === 0) return null;
  return (
    <section className={shared.card} aria-labelledby="review-idle">
      <h3 id="review-idle" className={shared.subheading}>
        {say("review.idle", { n: items.length })}
      </h3>
      <p className={shared.small}>{say("review.idleHelp")}</p>
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

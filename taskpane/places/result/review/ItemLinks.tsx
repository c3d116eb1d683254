import { Link } from "@fluentui/react-components";
import { labelOf } from "../../../../src";
import { stepOfItem } from "../../../../desk/draft/walk";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";

interface Props {
  /** What the list is of: its messages are named so. */
  readonly of: "idle" | "unsourced";
  readonly items: readonly string[];
}

/** Items of which something is said, each one click away; nothing where there are none. */
export function ItemLinks({ of, items }: Props) {
  const { say, language, pack, dispatch } = usePane();
  const shared = useSharedStyles();
  if (items.length === 0) return null;
  return (
    <section className={shared.card} aria-labelledby={`review-${of}`}>
      <h3 id={`review-${of}`} className={shared.subheading}>
        {say(MESSAGES[of].title, { n: items.length })}
      </h3>
      <p className={shared.small}>{say(MESSAGES[of].help)}</p>
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

const MESSAGES = {
  idle: { title: "review.idle", help: "review.idleHelp" },
  unsourced: { title: "review.unsourced", help: "review.unsourcedHelp" },
} as const;

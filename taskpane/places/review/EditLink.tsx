import { Link } from "@fluentui/react-components";
import { SECTION } from "../../../desk/draft/walk";
import { usePane } from "../../parts/context";

/** A link to where an item is filled in. */
export function EditLink({
  item,
  section,
  label,
}: {
  readonly item: string;
  readonly section: string;
  readonly label: string;
}) {
  const { say, dispatch } = usePane();
  return (
    <Link
      as="button"
      aria-label={say("review.edit", { item: label })}
      onClick={() => dispatch({ type: "went", step: SECTION + section, item })}
    >
      {say("review.change")}
    </Link>
  );
}

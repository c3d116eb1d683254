import { useMemo } from "react";
import { idleAnswers } from "../../../../desk/draft/idle";
import { usePane } from "../../../parts/context";
import { ItemLinks } from "./ItemLinks";

/** What is answered and counted for nothing, each one click away: nobody should think that it did. */
export function Idle() {
  const { pack, draft } = usePane();
  const items = useMemo(() => idleAnswers(pack, draft), [pack, draft]);
  return <ItemLinks of="idle" items={items} />;
}

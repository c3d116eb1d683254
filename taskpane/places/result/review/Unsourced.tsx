import { unsourced } from "../../../../desk/draft/evidence";
import { usePane } from "../../../parts/context";
import { ItemLinks } from "./ItemLinks";

/** What is given without saying from where, each one click away; it holds nothing up. */
export function Unsourced() {
  const { pack, draft } = usePane();
  return <ItemLinks of="unsourced" items={unsourced(pack, draft)} />;
}

import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import { BondCard } from "./BondCard";

/** The issuer's bonds, if any: what is stated of each and its rating. */
export function BondStep() {
  const { say, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  const bonds = draft.bonds ?? [];
  return (
    <>
      <p className={shared.help}>{say("bond.help")}</p>
      {bonds.length === 0 ? <p className={shared.small}>{say("bond.none")}</p> : null}
      {bonds.map((bond, index) => (
        <BondCard key={bond.id} bond={bond} index={index} />
      ))}
      <div>
        <Button
          icon={<AddRegular />}
          onClick={() => dispatch({ type: "bond-added", bond: crypto.randomUUID() })}
        >
          {say("bond.add")}
        </Button>
      </div>
    </>
  );
}

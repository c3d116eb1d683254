import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { statementNeeds } from "../../../desk/draft/statement/statement";
import { arriveAt, useArrival } from "../../parts/arrival";
import { usePane } from "../../parts/context";
import { Locked } from "../../parts/Locked";
import { PlaceAction } from "../../parts/PlaceAction";
import { useSharedStyles } from "../../parts/styles";
import { StatementStep } from "./StatementStep";

/** The issuer's statements and the ratios that they give. */
export default function FiguresPlace() {
  const { say, pack, dispatch } = usePane();
  const shared = useSharedStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(() => arriveAt(heading.current));
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={`${shared.heading} ${shared.goal}`}>
        {say("step.statement")}
      </h2>
      {statementNeeds(pack) === null ? (
        <p className={shared.help}>{say("figures.none")}</p>
      ) : (
        <Locked>
          <StatementStep />
        </Locked>
      )}
      <PlaceAction>
        <Button onClick={() => dispatch({ type: "went", step: "scorecard" })}>
          {say("setup.toScorecard")}
        </Button>
      </PlaceAction>
    </>
  );
}

import { useState } from "react";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import { useRange } from "../../parts/use-range";
import { Binding } from "./Binding";
import { ContributionFigures } from "./ContributionFigures";
import { DistanceList } from "./DistanceList";
import { LadderFigure, TornadoFigure, WaterfallFigure } from "../../parts/pictures/Figures";
import { FirstRatingFigure } from "./FirstRatingFigure";
import { OpenRange } from "./OpenRange";
import { Peers } from "./Peers";
import { tornadoOf } from "../../../desk/explain/tornado";
import { useDistances } from "../../parts/use-distances";

/** Why the rating is what it is, how far each input is from another one, and what is still open. */
export function ExplainStep() {
  const { say, assessment } = usePane();
  const shared = useSharedStyles();
  const range = useRange();
  const complete = assessment.final !== undefined;
  return (
    <>
      <p className={shared.help}>{say("explain.help")}</p>
      {complete ? <Binding /> : <OpenRange range={range} />}
      <WaterfallFigure />
      <LadderFigure range={range?.ok === true ? range.value : null} />
      <FirstRatingFigure />
      <ContributionFigures />
      {complete ? <Sensitivity /> : null}
      <Peers />
    </>
  );
}

function Sensitivity() {
  const { language, pack } = usePane();
  const [notches, setNotches] = useState(1);
  const { done, found, latest } = useDistances(notches);
  const known = found?.value.ok === true ? found.value.value : null;
  // How far an item reaches does not hang on the notches asked for: the picture stays while the list is made anew.
  const reach = latest?.value.ok === true ? latest.value.value : null;
  return (
    <>
      {reach === null ? null : <TornadoFigure tornado={tornadoOf(pack, reach, language)} />}
      <DistanceList notches={notches} onNotches={setNotches} distances={known} done={done} />
    </>
  );
}

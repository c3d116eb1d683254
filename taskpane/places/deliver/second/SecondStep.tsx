import { Button, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";
import { Notice } from "../../../parts/write/Notices";
import { reviewerFault, type Sides } from "../../../../desk/paper/comparison/begin-second";
import { compareSecond } from "../../../../desk/paper/comparison/compare-second";
import { Ask } from "./Ask";
import { ComparisonTable } from "./ComparisonTable";
import { UnderWay } from "./UnderWay";
import { useSecond, type SecondSide } from "../../../parts/second/use-second";
import { WriteComparison } from "./WriteComparison";

/** Has somebody else score the issuer without seeing the first grades, and sets the two side by side once that is done. */
export function SecondStep() {
  const { say, draft, connected } = usePane();
  const shared = useSharedStyles();
  const side = useSecond();
  const { saved, failure } = side;
  return (
    <>
      {draft.second?.done === undefined ? (
        <p className={shared.help}>{say(draft.second === undefined ? "second.help" : "second.blindHelp")}</p>
      ) : null}
      <p className={shared.small}>{say("second.declared")}</p>
      <div role="status">
        {connected ? null : <Notice intent="info" text={say("write.none")} />}
        {connected && saved === null && failure === null ? (
          <Spinner size="tiny" label={say("write.looking")} />
        ) : null}
        {failure === null ? null : <Notice intent="error" text={say(failure.key, failure.facts)} />}
      </div>
      {saved === null ? null : draft.second === undefined ? (
        <AuthorSide side={side} />
      ) : (
        <ReviewerSide side={side} />
      )}
    </>
  );
}

function AuthorSide({ side }: { readonly side: SecondSide }) {
  const { say } = usePane();
  const [made, setMade] = useState<string | null>(null);
  const { second, sides } = side;
  const isOpen = second !== null && second.second?.done === undefined;
  const reviewer = second?.issuer.analyst ?? "";
  return (
    <>
      <div role="status">
        {isOpen ? <Notice intent="info" text={say("second.underWay", { reviewer })} /> : null}
        {isOpen && made !== null ? (
          <Notice intent="success" text={say("second.copyMade", { file: made, reviewer })} />
        ) : null}
      </div>
      {sides === null ? null : <Compared sides={sides} />}
      {isOpen ? (
        <UnderWay second={second} onMade={setMade} onTaken={side.lookAgain} />
      ) : (
        <Ask onMade={setMade} onAsked={side.lookAgain} />
      )}
    </>
  );
}

function ReviewerSide({ side }: { readonly side: SecondSide }) {
  const { say, draft } = usePane();
  const { first, sides } = side;
  if (sides !== null) return <Compared sides={sides} />;
  const author = draft.second?.author ?? "";
  return (
    <>
      {first === null ? <Notice intent="info" text={say("second.elsewhere", { author })} /> : null}
      {first === null ? null : <Finish sides={{ first, second: draft }} />}
    </>
  );
}

/** Ends the blindness: from here on the two are seen side by side. */
function Finish({ sides }: { readonly sides: Sides }) {
  const { say, language, pack, draft, assessment, today, dispatch } = usePane();
  const shared = useSharedStyles();
  const fault = reviewerFault(draft.issuer.analyst, draft.second?.author ?? "");
  const key =
    fault === "same"
      ? "second.same"
      : fault === "none"
        ? "second.noReviewer"
        : sides.first.method !== draft.method
          ? "second.otherMethod"
          : assessment.final === undefined
            ? "second.incomplete"
            : null;
  const finish = () => {
    const { gaps } = compareSecond(pack, sides, language);
    dispatch({ type: "second-finished", date: today, gaps: gaps.length });
  };
  return (
    <>
      {key === null ? null : <Notice intent="warning" text={say(key)} />}
      <p className={shared.help}>{say("second.finishHelp")}</p>
      <div className={shared.row}>
        <Button
          appearance="primary"
          disabledFocusable={key !== null}
          onClick={() => {
            if (key === null) finish();
          }}
        >
          {say("second.finish")}
        </Button>
      </div>
    </>
  );
}

function Compared({ sides }: { readonly sides: Sides }) {
  const { say, language, pack, draft } = usePane();
  const { first, second } = sides;
  if (first.method !== second.method) return <Notice intent="warning" text={say("second.otherMethod")} />;
  const comparison = compareSecond(pack, sides, language);
  const { date = "", gaps = 0 } = second.second?.done ?? {};
  return (
    <>
      <div role="status">
        <Notice
          intent="success"
          text={say("second.done", { reviewer: second.issuer.analyst, date, n: gaps })}
        />
      </div>
      <ComparisonTable comparison={comparison} />
      {draft.second === undefined ? <WriteComparison {...{ sides, comparison }} /> : null}
    </>
  );
}

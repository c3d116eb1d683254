import { Link, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../pane/context";
import { useSharedStyles } from "../pane/styles";
import { progressOf, type Progress } from "../write/Notices";
import { Placing, SheetName } from "../write/Placing";
import { useTarget } from "../write/use-target";
import { carryOut, type Writable } from "../write/write-draft";
import type { Sides } from "./begin-second";
import type { Comparison } from "./compare-second";
import { planComparison } from "./plan-comparison";

interface Props {
  readonly sides: Sides;
  readonly comparison: Comparison;
}

/** Writes the comparison on a sheet where that is wished; it belongs to the first assessment, which must be written. */
export function WriteComparison({ sides, comparison }: Props) {
  const { say, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  const slug = draft.written?.slug;
  return (
    <section className={shared.card} aria-labelledby="second-write">
      <h3 id="second-write" className={shared.subheading}>
        {say("second.write")}
      </h3>
      {slug === undefined ? (
        <MessageBar layout="multiline" intent="warning">
          <MessageBarBody>
            {say("second.writeFirst")}{" "}
            <Link as="button" onClick={() => dispatch({ type: "went", step: "write" })}>
              {say("step.write")}
            </Link>
          </MessageBarBody>
        </MessageBar>
      ) : (
        <Written {...{ sides, comparison, slug }} />
      )}
    </section>
  );
}

function Written({ sides, comparison, slug }: Props & { readonly slug: string }) {
  const { say, language, pack, draft } = usePane();
  const [progress, setProgress] = useState<Progress>({ state: "idle" });
  const choice = useTarget("second", say("second.sheetName", { issuer: draft.issuer.name }));
  const { name, setName, lookAgain } = choice;
  const plan = planComparison({ pack, sides, comparison, language, sheet: name.trim(), slug });
  const write = async (target: Writable) => {
    setProgress({ state: "busy" });
    const outcome = await carryOut(plan, target, null);
    setProgress(progressOf(outcome, target.sheet, plan.area));
    if (!outcome.ok || outcome.value.kind !== "written") return;
    setName(target.sheet);
    await lookAgain();
  };
  return (
    <>
      <SheetName
        name={name}
        onName={(typed) => {
          setName(typed);
          setProgress({ state: "idle" });
        }}
      />
      <Placing
        {...{ choice, plan, progress }}
        blocked={false}
        words={{ first: say("second.writeDo"), again: say("second.writeAgain"), busy: say("write.busy") }}
        onWrite={(target) => void write(target)}
      />
    </>
  );
}

import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import { Placing, SheetName } from "../../parts/write/Placing";
import { useTarget } from "../../parts/write/use-target";
import { useWriting } from "../../parts/write/use-writing";
import { WriteFirst } from "../../parts/write/WriteFirst";
import type { Sides } from "../../../desk/paper/comparison/begin-second";
import type { Comparison } from "../../../desk/paper/comparison/compare-second";
import { planComparison } from "../../../desk/paper/comparison/plan-comparison";

interface Props {
  readonly sides: Sides;
  readonly comparison: Comparison;
}

/** Writes the comparison on a sheet where that is wished; it belongs to the first assessment, which must be written. */
export function WriteComparison({ sides, comparison }: Props) {
  const { say, draft } = usePane();
  const shared = useSharedStyles();
  const slug = draft.written?.slug;
  return (
    <section className={shared.card} aria-labelledby="second-write">
      <h3 id="second-write" className={shared.subheading}>
        {say("second.write")}
      </h3>
      {slug === undefined ? (
        <WriteFirst text={say("second.writeFirst")} />
      ) : (
        <Written {...{ sides, comparison, slug }} />
      )}
    </section>
  );
}

function Written({ sides, comparison, slug }: Props & { readonly slug: string }) {
  const { say, language, pack, draft } = usePane();
  const choice = useTarget("second", say("second.sheetName", { issuer: draft.issuer.name }));
  const { name } = choice;
  const { progress, rename, write } = useWriting(choice);
  const plan = planComparison({ pack, sides, comparison, language, sheet: name.trim(), slug });
  return (
    <>
      <SheetName name={name} onName={rename} />
      <Placing
        {...{ choice, plan, progress }}
        blocked={false}
        words={{ first: say("second.writeDo"), again: say("second.writeAgain"), busy: say("write.busy") }}
        onWrite={(target) => void write(target, { plan })}
      />
    </>
  );
}

import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Draft } from "../../../../desk/draft/draft";
import type { Failure } from "../../../../desk/port";
import { takeBack } from "../../../../desk/paper/comparison/take-back";
import { usePane } from "../../../parts/context";
import { FileButton } from "../../../parts/FileButton";
import { useSharedStyles } from "../../../parts/styles";
import { Notice } from "../../../parts/write/Notices";
import { saveBeside } from "../../../workbook";
import { makeCopy } from "./make-copy";

interface Props {
  /** The second scoring as this workbook holds it. */
  readonly second: Draft;
  readonly onMade: (file: string) => void;
  readonly onTaken: () => Promise<void>;
}

/** While somebody scores a second time: takes the copy back that was sent, or makes it once more. */
export function UnderWay({ second, onMade, onTaken }: Props) {
  const { say, language, pack, draft, today } = usePane();
  const shared = useSharedStyles();
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = async (chosen: File) => {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const sides = { first: draft, second };
    const taken = takeBack(pack, sides, { name: chosen.name, bytes }, language, today);
    const saved = taken.ok ? await saveBeside(taken.value, new Date().toISOString()) : taken;
    setFailure(saved.ok ? null : saved.failure);
    if (saved.ok) await onTaken();
  };
  const again = async () => {
    const made = await makeCopy(second, language);
    setFailure(made.ok ? null : made.failure);
    if (made.ok) onMade(made.value);
  };
  return (
    <section className={shared.card} aria-labelledby="second-back">
      <h3 id="second-back" className={shared.subheading}>
        {say("second.back")}
      </h3>
      <p className={shared.help}>{say("second.backHelp")}</p>
      <div className={shared.row}>
        <FileButton
          label={say("second.backDo")}
          accept=".xlsx,.xlsm"
          appearance="primary"
          onFile={(chosen) => void take(chosen)}
        />
        <Button onClick={() => void again()}>{say("second.copyAgain")}</Button>
      </div>
      <div role="status">
        {failure === null ? null : <Notice intent="error" text={say(failure.key, failure.facts)} />}
      </div>
    </section>
  );
}

import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Draft } from "../../../../desk/draft/draft";
import type { Say } from "../../../../desk/words";
import { useSharedStyles } from "../../../parts/styles";

interface Props {
  readonly say: Say;
  readonly second: Draft;
  readonly onOpen: () => void;
  readonly onLeave: () => void;
}

/** Stands before an assessment while somebody scores its issuer a second time: whoever does must not see it. */
export default function Veil({ say, second, onOpen, onLeave }: Props) {
  const shared = useSharedStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const facts = { reviewer: second.issuer.analyst, author: second.second?.author ?? "" };
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {say("second.veil")}
      </h2>
      <p className={shared.help}>{say("second.veilHelp", facts)}</p>
      <p className={shared.small}>{say("second.declared")}</p>
      <div className={shared.row}>
        <Button appearance="primary" onClick={onLeave}>
          {say("pane.start")}
        </Button>
        <Button onClick={onOpen}>{say("second.unveil", facts)}</Button>
      </div>
    </>
  );
}

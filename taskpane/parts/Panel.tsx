import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useContext, useId, useRef, useState, type ReactNode } from "react";
import { ArrivalContext, arriveAt, useArrival } from "./arrival";
import { Locked } from "./Locked";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({
  panel: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
    ":last-child": { borderBottomStyle: "none" },
  },
  heading: { margin: 0, minWidth: 0 },
  button: {
    width: "100%",
    maxWidth: "none",
    minWidth: 0,
    justifyContent: "flex-start",
    textAlign: "start",
    paddingInline: 0,
    scrollMarginTop: tokens.spacingVerticalS,
  },
  state: {
    marginInlineStart: "auto",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
    textAlign: "end",
  },
  title: { overflowWrap: "anywhere", minWidth: 0 },
  content: { paddingBlock: tokens.spacingVerticalS },
});

/** Id of the button that heads a panel: where a jump to the panel puts the focus. */
export function panelId(step: string): string {
  return `panel-${step}`;
}

interface Props {
  /** The step by which it is jumped to. */
  readonly step: string;
  readonly title: string;
  /** What a reader needs to know of it while it is shut. */
  readonly state?: string;
  readonly openAtFirst?: boolean;
  /** Whether what stands in it belongs to the assessment and is locked with it. */
  readonly locks?: true;
  readonly children: ReactNode;
}

/** A part of a place under a heading that opens and shuts it; a jump to it opens it. What is shut is not worked out. */
export function Panel({ step, title, state = "", openAtFirst = false, locks, children }: Props) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const contentId = useId();
  const asked = useContext(ArrivalContext).step === step;
  const [open, setOpen] = useState(openAtFirst || asked);
  const button = useRef<HTMLButtonElement>(null);
  useArrival(({ step: goal }) => {
    if (goal !== step) return;
    setOpen(true);
    arriveAt(button.current);
  });
  return (
    // No landmark: its heading leads to it, and the cards inside it are landmarks of their own.
    <div className={styles.panel}>
      <h2 className={styles.heading}>
        <Button
          ref={button}
          id={panelId(step)}
          className={styles.button}
          appearance="transparent"
          icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={open}
          aria-controls={contentId}
          onClick={() => setOpen(!open)}
        >
          <span className={styles.title}>{title}</span>
          {state === "" ? null : <span className={styles.state}>{state}</span>}
        </Button>
      </h2>
      <div id={contentId} hidden={!open} className={mergeClasses(shared.stack, styles.content)}>
        {open ? locks === true ? <Locked>{children}</Locked> : children : null}
      </div>
    </div>
  );
}

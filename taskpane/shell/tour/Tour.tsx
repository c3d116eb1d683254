import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { namesOf } from "../../../desk/paper/cells/naming";
import { showName } from "../../workbook";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import { stopsOf } from "./stops";
import { usePointer } from "./use-pointer";

const useStyles = makeStyles({
  card: {
    flexShrink: 0,
    maxHeight: "40%",
    overflowY: "auto",
    marginInline: tokens.spacingHorizontalM,
    marginBlock: tokens.spacingVerticalXS,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
  },
});

const OVER = "[role=menu], [role=dialog]";

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** A short tour beside the work: it says what is where, moves along the walk, and stands in nobody's way. */
export function Tour({ onEnd }: { readonly onEnd: () => void }) {
  const { say, pack, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const [at, setAt] = useState(0);
  const card = useRef<HTMLElement>(null);
  const forward = useRef<HTMLButtonElement>(null);
  const moved = useRef(false);
  const stops = stopsOf(pack);
  const stop = stops[at] ?? stops[0];
  const last = at === stops.length - 1;
  usePointer(stop?.target ?? "", `${String(at)} ${draft.step}`);

  useEffect(() => {
    if (!moved.current) return undefined;
    moved.current = false;
    // The walk puts the focus on the step's heading; whoever pressed the button goes on from the button.
    const timer = setTimeout(() => forward.current?.focus({ preventScroll: true }), 60);
    return () => clearTimeout(timer);
  }, [at]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const pane = card.current?.parentElement;
      const inPane = event.target instanceof Node && pane?.contains(event.target) === true;
      // A menu or a dialog that is open takes the key for itself; those that wait closed in the page do not.
      const taken = event.defaultPrevented || [...document.querySelectorAll(OVER)].some(isShown);
      if (event.key === "Escape" && inPane && !taken) onEnd();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [onEnd]);

  const go = (next: number) => {
    const step = stops[next]?.step;
    moved.current = true;
    setAt(next);
    if (step !== null && step !== undefined && step !== draft.step) dispatch({ type: "went", step });
    const slug = draft.written?.slug;
    if (stops[next]?.selects === true && slug !== undefined) void showName(namesOf(slug).final);
  };
  if (stop === undefined) return null;
  return (
    <section ref={card} className={mergeClasses(shared.card, styles.card)} aria-label={say("tour.label")}>
      <div role="status" className={shared.tight}>
        <strong>{say(stop.title)}</strong>
        <p className={shared.help}>{say(stop.text)}</p>
        <span className={shared.small}>{say("tour.count", { n: at + 1, total: stops.length })}</span>
      </div>
      <div className={shared.row}>
        <Button ref={forward} size="small" appearance="primary" onClick={() => (last ? onEnd() : go(at + 1))}>
          {say(last ? "tour.finish" : "tour.forward")}
        </Button>
        {at === 0 ? null : (
          <Button size="small" onClick={() => go(at - 1)}>
            {say("tour.before")}
          </Button>
        )}
        {last ? null : (
          <Button size="small" appearance="subtle" onClick={onEnd}>
            {say("tour.skip")}
          </Button>
        )}
      </div>
    </section>
  );
}

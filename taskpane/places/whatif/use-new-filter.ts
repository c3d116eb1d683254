import { useEffect, useState } from "react";
import { moveHeadingId, type MoveFilter } from "./move-filter";

const FIELD = "select, input:not([type=search])";

/** Makes the filter of the list of inputs; a way to an item empties it, so that the item is there. */
export function useNewFilter(): MoveFilter {
  const [text, setText] = useState("");
  // A new object for each jump: to the same place twice is twice.
  const [goal, setGoal] = useState<{ readonly item: string } | null>(null);
  useEffect(() => {
    if (goal === null) return;
    const heading = document.getElementById(moveHeadingId(goal.item));
    const field = heading?.parentElement?.querySelector<HTMLElement>(FIELD);
    (field ?? heading)?.focus({ preventScroll: true });
    heading?.parentElement?.scrollIntoView({ block: "center" });
  }, [goal]);
  const goTo = (item: string) => {
    setText("");
    setGoal({ item });
  };
  return { text, setText, goTo };
}

import { useEffect, useRef, type Dispatch, type RefObject } from "react";
import type { PaneAction } from "../../desk/draft/state";

type Way = "undone" | "redone";

/** Ctrl or ⌘ with Z takes back; with Shift and Z, or with Y, it makes again. */
function wayOf(event: KeyboardEvent): Way | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redone" : "undone";
  return key === "y" && !event.shiftKey ? "redone" : null;
}

function textOf(target: EventTarget | null): string | null {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : null;
}

/**
 * Takes changes back and makes them again by the keys that everybody knows. A text field in which something was typed
 * since it got the focus has an undo of its own, letter by letter: there the keys stay the field's until its text is
 * again what it was. Everywhere else, and in a field that was only visited, they are the pane's.
 */
export function useUndoKeys(root: RefObject<HTMLElement | null>, dispatch: Dispatch<PaneAction>): void {
  const typedInto = useRef<{ readonly field: EventTarget; readonly before: string } | null>(null);
  useEffect(() => {
    const pane = root.current;
    if (pane === null) return undefined;
    const beforeInput = ({ target }: Event) => {
      const text = textOf(target);
      if (target === null || text === null || typedInto.current?.field === target) return;
      typedInto.current = { field: target, before: text };
    };
    const leave = () => {
      typedInto.current = null;
      dispatch({ type: "settled" });
    };
    const press = (event: KeyboardEvent) => {
      const way = wayOf(event);
      if (way === null) return;
      const typed = typedInto.current;
      if (typed !== null && typed.field === event.target && textOf(event.target) !== typed.before) return;
      event.preventDefault();
      typedInto.current = null;
      dispatch({ type: way });
    };
    pane.addEventListener("beforeinput", beforeInput);
    pane.addEventListener("focusout", leave);
    pane.addEventListener("keydown", press);
    return () => {
      pane.removeEventListener("beforeinput", beforeInput);
      pane.removeEventListener("focusout", leave);
      pane.removeEventListener("keydown", press);
    };
  }, [root, dispatch]);
}

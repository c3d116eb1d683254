import { useRef, type FocusEvent, type KeyboardEvent } from "react";
import { findEnterable } from "../../../src";
import type { Answer } from "../../../desk/draft/draft";
import { neighbourGrade } from "../../../desk/draft/steps-of-grade";
import { usePane } from "../../parts/context";

/** The fields of all rows in order. */
function stopsIn(table: HTMLElement): readonly HTMLElement[] {
  return [...table.querySelectorAll<HTMLElement>("[data-entry]")];
}

/** Tells whether the caret stands at an end of what is typed, so that an arrow key means the next field. */
function isAtEnd(field: HTMLElement, end: "start" | "end"): boolean {
  if (!(field instanceof HTMLInputElement)) return true;
  const { selectionStart, selectionEnd, value } = field;
  const whole = selectionStart === 0 && selectionEnd === value.length;
  return whole || (end === "start" ? selectionEnd === 0 : selectionStart === value.length);
}

interface RowKeys {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * Moves through the scorecard as through a sheet: arrows and Enter go to the next row, Alt with an arrow changes the grade
 * by one, Esc takes back what was typed since the field was entered, F2 goes to the guidance.
 */
export function useRowKeys(onRow: (id: string) => void, toGuidance: () => void): RowKeys {
  const { pack, draft, dispatch } = usePane();
  const before = useRef<{ readonly id: string; readonly answer: Answer | undefined } | null>(null);

  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const id = target.dataset["entry"];
    if (id === undefined) return;
    if (before.current?.id !== id) before.current = { id, answer: draft.answers[id] };
    onRow(id);
    if (target instanceof HTMLInputElement) target.select();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const field = event.target;
    if (!(field instanceof HTMLElement)) return;
    const id = field.dataset["entry"];
    if (id === undefined || event.nativeEvent.isComposing) return;
    const stops = stopsIn(event.currentTarget);
    const at = stops.findIndex((stop) => stop === field);
    /** The first field of the next row with another id, or for arrows sideways the next field whatever its row. */
    const move = (by: 1 | -1, sideways = false) => {
      let next = at + by;
      while (!sideways && stops[next]?.dataset["entry"] === id) next += by;
      if (!sideways && by < 0) {
        const row = stops[next]?.dataset["entry"];
        while (row !== undefined && stops[next - 1]?.dataset["entry"] === row) next -= 1;
      }
      const goal = stops[next];
      if (goal === undefined) return;
      event.preventDefault();
      goal.focus();
    };
    switch (event.key) {
      case "ArrowUp":
      case "ArrowDown": {
        const up = event.key === "ArrowUp";
        if (!event.altKey) {
          move(up ? -1 : 1);
          return;
        }
        const member = findEnterable(pack, id);
        const next =
          member === undefined
            ? undefined
            : neighbourGrade(member, draft.answers[id]?.value ?? "", up ? 1 : -1);
        if (next === undefined || field.dataset["year"] !== undefined) return;
        event.preventDefault();
        dispatch({ type: "answered", item: id, change: { value: next } });
        return;
      }
      case "Enter":
        move(event.shiftKey ? -1 : 1);
        return;
      case "ArrowLeft":
      case "ArrowRight": {
        const by = event.key === "ArrowLeft" ? -1 : 1;
        if (isAtEnd(field, by < 0 ? "start" : "end")) {
          const neighbour = stops[at + by];
          if (neighbour?.dataset["entry"] === id) move(by, true);
        }
        return;
      }
      case "Escape": {
        const kept = before.current;
        if (kept?.id !== id || draft.answers[id] === kept.answer) return;
        event.preventDefault();
        event.stopPropagation();
        if (kept.answer === undefined) dispatch({ type: "cleared", item: id });
        else dispatch({ type: "answers-taken", answers: { [id]: kept.answer } });
        return;
      }
      case "F2":
        event.preventDefault();
        toGuidance();
    }
  };
  return { onKeyDown, onFocus };
}

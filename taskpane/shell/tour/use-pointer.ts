import { tokens } from "@fluentui/react-components";
import { useEffect } from "react";

/** The step that a stop leads to is drawn first. */
const PAUSE = 120;

/** The name of a card stands for the card. */
function framed(element: HTMLElement): HTMLElement {
  const isName = /^H[1-6]$/.test(element.tagName);
  return (isName ? element.closest<HTMLElement>("section") : null) ?? element;
}

/**
 * Draws a frame around a part of the pane and brings it into view, for as long as it is pointed out.
 * @param id of the element
 * @param when changes whenever the element may be another one
 */
export function usePointer(id: string, when: string): void {
  useEffect(() => {
    let taken: { readonly element: HTMLElement; readonly outline: string; readonly offset: string } | null =
      null;
    const timer = setTimeout(() => {
      const found = document.getElementById(id);
      if (found === null) return;
      const element = framed(found);
      const { outline, outlineOffset: offset } = element.style;
      taken = { element, outline, offset };
      element.style.outline = `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`;
      element.style.outlineOffset = "-2px";
      element.scrollIntoView({ block: "nearest" });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      if (taken === null) return;
      taken.element.style.outline = taken.outline;
      taken.element.style.outlineOffset = taken.offset;
    };
  }, [id, when]);
}

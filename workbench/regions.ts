/** A part of the page that the key F6 goes to. */
export interface Region {
  readonly root: HTMLElement;
  /** Whether it can be gone to now. */
  readonly isShown: () => boolean;
  /** Puts the focus into it where nothing of it had the focus before. */
  readonly enter: () => void;
  /** Called before the focus leaves it. */
  readonly leave?: () => Promise<void> | void;
}

const FOCUSABLE =
  "button, input, select, textarea, a[href], [tabindex]:not([tabindex='-1']), [contenteditable='true']";

/** Tells whether an element can be seen and used where it stands. */
function isUsable(found: HTMLElement): boolean {
  return found.tabIndex >= 0 && !found.matches(":disabled") && found.getClientRects().length > 0;
}

/** Finds the first element of a part of the page that takes the focus. */
export function firstIn(root: HTMLElement): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isUsable);
}

/**
 * Lets F6 go to the next part of the page and Shift+F6 to the one before, each to where the focus was in it last. The grid
 * takes the Tab key for itself, as a sheet does: F6 is the way out of it.
 */
export function goByRegions(regions: readonly Region[]): void {
  const last = new Map<Region, HTMLElement>();
  const regionOf = (element: Element | null): Region | undefined =>
    regions.find(({ root }) => element !== null && root.contains(element));
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const region = regionOf(target);
    if (region !== undefined) last.set(region, target);
  });
  const go = async (by: 1 | -1): Promise<void> => {
    const here = regionOf(document.activeElement);
    const shown = regions.filter((region) => region === here || region.isShown());
    const at = here === undefined ? (by > 0 ? -1 : 0) : shown.indexOf(here);
    const next = shown[(at + by + shown.length) % shown.length];
    if (next === undefined || next === here) return;
    await here?.leave?.();
    const before = last.get(next);
    if (before?.isConnected === true && isUsable(before)) before.focus();
    else next.enter();
  };
  // Before the grid hears of the key.
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      void go(event.shiftKey ? -1 : 1);
    },
    { capture: true },
  );
}

/** How far outside the window the grid keeps menus that are not open. */
const FAR_OUT = -5000;

/**
 * Keeps the Tab key off what the grid has put outside the window: the menus that it holds ready there until they are opened.
 * @param page the page's own element, beside which the grid puts them
 */
export function skipHidden(page: HTMLElement): void {
  const look = (): void => {
    for (const element of document.body.children) {
      if (!(element instanceof HTMLElement) || element === page || element.tagName === "SCRIPT") continue;
      const held = [element, ...element.querySelectorAll<HTMLElement>("[style]")].filter(
        (one) => one.style.transform !== "" || one.style.left !== "" || one.style.top !== "",
      );
      for (const one of held) {
        const { left, top, width } = one.getBoundingClientRect();
        one.inert = width > 0 && (left < FAR_OUT || top < FAR_OUT);
      }
    }
  };
  let asked = false;
  new MutationObserver(() => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      look();
    });
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["style"] });
  look();
}

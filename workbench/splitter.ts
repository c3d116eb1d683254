import { element } from "./element";

const narrowest = 320;
const keyStep = 16;

/** The bar between grid and pane: dragged or moved with the arrow keys, it tells the pane's width in pixels. */
export function splitter(start: number, onWidth: (width: number, done: boolean) => void): HTMLElement {
  const bar = element("div", {
    class: "splitter",
    role: "separator",
    tabindex: "0",
    "aria-orientation": "vertical",
  });
  let width = start;
  const widest = (): number => Math.max(narrowest, Math.min(900, window.innerWidth - 240));
  const set = (wanted: number, done: boolean): void => {
    width = Math.round(Math.max(narrowest, Math.min(widest(), wanted)));
    bar.setAttribute("aria-valuenow", String(width));
    bar.setAttribute("aria-valuemin", String(narrowest));
    bar.setAttribute("aria-valuemax", String(widest()));
    onWidth(width, done);
  };
  bar.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    bar.setPointerCapture(event.pointerId);
    const [from, before] = [event.clientX, width];
    const move = (next: PointerEvent): void => set(before + from - next.clientX, false);
    const end = (): void => {
      bar.removeEventListener("pointermove", move);
      set(width, true);
    };
    bar.addEventListener("pointermove", move);
    bar.addEventListener("lostpointercapture", end, { once: true });
  });
  bar.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: keyStep, ArrowRight: -keyStep }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    set(width + by, true);
  });
  set(start, false);
  return bar;
}

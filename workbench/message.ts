import { button, element } from "./element";

/**
 * A line of messages: one that is longer than the line is clipped and can be shown whole above it, so that no message moves
 * the page.
 */
export class MessageLine {
  readonly root: HTMLElement;
  private readonly line: HTMLOutputElement;
  private readonly whole = element("div", { class: "whole-message", popover: "auto", tabindex: "0" });
  readonly showAll: HTMLButtonElement;

  constructor(name: string, attributes: Readonly<Record<string, string>>) {
    this.line = element("output", { class: "message", ...attributes });
    this.showAll = button({ class: "show-all", hidden: true, "aria-expanded": "false" }, () => this.show());
    this.root = element("div", { class: name }, [this.line, this.showAll, this.whole]);
    this.whole.addEventListener("toggle", () => {
      this.showAll.setAttribute("aria-expanded", String(this.whole.matches(":popover-open")));
    });
    new ResizeObserver(() => this.measure()).observe(this.root);
  }

  /** Says something in place of what was said before. */
  say(content: readonly (Node | string)[], wrong: boolean): void {
    this.line.replaceChildren(...content);
    this.line.classList.toggle("wrong", wrong);
    if (this.whole.matches(":popover-open")) this.whole.hidePopover();
    this.measure();
  }

  get text(): string {
    return this.line.textContent;
  }

  get isWrong(): boolean {
    return this.line.classList.contains("wrong");
  }

  private measure(): void {
    // The button's own room must not decide whether it is needed.
    this.showAll.hidden = true;
    this.showAll.hidden = this.line.scrollWidth <= this.line.clientWidth;
  }

  private show(): void {
    const { left, right, top } = this.root.getBoundingClientRect();
    this.whole.textContent = this.text;
    this.whole.style.bottom = `${String(Math.round(window.innerHeight - top))}px`;
    this.whole.style.left = `${String(Math.round(Math.min(left, window.innerWidth - 360)))}px`;
    this.whole.style.maxWidth = `${String(Math.round(Math.max(340, right - left)))}px`;
    this.whole.showPopover();
    this.whole.focus();
  }
}

import { button, element } from "./element";

/** One command of a menu: its element, which whoever made it puts words into, and what it does. */
export interface MenuCommand {
  readonly item: HTMLButtonElement;
  readonly run: () => void;
}

/**
 * A button that opens a list of commands below itself. Enter, Space and the arrow down open it, arrows move in it, Home and
 * End go to its ends, Esc and Tab shut it; what lies outside stays as it is.
 */
export function menu(trigger: HTMLButtonElement, commands: readonly MenuCommand[]): HTMLElement {
  const items = commands.map(({ item }) => item);
  const list = element("div", { class: "menu", role: "menu", popover: "auto" }, items);
  trigger.setAttribute("aria-haspopup", "menu");
  trigger.setAttribute("aria-expanded", "false");
  const open = (): void => {
    const { left, bottom } = trigger.getBoundingClientRect();
    list.style.left = `${String(Math.round(left))}px`;
    list.style.top = `${String(Math.round(bottom))}px`;
    list.showPopover();
    items[0]?.focus();
  };
  const shut = (): void => {
    list.hidePopover();
    trigger.focus();
  };
  list.addEventListener("toggle", () => {
    trigger.setAttribute("aria-expanded", String(list.matches(":popover-open")));
  });
  // A press on the button while the list is open has shut it already, as a press anywhere outside does.
  let wasOpen = false;
  trigger.addEventListener("pointerdown", () => {
    wasOpen = list.matches(":popover-open");
  });
  trigger.addEventListener("click", () => {
    if (wasOpen) list.hidePopover();
    else open();
    wasOpen = false;
  });
  trigger.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    open();
  });
  for (const { item, run } of commands) {
    item.setAttribute("role", "menuitem");
    item.tabIndex = -1;
    item.addEventListener("click", () => {
      shut();
      run();
    });
  }
  list.addEventListener("keydown", (event) => {
    const at = items.findIndex((item) => item === document.activeElement);
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      shut();
    }
    const goal = goals[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    items[goal]?.focus();
  });
  return element("span", { class: "menu-of" }, [trigger, list]);
}

/** Makes the element of a menu's command. */
export function menuCommand(attributes: Readonly<Record<string, string>>, run: () => void): MenuCommand {
  return { item: button(attributes, () => undefined), run };
}

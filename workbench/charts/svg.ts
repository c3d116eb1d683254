import { INK } from "./colors";

const SPACE = "http://www.w3.org/2000/svg";

type Attributes = Readonly<Record<string, string | number>>;

/** Makes an element of a drawing. */
export function shape(
  tag: "g" | "line" | "path" | "rect" | "svg" | "text" | "tspan",
  attributes: Attributes = {},
  children: readonly (Node | string)[] = [],
): SVGElement {
  const made = document.createElementNS(SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/** Estimates the width of a text in pixels: a Chinese character is as wide as it is high. */
export function textWidth(text: string, size: number): number {
  const wide = text.match(/[⺀-￿]/g)?.length ?? 0;
  return size * (wide + (text.length - wide) * 0.55);
}

/** Breaks a text into lines of a width; what is still too long on the last line ends in an ellipsis. */
export function linesOf(text: string, size: number, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/(?<=[\s·:：])|(?<=[⺀-￿])/u)) {
    const last = lines.at(-1);
    if (last !== undefined && !last.endsWith("\n") && textWidth(last + word, size) <= width)
      lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  const trimmed = lines.map((line) => line.trim()).filter((line) => line !== "");
  const kept = trimmed.slice(0, most);
  const cut = trimmed.length > most ? `${kept.at(-1) ?? ""}…` : (kept.at(-1) ?? "");
  return [...kept.slice(0, -1), fitted(cut, size, width)];
}

function fitted(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let short = text;
  while (short.length > 1 && textWidth(`${short}…`, size) > width) short = short.slice(0, -1);
  return `${short}…`;
}

/** Writes lines of text one below the other, the first one's foot at y. */
export function written(
  lines: readonly string[],
  {
    x,
    y,
    size,
    anchor,
  }: { readonly x: number; readonly y: number; readonly size: number; readonly anchor: string },
  attributes: Attributes = {},
): SVGElement {
  const spans = lines.map((line, index) => shape("tspan", { x, y: y + index * size * 1.2 }, [line]));
  return shape("text", { "font-size": size, "text-anchor": anchor, fill: INK, ...attributes }, spans);
}

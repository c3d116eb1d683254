/** Widths of letters as parts of the font's size: a guess on the wide side, since a picture cannot ask before it draws. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/;
const BROAD = /[A-Z0-9%+@mwMW]/;

/** Estimates how wide a text is drawn, in pixels. */
export function textWidth(text: string, size: number): number {
  return Array.from(text).reduce(
    (sum, letter) => sum + size * (WIDE.test(letter) ? 1 : BROAD.test(letter) ? 0.66 : 0.53),
    0,
  );
}

/** Shortens a text that is wider than its place, with an ellipsis; the whole of it must stand elsewhere. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && textWidth(`${letters.join("")}…`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

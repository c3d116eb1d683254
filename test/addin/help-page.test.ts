import { expect, test } from "vitest";
import type { FunctionMetadata } from "../../build/functions-metadata";
import { anchorOf, helpPage, signatureOf } from "../../build/help-page";

const weakest: FunctionMetadata = {
  id: "NOTCH.WEAKEST",
  name: "NOTCH.WEAKEST",
  description: 'The worst of "ratings" <below> A & B.',
  parameters: [
    { name: "first", description: "a rating" },
    { name: "scale", description: "its scale", optional: true },
    { name: "more", description: "further ratings", optional: true, repeating: true },
  ],
};
const add: FunctionMetadata = { id: "NOTCH.ADD", name: "NOTCH.ADD", description: "Moves.", parameters: [] };

test("a signature shows what may be left out and what may repeat", () => {
  expect(signatureOf(weakest)).toBe("NOTCH.WEAKEST(first, [scale], [more …])");
  expect(signatureOf(add)).toBe("NOTCH.ADD()");
});

test("every function has its place, its text and each argument, in order of name", () => {
  const page = helpPage({ functions: [weakest, add] });
  expect(page.indexOf('<section id="notch-add">')).toBeLessThan(page.indexOf('<section id="notch-weakest">'));
  expect(page).toContain('<a href="#notch-weakest">NOTCH.WEAKEST</a>');
  expect(page).toContain("<dt>scale (optional)</dt><dd>its scale</dd>");
  expect(anchorOf("RATING.BCA")).toBe("rating-bca");
});

test("text is text, never markup, and nothing is loaded or run", () => {
  const page = helpPage({ functions: [weakest] });
  expect(page).toContain("The worst of &quot;ratings&quot; &lt;below&gt; A &amp; B.");
  expect(page).not.toMatch(/<script|<link|<img|https?:/);
});

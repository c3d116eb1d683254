import type { FunctionMetadata, FunctionsFile, ParameterMetadata } from "./functions-metadata";
import { withTextPolicy } from "./policies";

/** Where the help page is on the site; a function's @helpurl names it with the function's anchor. */
export const helpPagePath = "docs/functions.html";

/** The place of a function on the help page: RATING.BCA is at #rating-bca. */
export function anchorOf(id: string): string {
  return id.toLowerCase().replaceAll(".", "-");
}

/** A function as it is typed, optional arguments in brackets: NOTCH.ADD(rating, notches, [scale]). */
export function signatureOf({ id, parameters }: FunctionMetadata): string {
  const shown = parameters.map(({ name, optional, repeating }) => {
    const text = repeating ? `${name} …` : name;
    return optional ? `[${text}]` : text;
  });
  return `${id}(${shown.join(", ")})`;
}

/**
 * Writes the page that Excel's function wizard links to, out of the same text that the wizard shows. It stands
 * alone: no script, no other file, readable on paper.
 */
export function helpPage({ functions }: FunctionsFile): string {
  const sorted = [...functions].sort((a, b) => (a.id < b.id ? -1 : 1));
  const links = sorted.map(({ id }) => `<li><a href="#${anchorOf(id)}">${escape(id)}</a></li>`);
  return withTextPolicy(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Notchbook functions</title>
<style>${style}</style>
</head>
<body>
<h1>Notchbook functions</h1>
<p>Percentages are fractions, as Excel's own (4.1% is 0.041). Ratings are read in any case, full-width characters and
stray spaces included. Wrong input gives #VALUE!, missing input #N/A; the error's message says which.</p>
<nav aria-label="Functions"><ul>${links.join("")}</ul></nav>
<main>
${sorted.map(section).join("\n")}
</main>
</body>
</html>
`);
}

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, "Noto Sans CJK SC", sans-serif }
body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem }
nav ul { columns: 12rem; padding: 0; list-style: none }
h2 { margin-top: 2.5rem; font-size: 1.1rem; overflow-wrap: anywhere }
section:target h2 { text-decoration: underline }
dt { font-weight: 600 } dd { margin: 0 0 .5rem 1.5rem }
@media print { nav { display: none } section { break-inside: avoid } }`;

function section(fn: FunctionMetadata): string {
  const title = `<h2><code>${escape(signatureOf(fn))}</code></h2>`;
  const text = `<p>${escape(fn.description ?? "")}</p>`;
  const list = fn.parameters.length > 0 ? `<dl>${fn.parameters.map(argument).join("")}</dl>` : "";
  return `<section id="${anchorOf(fn.id)}">${title}${text}${list}</section>`;
}

function argument({ name, description = "", optional }: ParameterMetadata): string {
  return `<dt>${escape(name)}${optional ? " (optional)" : ""}</dt><dd>${escape(description)}</dd>`;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

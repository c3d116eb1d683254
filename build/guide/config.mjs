/** The site of the documents, as VitePress reads it. `build/guide.ts` writes pages.json beside this file. */
import { readFileSync, writeFileSync } from "node:fs";
import { URL } from "node:url";

const { title, base, sidebar } = JSON.parse(readFileSync(new URL("pages.json", import.meta.url), "utf8"));

const LONGEST = 12;

/**
 * Text as it is indexed. A search finds words by their beginnings, and Chinese has no spaces between words: every run of
 * its characters is indexed from each character on. (A tokenizer of our own would do; the page would have to evaluate
 * text as code to get it, which its policy forbids.)
 */
function indexed(source, env, markdown) {
  const html = markdown.render(source, env);
  // Headings are shown as they are indexed, so they stay; an anchor of our own before a title would hide it.
  const parts = html.split(/(<h[1-6][\s\S]*?<\/h[1-6]>)/);
  return parts
    .map((part, index) =>
      index % 2 === 1 ? part.replace(/<a id="[^"]*"><\/a>/g, "") : part.replace(/>[^<]+/g, withTails),
    )
    .join("");
}

function withTails(text) {
  return text.replace(/\p{Script=Han}{2,}/gu, (run) => {
    const characters = [...run];
    return characters.map((_first, from) => characters.slice(from, from + LONGEST).join("")).join(" ");
  });
}

/** Writes down which modules the site holds, for the notices that go with it. */
const modules = new Set();
const moduleList = {
  name: "notchbook-module-list",
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === "chunk") for (const id of file.moduleIds) modules.add(id);
    writeFileSync(new URL("modules.json", import.meta.url), JSON.stringify([...modules]));
  },
};

export default {
  title,
  description: "Credit ratings by published methodologies, in Excel and in the browser.",
  base,
  outDir: "../out",
  cacheDir: "../cache",
  appearance: true,
  lastUpdated: false,
  metaChunk: true,
  vite: { plugins: [moduleList] },
  head: [["link", { rel: "icon", href: "data:," }]],
  themeConfig: {
    sidebar,
    nav: [],
    outline: [2, 3],
    search: {
      provider: "local",
      options: {
        _render: indexed,
        // All words of a search, not any of them: RATING.DISTANCE is two.
        miniSearch: { searchOptions: { combineWith: "AND", prefix: true, fuzzy: 0.1, boost: { title: 8 } } },
      },
    },
  },
};

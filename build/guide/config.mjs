/** The site of the documents, as VitePress reads it. `build/guide.ts` writes pages.json beside this file. */
import { readFileSync, writeFileSync } from "node:fs";

const { title, base, sidebar } = JSON.parse(readFileSync(new URL("pages.json", import.meta.url), "utf8"));

/** Words as they are searched: letters and digits together; Chinese, which has no spaces, in pairs of characters. */
function tokenize(text) {
  const words = text.toLowerCase().match(/\p{Script=Han}+|[^\p{Script=Han}\s\p{P}\p{S}]+/gu) ?? [];
  return words.flatMap((word) => {
    if (!/\p{Script=Han}/u.test(word) || word.length < 3) return [word];
    return Array.from(word).slice(1).map((character, index) => word[index] + character);
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
    search: { provider: "local", options: { miniSearch: { options: { tokenize }, searchOptions: { tokenize } } } },
  },
};

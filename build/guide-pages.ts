interface Page {
  /** Relative to the site's root. */
  readonly path: string;
  readonly text: string;
}

interface Entry {
  readonly text: string;
  readonly link: string;
}

interface Group {
  readonly text: string;
  readonly items: readonly Entry[];
}

/** What a reader comes for, and where it stands, in this order; what is not listed comes last. */
const groups: readonly (readonly [string, readonly string[]])[] = [
  [
    "Rate",
    [
      "pane",
      "workbench",
      "functions",
      "ratios",
      "explanation",
      "papers",
      "bond-book",
      "glossary",
      "headless",
      "scale",
    ],
  ],
  [
    "Methodologies",
    ["calibration", "coverage", "cases", "jinshang", "backtesting", "your-own-methodology", "adding-a-pack"],
  ],
  ["Install and run", ["deploying", "SECURITY", "smoke", "CHANGELOG"]],
];

/** Builds the list beside every page, and the page that the site opens with, out of the documents' own titles. */
export function guideEntry(pages: readonly Page[]): {
  readonly sidebar: readonly Group[];
  readonly home: string;
} {
  const entries = new Map(pages.map(({ path, text }) => [path.replace(/\.md$/, ""), titleOf(path, text)]));
  const taken = new Set(groups.flatMap(([, names]) => names));
  const rest = [...entries.keys()].filter((name) => !taken.has(name)).sort();
  const sidebar = [...groups, ["How it is built", rest] as const].map(([text, names]) => ({
    text,
    items: names.flatMap((name) => {
      const title = entries.get(name);
      return title === undefined ? [] : [{ text: title, link: `/${name}` }];
    }),
  }));
  const lists = sidebar.map(
    ({ text, items }) =>
      `## ${text}\n\n${items.map((item) => `- [${item.text}](.${item.link}.md)`).join("\n")}`,
  );
  const home = `# Notchbook\n\nCredit ratings by published methodologies, in Excel and in the browser.\n\n${lists.join("\n\n")}\n`;
  return { sidebar, home };
}

/** Lists the decisions on the design, to which documents link as to a folder. */
export function decisionsPage(pages: readonly Page[]): string {
  const items = pages
    .filter(({ path }) => path.startsWith("adr/"))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, text }) => `- [${titleOf(path, text)}](${path.replace("adr/", "./")})`);
  return `# Decisions\n\n${items.join("\n")}\n`;
}

/** The first heading. A document without one cannot be listed; throws. */
function titleOf(path: string, text: string): string {
  const title = /^# (.+)$/m.exec(text)?.[1];
  if (title === undefined) throw new Error(`${path} has no title.`);
  return title.trim();
}

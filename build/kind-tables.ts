import { readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Writes the tables of plans, forms and files out of the list of kinds: what a kind says of each stands in its own folder
 * and is loaded only when it is asked for, so it cannot stand in the list itself.
 */
const TABLES = [
  { of: "step", Type: "Step", part: "plan", what: "How each kind of step is compiled." },
  { of: "step", Type: "Step", part: "form", what: "How each kind of step stands in a form." },
  {
    of: "step",
    Type: "Step",
    part: "file",
    what: "How each kind of step stands in the file of a methodology.",
  },
  { of: "item", Type: "Item", part: "plan", what: "How each kind of item is compiled." },
  { of: "item", Type: "Item", part: "form", what: "How each kind of item stands in a form." },
  {
    of: "item",
    Type: "Item",
    part: "file",
    what: "How each kind of item stands in the file of a methodology.",
  },
] as const;

const SUFFIXES = { plan: "Plan", form: "Form", file: "File" } as const;

/** Lists the tables with their paths. */
export async function kindTables(root: string): Promise<readonly (readonly [path: string, text: string])[]> {
  return Promise.all(
    TABLES.map(async ({ of, Type, part, what }) => {
      const list = await readFile(join(root, `src/kind/${of}/index.ts`), "utf8");
      const kinds = listed(list, `${Type.toUpperCase()}_KINDS`);
      const suffix = SUFFIXES[part];
      const member = `${Type}${suffix}`;
      const named = (kind: string) => `${kind}${suffix}`;
      const text = `// Written by \`npm run docs\` from the list of kinds in index.ts.
import type { ${member} } from "../${part}";
${[...kinds]
  .sort()
  .map((kind) => `import { ${named(kind)} } from "./${kind}/${part}";\n`)
  .join("")}import type { ${Type} } from "./index";

/** ${what} */
export const ${Type.toUpperCase()}_${part.toUpperCase()}S = {
${kinds.map((kind) => `  ${kind}: ${named(kind)},\n`).join("")}} as const satisfies {
  readonly [K in ${Type}["kind"]]: ${member}<Extract<${Type}, { kind: K }>>${part === "plan" ? " | null" : ""};
};
`;
      return [`src/kind/${of}/${part}s.ts`, text] as const;
    }),
  );
}

function listed(text: string, name: string): readonly string[] {
  const body = new RegExp(`export const ${name} = \\{([^}]*)\\}`).exec(text)?.[1];
  if (body === undefined) throw new Error(`There is no list ${name}.`);
  return body.split(",").flatMap((one) => one.trim() || []);
}

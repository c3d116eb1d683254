import type { FunctionName } from "../functions/names";
import {
  findIssueRules,
  findItem,
  findMapping,
  findPack,
  findReviewRules,
  findScale,
  findSource,
  findStep,
  findSupportMethod,
  type Basis,
  type Pack,
} from "../src";
import { effectOf, type Effect } from "./coverage-effects";
import { allExamples, type FunctionExample, type FunctionExamples } from "./function-docs";

/** One row of the register: something that a source says, and what carries it. */
export interface CoverageRow {
  /** Key of the source. */
  readonly source: string;
  /** Place in it. */
  readonly at: string;
  readonly kind: "factor" | "sub-factor" | "formula" | "rule" | "article";
  readonly what: { readonly en: string; readonly zh: string };
  /**
   * `<pack>/<item, step, check, section or field>`, a function's name, or `scale:`, `mapping:`, `support:`, `issue:`,
   * `review:` or `source:` with an id of the library (of rules: `<rules>/<class or trigger>`).
   */
  readonly by: readonly string[];
  /** A call whose answer shows that it works; an error by its code. */
  readonly shows?: {
    readonly call: FunctionName;
    readonly args: readonly unknown[];
    readonly answer: string | number;
  };
}

/**
 * How far a row is carried: a call, an example or two answers to an item show that it works; the analyst judges it or an item
 * measures it, and nothing here shows what comes of it; it is only stated, named or kept; or nothing carries it.
 */
export type Standing = "works" | "judged" | "nominal" | "missing";

const STANDINGS = ["works", "judged", "nominal", "missing"] as const satisfies readonly Standing[];

/** Tells how far a row is carried. Nothing counts as working that is not shown. */
export function standingOf({ by }: CoverageRow, evidence: readonly string[]): Standing {
  if (by.length === 0) return "missing";
  if (evidence.length > 0) return "works";
  return by.some((reference) => partOf(reference) !== null || /^[A-Z]+\./.test(reference))
    ? "judged"
    : "nominal";
}

/** An item, a step, a check or a section that a reference names; null for what does nothing by itself. */
function partOf(reference: string): { readonly pack: Pack; readonly part: string } | null {
  if (/^[a-z]+:/.test(reference)) return null;
  const [id = "", part = ""] = reference.split("/");
  const pack = findPack(id, "by");
  if (!pack.ok) return null;
  const { checks = [], sections } = pack.value;
  const isThere =
    (findItem(pack.value, part) ?? findStep(pack.value, part)) !== undefined ||
    [...checks, ...sections].some((one) => one.id === part);
  return isThere ? { pack: pack.value, part } : null;
}

/** What shows that a row works: its own call, or what every item, step, check and function that carries it comes to. */
function evidenceOf({ by, shows }: CoverageRow, examples: readonly FunctionExample[]): readonly string[] {
  if (shows !== undefined) return [callText(shows.call, shows.args, shows.answer)];
  const parts = by.flatMap((reference) => partOf(reference) ?? []);
  const effects = parts.map(({ pack, part }) => effectOf(pack, part));
  if (effects.includes(null)) return [];
  const shown = effects.flatMap((effect) => (effect === null ? [] : [effectText(effect)]));
  const calls = by.flatMap((reference) => {
    for (const { name, args, value } of examples)
      if (name === reference && (typeof value === "string" || typeof value === "number"))
        return [callText(name, args, value)];
    return [];
  });
  return [...new Set([...shown, ...calls])].slice(0, 3);
}

function callText(call: string, args: readonly unknown[], answer: string | number): string {
  return `\`${call}(${JSON.stringify(args).slice(1, -1)})\` = ${String(answer)}`;
}

function effectText({ answers: [best, worst], of, come: [first, second] }: Effect): string {
  return `${best} / ${worst}: ${of} ${first} / ${second}`;
}

/** What a reference turned out to be. */
export interface Carrier {
  readonly text: string;
  /** Whose its numbers are; absent where it has none. */
  readonly basis?: Basis["basis"];
}

const FIELDS = [
  "outlooks",
  "watchList",
  "notes",
  "issueRules",
  "reviewRules",
  "shortTerm",
  "definitions",
] as const;

function inPack(pack: Pack, part: string): Carrier | null {
  const found = findItem(pack, part) ?? findStep(pack, part) ?? pack.checks?.find(({ id }) => id === part);
  if (found !== undefined) {
    const basis = "basis" in found ? { basis: found.basis.basis } : {};
    return { text: `\`${pack.id}\` ${found.label.en} (\`${part}\`)`, ...basis };
  }
  const section = pack.sections.find(({ id }) => id === part);
  if (section !== undefined) return { text: `\`${pack.id}\` section ${section.title.en}` };
  const field = FIELDS.find((name) => name === part);
  return field !== undefined && pack[field] !== undefined ? { text: `\`${pack.id}\` ${field}` } : null;
}

function inRules(rules: readonly { readonly id: string }[], part: string | undefined): boolean {
  return part === undefined || rules.some(({ id }) => id === part);
}

function inLibrary(kind: string, reference: string): Carrier | null {
  const [id = "", part] = reference.split("/");
  const named = (ok: boolean, text: string): Carrier | null => (ok ? { text } : null);
  switch (kind) {
    case "scale":
      return named(findScale(id, "by").ok, `scale \`${id}\``);
    case "mapping":
      return named(findMapping(id, "by").ok, `mapping \`${id}\``);
    case "support":
      return named(findSupportMethod(id, "by").ok, `support method \`${id}\``);
    case "source":
      return named(findSource(id) !== undefined, "declared source");
    case "issue": {
      const rules = findIssueRules(id, "by");
      return named(rules.ok && inRules(rules.value.classes, part), `bond rules \`${reference}\``);
    }
    case "review": {
      const rules = findReviewRules(id, "by");
      return named(rules.ok && inRules(rules.value.triggers, part), `review rules \`${reference}\``);
    }
    default:
      return null;
  }
}

/** Finds what a reference of the register names; null where there is nothing of that name. */
export function carrierOf(reference: string, functions: readonly FunctionName[]): Carrier | null {
  const [, kind, rest] = /^([a-z]+):(.+)$/.exec(reference) ?? [];
  if (kind !== undefined && rest !== undefined) return inLibrary(kind, rest);
  const name = functions.find((one) => one === reference);
  if (name !== undefined) return { text: `[${name}](functions.md#${name.toLowerCase().replace(".", "-")})` };
  const [id = "", part = ""] = reference.split("/");
  const pack = findPack(id, "by");
  return pack.ok ? inPack(pack.value, part) : null;
}

/** Writes docs/coverage.md: every factor, formula, rule and article of the sources with what carries it. */
export function coveragePage(
  rows: readonly CoverageRow[],
  functions: readonly FunctionName[],
  examples: FunctionExamples,
): string {
  const calls = allExamples(examples);
  // Each row is worked out once: an effect is two whole assessments.
  const looked = rows.map((row) => {
    const evidence = evidenceOf(row, calls);
    return { row, evidence, standing: standingOf(row, evidence) };
  });
  const sources = [...new Set(rows.map(({ source }) => source))];
  const counts = sources.map((key) => {
    const own = looked.filter(({ row }) => row.source === key);
    const count = (standing: Standing) => own.filter((one) => one.standing === standing).length;
    const standings = STANDINGS.map((standing) => String(count(standing))).join(" | ");
    return `| ${findSource(key)?.title.en ?? key} | ${String(own.length)} | ${standings} |`;
  });
  const tables = sources.map((key) => {
    const source = findSource(key);
    const own = looked.filter(({ row }) => row.source === key);
    const lines = own.map(({ row: { at, kind, what, by }, standing, evidence }) => {
      const carriers = by.map((reference) => {
        const carrier = carrierOf(reference, functions);
        const basis = carrier?.basis === undefined ? "" : `, ${carrier.basis}`;
        return `${carrier?.text ?? `**nothing: ${reference}**`}${basis}`;
      });
      const shown = [standing, ...evidence].join("; ");
      return `| ${at} | ${kind} | ${what.en} · ${what.zh} | ${shown} | ${carriers.join("; ")} |`;
    });
    const title = `## ${source?.title.en ?? key}\n\n${source?.publisher.en ?? ""}, ${source?.date ?? ""} (\`${key}\`)`;
    return [
      title,
      ["| place | kind | what | standing | carried by |", "| --- | --- | --- | --- | --- |", ...lines].join(
        "\n",
      ),
    ].join("\n\n");
  });
  const head = `# Coverage

<!-- Written by "npm run docs" out of docs/coverage.json and the packs. Change it there. -->

What the sources say, row by row, and the item, step, check or function that carries it. "published" and "house" say whose
the numbers behind it are: most sources name a factor and print no weight or threshold for it. **works**: what stands beside it was computed
when this page was written, and a test computes it again: the answer of a call, or two answers to an item, all else the same,
and what they come to. **judged**: an item, step or function carries it and nothing here shows what comes of it. **nominal**:
it is only stated, named or kept. **missing**: nothing carries it. A test fails where an article or a line of a factor table has no row, and where a pack's item is in no row.`;
  const summary = [
    "| source | rows | works | judged | nominal | missing |",
    "| --- | --- | --- | --- | --- | --- |",
    ...counts,
  ].join("\n");
  return `${[head, summary, ...tables].join("\n\n")}\n`;
}

/** Writes the table of docs/ratios.md: what each ratio is, by its definition, and what reproduces, by the reports' own figures. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { ratios, type RatioDefinition } from "../../src";
import { cited } from "./documents";

interface Printed {
  readonly ratio?: string;
  readonly what: string;
  readonly printed: string;
}

interface Report {
  readonly checks: readonly Printed[];
  readonly divergences: readonly (Printed & { readonly recomputed: string })[];
  readonly uncheckable: readonly Printed[];
  readonly notPrinted?: Readonly<Record<string, string>>;
}

/** Printed values of one ratio that are listed one by one. */
const LISTED = 12;

const HEADS = ["function", "name", "definition", "answer, better", "source", "what reproduces"];

/** Puts the table of the ratios in the place of the one that a page holds. */
export async function withRatios(page: string, root: string): Promise<string> {
  const reports = [
    ["Tianfu", reportAt(root, "tianfu-ratios")],
    ["Jinshang", reportAt(root, "jinshang-indicators")],
  ] as const;
  const rows = ratios.map((ratio) => rowOf(ratio, reports));
  const table = [HEADS, HEADS.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  const lines = page.split("\n");
  const from = lines.findIndex((line) => line.startsWith("| function"));
  const after = lines.findIndex((line, at) => at > from && !line.startsWith("|"));
  const text = [...lines.slice(0, from), ...table, ...lines.slice(after)].join("\n");
  return format(text, { ...(await resolveConfig(join(root, "docs/ratios.md"))), parser: "markdown" });
}

function reportAt(root: string, name: string): Report {
  return JSON.parse(readFileSync(join(root, "test/cases", `${name}.json`), "utf8")) as Report;
}

function rowOf(ratio: RatioDefinition, reports: readonly (readonly [string, Report])[]): readonly string[] {
  const call = ratio.arguments.map(({ id, optional }) => (optional ? `[${id}]` : id)).join(", ");
  const better = ratio.direction === "none" ? "" : `, ${ratio.direction}`;
  const said = reports.flatMap(([name, report]) => saidOf(ratio.id, name, report));
  const why = reports.flatMap(([, report]) => report.notPrinted?.[ratio.id] ?? []);
  return [
    `\`RATIO.${ratio.id}(${call})\``,
    `${ratio.name.en}<br>${ratio.name.zh}`,
    ratio.formula.en,
    `${ratio.unit}${better}`,
    [ratio.cite, ...ratio.also].map((cite) => cited(cite, "page")).join("; "),
    said.length > 0 ? said.join(" ") : (why[0] ?? "Printed by neither report."),
  ];
}

function saidOf(id: string, name: string, { checks, divergences, uncheckable }: Report): readonly string[] {
  const own = <T extends Printed>(list: readonly T[]) => list.filter(({ ratio }) => ratio === id);
  const same = own(checks).map(({ what, printed }) => `${printed} (${what})`);
  const other = own(divergences).map(
    ({ what, printed, recomputed }) => `${what} printed ${printed}, computed ${recomputed}`,
  );
  const open = own(uncheckable).map(({ what }) => what);
  const parts = [
    ...(same.length === 0
      ? []
      : [same.length > LISTED ? `${same.length} values reproduce` : `reproduces ${same.join("; ")}`]),
    ...(other.length === 0 ? [] : [`Diverges: ${other.join("; ")}`]),
    ...(open.length === 0 ? [] : [`Inputs not printed: ${open.join("; ")}`]),
  ];
  return parts.length === 0 ? [] : [`${name}: ${parts.join(". ")}.`];
}

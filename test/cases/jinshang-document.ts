import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findItem, labelOf } from "../../src";
import {
  baselines,
  combinations,
  finals,
  judgements,
  pack,
  rankOf,
  representatives,
  supports,
  symbols,
  type Baseline,
  type Final,
} from "./jinshang-enumeration";

/*
 * The generated part of docs/jinshang.md. `npx tsx test/cases/jinshang-document.ts` writes it; a test holds that the
 * document has what the enumeration gives now.
 */

const documentFile = fileURLToPath(new URL("../../docs/jinshang.md", import.meta.url));
const MARKS = ["<!-- enumeration: begin -->", "<!-- enumeration: end -->"] as const;
const target = judgements.rating.value;
type Row = readonly string[];

/** Sets rows under a head as an aligned table. */
function table(head: Row, rows: readonly Row[]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: Row) =>
    `| ${widths.map((width, column) => (row[column] ?? "").padEnd(width)).join(" | ")} |`;
  return [line(head), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...rows.map(line)].join(
    "\n",
  );
}

const number = (value: number) => value.toLocaleString("en-US");
const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
const signed = (value: number) => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "0");
const sections: Readonly<Record<string, string>> = judgements.sections;
const sectionsOf = (at: string | readonly string[]) =>
  [at]
    .flat()
    .map((key) => sections[key] ?? `unknown section ${key}`)
    .join("; ");

function shownGrade(item: string, grade: string | number): string {
  if (findItem(pack, item)?.kind === "notches") return signed(Number(grade));
  return item === "roe-stability" ? `${grade} (stable)` : String(grade);
}

const printedTable = () =>
  table(
    ["what is printed", "value", "grade at Medium-", "where"],
    judgements.printed.map(({ what, value, unit, grade, at }) => [
      what,
      unit === undefined ? value : `${value} ${unit}`,
      grade ?? "–",
      sectionsOf(at),
    ]),
  );

const readingsTable = () =>
  table(
    ["judgement", "left open", "what the report says", "our reading", "where"],
    judgements.readings.map(({ item, open, words, why, at }) => [
      labelOf(pack, item).en,
      open.map((grade) => shownGrade(item, grade)).join(", "),
      words,
      why,
      sectionsOf(at),
    ]),
  );

const total = (rows: readonly Baseline[]) => rows.reduce((sum, { count }) => sum + count, 0);

/** Groups rows by a key, in order of first appearance. */
function grouped<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

function baselineTable(): string {
  const sorted = [...baselines].sort((a, b) => a.score - b.score || a.points - b.points);
  const notches = [...new Set(baselines.map((row) => row.notches))].sort((a, b) => b - a);
  const rows = [...grouped(sorted, ({ business, points }) => `${business}|${points}`).values()].map(
    (group) => [
      group[0]?.business ?? "",
      signed(group[0]?.points ?? 0),
      String(group[0]?.score),
      ...notches.map((step) => {
        const cell = group.find((row) => row.notches === step);
        return cell === undefined ? "–" : `${cell.bca} (${cell.count})`;
      }),
    ],
  );
  const heads = notches.map((step) => `notches ${signed(step)}`);
  return table(["business profile", "net points", "score", ...heads], rows);
}

/** Names a set of symbols by its runs on the scale: `any`, `Ag+ or better`, `AAg- to Ag`. */
function runs(set: ReadonlySet<string>): string {
  if (set.size === symbols.length) return "any";
  const found: [first: number, last: number][] = [];
  for (const [index, symbol] of symbols.entries()) {
    if (!set.has(symbol)) continue;
    const open = found.at(-1);
    if (open?.[1] === index - 1) open[1] = index;
    else found.push([index, index]);
  }
  const named = found.map(([first, last]) => {
    const [best = "", worst = ""] = [symbols[first], symbols[last]];
    if (first === last) return best;
    if (first === 0) return `${worst} or better`;
    return last === symbols.length - 1 ? `${best} or worse` : `${best} to ${worst}`;
  });
  return named.length === 0 ? "none" : named.join(", ");
}

function pairs(rows: readonly Final[]): string {
  const governments = grouped(rows, ({ support }) => support.shareholder ?? "");
  const named = [...governments].map(([shareholder, list]) => ({
    shareholder,
    government: runs(new Set(list.map(({ support }) => support.government ?? ""))),
  }));
  const byGovernment = grouped(named, ({ government }) => government);
  const texts = [...byGovernment].map(
    ([government, list]) =>
      `shareholder ${runs(new Set(list.map(({ shareholder }) => shareholder)))} with government ${government}`,
  );
  return texts.length === 0 ? "none" : texts.join("; ");
}

function supportTable(): string {
  const rows = [...representatives.keys()].map((bca) => {
    const hits = finals.filter((row) => row.bca === bca && row.final === target);
    const one = (form: "shareholder" | "government") =>
      runs(
        new Set(
          hits.filter(({ support }) => support.form === form).map(({ support }) => support[form] ?? ""),
        ),
      );
    const single = one("shareholder");
    if (single !== one("government")) throw new Error("one supporter's role changes the result");
    const judged = total(baselines.filter((row) => row.bca === bca));
    const both = hits.filter(({ support }) => support.form === "both");
    return [bca, String(judged), single, pairs(both), String(hits.length), number(judged * hits.length)];
  });
  const head = ["baseline", "judgements", "one supporter", "two supporters", "supports", "combinations"];
  return table(head, rows);
}

/** Counts combinations by final rating, best first: with one supporter, and with two. */
export function finalCounts(): ReadonlyMap<string, number[]> {
  const counts = new Map<string, number[]>();
  const judged = new Map([...grouped(baselines, ({ bca }) => bca)].map(([bca, rows]) => [bca, total(rows)]));
  for (const { bca, support, final } of finals) {
    const [one = 0, two = 0] = counts.get(final) ?? [];
    const more = judged.get(bca) ?? 0;
    counts.set(final, support.form === "both" ? [one, two + more] : [one + more, two]);
  }
  return new Map([...counts].sort(([a], [b]) => rankOf(a) - rankOf(b)));
}

/** Writes what the enumeration gives, as the document shows it. */
export function enumerationText(): string {
  const counts = finalCounts();
  const whole = combinations.length * supports.length;
  const [one = 0, two = 0] = counts.get(target) ?? [];
  const finalRows = [...counts].map(([rating, [single = 0, both = 0]]) => [
    rating === target ? `**${rating}**` : rating,
    number(single),
    number(both),
    number(single + both),
    share(single + both, whole),
  ]);
  const standalones = [...grouped(baselines, ({ bca }) => bca)].sort(([a], [b]) => rankOf(a) - rankOf(b));
  return [
    `### What is printed\n\n${printedTable()}`,
    `### What the words leave open\n\n${readingsTable()}`,
    `### How many combinations\n\nThe judgements combine in ${number(combinations.length)} ways, the supports in ${number(supports.length)} (${symbols.length} ratings for a shareholder alone, ${symbols.length} for a government alone, ${symbols.length} × ${symbols.length} for both): ${number(whole)} combinations. They are a count of what is open, not a probability.`,
    `### Baseline assessments\n\n${table(
      ["baseline", "combinations of judgements", "share"],
      standalones.map(([bca, rows]) => [bca, String(total(rows)), share(total(rows), combinations.length)]),
    )}\n\nBy business profile, net points of the seven adjustments and net notches of the three; the number of combinations in brackets.\n\n${baselineTable()}`,
    `### Final ratings\n\n${table(["final", "one supporter", "two supporters", "together", "share"], finalRows)}`,
    `### Every combination that gives ${target}\n\n${number(one + two)} of ${number(whole)}; ${counts.size - 1} other ratings are reached as well. A row holds for all judgements that give its baseline (the table of baselines above), with support of strength \`${judgements.support.strength}\`: every listed support with every one of those judgements gives ${target}, and nothing else does.\n\n${supportTable()}`,
  ].join("\n\n");
}

/** Reads the document with what stands between its marks. */
export function readDocument(): { readonly text: string; readonly generated: string } {
  const text = readFileSync(documentFile, "utf8");
  const [, rest = ""] = text.split(MARKS[0]);
  return { text, generated: rest.split(MARKS[1])[0]?.trim() ?? "" };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [head = ""] = readDocument().text.split(MARKS[0]);
  const [, tail = ""] = readDocument().text.split(MARKS[1]);
  writeFileSync(documentFile, `${head}${MARKS[0]}\n\n${enumerationText()}\n\n${MARKS[1]}${tail}`);
}

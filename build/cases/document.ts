import { findPack, findSource, listMappings, pinOf } from "../../src";
import { measureCases } from "./measure";
import type { CaseFiles, Check, MeasuredCase } from "./types";

type Row = readonly string[];

const KINDS: readonly (readonly [Check["kind"], string, string])[] = [
  [
    "step",
    "published steps",
    "a published step that our functions have, from published inputs; some are plain arithmetic of printed notches",
  ],
  ["house", "through house numbers", "a published result, from published inputs and numbers of ours"],
  [
    "letters",
    "letter beside letter",
    "a pack's result beside a rating abroad, as though the two scales were one",
  ],
  ["mapped", "through a mapping", "the same, with the rating abroad read at home by the named mapping"],
  [
    "open",
    "ranges",
    "an input was not read: every value that it may have is tried; that a wide range holds the rating says little",
  ],
  ["grade", "grades of ours", "a printed figure graded by our bands; no grade is printed"],
];

const PACKS = [
  "lianhe-guarantor",
  "ccxap-guarantor",
  "panda-development-institution",
  "panda-sovereign",
] as const;

/** Writes docs/cases.md: every public case with what is published, what ours is, and the distance. */
export function casesPage(files: CaseFiles): string {
  const measured = measureCases(files);
  return `${[
    intro(measured),
    `## In numbers\n\n${summary(measured)}`,
    `## What ours misses\n\n${misses(files)}`,
    ...Object.entries(files.tables.kinds).map(([kind, title]) => section(title, kind, measured)),
    `## The words\n\n${words(files)}`,
  ].join("\n\n")}\n`;
}

function intro(measured: readonly MeasuredCase[]): string {
  const pins = PACKS.map((id) => {
    const pack = findPack(id, "method");
    return pack.ok ? `\`${pinOf(pack.value)}\`` : id;
  });
  return `# Public cases

<!-- Written by "npm run docs" out of test/cases/public-cases*.json. Change it there. -->

${measured.length} ratings that agencies published, beside what Notchbook makes of what they published with them. Facts are in
\`test/cases/public-cases.json\`, in our words; each row's call can be typed into a cell (… stands for a subject).

**What this is not.** Only Tianfu was rated by a methodology that is encoded here in full, and Tianfu and Jinshang anchor the
calibration, so neither is evidence for it. Everywhere else an agency's words meet a pack of another agency, or house
constants: the distance says how far two different things lie apart, not which is right. No number was moved to make a case come
out, the tables of words below were written down before any case was computed, and an unpublished step is left out, never
solved back. A test holds every distance as it stands: one that disappears fails as well as one that appears.

Distances are notches by which ours is better; − is worse. Packs: ${pins.join(", ")}.

${table(
  ["what is compared", "meaning"],
  KINDS.map(([, title, meaning]) => [title, meaning]),
)}`;
}

function summary(measured: readonly MeasuredCase[]): string {
  const checks = measured.flatMap((one) => one.checks);
  const silent = measured.filter(({ checks: own }) => own.length === 0).length;
  const rows = KINDS.map(([kind, title]) => {
    const own = checks.filter((check) => check.kind === kind);
    const cases = measured.filter((one) => one.checks.some((check) => check.kind === kind)).length;
    return [title, String(cases), String(own.length), spreadOf(kind, own)];
  });
  return `${table(["", "cases", "comparisons", "distances"], rows)}

${silent} cases have an outcome only: nothing to compute.`;
}

function spreadOf(kind: Check["kind"], checks: readonly Check[]): string {
  if (kind === "grade") return "–";
  if (kind === "open") {
    const inside = checks.filter(({ distance }) => distance !== null && distance[0] <= 0 && distance[1] >= 0);
    return `${inside.length} ranges hold the published rating, ${checks.length - inside.length} do not`;
  }
  const counts = new Map<string, number>();
  for (const check of [...checks].sort((a, b) => (b.distance?.[1] ?? 0) - (a.distance?.[1] ?? 0))) {
    const text = distanceText(check);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => `${text}: ${count}`).join(" · ");
}

function misses({ expected, cases }: CaseFiles): string {
  const issuer = (id: string) => cases.find((one) => one.id === id)?.issuer ?? id;
  const lines = Object.entries(expected.reasons).map(([key, reason]) => {
    const own = expected.distances.filter((one) => one.reason === key);
    const named = own.map((one) => `${issuer(one.case)} ${rangeText(one.distance)} (\`${one.case}\`)`);
    return `- ${reason} ${[...new Set(named)].join("; ")}.`;
  });
  return `Read letter beside letter, the two panda packs that can be tried come out at the published rating or below it, never above: equal
weights and equal steps take the middle where an agency lets one strength carry the rest. Read through the mapping
they are further off, since most of the domestic market stands at AA and above and the packs' bands do not; a
foreign issuer's rating by them is closer to a global one than to what domestic agencies give. Support by joint default is
one notch short in one of the two cases whose words were read. These are left as they are: the sources print no
weights, and fitting ours to a dozen foreign ratings would make them look like knowledge.

${lines.join("\n")}`;
}

function section(title: string, kind: string, measured: readonly MeasuredCase[]): string {
  const own = measured.filter((one) => one.kind === kind);
  const rows = own.flatMap((one) => rowsOf(one));
  const silent = own.filter(({ why }) => why !== undefined);
  const parts = [`## ${title}`];
  if (rows.length > 0) {
    parts.push(table(["case", "compared", "published", "ours", "distance", "asserted by", "source"], rows));
  }
  if (silent.length > 0) {
    parts.push(
      "Outcome only, nothing to compute:",
      table(
        ["case", "published", "why", "source"],
        silent.map(({ case: one, why = "" }) => [caseText(one), outcomeText(one), why, sourceText(one)]),
      ),
    );
  }
  return parts.join("\n\n");
}

function rowsOf({ case: one, checks }: MeasuredCase): readonly Row[] {
  return checks.map((check, index) => [
    index === 0 ? caseText(one) : "",
    `${check.what}${check.remark === undefined ? "" : `; ${check.remark}`}`,
    check.published,
    check.ours,
    distanceText(check),
    check.formulas.map((formula) => `\`${formula}\``).join("<br>"),
    index === 0 ? sourceText(one) : "",
  ]);
}

function caseText({ id, issuer, agency, date, note, notRead = [] }: MeasuredCase["case"]): string {
  const unread = notRead.length === 0 ? "" : ` General knowledge, not read: ${notRead.join(", ")}.`;
  return `\`${id}\`<br>${issuer}; ${agency}, ${date}${note === undefined ? "." : `. ${note}`}${unread}`;
}

function outcomeText({ published }: MeasuredCase["case"]): string {
  const all = { ...published.inputs, ...published.outcome };
  return Object.entries(all)
    .map(([key, value]) => `${spaced(key)}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join("; ");
}

function spaced(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function sourceText({ sources }: MeasuredCase["case"]): string {
  return sources
    .map((source, index) => {
      const known = findSource(source);
      if (known !== undefined) return known.title.en;
      // Some addresses were noted in a shortened form; they cannot be followed.
      return source.includes("…") ? `\`${source}\`` : `[${index + 1}](${source})`;
    })
    .join(" ");
}

function distanceText({ distance }: Check): string {
  return distance === null ? "–" : rangeText(distance);
}

function rangeText([from, to]: readonly [number, number]): string {
  return from === to ? signed(from) : `${signed(from)} to ${signed(to)}`;
}

function signed(value: number): string {
  if (value === 0) return "0";
  return value > 0 ? `+${value}` : `−${-value}`;
}

function words({ tables }: CaseFiles): string {
  const { packWords, grades, factors, factorReasons, letters } = tables;
  const parts = [
    "How the words of the collection, and of the agencies, meet ours. All of it is house.",
    table(
      ["the collection's word", "here"],
      Object.entries(packWords).map(([word, { meets }]) => [`\`${word}\``, meets]),
    ),
  ];
  for (const { of, grades: byWord, reason } of Object.values(grades)) {
    const rows = Object.entries(byWord).map(([word, grade]) => [word, grade]);
    parts.push(`**${of}.** ${reason}`, table(["word", "grade"], rows));
  }
  for (const [pack, byFactor] of Object.entries(factors)) {
    const rows = Object.entries(byFactor).map(([factor, from]) => [`\`${factor}\``, from]);
    parts.push(`**Factors of \`${pack}\`.** ${factorReasons[pack] ?? ""}`, table(["factor", "takes"], rows));
  }
  const modifiers = Object.entries(letters.modifiers).map(([from, to]) => `“${from.trim()}” is ${to}`);
  const mapping = listMappings().find(({ id }) => id === "global-to-golden-credit-house");
  parts.push(
    `**${letters.of}.** ${modifiers.join(", ")}.`,
    `**Ratings abroad** are read at home by \`${mapping?.id ?? ""}\` and \`global-to-lianhe-house\`, ranges whose reasons are in [calibration](calibration.md).`,
  );
  return parts.join("\n\n");
}

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

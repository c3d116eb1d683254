import {
  diffPacks,
  failure,
  missing,
  pinOf,
  rerate,
  success,
  wrong,
  type Assessment,
  type Difference,
  type Outcome,
  type Pack,
  type Rerating,
} from "../src";
import { labelsOf, problemsOf } from "./assessment";
import { isBlankWord, isErrorCell, readList } from "./cells";
import { sayProblems } from "./errors";
import { all, andThen, map } from "./outcome";
import { readOptionalMethod } from "./method-argument";
import type { Shown, Spill } from "./spread";
import { readTableRows, type TableRow } from "./table-rows";

/** Lists in what two methodologies differ, or, given a table of issuers, which of them move. */
export function methodDifferences(a: unknown, b: unknown, headers: unknown, rows: unknown): Outcome<Spill> {
  const read = all({
    a: readPack(a, "a"),
    b: readPack(b, "b"),
    headers: isGiven(headers, "headers"),
    rows: isGiven(rows, "rows"),
  });
  return andThen(read, (two) => {
    if (!two.headers && !two.rows) return success(differences(two.a, two.b));
    const lacking = two.headers ? "rows" : "headers";
    if (!two.headers || !two.rows)
      return failure<Spill>(
        missing("missing-argument", lacking, { expected: "a table of issuers takes headers and rows" }),
      );
    return map(readTableRows(headers, rows), (table) => moves(two.a, two.b, table));
  });
}

/** Tells whether a range is there: one cell that is blank, or 0 in its place, is none. */
function isGiven(raw: unknown, at: string): Outcome<boolean> {
  const [cell = null, ...more] = readList(raw);
  if (more.length > 0) return success(true);
  return isErrorCell(cell)
    ? failure(wrong("cell-error", at, { received: cell.error }))
    : success(!isBlankWord(cell));
}

function readPack(raw: unknown, at: string): Outcome<Pack> {
  return andThen(readOptionalMethod(raw, at), (pack) =>
    pack === null
      ? failure<Pack>(missing("missing-argument", at, { expected: "a methodology or a calibration table" }))
      : success(pack),
  );
}

function differences(a: Pack, b: Pack): Spill {
  const head = ["difference", "path", "item or step", pinOf(a), pinOf(b), "basis"];
  return [
    head,
    ...diffPacks(a, b).map(({ of, change, path, label, a: was, b: now, basis }): Shown[] => {
      const language = isText(was) && isText(now) && was.en === now.en ? "zh" : "en";
      return [`${of} ${change}`, path, label.en, shown(was, language), shown(now, language), basis ?? ""];
    }),
  ];
}

type Side = Difference["a"];
type SideText = Extract<Side, { readonly en: string }>;

function isText(side: Side): side is SideText {
  return typeof side === "object" && "en" in side;
}

/** Shows a side in one cell; of two texts that differ in Chinese only, the Chinese. */
function shown(side: Side, language: "en" | "zh"): Shown {
  if (side === undefined) return "";
  if (typeof side !== "object") return side;
  return isText(side) ? side[language] : side.join(", ");
}

const FLAGS: Readonly<Record<Rerating["verdict"], string>> = {
  moved: "",
  far: "3 notches or more",
  lost: "no rating under the second",
  gained: "no rating under the first",
  unrated: "no rating under either",
};

/** Re-rates the issuers whose method, where they name one, is one of the two, whatever its version. */
function moves(a: Pack, b: Pack, table: readonly TableRow[]): Spill {
  const head = ["issuer", pinOf(a), pinOf(b), "notches", "moved by", "flag"];
  const rows = table.flatMap((row, index): Shown[][] => {
    if (row.blank) return [];
    const name = row.name === "" ? `row ${String(index + 1)}` : row.name;
    const read = all({ method: row.method, entries: row.entries });
    if (!read.ok) return [[name, NO_RATING, NO_RATING, "", sayProblems(read.problems), FLAGS.unrated]];
    const { method, entries } = read.value;
    const [id = ""] = (method ?? a.id).toLowerCase().split("@");
    if (id !== a.id && id !== b.id) return [];
    return rerate([{ entries }], a, b).map((rerating) => [name, ...moveCells(rerating, a, b)]);
  });
  return [head, ...rows];
}

const NO_RATING = "n/a";

function moveCells({ a: first, b: second, verdict, notches, movedBy }: Rerating, a: Pack, b: Pack): Shown[] {
  const rating = (assessment: Assessment) => assessment.final ?? NO_RATING;
  const reason = movedBy === null ? whyNot(first, second, a, b) : labelsOf(b)(movedBy);
  return [rating(first), rating(second), notches ?? "", reason, FLAGS[verdict]];
}

/** Says what stands between an issuer and its rating, under the pack that gives none. */
function whyNot(first: Assessment, second: Assessment, a: Pack, b: Pack): string {
  return second.complete
    ? sayProblems(problemsOf(first), labelsOf(a))
    : sayProblems(problemsOf(second), labelsOf(b));
}

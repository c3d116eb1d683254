import {
  diffPacks,
  failure,
  missing,
  pinOf,
  problemsOf,
  rerate,
  success,
  wrong,
  type Assessment,
  type Difference,
  type Outcome,
  type Pack,
  type Rerating,
  type Text,
} from "../src";
import { labelsOf } from "./assessment";
import { readLanguage } from "./arguments";
import { isBlankWord, isErrorCell, readList } from "./cells";
import { sayProblems } from "./errors";
import { all, andThen, map } from "./outcome";
import { readOptionalMethod } from "./method-argument";
import { BASES } from "./method-rows";
import type { Shown, Spill } from "./spread";
import { said } from "./spoken";
import { readTableRows, type TableRow } from "./table-rows";
import { argumentLabel } from "./words-zh";

/** Lists in what two methodologies differ, or, given a table of issuers, which of them move. */
export function methodDifferences(
  a: unknown,
  b: unknown,
  headers: unknown,
  rows: unknown,
  language: unknown,
): Outcome<Spill> {
  const read = all({
    spoken: readLanguage(language),
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
  const [difference, at, owner, whose] = said(HEADS);
  return [
    [difference, at, owner, pinOf(a), pinOf(b), whose],
    ...diffPacks(a, b).map(({ of, change, path, label, a: was, b: now, basis }): Shown[] => {
      const [first, second] = [shown(was, now), shown(now, was)];
      return [said(changeText(of, change)), path, said(label), first, second, said(whoseNumber(basis))];
    }),
  ];
}

const HEADS = {
  en: ["difference", "path", "item or step", "basis"],
  zh: ["差异", "路径", "项目或步骤", "数值来源"],
} as const;

const PARTS: Readonly<Record<Difference["of"], string>> = {
  item: "项目",
  step: "步骤",
  check: "核对事项",
  number: "数值",
  text: "文字",
  rule: "规则",
  order: "顺序",
};

const CHANGES: Readonly<Record<Difference["change"], string>> = {
  added: "增加",
  removed: "删除",
  changed: "变更",
};

function changeText(of: Difference["of"], change: Difference["change"]): Text {
  return { en: `${of} ${change}`, zh: `${PARTS[of]}${CHANGES[change]}` };
}

function whoseNumber(basis: Difference["basis"]): Text {
  return basis === null ? { en: "", zh: "" } : BASES[basis];
}

type Side = Difference["a"];
type SideText = Extract<Side, { readonly en: string }>;

function isText(side: Side): side is SideText {
  return typeof side === "object" && "en" in side;
}

/** Shows a side in one cell; a text in the language in which it is not the other side's, the spoken one first. */
function shown(side: Side, other: Side): Shown {
  if (side === undefined) return "";
  if (typeof side !== "object") return side;
  if (!isText(side)) return side.join(said({ en: ", ", zh: "、" }));
  const isAlike = isText(other) && said(side) === said(other);
  return isAlike ? said({ en: side.zh, zh: side.en }) : said(side);
}

const FLAGS: Readonly<Record<Rerating["verdict"], Text>> = {
  moved: { en: "", zh: "" },
  far: { en: "3 notches or more", zh: "3个子级或以上" },
  lost: { en: "no rating under the second", zh: "按第二种方法无级别" },
  gained: { en: "no rating under the first", zh: "按第一种方法无级别" },
  unrated: { en: "no rating under either", zh: "两种方法均无级别" },
};

const MOVE_HEADS = {
  en: ["issuer", "notches", "moved by", "flag"],
  zh: ["受评主体", "子级数", "变动来自", "提示"],
} as const;

/** Re-rates the issuers whose method, where they name one, is one of the two, whatever its version. */
function moves(a: Pack, b: Pack, table: readonly TableRow[]): Spill {
  const [issuer, notches, by, flag] = said(MOVE_HEADS);
  const head = [issuer, pinOf(a), pinOf(b), notches, by, flag];
  const rows = table.flatMap((row, index): Shown[][] => {
    if (row.blank) return [];
    const name = row.name === "" ? argumentLabel(`row ${String(index + 1)}`) : row.name;
    const read = all({ method: row.method, entries: row.entries });
    if (!read.ok) return [[name, NO_RATING, NO_RATING, "", sayProblems(read.problems), said(FLAGS.unrated)]];
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
  return [rating(first), rating(second), notches ?? "", reason, said(FLAGS[verdict])];
}

/** Says what stands between an issuer and its rating, under the pack that gives none. */
function whyNot(first: Assessment, second: Assessment, a: Pack, b: Pack): string {
  return second.complete
    ? sayProblems(problemsOf(first), labelsOf(a))
    : sayProblems(problemsOf(second), labelsOf(b));
}

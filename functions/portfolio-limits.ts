import {
  BUCKETS,
  distributionOf,
  failure,
  findWord,
  headsColumn,
  keyForm,
  measureLimits,
  readBuckets,
  missing,
  mixedUnits,
  readHead,
  success,
  wrong,
  type Bucket,
  type GroupedAmount,
  type HoldingLimit,
  type Language,
  type MeasuredLimit,
  type Outcome,
  type Problem,
  type RatingScale,
} from "../src";
import { readChoice, readLanguage } from "./arguments";
import { isBlankWord, isErrorCell, readGrid, writtenGrid, type Cell } from "./cells";
import { isSameKind } from "./book-vocabulary";
import { foreignHead, inHeadUnits } from "./head-units";
import { collectRows, onColumn, readAmount, readRated, totalProblem } from "./holdings";
import { all, andThen, map } from "./outcome";
import { groupName } from "./portfolio-tables";
import { limitWord, portfolioWord, type PortfolioWord } from "./portfolio-words";
import { readScale } from "./rating-argument";
import { columnOf } from "./rating-column";
import { readLimits, type AskedLimit } from "./limit-rows";
import { spill, type Shown, type Spill } from "./spread";

/** Where several are there, the word that comes first counts: what is held goes before what is outstanding. */
const AMOUNT = [
  ...["position", "持仓", "book value", "账面价值", "账面余额", "amount", "金额"],
  ...["balance", "余额", "weight", "权重"],
];
const RATING = ["rating", "bond rating", "级别", "债项级别", "债项等级", "信用等级"];
/** Words for the dimensions that books and limits name most; the first of a language is the one that is shown. */
const DIMENSIONS: Readonly<Record<string, readonly string[]>> = {
  issuer: ["issuer", "name", "发行人", "发行主体", "主体"],
  "issuer group": ["issuer group", "group", "所属集团", "集团"],
  sector: ["sector", "industry", "行业"],
  region: ["region", "province", "地区", "区域", "省份"],
  guarantor: ["guarantor", "担保人"],
  class: ["class", "bond class", "债券品种", "品种", "债券类别", "类别"],
};

const SHOWN = ["all", "near"] as const;

/**
 * Measures limits on what is held, per issuer, rating, guarantor or any other column: one row for each limit and group with its amount, share,
 * room and state (within, near, breached; none held: no holding has that group, look at its name); at the limit it is kept. Shares are of
 * the whole amount. A limit for every group (* or blank) gives a row for each. A limit on rating, letter or band counts by the scale's
 * buckets, also with all on one side: "BBB- or worse", which counts what is not rated too, "A+ or better". #VALUE! for a limit on a column
 * or bucket that is not there, for "below BBB", which may or may not mean BBB too, and for an amount below 0; #N/A for a blank amount, or limit.
 * @customfunction PORTFOLIO.LIMITS PORTFOLIO.LIMITS
 * @helpurl https://localhost:3000/docs/functions.html#portfolio-limits
 * @param holdings A header row (issuer, rating, guarantor, sector, region, … and amount) and a row for each holding.
 * @param limits Rows of dimension, group (* or blank: each), limit, unit (share, the default, or amount) and warn (from which part of the
 * limit on it is near; blank: 0.9); a header row may name the columns in another order. Dimensions are headings of holdings, or rating, letter, band.
 * @param [scale] Scale of the column of ratings, or a methodology for its scale; blank: the one that has them all.
 * @param [show] all (default), or near: what is near its limit or beyond it.
 * @param [language] en or zh, for heads, dimensions, states and the names of buckets; blank: the display language.
 * @returns A header, and a row for each limit and group, largest first within a limit.
 */
export function portfolioLimits(
  holdings: unknown[][],
  limits: unknown[][],
  scale?: unknown[][],
  show?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const read = all({
    shown: readChoice(show, "show", SHOWN, "all"),
    language: readLanguage(language),
    book: readBook(writtenGrid(holdings)),
    limits: readLimits(readGrid(limits)),
    scale: readScale(scale),
  });
  return spill(
    andThen(read, ({ book, limits: asked, scale: stated, shown, language: spoken }) => {
      const unknown = asked.flatMap(({ dimension, at }) =>
        isBucket(dimension) !== undefined || columnFor(book, dimension) >= 0
          ? []
          : [wrong("not-in-list", at, { received: dimension, allowed: [...book.heads, ...BUCKETS] })],
      );
      if (unknown.length > 0) return failure(...unknown);
      const twice = asked.flatMap(({ dimension }) => {
        const column = columnFor(book, isBucket(dimension) === undefined ? dimension : "rating");
        const forms = book.heads.map(keyForm);
        return column >= 0 && forms.lastIndexOf(forms[column] ?? "") !== column
          ? [wrong("duplicate-item", `holdings, the column ${book.heads[column] ?? ""}`)]
          : [];
      });
      if (twice.length > 0) return failure(...twice);
      const mixed = besideLimits(book, asked);
      if (mixed !== null) return failure(mixed);
      const total = book.rows.reduce((sum, { amount }) => sum + amount, 0);
      if (total === 0) {
        const reason = { en: "nothing is held", zh: "没有任何持仓" };
        return failure(missing("missing-data", "holdings", { reason }));
      }
      const measured = (
        limits: readonly HoldingLimit[],
        groupsOf: (dimension: string) => readonly GroupedAmount[],
      ): Spill =>
        limitRows(
          measureLimits(limits, total, groupsOf).filter(
            ({ state }) => shown === "all" || state === "near" || state === "breached",
          ),
          spoken,
        );
      if (!asked.some(({ dimension }) => isBucket(dimension) !== undefined))
        return success(measured(asked.map(named(book)), (dimension) => groupsBy(book, dimension)));
      return andThen(ratingsIn(book), (ratings) =>
        onColumn(columnOf([ratings], stated), (reader, on) =>
          map(
            all({
              limits: collectRows(asked.map((limit) => onBuckets(limit, book, on, spoken))),
              held: collectRows(
                book.rows.map(({ amount, at }, index) =>
                  isBlankWord(ratings[index] ?? null)
                    ? success({ rank: null, amount })
                    : map(readRated(ratings[index] ?? null, reader, `${at}, rating`), (rating) => ({
                        rank: rating?.rank ?? null,
                        amount,
                      })),
                ),
              ),
            }),
            ({ limits: ofScale, held }) =>
              measured(ofScale, (dimension) => {
                const bucket = isBucket(dimension);
                return bucket === undefined ? groupsBy(book, dimension) : bucketsOf(held, bucket, on, spoken);
              }),
          ),
        ),
      );
    }),
  );
}

interface Book {
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly at: string;
    readonly cells: readonly Cell[];
    readonly amount: number;
    /** The amount as it was given. */
    readonly given: Cell;
  }[];
}

/** Limits on amounts are read beside what is held: all say their unit, or none does. */
function besideLimits({ rows }: Book, asked: readonly AskedLimit[]): Problem | null {
  const limits = asked.filter(({ unit }) => unit === "amount");
  return mixedUnits(
    [...limits, ...rows].map(({ given }) => given),
    (index) => {
      const row = rows[index - limits.length];
      return limits[index]?.limitAt ?? `${row?.at ?? "holdings"}, amount`;
    },
  );
}

function readBook(grid: readonly (readonly Cell[])[]): Outcome<Book> {
  const error = grid.flat().find(isErrorCell);
  if (error !== undefined) return failure(wrong("cell-error", "holdings", { received: error.error }));
  const [head = [], ...body] = grid;
  if (grid.every((row) => row.every(isBlankWord)))
    return failure(
      missing("missing-argument", "holdings", { expected: "a header row and a row for each holding" }),
    );
  const heads = head.map(groupName);
  const places = heads.map((name, place) => [name, place] as const);
  const amountsAt = AMOUNT.map((word) =>
    places.flatMap(([name, place]) => (headsColumn(name, [word], "money") ? [place] : [])),
  ).find((found) => found.length > 0);
  const amountAt = amountsAt?.[0] ?? -1;
  const foreign = amountAt < 0 ? foreignHead(head, AMOUNT, "holdings") : null;
  if (foreign !== null) return failure(foreign);
  if (amountAt < 0)
    return failure(
      wrong("wrong-shape", "holdings", { received: heads.join(", "), expected: "a column headed amount" }),
    );
  if ((amountsAt?.length ?? 0) > 1)
    return failure(wrong("duplicate-item", `holdings, the column ${heads[amountAt] ?? ""}`));
  const { unit } = readHead(heads[amountAt] ?? "");
  const said = inHeadUnits(
    body,
    [{ place: amountAt, unit, name: "amount" }],
    (row) => `holdings, row ${row}`,
  );
  return andThen(said, (below) => {
    const mixed = mixedUnits(
      below.map((cells) => cells[amountAt] ?? null),
      (index) => `holdings, row ${String(index + 2)}, amount`,
    );
    if (mixed !== null) return failure(mixed);
    const rows = collectRows(
      below.flatMap((cells, index) => {
        if (cells.every(isBlankWord)) return [];
        const at = `holdings, row ${String(index + 2)}`;
        for (const cell of cells) {
          const total = totalProblem(cell, at);
          if (total !== null) return [failure(total)];
        }
        const given = cells[amountAt] ?? null;
        return [map(readAmount(given, `${at}, amount`), (amount) => ({ at, cells, amount, given }))];
      }),
    );
    return map(rows, (read) => ({ heads, rows: read }));
  });
}

function isNamed(name: string, words: readonly string[]): boolean {
  return words.some((word) => keyForm(word) === keyForm(name));
}

/** Finds the column of a dimension: by its heading as it stands, or by another word for the same. */
function columnFor({ heads }: Book, dimension: string): number {
  const exact = heads.findIndex((head) => keyForm(head) === keyForm(dimension));
  if (exact >= 0) return exact;
  const words = Object.values(DIMENSIONS).find((names) => isNamed(dimension, names));
  return words === undefined ? -1 : heads.findIndex((head) => isNamed(head, words));
}

function isBucket(dimension: string): Bucket | undefined {
  return findWord(dimension, BUCKETS);
}

function ratingsIn({ heads, rows }: Book): Outcome<readonly Cell[]> {
  const at = heads.findIndex((head) => isNamed(head, RATING));
  return at < 0
    ? failure(
        wrong("wrong-shape", "holdings", { received: heads.join(", "), expected: "a column headed rating" }),
      )
    : success(rows.map(({ cells }) => cells[at] ?? null));
}

/** What is held by the names of a column, each as it is first written; what has none (no guarantor) is in no group. */
function groupsBy(book: Book, dimension: string): readonly GroupedAmount[] {
  const column = columnFor(book, dimension);
  const known = new Map<string, string>();
  return book.rows.flatMap(({ cells, amount }) => {
    const name = groupName(cells[column] ?? null);
    if (name === "") return [];
    const form = keyForm(name);
    const group = known.get(form) ?? name;
    known.set(form, group);
    return [{ group, amount }];
  });
}

function bucketsOf(
  held: readonly { readonly rank: number | null; readonly amount: number }[],
  by: Bucket,
  scale: RatingScale,
  spoken: Language,
): readonly GroupedAmount[] {
  return distributionOf(held, by, scale).flatMap(({ label, count, amount }) =>
    count === 0 ? [] : [{ group: label[spoken], amount }],
  );
}

/** Reads what a limit on ratings, letters or bands names on the scale of the holdings; any other by the holdings' own names. */
function onBuckets(
  limit: AskedLimit,
  book: Book,
  scale: RatingScale,
  spoken: Language,
): Outcome<HoldingLimit> {
  const bucket = isBucket(limit.dimension);
  if (bucket === undefined) return success(named(book)(limit));
  if (limit.group === null) return success(limit);
  return map(readBuckets(limit.group, bucket, scale, limit.groupAt), ({ label, among }) => ({
    ...limit,
    group: label[spoken],
    among: among.map((one) => one[spoken]),
  }));
}

/** Brings the group that a limit names into the spelling in which the holdings have it. */
function named(book: Book): (limit: AskedLimit) => HoldingLimit {
  return (limit) => {
    if (limit.group === null) return limit;
    const wanted = limit.group;
    const form = keyForm(wanted);
    const groups = groupsBy(book, limit.dimension);
    // A class may be named in the other language than the holdings name it in.
    const isMeant = isNamed(limit.dimension, DIMENSIONS["class"] ?? [])
      ? (group: string) => keyForm(group) === form || isSameKind(group, wanted)
      : (group: string) => keyForm(group) === form;
    const found = groups.find(({ group }) => isMeant(group));
    return found === undefined ? limit : { ...limit, group: found.group };
  };
}

const HEAD = [
  ...["dimension", "group", "amount", "share", "limit", "room", "state"],
] as const satisfies readonly PortfolioWord[];

/** Names a dimension in a language; a heading of somebody's own stays as it is. */
function dimensionWord(dimension: string, spoken: Language): string {
  const bucket = isBucket(dimension);
  // A letter and a rating are one word in Chinese.
  if (bucket === "letter" && spoken === "zh") return "大级别";
  if (bucket !== undefined) return portfolioWord(bucket, spoken);
  const names = Object.values(DIMENSIONS).find((all) => isNamed(dimension, all)) ?? [];
  const isWanted = (name: string) => /[\u4e00-\u9fff]/.test(name) === (spoken === "zh");
  return names.find(isWanted) ?? dimension;
}

function limitRows(measured: readonly MeasuredLimit[], spoken: Language): Spill {
  return [
    HEAD.map((word) => portfolioWord(word, spoken)),
    ...measured.map(({ limit, group, amount, share, room, state }): Shown[] => [
      dimensionWord(limit.dimension, spoken),
      group,
      amount,
      share,
      limit.most,
      room,
      limitWord(state, spoken),
    ]),
  ];
}

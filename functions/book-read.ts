import {
  failure,
  findEvent,
  keyForm,
  missing,
  sourceOf,
  success,
  wrong,
  type Bond,
  type BookEvent,
  type Outcome,
  type ReviewRules,
} from "../src";
import { readLabel, readNumber, readWord, required } from "./arguments";
import { isBlankWord, isErrorCell, readGrid, type Cell } from "./cells";
import { collectRows, readRated } from "./holdings";
import { all, andThen, map } from "./outcome";
import type { RatingReader } from "./rating-column";
import { dateIn } from "./review";

/** The columns of a bond book by which its functions read it, with the words that may head each. */
const BOND_HEADS = {
  code: ["code", "bond code", "bond", "代码", "债券代码", "债券简称"],
  issuer: ["issuer", "issuer name", "发行人", "发行主体", "主体"],
  class: ["class", "bond class", "type", "品种", "债券品种", "债券类别"],
  amount: ["position", "book value", "amount", "balance", "持仓", "账面价值", "账面余额", "金额"],
  start: ["start", "issue date", "起息日", "发行日"],
  maturity: ["maturity", "maturity date", "end", "到期日", "到期"],
  issuerRating: ["issuer rating", "主体级别", "主体信用等级", "主体等级"],
  rating: ["rating", "bond rating", "债项级别", "债项等级", "债项信用等级", "级别"],
  reviewed: ["reviewed", "rating date", "last review", "评级日期", "上次评级"],
  guarantor: ["guarantor", "担保人"],
  guarantorRating: ["guarantor rating", "担保人级别", "担保人等级", "担保人信用等级"],
  coverage: ["coverage", "担保比例"],
  value: ["collateral value", "collateral", "抵质押物市值倍数", "抵质押物"],
  liquidity: ["liquidity", "collateral liquidity", "抵质押物流动性", "流动性"],
  pledgeRatio: ["pledge ratio", "ltv", "抵质押率"],
  ranking: ["ranking", "偿付顺序", "清偿顺序"],
  deferral: ["deferral", "可递延", "递延"],
  implied: ["implied rating", "market implied", "隐含评级", "市场隐含评级", "中债隐含评级"],
} as const;

export type BondField = keyof typeof BOND_HEADS;
const FIELDS = Object.keys(BOND_HEADS) as BondField[];

export interface BondCells {
  readonly at: string;
  readonly cells: Readonly<Record<BondField, Cell>>;
}

/**
 * Reads a book: a header row and a row for each bond; other columns are passed over, and rows that are blank in all.
 * @param needed the columns without which nothing can be said
 */
export function readBook(raw: unknown, needed: readonly BondField[]): Outcome<readonly BondCells[]> {
  const grid = readGrid(raw);
  const [[only = null] = []] = grid;
  if (grid.length === 1 && isErrorCell(only))
    return failure(wrong("cell-error", "bonds", { received: only.error }));
  if (grid.every((row) => row.every(isBlankWord)))
    return failure(
      missing("missing-argument", "bonds", { expected: "a header row and a row for each bond" }),
    );
  const [head = [], ...body] = grid;
  const fields = head.map((cell) =>
    typeof cell === "string"
      ? FIELDS.find((field) => BOND_HEADS[field].some((word) => keyForm(word) === keyForm(cell)))
      : undefined,
  );
  // The first of several columns with one meaning counts (balance beside position).
  const absent = needed.filter((field) => !fields.includes(field));
  if (absent.length > 0)
    return failure(
      ...absent.map((field) => missing("missing-item", `bonds, the column ${BOND_HEADS[field][0]}`)),
    );
  const places = FIELDS.map((field) => [field, fields.indexOf(field)] as const);
  return success(
    body.flatMap((row, index): BondCells[] => {
      if (row.every(isBlankWord)) return [];
      const cells: Partial<Record<BondField, Cell>> = {};
      for (const [field, place] of places) cells[field] = place < 0 ? null : (row[place] ?? null);
      return [{ at: `bonds, row ${String(index + 2)}`, cells: cells as BondCells["cells"] }];
    }),
  );
}

/** Reads what the follow-up, the ledger and the losses need of a bond. */
export function bondOf({ at, cells }: BondCells, reader: RatingReader, group: BondField): Outcome<Bond> {
  const read = all({
    code: required(readLabel(cells.code, `${at}, code`), `${at}, code`, "a code"),
    issuer: required(readLabel(cells.issuer, `${at}, issuer`), `${at}, issuer`, "a name"),
    guarantor: readLabel(cells.guarantor, `${at}, guarantor`),
    group: map(readLabel(cells[group], `${at}, ${group}`), (name) => name ?? ""),
    amount: map(readNumber(cells.amount, `${at}, amount`), (amount) => amount ?? 0),
    rating: required(
      isBlankWord(cells.rating) ? success(null) : readRated(cells.rating, reader, `${at}, rating`),
      `${at}, rating`,
      "a rating such as AA+",
    ),
    reviewed: required(dateIn(cells.reviewed, `${at}, reviewed`), `${at}, reviewed`, "the day of its rating"),
    maturity: endOf(cells.maturity, `${at}, maturity`),
  });
  return andThen(read, (bond) =>
    bond.amount >= 0
      ? success(bond)
      : failure(wrong("wrong-shape", `${at}, amount`, { received: bond.amount, expected: "0 or more" })),
  );
}

const ENDLESS: ReadonlySet<string> = new Set(["perpetual", "永续", "无固定期限"].map(keyForm));

/** Reads the day on which a bond ends; a perpetual has none, and a blank says nothing. */
export function endOf(cell: Cell, at: string): Outcome<number | null> {
  if (typeof cell === "string" && ENDLESS.has(keyForm(cell))) return success(null);
  return required(dateIn(cell, at), at, "a date, or perpetual");
}

const EVENT_HEADS: Readonly<Record<"of" | "date" | "event" | "source" | "value", readonly string[]>> = {
  of: ["bond", "code", "of", "代码", "债券代码", "对象", "主体"],
  date: ["date", "日期", "发生日期"],
  event: ["event", "事件"],
  source: ["source", "来源", "信息来源"],
  value: ["value", "rating", "amount", "内容", "级别", "金额"],
};

/** Reads rows of events; nothing at all is no event. The rating of a "rated" is read on the book's scale. */
export function readBookEvents(
  raw: unknown,
  rules: ReviewRules,
  reader: RatingReader,
): Outcome<readonly BookEvent[]> {
  const grid = readGrid(raw);
  const [[only = null] = []] = grid;
  if (grid.length === 1 && isErrorCell(only))
    return failure(wrong("cell-error", "events", { received: only.error }));
  if (grid.every((row) => row.every(isBlankWord))) return success([]);
  const places = eventPlaces(grid[0] ?? []);
  if (places === null) {
    const expected = "a header row: bond, date, event, source, value";
    return failure(wrong("wrong-shape", "events", { received: "a range without these heads", expected }));
  }
  return collectRows(
    grid.slice(1).flatMap((row, index): Outcome<BookEvent>[] => {
      if (row.every(isBlankWord)) return [];
      const at = `events, row ${String(index + 2)}`;
      const cell = (field: keyof typeof EVENT_HEADS) => row[places[field]] ?? null;
      const read = all({
        of: required(readLabel(cell("of"), `${at}, bond`), `${at}, bond`, "a code or a name"),
        date: required(dateIn(cell("date"), `${at}, date`), `${at}, date`, "a date"),
        source: andThen(readLabel(cell("source"), `${at}, source`), (text) =>
          sourceOf(text, `${at}, source`),
        ),
        kind: andThen(required(readWord(cell("event"), `${at}, event`), `${at}, event`, "an event"), (word) =>
          findEvent(word, rules, `${at}, event`),
        ),
      });
      return [
        andThen(read, ({ kind, ...event }) =>
          map(whatOf(kind, cell("value"), `${at}, value`, reader), (what) => ({ ...event, what })),
        ),
      ];
    }),
  );
}

function eventPlaces(head: readonly Cell[]): Readonly<Record<keyof typeof EVENT_HEADS, number>> | null {
  const placeOf = (field: keyof typeof EVENT_HEADS) =>
    head.findIndex(
      (cell) =>
        typeof cell === "string" && EVENT_HEADS[field].some((word) => keyForm(word) === keyForm(cell)),
    );
  const places = {
    of: placeOf("of"),
    date: placeOf("date"),
    event: placeOf("event"),
    source: placeOf("source"),
    value: placeOf("value"),
  };
  return places.of < 0 || places.date < 0 || places.event < 0 || places.source < 0 ? null : places;
}

function whatOf(
  kind: Extract<ReturnType<typeof findEvent>, { ok: true }>["value"],
  value: Cell,
  at: string,
  reader: RatingReader,
): Outcome<BookEvent["what"]> {
  if (kind.kind === "trigger") return success(kind);
  if (kind.kind === "rated") {
    const rating = isBlankWord(value) ? success(null) : readRated(value, reader, at);
    return map(required(rating, at, "the new rating"), (read) => ({ kind: "rated", rating: read }));
  }
  const { kind: what } = kind;
  return andThen(readNumber(value, at), (amount) => {
    if (what === "recovery" && amount === null)
      return failure(missing("missing-argument", at, { expected: "the amount that came back" }));
    return amount === null || amount >= 0
      ? success({ kind: what, amount })
      : failure(wrong("wrong-shape", at, { received: amount, expected: "an amount, 0 or more" }));
  });
}

/** The cells of a book and its events that hold ratings of bonds: they are one column. */
export function bookRatings(rows: readonly BondCells[], events: unknown): readonly Cell[] {
  const grid = readGrid(events);
  const places = eventPlaces(grid[0] ?? []);
  const rated = new Set(
    ["rated", "rating", "re-rated", "rerated", "review", "评级", "跟踪评级", "重新评级", "复评"].map(keyForm),
  );
  const given =
    places === null
      ? []
      : grid.slice(1).flatMap((row) => {
          const event = row[places.event];
          return typeof event === "string" && rated.has(keyForm(event)) ? [row[places.value] ?? null] : [];
        });
  return [...rows.map(({ cells }) => cells.rating), ...given];
}

import {
  collect,
  failure,
  findPack,
  findScale,
  keyForm,
  lastBeforeDefault,
  listScales,
  missing,
  openLedger,
  readRating,
  scalesOfColumn,
  success,
  wrong,
  type Ledger,
  type LedgerRecord,
  type Outcome,
  type Problem,
  type Rating,
  type RatingScale,
} from "../src";
import { readWord } from "./arguments";
import { isBlankWord, isErrorCell, readGrid, type Cell } from "./cells";
import { readLedgerCells, type LedgerCells } from "./ledger-columns";
import { all, andThen, map } from "./outcome";
import { findScaleOf, type Placed } from "./rating-argument";
import { notRead } from "./rating-column";
import { dateIn } from "./review";

/** Symbols that agencies write in place of a rating, also on scales that lack them. */
const DEFAULT_SYMBOLS: ReadonlySet<string> = new Set(["D", "SD", "RD", "违约"]);
const WITHDRAWN_SYMBOLS: ReadonlySet<string> = new Set(["NR", "WR", "撤销", "终止", "撤销评级", "终止评级"]);

const STATUSES = {
  default: ["default", "defaulted", "违约", "已违约"],
  withdrawn: ["withdrawn", "撤销", "已撤销", "撤销评级", "终止", "已终止", "终止评级"],
  rated: ["rated", "active", "final", "finalised", "finalized", "有效", "存续", "定稿", "已定稿"],
} as const satisfies Record<LedgerRecord["status"], readonly string[]>;
const statusOf: ReadonlyMap<string, LedgerRecord["status"]> = new Map(
  (["default", "withdrawn", "rated"] as const).flatMap((status) =>
    STATUSES[status].map((word) => [word, status] as const),
  ),
);

/** A message about thousands of rows helps nobody: the first faults are named. */
const FAULTS_NAMED = 20;

/** What rows are read with: the scale of a rating whose row names none, and what was read before. */
interface Placing {
  readonly otherwise: (text: string, at: string) => Outcome<RatingScale>;
  /** Ratings by scale, methodology and symbol: a ledger repeats a few of them thousands of times. */
  readonly known: Map<string, Placed>;
}

/**
 * Reads a ledger: a header row, and a row for each finalised assessment, in any order. Ratings are read on the scale that
 * their row names, or on its methodology's; those of other rows are one column, which stands on the scale that is stated.
 * @param stated the scale of rows that name none; null where the symbols are to tell it
 * @returns one ledger; several, one for each scale, where the symbols leave the scale open
 */
export function readLedger(raw: unknown, stated: RatingScale | null): Outcome<readonly Ledger[]> {
  const grid = readGrid(raw);
  const [[only = null, ...beside] = [], ...below] = grid;
  if (isErrorCell(only) && beside.length === 0 && below.length === 0) {
    return failure(wrong("cell-error", "ledger", { received: only.error }));
  }
  if (grid.every((row) => row.every(isBlankWord))) {
    const expected = "a header row and a row for each assessment";
    return failure(missing("missing-argument", "ledger", { expected }));
  }
  return andThen(readLedgerCells(grid), (rows) => {
    const scales = stated === null ? scalesOfRows(rows) : [stated];
    const placings =
      scales.length === 0
        ? [alone]
        : scales.map(
            (scale): Placing["otherwise"] =>
              () =>
                success(scale),
          );
    // What does not depend on the scale is read once, however many scales may be meant.
    const days = new Map<Cell, Outcome<number>>();
    const read = rows.map((row) => readRow(row, days));
    return collect(onScales(read, placings, scales));
  });
}

/** Opens a ledger on each scale; one that reads every text as the first does has its histories, and they are made once. */
function onScales(
  read: readonly Outcome<ReadRow>[],
  placings: readonly Placing["otherwise"][],
  [first, ...others]: readonly RatingScale[],
): readonly Outcome<Ledger>[] {
  const [placing = alone, ...further] = placings;
  const ledger = openRows(read, placing);
  const texts = new Set(read.flatMap((row) => (row.ok ? ratingTexts(row.value) : [])));
  return [
    ledger,
    ...others.map((scale, index) =>
      ledger.ok && first !== undefined && readsAlike([...texts], first, scale)
        ? success({ ...ledger.value, scale })
        : openRows(read, further[index] ?? alone),
    ),
  ];
}

function ratingTexts({ rating, standalone }: ReadRow): readonly string[] {
  return [rating, standalone].filter((text) => text !== null);
}

/** Tells whether two scales read texts as the same positions, none of them a default on either. */
function readsAlike(texts: readonly string[], first: RatingScale, second: RatingScale): boolean {
  return texts.every((text) => {
    const [one, other] = [first, second].map((scale) => readRating(text, scale, "ledger"));
    if (one?.ok !== true || other?.ok !== true) return false;
    const [a, b] = [one.value, other.value];
    const isRated = a.rank <= lastBeforeDefault(first) && b.rank <= lastBeforeDefault(second);
    return isRated && a.rank === b.rank && a.notation === b.notation && a.lowerCase === b.lowerCase;
  });
}

function openRows(rows: readonly Outcome<ReadRow>[], otherwise: Placing["otherwise"]): Outcome<Ledger> {
  const known: Placing["known"] = new Map();
  const records = collect(rows.map((row) => andThen(row, (read) => placeRow(read, { otherwise, known }))));
  if (!records.ok) return { ok: false, problems: firstOf(records.problems) };
  const [placed] = known.values();
  return placed === undefined
    ? failure(missing("missing-item", "ledger, a row with a rating"))
    : openLedger(records.value, placed.scale);
}

/** The scales on which the ratings of rows that name none may stand: that of the other rows, where it has them all. */
function scalesOfRows(rows: readonly LedgerCells[]): readonly RatingScale[] {
  const named = new Map<string, RatingScale | null>();
  const texts = new Set<string>();
  for (const { cells } of rows) {
    const words = [cells.scale, cells.method].map((cell) => (typeof cell === "string" ? cell : null));
    const [scale = null, method = null] = words.map((word) => (isBlankWord(word) ? null : word));
    const key = JSON.stringify([scale, method]);
    const known = named.get(key);
    const own = known === undefined ? ownScale(scale, method, "ledger") : success(known);
    if (!own.ok) continue;
    named.set(key, own.value);
    if (own.value !== null) continue;
    for (const cell of [cells.rating, cells.standalone])
      if (typeof cell === "string" && standingOf(cell) === null) texts.add(cell);
  }
  const fitting = scalesOfColumn([...texts], listScales());
  const others = new Set([...named.values()].flatMap((scale) => (scale === null ? [] : [scale.id])));
  const beside = fitting.filter(({ id }) => others.has(id));
  return beside.length === 1 ? beside : fitting;
}

/** Where no scale has all ratings of rows that name none, each is told by itself, so that two can be named. */
function alone(text: string, at: string): Outcome<RatingScale> {
  const [scale] = scalesOfColumn([text], listScales());
  return scale === undefined ? failure(notRead(text, at)) : success(scale);
}

function firstOf(problems: readonly Problem[]): readonly Problem[] {
  const wrongFirst = [...problems].sort((a, b) => Number(b.kind === "wrong") - Number(a.kind === "wrong"));
  return wrongFirst.slice(0, FAULTS_NAMED);
}

/** A row without its ratings: they are read when a scale is known for them. */
interface ReadRow {
  readonly at: string;
  readonly issuer: string;
  readonly date: number;
  readonly outlook: string | null;
  readonly scale: string | null;
  readonly method: string | null;
  /** The methodology as it is named, with its version. */
  readonly pin: string | null;
  readonly status: LedgerRecord["status"];
  /** The texts of its ratings; null where there is none, or one that says why. */
  readonly rating: string | null;
  readonly standalone: string | null;
}

type Field = keyof LedgerCells["cells"];

const NONE: Outcome<null> = success(null);

/** Reads a word; where it stands is written out only for a problem: a ledger has hundreds of thousands of rows. */
function wordAt({ at, cells }: LedgerCells, field: Field): Outcome<string | null> {
  const cell = cells[field];
  if (cell === null) return NONE;
  return typeof cell === "string" ? success(cell) : readWord(cell, `${at}, ${field}`);
}

function labelAt(row: LedgerCells, field: Field): Outcome<string | null> {
  const cell = row.cells[field];
  return typeof cell === "number" && cell !== 0 ? success(String(cell)) : wordAt(row, field);
}

/** Reads a row; `days` holds the days read before, since many rows are of one day. */
function readRow(row: LedgerCells, days: Map<Cell, Outcome<number>>): Outcome<ReadRow> {
  const { at, cells } = row;
  const day = days.get(cells.date) ?? needed(dateIn(cells.date, `${at}, date`), `${at}, date`);
  if (day.ok) days.set(cells.date, day);
  const issuer = labelAt(row, "issuer");
  const read = all({
    issuer: issuer.ok && issuer.value !== null ? success(issuer.value) : needed(issuer, `${at}, issuer`),
    date: day,
    symbol: wordAt(row, "rating"),
    standalone: wordAt(row, "standalone"),
    scale: wordAt(row, "scale"),
    method: wordAt(row, "method"),
    version: labelAt(row, "version"),
    outlook: wordAt(row, "outlook"),
    status: andThen(wordAt(row, "status"), (text) =>
      text === null ? RATED : readStatus(text, `${at}, status`),
    ),
  });
  if (!read.ok) return read;
  const { symbol, version, status, ...rest } = read.value;
  const standing = symbol === null ? null : standingOf(symbol);
  return success({
    ...rest,
    at,
    pin: nameMethod(rest.method, version),
    // A default is never lost to a withdrawal in the same row.
    status: standing === "default" || status === "default" ? "default" : (standing ?? status),
    rating: standing === null ? symbol : null,
  });
}

const RATED: Outcome<LedgerRecord["status"]> = success("rated");

function placeRow(row: ReadRow, placing: Placing): Outcome<LedgerRecord> {
  const { at, issuer, date, outlook, pin: method, status } = row;
  const rating = placeRating(row, row.rating, "rating", placing);
  const standalone = placeRating(row, row.standalone, "standalone", placing);
  if (!rating.ok || !standalone.ok) {
    const problems = [rating, standalone].flatMap((one) => (one.ok ? [] : one.problems));
    return { ok: false, problems };
  }
  const own = standalone.value;
  if (status !== "rated")
    return success({ at, issuer, date, standalone: own, outlook, method, status, rating: rating.value });
  return rating.value === null
    ? failure(missing("missing-item", `${at}, rating`))
    : success({ at, issuer, date, standalone: own, outlook, method, status, rating: rating.value });
}

function needed<T>(outcome: Outcome<T | null>, at: string): Outcome<T> {
  return andThen(outcome, (value) =>
    value === null ? failure<T>(missing("missing-item", at)) : success(value),
  );
}

/** What a symbol says that stands in a rating's place; null for a rating. */
export function standingOf(text: string): "default" | "withdrawn" | null {
  const symbol = text.replaceAll(" ", "").toUpperCase();
  if (DEFAULT_SYMBOLS.has(symbol)) return "default";
  return WITHDRAWN_SYMBOLS.has(symbol) ? "withdrawn" : null;
}

function readStatus(word: string, at: string): Outcome<LedgerRecord["status"]> {
  const found = statusOf.get(keyForm(word));
  return found === undefined
    ? failure(wrong("not-in-list", at, { received: word, allowed: [...statusOf.keys()] }))
    : success(found);
}

/** Joins a methodology's name and version as its pin does, where the ledger keeps them apart. */
function nameMethod(method: string | null, version: string | null): string | null {
  if (method === null || version === null) return method ?? version;
  return version.includes("@") ? version : `${method}@${version}`;
}

function placeRating(
  { at, scale, method }: ReadRow,
  text: string | null,
  column: "rating" | "standalone",
  { known, otherwise }: Placing,
): Outcome<Rating | null> {
  if (text === null) return NONE;
  const key = scale === null && method === null ? text : JSON.stringify([scale, method, text]);
  const before = known.get(key);
  if (before !== undefined) return success(before.rating);
  const where = `${at}, ${column}`;
  const found = andThen(ownScale(scale, method, where), (own) =>
    own === null ? otherwise(text, where) : success(own),
  );
  return andThen(found, (on) =>
    map(readRating(text, on, where), (rating) => {
      known.set(key, { rating, scale: on });
      return rating;
    }),
  );
}

/**
 * Finds the scale that a row names, itself or by its methodology; null where it names none. A version that is no longer
 * here is on the scale of its methodology.
 */
function ownScale(scale: string | null, method: string | null, at: string): Outcome<RatingScale | null> {
  if (scale !== null) return findScale(scale, at);
  if (method === null) return success(null);
  const pinned = findPack(method, at);
  const pack = pinned.ok ? pinned : findPack(method.split("@")[0] ?? "", at);
  return pack.ok ? findScaleOf(pack.value) : success(null);
}

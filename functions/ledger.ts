import {
  collect,
  failure,
  findPack,
  findScale,
  keyForm,
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
import { readLabel, readWord } from "./arguments";
import { isBlankWord, isErrorCell, readGrid } from "./cells";
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
    return collect(placings.map((otherwise) => openRows(rows, otherwise)));
  });
}

function openRows(rows: readonly LedgerCells[], otherwise: Placing["otherwise"]): Outcome<Ledger> {
  const known: Placing["known"] = new Map();
  const records = collect(rows.map((row) => readRecord(row, { otherwise, known })));
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

function readRecord({ at, cells }: LedgerCells, placing: Placing): Outcome<LedgerRecord> {
  const word = (field: keyof typeof cells) => readWord(cells[field], `${at}, ${field}`);
  const label = (field: keyof typeof cells) =>
    isBlankWord(cells[field]) ? success(null) : readLabel(cells[field], `${at}, ${field}`);
  const read = all({
    issuer: needed(label("issuer"), `${at}, issuer`),
    date: needed(dateIn(cells.date, `${at}, date`), `${at}, date`),
    symbol: word("rating"),
    standalone: word("standalone"),
    scale: word("scale"),
    method: word("method"),
    version: label("version"),
    outlook: word("outlook"),
    status: andThen(word("status"), (text) => readStatus(text, `${at}, status`)),
  });
  return andThen(read, ({ issuer, date, method, version, outlook, ...row }) => {
    const place = (text: string | null, column: string): Outcome<Rating | null> =>
      text === null ? success(null) : placeRating(text, row.scale, method, `${at}, ${column}`, placing);
    const symbol = row.symbol === null ? null : standingOf(row.symbol);
    const ratings = all({
      rating: symbol === null ? place(row.symbol, "rating") : success(null),
      standalone: place(row.standalone, "standalone"),
    });
    return andThen(ratings, ({ rating, standalone }): Outcome<LedgerRecord> => {
      const common = { at, issuer, date, standalone, outlook, method: nameMethod(method, version) };
      // A default is never lost to a withdrawal in the same row.
      const status = [symbol, row.status].find((one) => one === "default") ?? symbol ?? row.status;
      if (status !== "rated") return success({ ...common, status, rating });
      return map(needed(success(rating), `${at}, rating`), (held) => ({ ...common, status, rating: held }));
    });
  });
}

function needed<T>(outcome: Outcome<T | null>, at: string): Outcome<T> {
  return andThen(outcome, (value) =>
    value === null ? failure<T>(missing("missing-item", at)) : success(value),
  );
}

/** What a symbol says that stands in a rating's place; null for a rating. */
function standingOf(text: string): "default" | "withdrawn" | null {
  const symbol = text.replaceAll(" ", "").toUpperCase();
  if (DEFAULT_SYMBOLS.has(symbol)) return "default";
  return WITHDRAWN_SYMBOLS.has(symbol) ? "withdrawn" : null;
}

function readStatus(word: string | null, at: string): Outcome<LedgerRecord["status"]> {
  const found = word === null ? "rated" : statusOf.get(keyForm(word));
  return found === undefined
    ? failure(wrong("not-in-list", at, { received: word ?? "", allowed: [...statusOf.keys()] }))
    : success(found);
}

/** Joins a methodology's name and version as its pin does, where the ledger keeps them apart. */
function nameMethod(method: string | null, version: string | null): string | null {
  if (method === null || version === null) return method ?? version;
  return version.includes("@") ? version : `${method}@${version}`;
}

function placeRating(
  text: string,
  scale: string | null,
  method: string | null,
  at: string,
  { known, otherwise }: Placing,
): Outcome<Rating> {
  const key = JSON.stringify([scale, method, text]);
  const before = known.get(key);
  if (before !== undefined) return success(before.rating);
  const scaleFor = (symbol: string) =>
    andThen(ownScale(scale, method, at), (own) => (own === null ? otherwise(symbol, at) : success(own)));
  return andThen(scaleFor(text), (on) =>
    map(readRating(text, on, at), (rating) => {
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

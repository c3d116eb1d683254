import {
  eventsByName,
  eventsOf,
  failure,
  keyForm,
  oneLeaving,
  oneLoss,
  wrong,
  type Bond,
  type BondField,
  type BookEvent,
  type Outcome,
  type RatingScale,
  type ReviewRules,
} from "../src";
import { required, single } from "./arguments";
import { readBook, type BondCells } from "./book-columns";
import { bookRatings, readBookEvents } from "./book-events";
import { bondOf } from "./book-read";
import { collectRows, onColumn } from "./holdings";
import { all, andThen, map } from "./outcome";
import { readScale } from "./rating-argument";
import { columnOf, type RatingColumn, type RatingReader } from "./rating-column";
import { remembered } from "./remembered";
import { dateIn, readReviewRules } from "./review";

/** Without these nothing can be said of a bond; its rating and the day of it may be an event. */
const NEEDED = ["code", "issuer", "maturity"] as const satisfies readonly BondField[];

/** A bond as it was read, with its row. */
interface BookRow {
  readonly row: BondCells;
  readonly bond: Outcome<Bond>;
}

/** A bond with its row; in a book that adds up none is wrong. */
export interface ReadBond {
  readonly row: BondCells;
  readonly bond: Bond;
}

export interface OpenBook {
  readonly eventsFor: (bond: Bond) => readonly BookEvent[];
  readonly asOf: number;
  readonly rules: ReviewRules;
  readonly reader: RatingReader;
  readonly scale: RatingScale;
}

export interface GivenBook {
  readonly bonds: unknown;
  readonly events: unknown;
  readonly asOf: unknown;
  readonly method?: unknown;
  readonly scale?: unknown;
}

/** Opens a book with its events on each scale on which its ratings may stand; what is wrong with one bond is told in its row. */
export function openRows<T>(
  given: GivenBook,
  group: BondField,
  show: (rows: readonly BookRow[], book: OpenBook) => Outcome<T>,
): Outcome<T> {
  const read = all({
    rows: readBook(given.bonds, NEEDED),
    asOf: required(
      andThen(single(given.asOf, "asOf"), (cell) => dateIn(cell, "asOf")),
      "asOf",
      "the day of the look",
    ),
    rules: readReviewRules(given.method),
    scale: readScale(given.scale),
  });
  return andThen(read, ({ rows, asOf, rules, scale: stated }) =>
    onColumn(ratingColumn(rows, given.events, stated), (reader, scale) =>
      andThen(eventsOn(given.events, rules, reader, rows), (eventsFor) => {
        const bonds = bondsOn(rows, reader, group).map(({ row, bond }) => ({
          row,
          bond: andThen(bond, (one) => oneCourse(one, eventsFor(one))),
        }));
        return show(bonds, {
          ...{ asOf, rules, reader, scale },
          eventsFor: (bond: Bond) => eventsFor(bond).filter(({ date }) => date <= asOf),
        });
      }),
    ),
  );
}

/** Asks that what was lost of a bond, and what left the book, each has one reading. */
function oneCourse(bond: Bond, events: readonly BookEvent[]): Outcome<Bond> {
  return andThen(oneLoss(bond, events), (one) => oneLeaving(one, events));
}

// The formulas of one book ask one after the other: what they stand on is read once.

const ratingColumn = remembered(
  (rows: readonly BondCells[], events: unknown, stated: RatingScale | null): RatingColumn =>
    columnOf([bookRatings(rows, events)], stated),
);

const bondsOn = remembered(
  (rows: readonly BondCells[], reader: RatingReader, group: BondField): readonly BookRow[] => {
    const read = rows.map((row) => ({ row, bond: bondOf(row, reader, group) }));
    const first = new Map<string, string>();
    return read.map(({ row, bond }) => ({
      row,
      bond: andThen(bond, (one) => {
        const form = keyForm(one.code);
        const before = first.get(form);
        first.set(form, before ?? row.at);
        // Events are of a code: of two rows nobody could tell whose they are, and each would count them.
        return before === undefined ? bond : failure(twice(one.code, row.at, before));
      }),
    }));
  },
);

function twice(code: string, at: string, before: string) {
  const expected = {
    en: `one row for each bond: ${before} has this code too; add their positions up`,
    zh: `每只债券一行：${before}已有此代码；请合并其持仓`,
  };
  return wrong("wrong-shape", `${at}, code`, { received: code, expected });
}

/** Finds the events of each bond, all that there are. */
const eventsOn = remembered(
  (
    events: unknown,
    rules: ReviewRules,
    reader: RatingReader,
    bonds: readonly BondCells[],
  ): Outcome<(bond: Bond) => readonly BookEvent[]> =>
    map(readBookEvents(events, rules, reader, bonds), (read) => {
      const byName = eventsByName(read);
      const known = new WeakMap<Bond, readonly BookEvent[]>();
      return (bond) => {
        const before = known.get(bond) ?? eventsOf(bond, byName, Infinity);
        known.set(bond, before);
        return before;
      };
    }),
);

/** Opens a book of which something is added up: one bond that cannot be read would make every sum wrong, so it is refused by its row. */
export function openBook<T>(
  given: GivenBook,
  group: BondField,
  show: (bonds: readonly ReadBond[], book: OpenBook) => Outcome<T>,
): Outcome<T> {
  return openRows(given, group, (rows, book) =>
    andThen(
      collectRows(rows.map(({ row, bond }): Outcome<ReadBond> => map(bond, (one) => ({ row, bond: one })))),
      (bonds) => show(bonds, book),
    ),
  );
}

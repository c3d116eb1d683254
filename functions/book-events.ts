import {
  EVENT_HEADS,
  eventHeading,
  failure,
  findEvent,
  isOfAmount,
  isRatedWord,
  keyForm,
  missing,
  mixedUnits,
  oneHead,
  partWord,
  readHead,
  sourceOf,
  success,
  wrong,
  type BookEvent,
  type EventKind,
  type HeadUnit,
  type Outcome,
  type Problem,
  type ReviewRules,
} from "../src";
import { readLabel, readNumber, readWord, required } from "./arguments";
import type { BondCells } from "./book-columns";
import { isBlankWord, isErrorCell, readGrid, showCell, writtenGrid, type Cell } from "./cells";
import { foreignAbove, foreignHead, inHeadUnits, TOP } from "./head-units";
import { collectRows, printedOn, readRated } from "./holdings";
import { all, andThen, map } from "./outcome";
import type { RatingReader } from "./rating-column";
import { dateIn } from "./review";

/**
 * Reads rows of events; nothing at all is no event. The rating of a "rated" is read on the book's scale.
 * @param bonds what is held, in whose units amounts of events are read
 */
export function readBookEvents(
  raw: unknown,
  rules: ReviewRules,
  reader: RatingReader,
  bonds: readonly BondCells[],
): Outcome<readonly BookEvent[]> {
  const grid = readGrid(raw);
  const [[only = null] = []] = grid;
  if (grid.length === 1 && isErrorCell(only))
    return failure(wrong("cell-error", "events", { received: only.error }));
  if (grid.every((row) => row.every(isBlankWord))) return success([]);
  const top = oneHead(grid.slice(0, TOP), "events");
  if (top.foreign !== null) return failure(foreignAbove(top.foreign, "events"));
  const [head, below] = [top.heads, grid.slice(top.lines)];
  const places = eventPlaces(head);
  if (places === null) {
    const expected = "a header row: bond, date, event, source, value";
    return failure(wrong("wrong-shape", "events", { received: "a range without these heads", expected }));
  }
  const foreign = foreignHead(head, EVENT_HEADS.value, "events");
  if (foreign !== null) return failure(foreign);
  const columns = places.values.map(({ place, unit }) => ({ place, unit, name: "value" }));
  return andThen(
    inHeadUnits(below, columns, (row) => `events, row ${row}`, top.lines + 1),
    (body) =>
      eventsIn(
        { body, typed: writtenGrid(raw).slice(top.lines), first: top.lines + 1 },
        places,
        rules,
        reader,
        bonds,
      ),
  );
}

interface EventRows {
  readonly body: readonly (readonly Cell[])[];
  /** The same as they were typed. */
  readonly typed: readonly (readonly Cell[])[];
  /** In which row of what was given they begin, counted from 1. */
  readonly first: number;
}

function eventsIn(
  { body, typed, first }: EventRows,
  places: EventPlaces,
  rules: ReviewRules,
  reader: RatingReader,
  bonds: readonly BondCells[],
): Outcome<readonly BookEvent[]> {
  const kinds = body.map((row, index): Outcome<EventKind> => {
    const at = `events, row ${String(index + first)}, event`;
    return andThen(required(readWord(row[places.event] ?? null, at), at, "an event"), (word) =>
      findEvent(word, rules, at),
    );
  });
  // What was owed and came back is read beside what is held: all say their unit, or none does.
  const amounts = kinds.map((kind, index): Cell => {
    if (!kind.ok || !isOfAmount(kind.value.kind)) return null;
    const amount = valueFor(kind.value.kind, body[index] ?? [], places.values, "events");
    return amount.ok ? amount.value : null;
  });
  const held = bonds.map(({ cells }) => cells.amount);
  const mixed = mixedUnits([...amounts, ...held], (index) => {
    const bond = bonds[index - amounts.length];
    return bond === undefined ? `events, row ${String(index + first)}, value` : `${bond.at}, amount`;
  });
  if (mixed !== null) return failure(mixed);
  const known = namesOf(bonds);
  return collectRows(
    body.flatMap((row, index): Outcome<BookEvent>[] => {
      if (row.every(isBlankWord)) return [];
      const at = `events, row ${String(index + first)}`;
      const cell = (field: Exclude<keyof EventPlaces, "values">) => row[places[field]] ?? null;
      const read = all({
        of: required(readLabel(cell("of"), `${at}, bond`), `${at}, bond`, "a code or a name"),
        date: required(dateIn(cell("date"), `${at}, date`), `${at}, date`, "a date"),
        source: andThen(readLabel(typed[index]?.[places.source] ?? null, `${at}, source`), (text) =>
          sourceOf(text, `${at}, source`),
        ),
        kind: kinds[index] ?? failure<EventKind>(),
      });
      return [
        andThen(read, ({ kind, ...event }) => {
          const problem = concernProblem(event.of, kind, known, `${at}, bond`);
          if (problem !== null) return failure(problem);
          return andThen(valueFor(kind.kind, row, places.values, `${at}, value`), (value) =>
            map(whatOf(kind, value, `${at}, value`, reader), (what) => ({ ...event, what })),
          );
        }),
      ];
    }),
  );
}

/** Whom the events of a book may concern, by the forms of their names. */
interface KnownNames {
  readonly codes: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
}

function namesOf(bonds: readonly BondCells[]): KnownNames {
  const forms = (of: (cells: BondCells["cells"]) => readonly Cell[]) =>
    new Set(
      bonds.flatMap(({ cells }) =>
        of(cells).flatMap((cell) =>
          typeof cell === "string" || typeof cell === "number" ? [keyForm(String(cell))] : [],
        ),
      ),
    );
  return {
    codes: forms(({ code }) => [code]),
    parties: forms(({ issuer, guarantor }) => [issuer, guarantor]),
  };
}

const OF_BOOK = {
  en: "the code of a bond of the book, or the name of an issuer or a guarantor in it",
  zh: "台账中债券的代码，或其中发行人、担保人的名称",
};
const OF_ONE_BOND = {
  en: "the code of one bond: a default, what comes back and what leaves the book are of a bond, not of its issuer or guarantor",
  zh: "单只债券的代码：违约、回收、赎回、回售和卖出按债券登记，而非按发行人或担保人",
};

/** Says what keeps an event from counting: that it concerns nobody in the book, or one whose bonds it does not move. */
function concernProblem(of: string, kind: EventKind, known: KnownNames, at: string): Problem | null {
  const form = keyForm(of);
  if (known.codes.has(form) || known.codes.size === 0) return null;
  if (!known.parties.has(form)) return wrong("wrong-shape", at, { received: of, expected: OF_BOOK });
  return isOfAmount(kind.kind) ? wrong("wrong-shape", at, { received: of, expected: OF_ONE_BOND }) : null;
}

const SOME_OF_IT = {
  en: "how much of it, above 0; left blank for all of it",
  zh: "大于0的金额；全部则留空",
};

interface EventPlaces {
  readonly of: number;
  readonly date: number;
  readonly event: number;
  readonly source: number;
  /** Columns of values, each with what its heading keeps it for: a rating, an amount, or whichever the event asks for. */
  readonly values: readonly {
    readonly place: number;
    readonly keeps: "rating" | "amount" | "either";
    readonly unit: HeadUnit | null;
  }[];
}

const RATING_HEADS: ReadonlySet<string> = new Set(["rating", "级别"].map(keyForm));
const AMOUNT_HEADS: ReadonlySet<string> = new Set(["amount", "金额"].map(keyForm));

function eventPlaces(head: readonly Cell[]): EventPlaces | null {
  const isHead = (field: keyof typeof EVENT_HEADS) => (cell: Cell) =>
    typeof cell === "string" && eventHeading(cell) === field;
  const places = {
    of: head.findIndex(isHead("of")),
    date: head.findIndex(isHead("date")),
    event: head.findIndex(isHead("event")),
    source: head.findIndex(isHead("source")),
    values: head.flatMap((cell, place) => {
      if (!isHead("value")(cell)) return [];
      const { form, unit } = readHead(String(showCell(cell)));
      const keeps = RATING_HEADS.has(form) ? "rating" : AMOUNT_HEADS.has(form) ? "amount" : "either";
      return [{ place, keeps, unit } as const];
    }),
  };
  return places.of < 0 || places.date < 0 || places.event < 0 || places.source < 0 ? null : places;
}

/** Finds the value that an event of a kind asks for; two that differ are two readings. */
function valueFor(
  kind: EventKind["kind"],
  row: readonly Cell[],
  values: EventPlaces["values"],
  at: string,
): Outcome<Cell> {
  // A column alone holds whatever the events ask for, however it is headed.
  const other = values.length === 1 ? null : kind === "rated" ? "amount" : "rating";
  const given = values.flatMap(({ place, keeps }) => {
    const cell = row[place] ?? null;
    return keeps === other || isBlankWord(cell) ? [] : [cell];
  });
  const [first = null, second] = [...new Set(given)];
  return second === undefined
    ? success(first)
    : failure(
        wrong("two-readings", at, {
          received: given.map((cell) => String(showCell(cell))).join(", "),
          first: String(showCell(first)),
          second: String(showCell(second)),
        }),
      );
}

function whatOf(kind: EventKind, value: Cell, at: string, reader: RatingReader): Outcome<BookEvent["what"]> {
  if (kind.kind === "trigger") return success(kind);
  if (kind.kind === "rated") {
    const rating = isBlankWord(value) ? success(null) : readRated(value, reader, at);
    return map(required(rating, at, "the new rating"), (read) => ({
      kind: "rated",
      rating: read,
      leaning: printedOn(value, reader),
    }));
  }
  const { kind: what } = kind;
  const said = typeof value === "string" ? partWord(value) : null;
  if (what !== "default" && what !== "recovery" && said !== null)
    return success({ kind: what, amount: null, isPart: said });
  return andThen(readNumber(value, at), (amount): Outcome<BookEvent["what"]> => {
    if (what === "recovery" && amount === null)
      return failure(missing("missing-argument", at, { expected: "the amount that came back" }));
    if (amount !== null && amount < 0)
      return failure(wrong("wrong-shape", at, { received: amount, expected: "an amount, 0 or more" }));
    if (what === "default" || what === "recovery") return success({ kind: what, amount });
    // Nothing of it called, put or sold is no event.
    return amount === 0
      ? failure(wrong("wrong-shape", at, { received: 0, expected: SOME_OF_IT }))
      : success({ kind: what, amount, isPart: amount !== null });
  });
}

/** The cells of a book and its events that hold ratings of bonds: they are one column. */
export function bookRatings(rows: readonly BondCells[], events: unknown): readonly Cell[] {
  const grid = readGrid(events);
  const { heads, lines } = oneHead(grid.slice(0, TOP), "events");
  const places = eventPlaces(heads);
  const given =
    places === null
      ? []
      : grid.slice(lines).flatMap((row) => {
          const event = row[places.event];
          if (typeof event !== "string" || !isRatedWord(event)) return [];
          const value = valueFor("rated", row, places.values, "value");
          return value.ok ? [value.value] : [];
        });
  return [...rows.map(({ cells }) => cells.rating), ...given];
}

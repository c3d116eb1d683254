import {
  collect,
  failure,
  keyForm,
  placeCode,
  success,
  wrong,
  type Outcome,
  type Place,
  type PlaceRole,
} from "../src";
import { readNumber, readWord, required } from "./arguments";
import { isBlankWord, type Cell } from "./cells";
import type { RatingCell } from "./common-scale";
import { all, andThen, map } from "./outcome";

const ROLE_WORDS: readonly (readonly [PlaceRole, readonly string[]])[] = [
  [
    "registration",
    ["registration", "registered", "place of registration", "headquarters", "注册地", "注册地点"],
  ],
  ["market", ["market", "main market", "business", "主要市场", "经营地", "主要经营地"]],
  ["bond", ["bond", "bond market", "place of issue", "债券市场", "发行地", "发债市场"]],
];

/** One place as given: its sovereign's rating waits for the scale on which all ratings of the call are read. */
export interface GivenPlace extends RatingCell {
  readonly rest: Omit<Place, "sovereign">;
}

/**
 * Reads rows of places: role, country, the country's rating, and perhaps a share. A header row and blank rows are passed
 * over.
 */
export function readPlaces(grid: readonly (readonly Cell[])[]): Outcome<readonly GivenPlace[]> {
  const rows = grid.flatMap((row, index) =>
    row.every(isBlankWord) || (index === 0 && isHeader(row))
      ? []
      : [readPlace(row, `places, row ${index + 1}, `)],
  );
  return collect(rows);
}

function isHeader(row: readonly Cell[]): boolean {
  const [head] = row;
  return typeof head === "string" && ["role", "角色"].includes(head.toLowerCase());
}

function readPlace(row: readonly Cell[], at: string): Outcome<GivenPlace> {
  const cell = (index: number): Cell => row[index] ?? null;
  const read = all({
    role: andThen(
      required(readWord(cell(0), `${at}role`), `${at}role`, "registration, market or bond"),
      (word) => readRole(word, `${at}role`),
    ),
    country: required(readWord(cell(1), `${at}country`), `${at}country`, "a country's name"),
    share: readNumber(cell(3), `${at}share`),
  });
  return map(read, ({ role, country, share }) => ({
    cell: cell(2),
    at: `${at}sovereign`,
    rest: { role, country, code: placeCode(country), share },
  }));
}

function readRole(word: string, at: string): Outcome<PlaceRole> {
  const found = ROLE_WORDS.find(([, words]) => words.some((one) => keyForm(one) === keyForm(word)));
  if (found !== undefined) return success(found[0]);
  return failure(wrong("not-in-list", at, { received: word, allowed: ROLE_WORDS.map(([role]) => role) }));
}

import {
  placeCode,
  success,
  type Outcome,
  type Place,
  type PlaceRole,
  type Problem,
  type ScaleMapping,
} from "../src";
import { readNumber, readWord, required } from "./arguments";
import { isBlankWord, type Cell } from "./cells";
import { all, andThen, map } from "./outcome";
import { readGiven, type Placed } from "./rating-argument";
import { chosen } from "./words";

const ROLES = ["registration", "market", "bond"] as const satisfies readonly PlaceRole[];

/**
 * Reads rows of places: role, country, the country's rating, and perhaps a share. A header row and blank rows are passed
 * over.
 */
export function readPlaces(
  grid: readonly (readonly Cell[])[],
  rating: Placed,
  mapping: ScaleMapping | null,
): Outcome<readonly Place[]> {
  const problems: Problem[] = [];
  const places: Place[] = [];
  for (const [index, row] of grid.entries()) {
    if (row.every(isBlankWord) || (index === 0 && isHeader(row))) continue;
    const read = readPlace(row, rating, mapping, `places, row ${index + 1}, `);
    if (read.ok) places.push(read.value);
    else for (const problem of read.problems) problems.push(problem);
  }
  return problems.length > 0 ? { ok: false, problems } : success(places);
}

function isHeader(row: readonly Cell[]): boolean {
  const [head] = row;
  return typeof head === "string" && ["role", "角色"].includes(head.toLowerCase());
}

function readPlace(
  row: readonly Cell[],
  rating: Placed,
  mapping: ScaleMapping | null,
  at: string,
): Outcome<Place> {
  const cell = (index: number): Cell => row[index] ?? null;
  const read = all({
    role: andThen(
      required(readWord(cell(0), `${at}role`), `${at}role`, "registration, market or bond"),
      (word) => chosen(word, `${at}role`, ROLES),
    ),
    country: required(readWord(cell(1), `${at}country`), `${at}country`, "a country's name"),
    sovereign: isBlankWord(cell(2))
      ? success(null)
      : readGiven(cell(2), rating.scale, mapping, `${at}sovereign`),
    share: readNumber(cell(3), `${at}share`),
  });
  return map(read, (place) => ({ ...place, code: placeCode(place.country) }));
}

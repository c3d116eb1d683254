import { failure, missing, success, wrong, type Outcome, type Problem } from "../problem";
import { settleDecimals } from "../grid";
import { normaliseText } from "../text";
import { findScale, findSource, libraryOf } from "./catalogue";
import { pinOf } from "./items";
import { readAgainst } from "./library";
import { ownedBy, ownerOf, type PackLibrary } from "./owner";
import { markedAs } from "./own-pin";
import { calibrationChangesOf, calibrationRecord, type CalibrationChange } from "./calibration-changes";
import { readFigure, type GivenFigure } from "./read-figure";
import { figuresOf, type Figure } from "./calibration-rows";
import type { Pack } from "./schema";
import type { Place } from "./value";

/** A row of a calibration table, as somebody gives it. */
export interface GivenNumber {
  /** Where the row stands, put before the name of the cell in problems: `row 7`. */
  readonly at: string;
  readonly path: string;
  /** Null where the cell is blank. */
  readonly value: GivenFigure | null;
}

/** A row that changes a number of the pack. */
interface Change {
  readonly row: GivenNumber;
  readonly figure: Figure;
  readonly now: number | string;
}

/**
 * Puts house numbers of one's own over a pack's. Rows that say what the pack says change nothing, rows may be left out,
 * and the answer's pin ends in a hash of what was changed. What is published cannot be changed. The changed pack must
 * keep the laws of packs: what breaks one is named by the rows that do.
 */
export function calibratePack(pack: Pack, rows: readonly GivenNumber[]): Outcome<Pack> {
  const scale = findScale(pack.scale, "scale", libraryOf(pack));
  if (!scale.ok) return scale;
  const figures = new Map(figuresOf(pack).map((figure) => [normaliseText(figure.path), figure]));
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const changes: Change[] = [];
  for (const row of rows) {
    const path = normaliseText(row.path);
    const figure = figures.get(path);
    const at = `${row.at}, value`;
    if (figure === undefined) problems.push(unknownPath(pack, figures, row));
    else if (seen.has(path)) problems.push(wrong("duplicate-item", `${row.at}, path, ${row.path}`));
    else if (figure.basis.basis === "published")
      problems.push(publishedProblem(pack, figure, figure.basis.cite, row));
    else if (row.value === null) problems.push(missing("missing-item", `${at} of ${row.path}`));
    else {
      const read = readFigure(row.value, figure, scale.value, at);
      if (!read.ok) problems.push(...read.problems);
      else if (!same(read.value, figure.value)) changes.push({ row, figure, now: read.value });
    }
    seen.add(path);
  }
  if (problems.length > 0) return failure(...problems);
  return changes.length === 0 ? success(pack) : changed(pack, changes);
}

/** Tells whether a number is the pack's own: cells add noise in the last binary digits. */
function same(given: number | string, own: number | string): boolean {
  if (typeof given === "string" || typeof own === "string") return given === own;
  return settleDecimals(given) === settleDecimals(own);
}

function unknownPath(pack: Pack, figures: ReadonlyMap<string, Figure>, row: GivenNumber): Problem {
  const [part = ""] = row.path.split(".");
  const house = [...figures.values()].filter(({ basis }) => basis.basis !== "published");
  const near = house.filter((figure) => figure.part === part).map(({ path }) => path);
  const allowed = near.length > 0 ? near : [...new Set(house.map((figure) => figure.part))];
  return wrong("unknown-number", `${row.at}, path`, { received: row.path, method: pinOf(pack), allowed });
}

function publishedProblem(
  pack: Pack,
  figure: Figure,
  cite: { source: string; at: string },
  row: GivenNumber,
): Problem {
  const source = findSource(cite.source, libraryOf(pack));
  return wrong("published-number", `${row.at}, path`, {
    path: figure.path,
    publisher: source?.publisher ?? cite.source,
    source: source?.title ?? cite.source,
    place: cite.at,
    value: figure.value,
    received: row.value === null ? "" : String(row.value),
  });
}

function changed(pack: Pack, changes: readonly Change[]): Outcome<Pack> {
  const { local: _before, ...head } = pack;
  const bare = changes.reduce<Pack>(withChange, head);
  const faultsOf = (changed: Pack) => faultsIn(changed, libraryOf(pack));
  const faults = faultsOf(bare);
  if (faults.length > 0) return failure(...lawProblems(faults, faultsOf, bare, changes));
  const earlier = new Map(calibrationChangesOf(pack).map((change) => [change.path, change]));
  for (const { figure, now } of changes) {
    const was = earlier.get(figure.path)?.was ?? figure.value;
    if (same(now, was)) earlier.delete(figure.path);
    else earlier.set(figure.path, { path: figure.path, was, now });
  }
  const all: readonly CalibrationChange[] = [...earlier.values()];
  const made = all.length === 0 ? bare : { ...bare, local: calibrationRecord(all) };
  return success(markedAs(ownedBy(made, ownerOf(pack)), pack));
}

function withChange(pack: Pack, { figure, now }: Change): Pack {
  return written(pack, figure, now);
}

function written(pack: Pack, { places }: Figure, value: number | string): Pack {
  return places.reduce<unknown>((file, place) => replaced(file, place, value), pack) as Pack;
}

/** Copies a file with another value in one place. */
function replaced(branch: unknown, [key, ...below]: Place, value: number | string): unknown {
  if (key === undefined) return value;
  if (Array.isArray(branch))
    return branch.map((entry: unknown, index) => (index === key ? replaced(entry, below, value) : entry));
  const members = branch as Readonly<Record<string, unknown>>;
  return { ...members, [key]: replaced(members[key], below, value) };
}

interface LawFault {
  readonly path: string;
  readonly reason: string;
}

function faultsIn(pack: Pack, library: PackLibrary): readonly LawFault[] {
  const parsed = readAgainst(pack, library);
  if (parsed.ok) return [];
  return parsed.problems.map(({ at, facts: { reason } }) => ({
    path: at,
    reason: typeof reason === "string" ? reason : "",
  }));
}

/** Makes a problem for each row that causes faults, with all of them. */
function lawProblems(
  faults: readonly LawFault[],
  faultsOf: (pack: Pack) => readonly LawFault[],
  bare: Pack,
  changes: readonly Change[],
): readonly Problem[] {
  const reverted = new Map<Change, readonly LawFault[]>();
  const faultsWithout = (change: Change) => {
    const known = reverted.get(change) ?? faultsOf(written(bare, change.figure, change.figure.value));
    reverted.set(change, known);
    return known;
  };
  const causesOf = faults.map((fault) => ({
    reason: fault.reason,
    causes: causes(fault, changes, faultsWithout),
  }));
  return changes.flatMap((change) => {
    const reasons = causesOf.flatMap(({ reason, causes: found }) => (found.includes(change) ? [reason] : []));
    if (reasons.length === 0) return [];
    const { row, figure } = change;
    return [
      wrong("breaks-law", `${row.at}, value`, {
        received: String(row.value),
        was: String(figure.value),
        path: figure.path,
        reason: [...new Set(reasons)].join("; "),
      }),
    ];
  });
}

/**
 * Finds the changes that cause a fault: those without which alone it would be gone or another one, looked for in the part
 * at fault first. Where no single one does, all of that part.
 */
function causes(
  fault: LawFault,
  changes: readonly Change[],
  faultsWithout: (change: Change) => readonly LawFault[],
): readonly Change[] {
  const part = fault.path.split(".").slice(0, 2).join(".");
  const isNear = ({ figure }: Change) => figure.places.some((place) => place.slice(0, 2).join(".") === part);
  const isGuilty = (change: Change) =>
    !faultsWithout(change).some(({ path, reason }) => path === fault.path && reason === fault.reason);
  const near = changes.filter(isNear);
  const guilty = near.filter(isGuilty);
  if (guilty.length > 0) return guilty;
  const far = changes.filter((change) => !isNear(change)).filter(isGuilty);
  if (far.length > 0) return far;
  return near.length > 0 ? near : changes;
}

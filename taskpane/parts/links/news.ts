import type { Done, Failure } from "../../../desk/port";
import {
  findEnterable,
  gradeName,
  isSameValue,
  labelOf,
  statementAmounts,
  type Language,
  type Pack,
  type Unit,
} from "../../../src";
import { valueText } from "../../../desk/draft/shown-value";
import type { Answer, Draft } from "../../../desk/draft/draft";
import { amountAt, answerAt, placesOf } from "../../../desk/draft/linked";
import { readTyped } from "../../../desk/draft/numbers";
import { recomputed } from "../../../desk/draft/statement/statement";
import type { CellsNow, LinkedCells } from "../../workbook";
import { amountByCells, givenByCells, type Given } from "../../../desk/reading/from-cells";

/** A year of an answer, or the whole of it, that its origin now gives otherwise. */
export interface LinkChange {
  /** `value` or a year. */
  readonly column: string;
  readonly was: string;
  readonly now: string;
}

interface NewsHead {
  readonly place: string;
  /** The cells; null where it is the statement. */
  readonly address: string | null;
  readonly follow: boolean;
}

/** What is to be told of an answer and of where it came from. */
export type LinkNews = NewsHead &
  (
    | { readonly kind: "changed"; readonly changes: readonly LinkChange[]; readonly given: Given }
    | { readonly kind: "unread"; readonly failure: Failure }
    | { readonly kind: "gone" }
  );

/** Lists the answers that are linked to cells. */
export function linkedCells(draft: Draft): readonly LinkedCells[] {
  return placesOf(draft).flatMap((place) => {
    const { link, linkSheet } = answerAt(draft, place) ?? {};
    if (link === undefined) return [];
    return [{ place, address: link, ...(linkSheet === undefined ? {} : { sheet: linkSheet }) }];
  });
}

/** The unit in which a place's texts are numbers; undefined where they are words. */
export function unitAt(pack: Pack, place: string): Unit | undefined {
  if (amountAt(place) !== null) return { kind: "number" };
  const member = findEnterable(pack, place);
  if (member?.kind === "measured" || member?.kind === "quantity") return member.unit;
  const test = pack.checks?.find(({ id }) => id === place)?.test;
  return test?.kind === "number" ? test.unit : undefined;
}

/** Names what stands at a place. */
export function placeLabel(pack: Pack, place: string, language: Language): string {
  const amount = amountAt(place);
  if (amount === null) return labelOf(pack, place)[language];
  return statementAmounts.find(({ id }) => id === amount)?.label[language] ?? amount;
}

/** Shows a text of a place as the pane shows values; "" stays "". */
export function shownAt(pack: Pack, place: string, text: string, language: Language): string {
  const unit = unitAt(pack, place);
  if (unit === undefined) return gradeName(findEnterable(pack, place), text)[language];
  const given = readTyped(text, unit);
  return typeof given === "number" ? valueText(given, unit, language) : text;
}

function isSame(a: string, b: string, unit: Unit | undefined): boolean {
  if (unit === undefined) return isSameValue(a, b);
  return isSameValue(readTyped(a, unit), readTyped(b, unit));
}

function columnsOf({ value, periods }: Given): Readonly<Record<string, string>> {
  return periods ?? { value: value ?? "" };
}

function changesOf(answer: Answer, given: Given, unit: Unit | undefined): readonly LinkChange[] {
  const before = columnsOf(answer);
  return Object.entries(columnsOf(given)).flatMap(([column, now]) => {
    const was = before[column] ?? "";
    return isSame(was, now, unit) ? [] : [{ column, was, now }];
  });
}

/** What is blank or an error where something was given takes nothing away: it is told. */
function emptied(changes: readonly LinkChange[], address: string): Failure | null {
  const lost = changes.find(({ was, now }) => was.trim() !== "" && now.trim() === "");
  if (lost !== undefined) return { key: "links.blank", facts: { address, column: lost.column } };
  const wrong = changes.find(({ now }) => now.startsWith("#"));
  return wrong === undefined ? null : { key: "fail.cellError", facts: { address, error: wrong.now } };
}

function givenAt(
  pack: Pack,
  answer: Answer,
  place: string,
  now: Extract<CellsNow, { kind: "there" }>,
): Done<Given> {
  const { values, address } = now;
  if (amountAt(place) === null) return givenByCells(pack, place, values, address);
  return amountByCells(Object.keys(answer.periods ?? {}), values, address);
}

function cellNews(pack: Pack, answer: Answer, place: string, now: CellsNow): LinkNews | null {
  const head = { place, follow: answer.follow === true };
  if (now.kind === "gone") return { ...head, address: now.asked, kind: "gone" };
  const { address } = now;
  const given = givenAt(pack, answer, place, now);
  if (!given.ok) return { ...head, address, kind: "unread", failure: given.failure };
  const changes = changesOf(answer, given.value, unitAt(pack, place));
  const failure = emptied(changes, address);
  if (failure !== null) return { ...head, address, kind: "unread", failure };
  return changes.length === 0 ? null : { ...head, address, kind: "changed", changes, given: given.value };
}

function statementNews(pack: Pack, draft: Draft, place: string): LinkNews | null {
  const answer = draft.answers[place] ?? {};
  const now = recomputed(pack, draft, place);
  if (now === undefined) return null;
  const head = { place, address: null, follow: answer.follow === true };
  const failure = { key: "links.uncomputed", facts: {} } as const;
  if (now === null) return { ...head, kind: "unread", failure };
  const changes = changesOf(answer, now, unitAt(pack, place));
  if (changes.some(({ was, now: text }) => was !== "" && text === ""))
    return { ...head, kind: "unread", failure };
  return changes.length === 0 ? null : { ...head, kind: "changed", changes, given: now };
}

/**
 * Compares what is linked with what the cells and the statement say now: what differs, what cannot be read, what is gone.
 * @param cells what the cells said when they were read; an answer linked elsewhere since is passed over
 */
export function newsOf(pack: Pack, draft: Draft, cells: ReadonlyMap<string, CellsNow>): readonly LinkNews[] {
  return placesOf(draft).flatMap((place): LinkNews | readonly LinkNews[] => {
    const answer = answerAt(draft, place);
    if (answer?.computed !== undefined) return statementNews(pack, draft, place) ?? [];
    const now = cells.get(place);
    if (answer?.link === undefined || now === undefined) return [];
    // The address that was asked for, or the one that it has since a sheet was renamed.
    const found = now.kind === "there" ? [now.asked, now.address] : [now.asked];
    if (!found.includes(answer.link)) return [];
    return cellNews(pack, answer, place, now) ?? [];
  });
}

/** Lists the links whose cells are found under another address, or another id of their sheet, than is noted. */
export function movedLinks(
  draft: Draft,
  cells: ReadonlyMap<string, CellsNow>,
): Readonly<Record<string, Pick<Answer, "link" | "linkSheet">>> {
  const moved = [...cells].flatMap(([place, now]): [string, Pick<Answer, "link" | "linkSheet">][] => {
    const answer = answerAt(draft, place);
    if (now.kind === "gone" || answer?.link !== now.asked) return [];
    if (answer.link === now.address && answer.linkSheet === now.sheet) return [];
    return [[place, { link: now.address, linkSheet: now.sheet }]];
  });
  return Object.fromEntries(moved);
}

/** Tells one piece of news from another of the same place, so that what was put aside is not told again. */
export function newsKey(news: LinkNews): string {
  const said =
    news.kind === "changed" ? news.changes.map(({ column, now }) => `${column}=${now}`).join() : news.kind;
  return `${news.place} ${said}`;
}

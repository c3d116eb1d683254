import { type Done, failed } from "../../desk/port";
import { readCells } from "./formulas";
import {
  FROZEN_NAMESPACE,
  readFrozenXml,
  writeFrozenXml,
  type FrozenCell,
  type FrozenValue,
} from "./frozen-xml";
import { isErrorValue, isOurs } from "./our-formulas";
import { wholeInWorkbook } from "./run";
import { giveTurn, isTaken, takeTurn, TRIES, turnsAmong } from "./turn";

/** What freezing came to, in formulas. */
export interface Freezing {
  readonly frozen: number;
  /** They show errors, and an error is no result to keep. */
  readonly erring: number;
  /** They stand on protected sheets. */
  readonly locked: number;
}

/** What thawing came to. */
export interface Thawing {
  readonly thawed: number;
  /** Cells that were edited, moved or deleted since: they stay as they are, and their formulas stay kept. */
  readonly edited: readonly string[];
  readonly locked: number;
}

/** Whoever freezes or thaws takes the turn first, in the same batch: two at once would keep what the other put back. */
const TURN = { prefix: "notchbook.freezing." };

interface Kept {
  /** More than one where two people began to freeze with a version that knew no turn. */
  readonly parts: readonly Excel.CustomXmlPart[];
  readonly cells: readonly FrozenCell[];
  readonly turns: readonly string[];
}

/** Reads what is kept; null where a part cannot be read: then nothing may be written over it. */
async function readKept(context: Excel.RequestContext): Promise<Kept | null> {
  const { customXmlParts, settings } = context.workbook;
  const found = customXmlParts.getByNamespace(FROZEN_NAMESPACE);
  found.load("items/id");
  settings.load("items/key");
  await context.sync();
  const parts = found.items;
  const texts = parts.map((part) => part.getXml());
  if (texts.length > 0) await context.sync();
  const turns = turnsAmong(
    settings.items.map(({ key }) => key),
    TURN,
  );
  const byPlace = new Map<string, FrozenCell>();
  for (const { value } of texts) {
    const cells = readFrozenXml(value);
    if (cells === null) return null;
    for (const cell of cells) byPlace.set(placeOf(cell), cell);
  }
  return { parts, cells: [...byPlace.values()], turns };
}

function keep(context: Excel.RequestContext, { parts }: Kept, cells: readonly FrozenCell[]): void {
  const xml = writeFrozenXml(cells);
  const [part, ...others] = parts;
  if (part === undefined) context.workbook.customXmlParts.add(xml);
  else part.setXml(xml);
  for (const other of others) other.delete();
}

/** Text stays text, whatever it looks like. */
function inputOf(value: FrozenValue): FrozenValue {
  return typeof value === "string" && value !== "" ? `'${value}` : value;
}

function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
}

/**
 * Turns our formulas into the values they show, so that the workbook reads the same where the add-in is not there. The
 * formulas are kept in the workbook before any cell is written, all in one batch: this is its own journal. What is refused
 * half-way is taken back, and where that is refused too, thawing finds every formula.
 */
export function freezeFormulas(): Promise<Done<Freezing>> {
  return withKept(async (context, before, way) => {
    const ours = (await readCells(context)).filter(
      ({ formula, value }) => isOurs(formula) && formula !== value,
    );
    const sound = ours.filter(({ value }) => !isErrorValue(value));
    const open = sound.filter(({ sheet }) => !sheet.protection.protected);
    const spills = open.map((cell) => {
      const spill = cell.range.getSpillingToRangeOrNullObject();
      spill.load("address,values");
      return { cell, spill };
    });
    await context.sync();
    const frozen = spills.map(({ cell, spill }): FrozenCell & { readonly on: Excel.Worksheet } => ({
      on: cell.sheet,
      sheet: cell.sheet.id,
      name: cell.sheet.name,
      address: cell.address,
      area: spill.isNullObject ? cell.address : withoutSheet(spill.address),
      formula: String(cell.formula),
      values: spill.isNullObject ? [[cell.value as FrozenValue]] : (spill.values as FrozenValue[][]),
    }));
    const outcome = {
      frozen: frozen.length,
      erring: ours.length - sound.length,
      locked: sound.length - open.length,
    };
    if (frozen.length === 0) return outcome;
    const again = new Set(frozen.map(placeOf));
    const kept = frozen.map(({ on: _on, ...cell }) => cell);
    way.back = (back) => {
      for (const { sheet, ...cell } of kept) enterAgain(back.workbook.worksheets.getItem(sheet), cell);
    };
    way.own = takeTurn(context, TURN, before.turns);
    keep(context, before, [...before.cells.filter((cell) => !again.has(placeOf(cell))), ...kept]);
    for (const { on, ...cell } of frozen) on.getRange(cell.area).values = valuesOf(cell);
    await context.sync();
    return outcome;
  });
}

function valuesOf({ values }: Pick<FrozenCell, "values">): FrozenValue[][] {
  return values.map((row) => row.map(inputOf));
}

/** In one stroke: a spill needs the room that its values take, and cells once emptied would pass for edited. */
function enterAgain(
  sheet: Excel.Worksheet,
  { area, formula, values }: Pick<FrozenCell, "area" | "formula" | "values">,
): void {
  sheet.getRange(area).formulas = values.map((row, down) =>
    row.map((_, right) => (down === 0 && right === 0 ? formula : "")),
  );
}

function placeOf({ sheet, address }: Pick<FrozenCell, "sheet" | "address">): string {
  return `${sheet}!${address}`;
}

/** Puts frozen formulas back where their values are still what they were; a cell that was edited since is reported. */
export function thawFormulas(): Promise<Done<Thawing>> {
  return withKept(async (context, kept, way) => {
    const frozen = kept.cells;
    if (frozen.length === 0) return { thawed: 0, edited: [], locked: 0 };
    const places = await findPlaces(context, frozen);
    const states = places.map((place) => ({ ...place, state: stateOf(place) }));
    const ready = states.filter(({ state }) => state === "frozen");
    const onSheets = ready.flatMap(({ sheet, cell }) => (sheet === null ? [] : [{ sheet, cell }]));
    way.back = (back) => {
      for (const { sheet, cell } of onSheets)
        back.workbook.worksheets.getItem(sheet.id).getRange(cell.area).values = valuesOf(cell);
    };
    way.own = takeTurn(context, TURN, kept.turns);
    for (const { sheet, cell } of onSheets) enterAgain(sheet, cell);
    const left = states.filter(({ state }) => state === "edited" || state === "locked");
    keep(
      context,
      kept,
      left.map(({ cell }) => cell),
    );
    await context.sync();
    return {
      thawed: ready.length,
      edited: left
        .filter(({ state }) => state === "edited")
        .map(({ sheet, cell }) => `${sheet?.name ?? cell.name}!${cell.address}`),
      locked: left.filter(({ state }) => state === "locked").length,
    };
  });
}

interface Place {
  readonly cell: FrozenCell;
  /** Null where the sheet is gone. */
  readonly sheet: Excel.Worksheet | null;
  readonly area: Excel.Range | null;
}

async function findPlaces(
  context: Excel.RequestContext,
  frozen: readonly FrozenCell[],
): Promise<readonly Place[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/id");
  await context.sync();
  const places = frozen.map((cell): Place => {
    const sheet =
      worksheets.items.find(({ id }) => id === cell.sheet) ??
      worksheets.items.find(({ name }) => name === cell.name) ??
      null;
    const area = sheet?.getRange(cell.area) ?? null;
    area?.load("values,formulas");
    sheet?.protection.load("protected");
    return { cell, sheet, area };
  });
  await context.sync();
  return places;
}

/** A cell whose formula stands there again was thawed before the workbook refused the rest. */
function stateOf({ cell, sheet, area }: Place): "frozen" | "edited" | "locked" | "thawed" {
  if (sheet === null || area === null) return "edited";
  const formulas = area.formulas as unknown[][];
  if (formulas[0]?.[0] === cell.formula) return "thawed";
  const same = (area.values as unknown[][]).every((row, down) =>
    row.every((value, right) => value === cell.values[down]?.[right]),
  );
  const plain = formulas
    .flat()
    .every((formula) => typeof formula !== "string" || !formula.startsWith("=") || isText(cell, formula));
  if (!same || !plain) return "edited";
  return sheet.protection.protected ? "locked" : "frozen";
}

/** A frozen text may itself begin like a formula. */
function isText(cell: FrozenCell, formula: string): boolean {
  return cell.values.flat().includes(formula);
}

/** What a task leaves for the case that the workbook refuses it. */
interface Way {
  /** The turn that it took. */
  own: string | null;
  /** Queues what takes its cells back. */
  back: (context: Excel.RequestContext) => void;
}

/**
 * Reads what is kept and runs a task over it in one batch, as a whole. Where somebody else froze or thawed in between, nothing
 * was done, and the task is run again over what is kept now.
 */
async function withKept<T>(
  task: (context: Excel.RequestContext, kept: Kept, way: Way) => Promise<T>,
): Promise<Done<T>> {
  for (let tries = 1; ; tries += 1) {
    const seen = { isOvertaken: false };
    const outcome = await wholeInWorkbook<Done<T>>(async (context, setBack) => {
      const kept = await readToKeep(context);
      if (kept === null) return failed<T>("report.unreadable");
      const way: Way = { own: null, back: () => undefined };
      setBack(async (back) => {
        const now = await readKept(back);
        seen.isOvertaken = now !== null && way.own !== null && isTaken(kept.turns, way.own, now.turns);
        if (now === null || way.own === null || seen.isOvertaken) return;
        takeTurn(back, TURN, now.turns);
        way.back(back);
        keep(back, now, kept.cells);
        await back.sync();
      });
      return { ok: true, value: await task(context, kept, way) };
    });
    if (outcome.ok) return outcome.value;
    if (!seen.isOvertaken) return outcome;
    if (tries === TRIES) return failed<T>("fail.overtaken");
  }
}

/** Reads what is kept in order to change it: there is a turn that can be taken. */
async function readToKeep(context: Excel.RequestContext): Promise<Kept | null> {
  const kept = await readKept(context);
  if (kept === null || kept.turns.length > 0) return kept;
  giveTurn(context, TURN);
  await context.sync();
  return readKept(context);
}

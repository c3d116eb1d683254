import {
  changeBetween,
  CHANGE_NAMESPACE,
  writeChange,
  type PartChange,
} from "../../desk/draft/saved-part/change";
import { NAMESPACE, type SavedPart } from "../../desk/draft/saved-part/saved-xml";
import { needless, readSavedParts, writeHolding } from "../../desk/draft/saved-part/saved-parts";
import { LAST_SETTING, PART_SETTING } from "../../desk/paper/record/library";
import { giveTurn, isTaken, Overtaken, takeTurn, TRIES, turnsAmong } from "./turn";

/** Whoever changes the part takes the turn first, in the same batch. */
const TURN = { prefix: "notchbook.turn." };

/** Stands from the first to the last change of a write that was noted, under the id of the note. */
const BEGUN = "notchbook.begun.";
const ENDED = "ended";

/** Milliseconds that a change stays beside a part that has it: who read the part before may still write it as it was. */
const GRACE = 60_000;

let turn: Promise<unknown> = Promise.resolve();

/** Runs what changes the part after whatever this pane is changing already. */
export function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const run = turn.then(task);
  turn = run.catch(() => null);
  return run;
}

/** What a workbook keeps of ours, as it was read. */
export interface Part {
  /** With every change that some pane saved. */
  readonly saved: SavedPart;
  /** Id of the assessment that was open last, or "". */
  readonly last: string;
  /** Ids of the changes that the part has or that stand beside it. */
  readonly changes: readonly string[];
  /** Ids of the noted writes that were begun and not ended, and of those that ended and left nothing else behind. */
  readonly begun: readonly string[];
  readonly ended: readonly string[];
  readonly held: Held;
}

/** The objects behind it. */
interface Held {
  /** The part itself, and others that were begun at the same time. */
  readonly parts: readonly Excel.CustomXmlPart[];
  readonly changes: readonly HeldChange[];
  readonly holds: readonly string[];
  readonly turns: readonly string[];
  /** Id of the part as the settings have it. */
  readonly known: string;
}

interface HeldChange {
  readonly object: Excel.CustomXmlPart;
  readonly change: PartChange;
}

interface Found {
  readonly object: Excel.CustomXmlPart;
  readonly xml: string;
}

async function textsOf(
  context: Excel.RequestContext,
  ids: readonly string[],
): Promise<readonly (readonly [string, Found])[]> {
  const { customXmlParts } = context.workbook;
  // One that goes in between is held by what is read of the part itself.
  const all = ids.map((id) => {
    const object = customXmlParts.getItemOrNullObject(id);
    object.load("id");
    return { id, object, xml: object.getXml() };
  });
  if (all.length > 0) await context.sync();
  return all.flatMap(({ id, object, xml }) =>
    object.isNullObject ? [] : [[id, { object, xml: xml.value }] as const],
  );
}

/** Finds our part by its id in the settings; a file written by other means may have lost them: then by namespace. */
export async function readPart(context: Excel.RequestContext): Promise<Part> {
  const { settings, customXmlParts } = context.workbook;
  const [mine, changed] = [NAMESPACE, CHANGE_NAMESPACE].map((one) => {
    const found = customXmlParts.getByNamespace(one);
    found.load("items/id");
    return found;
  });
  settings.load("items/key,items/value");
  await context.sync();
  const setting = (key: string) => String(settings.items.find((one) => one.key === key)?.value ?? "");
  const keys = (start: string) =>
    settings.items.flatMap(({ key }) => (key.startsWith(start) ? [key.slice(start.length)] : []));
  const known = setting(PART_SETTING);
  const isKnown = ({ id }: Excel.CustomXmlPart) => id === known;
  const ids = [...(mine?.items ?? [])].sort((a, b) => Number(isKnown(b)) - Number(isKnown(a)));
  const texts = new Map(
    await textsOf(
      context,
      [...ids, ...(changed?.items ?? [])].map(({ id }) => id),
    ),
  );
  const found = (all: readonly Excel.CustomXmlPart[]) => all.flatMap(({ id }) => texts.get(id) ?? []);
  const { saved, holds, changes } = readSavedParts([...texts.values()].map(({ xml }) => xml));
  const objects = found(changed?.items ?? []).map(({ object, xml }) => ({
    object,
    id: readSavedParts([xml]).changes[0]?.id,
  }));
  return {
    saved,
    last: setting(LAST_SETTING),
    changes: [...holds, ...changes.map(({ id }) => id)],
    begun: keys(BEGUN).filter((id) => setting(BEGUN + id) !== ENDED),
    ended: keys(BEGUN).filter((id) => setting(BEGUN + id) === ENDED),
    held: {
      parts: found(ids).map(({ object }) => object),
      changes: objects.flatMap(({ object, id }) => {
        const change = changes.find((one) => one.id === id);
        return change === undefined ? [] : [{ object, change }];
      }),
      holds,
      turns: turnsAmong(
        settings.items.map(({ key }) => key),
        TURN,
      ),
      known,
    },
  };
}

/** Reads the part in order to change it: there is a turn that can be taken. */
export async function readToChange(context: Excel.RequestContext): Promise<Part> {
  const part = await readPart(context);
  if (part.held.turns.length > 0) return part;
  giveTurn(context, TURN);
  await context.sync();
  return readPart(context);
}

/** A change of the part that is queued. */
export interface Queued {
  /** Id of the change: where the workbook knows it, the part is changed. */
  readonly change: string;
  /** Nothing is left to be kept: neither the part nor the change stands in the workbook. */
  readonly isEmptied: boolean;
  readonly turn: string;
  /** The part as it is once the batch is done. */
  readonly after: Part;
}

/**
 * Queues a change of the part, as the first of a batch: nothing of it is done if somebody else changed the part since it was
 * read. It is done once the part is written; the change on its own comes after, for those who know no turn.
 * @param between what is queued after the turn is taken and before the part is changed
 */
export function queueChange(
  context: Excel.RequestContext,
  part: Part,
  saved: SavedPart,
  between: () => void = () => undefined,
): Queued {
  const { settings, customXmlParts } = context.workbook;
  const { held } = part;
  const at = new Date().toISOString();
  const turn = takeTurn(context, TURN, held.turns, at);
  between();
  const own: PartChange = { id: crypto.randomUUID(), at, ...changeBetween(part.saved, saved) };
  const discard = (objects: readonly Excel.CustomXmlPart[]) => {
    for (const { id } of objects) customXmlParts.getItemOrNullObject(id).delete();
  };
  for (const id of [...part.begun, ...part.ended])
    if (!saved.writes.some((write) => write.id === id)) settings.getItemOrNullObject(BEGUN + id).delete();
  const after = { ...part, saved, begun: [], ended: [] };
  if (isEmpty(saved)) {
    discard([...held.parts, ...held.changes.map(({ object }) => object)]);
    const none = { ...held, parts: [], changes: [], holds: [], turns: [turn] };
    return { change: own.id, turn, isEmptied: true, after: { ...after, changes: [], held: none } };
  }
  const now = { saved, holds: held.holds, changes: held.changes.map(({ change }) => change) };
  const over = needless(now, own, new Date(Date.parse(at) - GRACE).toISOString());
  const stays = held.changes.filter(({ change }) => !over.includes(change));
  const holds = [...stays.map(({ change }) => change.id), own.id];
  const xml = writeHolding(saved, holds);
  const [old, ...others] = held.parts;
  const main = old ?? customXmlParts.add(xml);
  if (old === undefined) main.load("id");
  else {
    old.setXml(xml);
    if (old.id !== held.known) settings.add(PART_SETTING, old.id);
  }
  const added = { object: customXmlParts.add(writeChange(own)), change: own };
  added.object.load("id");
  const changes = [...stays, added];
  discard([...others, ...held.changes.filter((one) => !stays.includes(one)).map(({ object }) => object)]);
  const known = old?.id ?? held.known;
  const then = { parts: [main], changes, holds, turns: [turn], known };
  return { change: own.id, turn, isEmptied: false, after: { ...after, changes: holds, held: then } };
}

function isEmpty({ entries, records, writes, methods, attributes, unknown }: SavedPart): boolean {
  return (
    [entries, records, writes, methods, unknown].every((all) => all.length === 0) && attributes.size === 0
  );
}

/** What a change makes of the part. */
export interface Step<T> {
  readonly saved: SavedPart;
  readonly result: T;
  /** What else is queued with it. */
  readonly also?: () => void;
}

/**
 * Changes the part: reads it, lets the change be worked out and writes it. Where somebody else changed it in between, nothing
 * was written, and all of it is done again over what he saved. Where the answer was lost, it is looked up.
 */
export async function changePart<T>(
  context: Excel.RequestContext,
  plan: (part: Part) => Step<T> | Promise<Step<T>>,
): Promise<{ readonly result: T; readonly part: Part }> {
  for (let tries = 1; ; tries += 1) {
    const part = await readToChange(context);
    const { saved, result, also } = await plan(part);
    if (saved === part.saved && also === undefined) return { result, part };
    const queued = queueChange(context, part, saved, also);
    try {
      await context.sync();
      return { result, part: queued.after };
    } catch (error) {
      const now = await readPart(context).catch(() => null);
      if (now === null) throw error;
      const isEmptied = queued.isEmptied && now.held.turns.includes(queued.turn) && isEmpty(now.saved);
      if (isEmptied || now.changes.includes(queued.change)) return { result, part: now };
      if (!isOvertaken(part, queued, now)) throw error;
      if (tries === TRIES) throw new Overtaken(String(error));
    }
  }
}

/** Tells from the part as it is now whether a batch was refused since somebody else had taken the turn. */
export function isOvertaken({ held }: Part, queued: Pick<Queued, "turn">, now: Part): boolean {
  return isTaken(held.turns, queued.turn, now.held.turns);
}

/** Queues the mark that a noted write begins. */
export function markBegun(context: Excel.RequestContext, id: string): void {
  context.workbook.settings.add(BEGUN + id, new Date().toISOString());
}

/** Queues that a write has ended: its mark goes, or says so where nothing else does. */
export function markEnded(context: Excel.RequestContext, id: string, { isEmptied }: Queued): void {
  const { settings } = context.workbook;
  if (isEmptied) settings.add(BEGUN + id, ENDED);
  else settings.getItemOrNullObject(BEGUN + id).delete();
}

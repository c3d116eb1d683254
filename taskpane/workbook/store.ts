import type { Draft } from "../assessment/draft";
import { readSaved, savedForm } from "../assessment/saved";
import { inWorkbook, type Done } from "./run";
import { NAMESPACE, readSavedXml, writeSavedXml, type SavedEntry } from "./saved-xml";

/** Keys of the workbook's settings: which part holds the assessments, and which of them was open last. */
const PART_SETTING = "notchbook.part";
const LAST_SETTING = "notchbook.last";

/** What a workbook holds. */
export interface Library {
  readonly saved: readonly { readonly draft: Draft; readonly modified: string }[];
  /** Id of the assessment that was open last, or "". */
  readonly last: string;
  /** How many entries could not be read; they are kept. */
  readonly unread: number;
}

interface Part {
  readonly part: Excel.CustomXmlPart | null;
  readonly entries: readonly SavedEntry[];
  readonly last: string;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

/** Finds our part by its id in the settings; a file written by other means may have lost them: then by namespace. */
async function readPart(context: Excel.RequestContext): Promise<Part> {
  const { settings, customXmlParts } = context.workbook;
  const known = settings.getItemOrNullObject(PART_SETTING);
  const last = settings.getItemOrNullObject(LAST_SETTING);
  const found = customXmlParts.getByNamespace(NAMESPACE);
  known.load("value");
  last.load("value");
  found.load("items/id");
  await context.sync();
  const id = known.isNullObject ? "" : String(known.value);
  const part = found.items.find((candidate) => candidate.id === id) ?? found.items[0] ?? null;
  if (part === null) return { part, entries: [], last: "" };
  const xml = part.getXml();
  await context.sync();
  return { part, entries: readSavedXml(xml.value), last: last.isNullObject ? "" : String(last.value) };
}

/** Reads every assessment that the workbook holds. */
export function readLibrary(): Promise<Done<Library>> {
  return inWorkbook(async (context) => {
    const { entries, last } = await readPart(context);
    const saved = entries.flatMap(({ json, modified }) => {
      const draft = readSaved(parsed(json));
      return draft === null ? [] : [{ draft, modified }];
    });
    return { saved, last, unread: entries.length - saved.length };
  });
}

/** Saves one assessment among the others of the workbook; entries that cannot be read are carried along. */
export function saveDraft(draft: Draft, modified: string): Promise<Done<null>> {
  return inWorkbook(async (context) => {
    const { part, entries } = await readPart(context);
    const own: SavedEntry = { id: draft.id, modified, json: JSON.stringify(savedForm(draft)) };
    const known = entries.some(({ id }) => id === draft.id);
    const all = known ? entries.map((entry) => (entry.id === draft.id ? own : entry)) : [...entries, own];
    const { settings, customXmlParts } = context.workbook;
    settings.add(LAST_SETTING, draft.id);
    if (part !== null) {
      part.setXml(writeSavedXml(all));
      settings.add(PART_SETTING, part.id);
      await context.sync();
      return null;
    }
    const made = customXmlParts.add(writeSavedXml(all));
    made.load("id");
    await context.sync();
    settings.add(PART_SETTING, made.id);
    await context.sync();
    return null;
  });
}

/** Notes that no assessment is open, so that the list is shown next time. */
export function forgetLast(): Promise<Done<null>> {
  return inWorkbook(async (context) => {
    context.workbook.settings.add(LAST_SETTING, "");
    await context.sync();
    return null;
  });
}

import { applied, CHANGE_NAMESPACE, covers, readChange, type PartChange } from "./change";
import { emptyPart, NAMESPACE, partOf, writeSavedPart, type SavedPart } from "./saved-xml";
import { attributesOf, elementsIn, type XmlElement } from "./xml-elements";

/** What the custom XML parts of a workbook come to. */
export interface SavedParts {
  /** The part with every change that it lacks. */
  readonly saved: SavedPart;
  /** Ids of the changes that the part itself has. */
  readonly holds: readonly string[];
  /** Every change that stands in the workbook, the earliest first. */
  readonly changes: readonly PartChange[];
}

/** Attribute of the part that lists the changes it has. Versions that do not know it carry it as they read it. */
const HOLDS = "holds";

function rootIn(xml: string, name: string, namespace: string): readonly XmlElement[] {
  if (!xml.includes(namespace)) return [];
  const root = elementsIn(xml)[0];
  const isOurs =
    root?.name === name && [...attributesOf(root.attributes).values()].some((value) => value === namespace);
  return isOurs ? [root] : [];
}

/**
 * Reads our part among the custom XML parts of a workbook, with every change that it lacks. Should two panes each have begun
 * one, the first counts and what others have besides is taken in.
 */
export function readSavedParts(xmls: readonly string[]): SavedParts {
  const parts = xmls.flatMap((xml) => rootIn(xml, "assessments", NAMESPACE)).map(partOf);
  const changes = xmls
    .flatMap((xml) => rootIn(xml, "change", CHANGE_NAMESPACE))
    .map(readChange)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const [first = emptyPart, ...others] = parts;
  const holds = (first.attributes.get(HOLDS) ?? "").split(" ").filter((id) => id !== "");
  const whole = others.reduce(
    (part, other) => applied(part, { saved: withoutHolds(other), gone: [] }),
    withoutHolds(first),
  );
  const saved = changes.filter(({ id }) => !holds.includes(id)).reduce(applied, whole);
  // A write that came to its end is over, in whichever order its two changes are read.
  const over = changes.flatMap(({ gone }) => gone).filter(({ kind }) => kind === "write");
  return {
    saved: over.length === 0 ? saved : applied(saved, { saved: emptyPart, gone: over }),
    holds,
    changes,
  };
}

function orderOf({ at, id }: PartChange): string {
  return `${at} ${id}`;
}

function withoutHolds(part: SavedPart): SavedPart {
  const attributes = new Map([...part.attributes].filter(([name]) => name !== HOLDS));
  return { ...part, attributes };
}

/**
 * Lists the changes that nobody needs any more once another is saved: those that it repeats, and those that the part has
 * and that are older than an ISO time, so that nobody can still write it as it was before.
 */
export function needless(
  { holds, changes }: SavedParts,
  own: PartChange,
  since: string,
): readonly PartChange[] {
  return changes.filter((one) => covers(own, one) || (holds.includes(one.id) && one.at <= since));
}

/** Writes the part with the changes that it has. */
export function writeHolding(saved: SavedPart, holds: readonly string[]): string {
  return writeSavedPart({ ...saved, attributes: new Map([...saved.attributes, [HOLDS, holds.join(" ")]]) });
}

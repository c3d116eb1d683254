import type { SavedRecord } from "../../port";
import { attributesOf, attributesText, elementsIn, type XmlElement } from "./xml-elements";
import { emptyPart, partOf, writeRoot, type SavedMethod, type SavedPart } from "./saved-xml";

/**
 * What one pane changed of the part, as a custom XML part of its own that nobody else writes over: whoever then writes the
 * part as it was before loses nothing of it.
 */

export const CHANGE_NAMESPACE = "urn:notchbook:change:1";

/** Something that was taken out: a noted write by its id, a methodology by its pin. */
export interface Gone {
  readonly kind: "write" | "method";
  readonly key: string;
}

export interface PartChange {
  readonly id: string;
  /** ISO time of saving. */
  readonly at: string;
  /** What was added or changed, as the part has it since. */
  readonly saved: SavedPart;
  readonly gone: readonly Gone[];
}

/** Writes a change. */
export function writeChange({ id, at, saved, gone }: PartChange): string {
  const out = gone.map(({ kind, key }) => `<gone${attributesText(Object.entries({ kind, key }))}/>`);
  const attributes = new Map([["id", id], ["at", at], ...saved.attributes]);
  return writeRoot("change", CHANGE_NAMESPACE, { ...saved, attributes, unknown: [...out, ...saved.unknown] });
}

/** Reads a change. */
export function readChange(root: XmlElement): PartChange {
  const { attributes, unknown, ...known } = partOf(root);
  const { id = "", at = "", ...more } = Object.fromEntries(attributes);
  const gone = unknown.flatMap((text) => goneOf(elementsIn(text)[0]));
  const rest = unknown.filter((text) => goneOf(elementsIn(text)[0]).length === 0);
  return { id, at, gone, saved: { ...known, attributes: new Map(Object.entries(more)), unknown: rest } };
}

function goneOf(element: XmlElement | undefined): readonly Gone[] {
  if (element?.name !== "gone") return [];
  const attributes = attributesOf(element.attributes);
  const [kind, key] = [attributes.get("kind"), attributes.get("key")];
  return (kind === "write" || kind === "method") && key !== undefined ? [{ kind, key }] : [];
}

/** The pin without its hash: what a version is called, whatever it says. */
export function versionOf(pin: string): string {
  return pin.split("#")[0] ?? pin;
}

/** Characters of a noted write that is kept a second time: two of the longest would not go into one request. */
const LONGEST_TWICE = 250_000;

/** Finds what was changed from one state of the part to the next. */
export function changeBetween(before: SavedPart, after: SavedPart): Pick<PartChange, "saved" | "gone"> {
  const isNew = <T extends object>(all: readonly T[]) => {
    const known = new Set(all.map(contentOf));
    return (one: T) => !known.has(contentOf(one));
  };
  const writes = new Set(after.writes.map(({ id }) => id));
  const versions = new Set(after.methods.map(({ pin }) => versionOf(pin)));
  return {
    saved: {
      ...emptyPart,
      entries: after.entries.filter(isNew(before.entries)),
      records: after.records.filter(isNew(before.records)),
      writes: after.writes.filter(isNew(before.writes)).filter(({ json }) => json.length <= LONGEST_TWICE),
      methods: after.methods.filter(isNew(before.methods)),
    },
    gone: [
      ...before.writes.flatMap(({ id }): Gone[] => (writes.has(id) ? [] : [{ kind: "write", key: id }])),
      ...before.methods.flatMap(({ pin }): Gone[] =>
        versions.has(versionOf(pin)) ? [] : [{ kind: "method", key: pin }],
      ),
    ],
  };
}

function contentOf(element: object): string {
  return JSON.stringify(element, (_key, value: unknown) => (value instanceof Map ? [...value] : value));
}

/**
 * Applies a change to a part that does not have it. Of an assessment that both have, the later stays; what was noted,
 * recorded or kept is united.
 */
export function applied(part: SavedPart, { saved, gone }: Pick<PartChange, "saved" | "gone">): SavedPart {
  const isGone = (kind: Gone["kind"], key: string) =>
    gone.some((one) => one.kind === kind && one.key === key);
  return {
    ...part,
    entries: saved.entries.reduce(
      (all, own) =>
        placed(
          all,
          own,
          (one) => one.id === own.id,
          (held) => held.modified < own.modified,
        ),
      part.entries,
    ),
    records: saved.records.reduce(withMerged, part.records),
    writes: saved.writes
      .reduce(
        (all, own) =>
          placed(
            all,
            own,
            (one) => one.id === own.id,
            () => false,
          ),
        part.writes,
      )
      .filter(({ id }) => !isGone("write", id)),
    methods: saved.methods
      .reduce(withMethod, part.methods)
      .filter(({ pin, locked }) => locked !== "" || !isGone("method", pin)),
    attributes: new Map([...saved.attributes, ...part.attributes]),
    unknown: [...part.unknown, ...saved.unknown.filter((text) => !part.unknown.includes(text))],
  };
}

/** Puts one in the place of its like where that gives way, or at the end where there is none. */
function placed<T>(
  all: readonly T[],
  own: T,
  isLike: (one: T) => boolean,
  givesWay: (held: T) => boolean,
): readonly T[] {
  if (!all.some(isLike)) return [...all, own];
  return all.map((one) => (isLike(one) && givesWay(one) ? own : one));
}

/** A locked methodology is not changed by one of its version that says otherwise. */
function withMethod(all: readonly SavedMethod[], own: SavedMethod): readonly SavedMethod[] {
  const isLike = ({ pin }: SavedMethod) => versionOf(pin) === versionOf(own.pin);
  return placed(all, own, isLike, ({ pin, locked }) => locked === "" || pin === own.pin);
}

/** Of an assessment's records stay the one that was written last, and all to which a ledger refers. */
function withMerged(all: readonly SavedRecord[], own: SavedRecord): readonly SavedRecord[] {
  const same = all.filter(({ assessment }) => assessment === own.assessment);
  const twin = same.find(({ hash }) => hash === own.hash);
  const isKnown =
    twin !== undefined && twin.written >= own.written && (twin.finalised !== "" || own.finalised === "");
  if (isKnown) return all;
  const finalised = own.finalised === "" ? (twin?.finalised ?? "") : own.finalised;
  const later = twin !== undefined && twin.written > own.written ? twin : own;
  const family = [...same.filter((one) => one !== twin), { ...later, finalised }].sort((a, b) =>
    a.written === b.written ? 0 : a.written < b.written ? -1 : 1,
  );
  const last = family.at(-1);
  const others = all.filter(({ assessment }) => assessment !== own.assessment);
  return [...others, ...family.filter((one) => one === last || one.finalised !== "")];
}

/** Tells whether a part that has one change needs an earlier one no more, whatever it was written over. */
export function covers(change: PartChange, earlier: PartChange): boolean {
  const { saved, gone } = change;
  const isGone = (kind: Gone["kind"], key: string) =>
    gone.some((one) => one.kind === kind && one.key === key);
  const { entries, records, writes, methods, attributes, unknown } = earlier.saved;
  return (
    entries.every((old) =>
      saved.entries.some(({ id, modified }) => id === old.id && modified >= old.modified),
    ) &&
    writes.every(({ id }) => isGone("write", id)) &&
    methods.every((old) => saved.methods.some(({ pin }) => versionOf(pin) === versionOf(old.pin))) &&
    earlier.gone.every(({ kind, key }) => isGone(kind, key)) &&
    records.length + unknown.length + attributes.size === 0
  );
}

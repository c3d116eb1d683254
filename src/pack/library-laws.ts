import { keyForm } from "../text";
import type { Fault } from "./fault";
import type { SharedParts } from "./shared";

/** Lists what breaks the laws of what methodologies share: an id stands once, and what is named is there. */
export function sharedFaults(shared: SharedParts): readonly Fault[] {
  return [
    ...idFaults(
      "sources",
      shared.sources.map(({ key }) => key),
    ),
    ...(
      ["scales", "mappings", "supportMethods", "sovereignRules", "issueRules", "reviewRules"] as const
    ).flatMap((list) =>
      idFaults(
        list,
        shared[list].map(({ id }) => id),
      ),
    ),
    ...shared.mappings.flatMap((mapping) => mappingFaults(mapping, shared)),
    ...shared.issueRules.flatMap((rules) => shortTermFaults(rules, shared)),
    ...citationFaults(shared),
  ];
}

function idFaults(list: string, ids: readonly string[]): readonly Fault[] {
  const seen = new Set<string>();
  return ids.flatMap((id) => {
    const form = keyForm(id);
    if (seen.has(form)) return [{ path: list, reason: `the id "${id}" stands twice` }];
    seen.add(form);
    return [];
  });
}

/** A mapping reads every symbol of a scale of the library as symbols of another. */
function mappingFaults(mapping: SharedParts["mappings"][number], shared: SharedParts): readonly Fault[] {
  const path = `mappings.${mapping.id}`;
  const [from, to] = [mapping.from, mapping.to].map((id) => shared.scales.find((scale) => scale.id === id));
  const unknown = [
    ...(from === undefined ? [mapping.from] : []),
    ...(to === undefined ? [mapping.to] : []),
  ].map((id) => ({ path, reason: `"${id}" is not a scale of the library` }));
  if (from === undefined || to === undefined) return unknown;
  const [given, read] = [from.notations[0].symbols, to.notations[0].symbols];
  return [
    ...given
      .filter((symbol) => !(symbol in mapping.pairs))
      .map((symbol) => ({ path, reason: `"${symbol}" of ${from.id} is not mapped` })),
    ...Object.entries(mapping.pairs).flatMap(([symbol, ends]) => [
      ...(given.includes(symbol) ? [] : [{ path, reason: `"${symbol}" is not a symbol of ${from.id}` }]),
      ...ends
        .filter((end) => !read.includes(end))
        .map((end) => ({ path, reason: `"${end}" is not a symbol of ${to.id}` })),
    ]),
  ];
}

/** Rules for bonds name mappings of the library, each from the scale for which it is named. */
function shortTermFaults(rules: SharedParts["issueRules"][number], shared: SharedParts): readonly Fault[] {
  return Object.entries(rules.shortTerm).flatMap(([scale, id]) =>
    shared.mappings.some((mapping) => mapping.id === id && mapping.from === scale)
      ? []
      : [{ path: `issueRules.${rules.id}`, reason: `"${id}" is not a mapping from ${scale}` }],
  );
}

/** What is published names a document of the library. */
function citationFaults({ sources, ...rules }: SharedParts): readonly Fault[] {
  const keys = new Set(sources.map(({ key }) => key));
  return Object.entries(rules).flatMap(([list, entries]) =>
    entries.flatMap((entry) =>
      [...new Set(citedIn(entry))]
        .filter((key) => !keys.has(key))
        .map((key) => ({ path: `${list}.${entry.id}`, reason: `"${key}" is not a source` })),
    ),
  );
}

function citedIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "source" in value && "at" in value && typeof value.source === "string" ? [value.source] : [];
  return [...own, ...Object.values(value).flatMap(citedIn)];
}

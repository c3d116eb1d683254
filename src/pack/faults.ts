import { itemKind } from "../kind";
import type { Citation } from "../trace";
import { checkFaults } from "./check-faults";
import { dependencies } from "./dependencies";
import type { Fault, Library, Report } from "./fault";
import { givesAt, itemFaults, stepFaults } from "./laws";
import { localFaults } from "./calibration-changes";
import type { Pack } from "./schema";
import { shortTermFaults } from "./short-term-faults";

/** The most that a methodology may hold: each step may stand on the one before it, and is worked out through all of them. */
const MOST_STEPS = 500;
const MOST_ITEMS = 2_000;

/** Lists everything that breaks the laws of packs; empty for a sound pack. */
export function packFaults(pack: Pack, library: Library): readonly Fault[] {
  const faults: Fault[] = [];
  const report = (path: string, ...reasons: readonly string[]) => {
    for (const reason of reasons) faults.push({ path, reason });
  };
  if (pack.steps.length > MOST_STEPS || pack.items.length > MOST_ITEMS) {
    const size = `${String(pack.items.length)} items and ${String(pack.steps.length)} steps`;
    report("items, steps", `${size}; at most ${String(MOST_ITEMS)} and ${String(MOST_STEPS)} are worked out`);
    return faults;
  }
  const scale = library.scales.get(pack.scale);
  if (scale === undefined) report("scale", `"${pack.scale}" is not a scale of the library`);
  reportDuplicates(pack, report);
  reportSections(pack, report);
  for (const [index, item] of pack.items.entries())
    itemFaults(item, pack, library, `items.${String(index)}`, report);
  for (const [index, step] of pack.steps.entries()) {
    stepFaults(step, index, pack, scale, `steps.${String(index)}`, report);
  }
  checkFaults(pack, scale, library, report);
  localFaults(pack, report);
  reportReferences(pack, library, report);
  shortTermFaults(pack, report);
  reportOutputs(pack, report);
  reportUnused(pack, report);
  reportCircles(pack, report);
  for (const name of ["issueRules", "reviewRules"] as const) {
    const id = pack[name];
    if (id !== undefined && !library[name].has(id)) report(name, `"${id}" names no rules of the library`);
  }
  for (const [path, cite] of citations(pack)) {
    if (!library.sourceKeys.has(cite.source)) report(path, `"${cite.source}" is not a source of the library`);
  }
  return faults;
}

/** Reports a table of definitions that the scale lacks, and a short-term mapping that does not start from the scale. */
function reportReferences(pack: Pack, library: Library, report: Report): void {
  const { definitions, shortTerm } = pack;
  const tables = library.scales.get(pack.scale)?.tables ?? [];
  if (definitions !== undefined && !tables.some(({ id }) => id === definitions))
    report("definitions", `"${definitions}" is not a table of definitions of the scale ${pack.scale}`);
  if (shortTerm !== undefined && library.mappings.get(shortTerm)?.from !== pack.scale)
    report("shortTerm", `"${shortTerm}" is not a mapping from the scale ${pack.scale}`);
}

function reportDuplicates(pack: Pack, report: Report): void {
  const seen = new Set<string>();
  for (const { id } of [...pack.items, ...pack.steps, ...(pack.checks ?? [])]) {
    if (seen.has(id)) report("items, steps, checks", `the id "${id}" occurs twice`);
    seen.add(id);
  }
}

function reportSections(pack: Pack, report: Report): void {
  const expected = new Set([
    ...pack.items.map(({ id }) => id),
    ...pack.steps.flatMap((step) => (step.kind === "grade" && step.enterable ? [step.id] : [])),
  ]);
  const seen = new Set<string>();
  for (const [index, section] of pack.sections.entries()) {
    for (const member of section.members) {
      const path = `sections.${String(index)}.members`;
      if (!expected.has(member)) report(path, `"${member}" is neither an item nor an enterable grade`);
      if (seen.has(member)) report(path, `"${member}" stands in more than one place`);
      seen.add(member);
    }
  }
  for (const id of expected) if (!seen.has(id)) report("sections", `"${id}" stands in no section`);
}

function reportOutputs(pack: Pack, report: Report): void {
  for (const [name, id] of Object.entries<string>(pack.outputs)) {
    if (givesAt(pack, id, pack.steps.length) !== "rating") {
      report(`outputs.${name}`, `"${id}" is not a step that gives a rating`);
    }
  }
  const { local, final } = pack.outputs;
  const placeOf = (id: string) => pack.steps.findIndex((step) => step.id === id);
  if (local !== undefined && placeOf(local) <= placeOf(final))
    report("outputs.local", `"${local}" must come after the final rating "${final}"`);
}

function reportUnused(pack: Pack, report: Report): void {
  const used = new Set([
    ...pack.steps.flatMap(dependencies),
    ...pack.items.flatMap((item) => itemKind(item).needs(item)),
    ...(pack.shortTermHigher?.anyOf ?? []).flatMap((condition) => ("of" in condition ? [condition.of] : [])),
    ...Object.values(pack.outputs),
  ]);
  for (const { id } of [...pack.items, ...pack.steps]) {
    if (!used.has(id)) report("items, steps", `"${id}" is used by no step and is no output`);
  }
}

/** Reports items whose thresholds move with a step that stands on them: nothing could ever be worked out. */
function reportCircles(pack: Pack, report: Report): void {
  const below = new Map<string, readonly string[]>([
    ...pack.items.map((item) => [item.id, itemKind(item).needs(item)] as const),
    ...pack.steps.map((step) => [step.id, dependencies(step)] as const),
  ]);
  const done = new Set<string>();
  const walk = (id: string, above: readonly string[]): void => {
    if (above.includes(id)) {
      const chain = above.slice(above.indexOf(id));
      report("items, steps", `"${id}" stands on itself: ${[...chain.slice(1), id].join(", ")}`);
      return;
    }
    if (done.has(id)) return;
    for (const next of below.get(id) ?? []) walk(next, [...above, id]);
    done.add(id);
  };
  for (const { id } of pack.items) walk(id, []);
}

/** Walks a pack for every citation in it, with its path. */
function citations(value: unknown, path = ""): readonly (readonly [string, Citation])[] {
  if (typeof value !== "object" || value === null) return [];
  const cite = "cite" in value ? [[`${path}.cite`.replace(/^\./, ""), value.cite as Citation] as const] : [];
  const below = Object.entries(value).flatMap(([key, child]) =>
    key === "cite" ? [] : citations(child, path === "" ? key : `${path}.${key}`),
  );
  return [...cite, ...below];
}

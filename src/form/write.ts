import { ITEM_FORMS, STEP_FORMS, type Item, type ItemHead, type Step, type StepHead } from "../kind";
import type { Language } from "../language";
import {
  findSource,
  findStep,
  gradesAt,
  labelOf,
  isLocked,
  libraryOf,
  pinOf,
  type Pack,
  type Source,
} from "../pack";
import { keyForm } from "../text";
import type { Basis, Citation } from "../trace";
import { BASIS, isSame, type Members, writeMembers } from "../cells";
import { besideOf, type Beside, type Extent } from "./beside";
import { writeBondRules } from "./bond-rules";
import { CHECK_FORM, DOCUMENT_FORM, IN_ORDER, PACK_FORM, SECTION_FORM } from "./head";
import { ITEM_HEAD, ITEM_WORDS, STEP_HEAD, STEP_WORDS } from "./kinds";
import { writeMappings } from "./mappings";
import { ownCite, ownSource } from "./own";
import { writeReviewRules } from "./review-rules";
import { writeScale } from "./scale";
import { SheetWriter, type Context, type Form, type Naming } from "./sheet";
import { walkOrder } from "./walk";

/** The version of the form: a later one is refused by name. */
export const FORM_VERSION = 1;

/**
 * Writes a methodology as plain tables under each other, with headings in a language: everything that it says, so that
 * reading them gives the same methodology. What it brought (documents, scales, mappings, rules for bonds and for reviews) is
 * written with it; what the library has is named, or written as well where everything is asked for.
 */
export function writeForm(pack: Pack, language: Language, extent: Extent = "own"): Form {
  const sheet = new SheetWriter(namingOf(pack, language));
  const beside = besideOf(pack, extent);
  const usual = usualBasis(pack, beside);
  const context = (id: string, stated?: Citation, below?: Basis): Omit<Context, "rows" | "owner"> => ({
    cite: ownCite(pack.id, id),
    basis: usual,
    stated,
    below,
  });
  const head = sheet.row("methodology", { owner: null, ...context("", pack.cite) });
  head.put("form", FORM_VERSION);
  if (usual !== undefined) BASIS.write(usual, { ...head, basis: undefined });
  writeMembers(PACK_FORM, pack, head);
  if (isLocked(pack)) head.put("locked", pinOf(pack));
  for (const source of sourcesOf(pack, beside)) {
    const row = sheet.row("documents", { owner: null });
    row.put("id", source.key);
    writeMembers(DOCUMENT_FORM, source, row);
  }
  for (const scale of beside.scales) writeScale(scale, sheet, scale.id === pack.scale);
  const titles = writeSections(pack, sheet, language);
  for (const item of pack.items) {
    const basis = "basis" in item ? item.basis : undefined;
    const row = sheet.row("items", { owner: item.id, ...context(item.id, item.cite, basis) });
    row.put("id", item.id);
    row.put("kind", ITEM_WORDS.write(item.kind, row));
    row.put("section", titles.get(item.id) ?? null);
    writeMembers<Omit<ItemHead, "id">>(ITEM_HEAD, item, row);
    writeMembers(ITEM_FORMS[item.kind].members as unknown as Members<Item>, item, row);
  }
  for (const step of pack.steps) {
    const row = sheet.row("steps", { owner: step.id, ...context(step.id, step.cite, step.basis) });
    row.put("id", step.id);
    row.put("kind", STEP_WORDS.write(step.kind, row));
    row.put("section", titles.get(step.id) ?? null);
    writeMembers<Omit<StepHead, "id">>(STEP_HEAD, step, row);
    writeMembers(STEP_FORMS[step.kind].members as unknown as Members<Step>, step, row);
  }
  for (const check of pack.checks ?? []) {
    const row = sheet.row("checks", { owner: null, ...context(check.id, check.cite, check.basis) });
    row.put("id", check.id);
    writeMembers(CHECK_FORM, check, row);
  }
  writeBeside(beside, pack, sheet, usual);
  return sheet.laidOut();
}

/** Writes the mappings and the rules that stand beside a methodology. */
function writeBeside(
  { mappings, issueRules, reviewRules }: Beside,
  { id }: Pack,
  sheet: SheetWriter,
  basis: Basis | undefined,
): void {
  writeMappings(mappings, sheet, { cite: ownCite(id, "mappings"), basis });
  for (const rules of issueRules) writeBondRules(rules, sheet, { cite: ownCite(id, "bonds"), basis });
  for (const rules of reviewRules) writeReviewRules(rules, sheet, { cite: ownCite(id, "reviews"), basis });
}

/** Whose numbers are where a row says nothing: the user's own, where the methodology has such numbers. */
function usualBasis(pack: Pack, { mappings, issueRules, reviewRules }: Beside): Basis | undefined {
  const bare = (value: unknown): boolean =>
    typeof value === "object" &&
    value !== null &&
    (("basis" in value && value.basis === "own" && !("reason" in value)) || Object.values(value).some(bare));
  const all = [pack.items, pack.steps, pack.checks, pack.shortTermHigher, mappings, issueRules, reviewRules];
  return bare(all) ? { basis: "own" } : undefined;
}

function namingOf(pack: Pack, language: Language): Naming {
  const parts = [...pack.items, ...pack.steps, ...(pack.checks ?? [])];
  const taken = new Map<string, number>();
  for (const { id, label } of parts)
    for (const form of new Set([id, label.en, label.zh].map(keyForm)))
      taken.set(form, (taken.get(form) ?? 0) + 1);
  const nameOf = (id: string): string => {
    // In English the ids are words already; in Chinese a label says it, where no other part is called so.
    const label = labelOf(pack, id).zh;
    return language === "zh" && label !== id && taken.get(keyForm(label)) === 1 ? label : id;
  };
  return {
    language,
    nameOf,
    framed(step, cells) {
      const found = findStep(pack, step);
      if (found?.kind !== "matrix") return [];
      const [rows, columns] = [gradesAt(pack, found.row), gradesAt(pack, found.column)];
      const corner = `${labelOf(pack, found.row)[language]} \\ ${labelOf(pack, found.column)[language]}`;
      return [[corner, ...columns], ...cells.map((line, index) => [rows[index] ?? "", ...line])];
    },
  };
}

/** Lists the documents that a methodology and what stands beside it name, the one that it is itself apart. */
function sourcesOf(pack: Pack, beside: Beside): readonly Source[] {
  const own = ownSource(pack);
  const { sources } = libraryOf(pack);
  const cited = citedIn([pack, beside]);
  const brought = sources.filter((source) => cited.has(source.key) || findSource(source.key) === undefined);
  return brought.filter((source) => !isSame(source, own));
}

function citedIn(value: unknown): ReadonlySet<string> {
  if (typeof value !== "object" || value === null) return new Set();
  const own = "source" in value && "at" in value && typeof value.source === "string" ? [value.source] : [];
  return new Set([...own, ...Object.values(value).flatMap((below) => [...citedIn(below)])]);
}

/** Writes the sections, and says by which name each member names its own. */
function writeSections(pack: Pack, sheet: SheetWriter, language: Language): ReadonlyMap<string, string> {
  const titles = pack.sections.flatMap(({ id, title }) => [
    ...new Set([keyForm(id), keyForm(title.en), keyForm(title.zh)]),
  ]);
  const names = new Map<string, string>();
  const derived = walkOrder(
    pack,
    (id) => pack.sections.find(({ members }) => members.includes(id))?.id ?? "",
  );
  for (const section of pack.sections) {
    const { id, title, members } = section;
    const isUnique = titles.filter((form) => form === keyForm(title[language])).length === 1;
    const name = isUnique ? title[language] : id;
    for (const member of members) names.set(member, name);
    const row = sheet.row("sections", { owner: null, cite: ownCite(pack.id, id) });
    row.put("id", id);
    writeMembers(SECTION_FORM, section, row);
    if (!isSame(derived.get(id) ?? [], members)) row.put("members", IN_ORDER.write(members, row));
  }
  return names;
}

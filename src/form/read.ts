import { ITEM_FORMS, STEP_FORMS, type ITEM_KINDS, type STEP_KINDS } from "../kind";
import type { Text } from "../language";
import {
  heldToLock,
  lockedOtherwise,
  pinOf,
  readBeside,
  shippedUnder,
  shippedLibrary,
  type Pack,
  type PackLibrary,
  type Source,
} from "../pack";
import { failure, success, wrong, type Outcome, type Problem } from "../problem";
import type { Basis, Citation } from "../trace";
import {
  addressOf,
  BASIS,
  CITE,
  type Codec,
  type FormCell,
  type FormFault,
  isSame,
  type Members,
  NAME,
  NOTHING,
  NUMBER,
  type Place,
  readMembers,
  said,
} from "../cells";
import { readBrought, type BroughtParts } from "./brought";
import { CHECK_FORM, DOCUMENT_FORM, PACK_FORM } from "./head";
import { ITEM_HEAD, ITEM_WORDS, STEP_HEAD, STEP_WORDS } from "./kinds";
import { lawFault } from "./law-faults";
import { matrixHeads } from "./matrix-heads";
import { ownCite, ownSource } from "./own";
import { namesIn, partsOf, type NamedPart } from "./parts";
import { MOST_CELLS, MOST_ROWS, placeText, scan } from "./scan";
import { distinct, inOrder, lockedAs, newerForm, NO_HEAD, tooLarge } from "./refusals";
import { readSections } from "./sections";
import { Session } from "./session";
import { tableForm, type TableId } from "./tables";

/** What a form came to: a methodology, or everything that is wrong with it. */
export type FormReading =
  | {
      readonly ok: true;
      readonly pack: Pack;
      /** Where its version stands, for whoever finds another content under it. */
      readonly version: Place;
    }
  | { readonly ok: false; readonly faults: readonly FormFault[] };

type Cells = readonly (readonly FormCell[])[];

/**
 * Reads a methodology from plain tables under each other. What is wrong in cells is said first, each with its table and
 * cell; a form without such faults is then held against the laws of methodologies.
 * @param library what the methodology may name; by itself the one that ships
 */
export function readForm(cells: Cells, library: PackLibrary = shippedLibrary()): FormReading {
  const size = cells.reduce((sum, row) => sum + row.length, 0);
  if (cells.length > MOST_ROWS || size > MOST_CELLS) return refused(tooLarge(cells.length));
  const tables = scan(cells);
  const [head] = tables.rows.get("methodology") ?? [];
  if (head === undefined) return { ok: false, faults: [...tables.faults, ...NO_HEAD] };
  const newer = newerForm(head.cells.get("form")?.cell ?? null);
  if (newer !== null)
    return refused({
      table: tableForm("methodology").title,
      column: null,
      place: head.cells.get("form")?.place ?? head.start,
      reason: newer,
    });
  return new FormReader(tables, library).read(head);
}

/** Takes the methodology of a form: each fault is a problem that names its cell. */
export function packOfForm(read: FormReading, at: string): Outcome<Pack> {
  if (read.ok) return success(read.pack);
  return failure(...read.faults.map((fault) => problemOf(fault, at)));
}

/** Makes a problem of a fault, under the address of its cell. */
function problemOf(fault: FormFault, at: string): Problem {
  const facts = { place: placeText(fault), reason: fault.reason };
  return wrong("form-fault", `${at} ${addressOf(fault.place)}`.trim(), facts);
}

function refused(fault: FormFault): FormReading {
  return { ok: false, faults: [fault] };
}

type Row = NamedPart["row"];

class FormReader {
  private readonly session: Session;
  private readonly parts: Readonly<
    Record<"items" | "steps" | "checks" | "sections" | "documents", readonly NamedPart[]>
  >;

  constructor(
    private readonly tables: ReturnType<typeof scan>,
    private readonly library: PackLibrary,
  ) {
    const parts = (table: TableId) => partsOf(tables, table);
    this.parts = {
      items: parts("items"),
      steps: parts("steps"),
      checks: parts("checks"),
      sections: parts("sections"),
      documents: parts("documents"),
    };
    const { items, steps, checks, documents } = this.parts;
    this.session = new Session(tables, namesIn([...items, ...steps, ...checks], documents, library.sources));
  }

  read(head: Row): FormReading {
    const [own] = partsOf(this.tables, "methodology");
    const id = own?.id ?? "";
    const blank = { cite: ownCite(id, ""), basis: undefined, stated: undefined };
    const top = this.session.reader("methodology", head, "", blank);
    const stated = CITE.read(top, "cite") as Citation | undefined;
    const usual = this.session.reader("methodology", head, "", { ...blank, stated });
    const basis = BASIS.read(usual, "basis") as Basis | undefined;
    const reader = this.session.reader("methodology", head, "", { cite: blank.cite, basis, stated });
    reader.take("form", NUMBER, "schema");
    const locked = reader.take("locked", NAME, "locked");
    const said = readMembers(PACK_FORM, reader, "");
    const rowing = { session: this.session, blanks: { cite: blank.cite, basis, stated } };
    const brought = readBrought(rowing, id, said["published"], this.library);
    const ids = (table: "items" | "steps" | "checks" | "sections") => this.parts[table];
    const blanks = (part: string) => ({ cite: ownCite(id, part), basis, stated: undefined });
    const items = ids("items").map((part, index) =>
      this.item(part, `items.${String(index)}`, blanks(part.id)),
    );
    const steps = ids("steps").map((part, index) =>
      this.step(part, `steps.${String(index)}`, blanks(part.id)),
    );
    const checks = ids("checks").map((part, index) => ({
      id: part.id,
      ...this.members(CHECK_FORM, "checks", part, `checks.${String(index)}`, blanks(part.id)),
    }));
    const json = {
      ...said,
      ...brought.named(said),
      schema: 1,
      id,
      sections: readSections(this.session, this.parts, items, steps, blanks),
      items,
      steps,
      ...(checks.length === 0 ? {} : { checks }),
    };
    const sources = this.documents(json as unknown as Pack);
    this.session.finish();
    matrixHeads(this.session, json.items, json.steps);
    if (this.session.faults.length > 0) return { ok: false, faults: inOrder(this.session.faults) };
    return this.judged(json, brought.with(sources), locked);
  }

  private members<T extends object>(
    members: Members<T>,
    table: TableId,
    part: NamedPart,
    path: string,
    blanks: { cite: Citation; basis: Basis | undefined; stated: undefined },
  ): Record<string, unknown> {
    const plain = this.session.reader(table, part.row, part.id, blanks);
    plain.take("id", NAME, `${path}.id`);
    plain.note(path, "id");
    const stated = "cite" in members ? (CITE.read(plain, `${path}.cite`) as Citation | undefined) : undefined;
    return readMembers(members, this.session.reader(table, part.row, part.id, { ...blanks, stated }), path);
  }

  private item(part: NamedPart, path: string, blanks: Parameters<FormReader["members"]>[4]): Walked {
    const kind = this.kindOf("items", part, path, ITEM_WORDS, blanks);
    const own = kind === undefined ? {} : (ITEM_FORMS[kind].members as unknown as Members<object>);
    return {
      id: part.id,
      ...this.members({ ...ITEM_HEAD, ...own }, "items", part, path, blanks),
      ...kinded(kind),
    };
  }

  private step(part: NamedPart, path: string, blanks: Parameters<FormReader["members"]>[4]): Walked {
    const kind = this.kindOf("steps", part, path, STEP_WORDS, blanks);
    const own = kind === undefined ? {} : (STEP_FORMS[kind].members as unknown as Members<object>);
    return {
      id: part.id,
      ...this.members({ ...STEP_HEAD, ...own }, "steps", part, path, blanks),
      ...kinded(kind),
    };
  }

  private kindOf<K extends keyof typeof ITEM_KINDS | keyof typeof STEP_KINDS>(
    table: "items" | "steps",
    part: NamedPart,
    path: string,
    codec: Codec<K>,
    blanks: Parameters<FormReader["members"]>[4],
  ): K | undefined {
    const reader = this.session.reader(table, part.row, part.id, blanks);
    const kind = reader.take("kind", codec, `${path}.kind`);
    if (kind !== undefined) return kind;
    if (!reader.has("kind")) reader.fault("kind", NOTHING);
    // Of what kind its other cells are, nobody knows yet.
    this.session.used(part.row).add("*");
    return undefined;
  }

  /** Reads the documents that the library lacks; the methodology itself is one. */
  private documents(json: Pack): readonly unknown[] {
    const documents = this.parts.documents.map((part, index) => {
      const path = `sources.${String(index)}`;
      const blanks = { cite: ownCite(json.id, part.id), basis: undefined, stated: undefined };
      const read = { key: part.id, ...this.members(DOCUMENT_FORM, "documents", part, path, blanks) };
      return { read, part };
    });
    const brought = documents.flatMap(({ read, part }) => {
      const known = this.library.sources.find(({ key }) => key === part.id);
      if (known === undefined) return [read];
      if (!isSame(known, read))
        this.session.fault(
          "documents",
          "id",
          part.row.start,
          said(
            `the library has another document under "${part.id}"; give this one a key of its own`,
            `库中已有编号为“${part.id}”的另一文件；请为本文件另取编号`,
          ),
        );
      return [];
    });
    const has = [...this.library.sources, ...(brought as readonly unknown[] as readonly Source[])].some(
      ({ key }) => key === json.id,
    );
    return has ? brought : [...brought, ownSource(json)];
  }

  /** Holds what was read against the form and the laws of methodologies. */
  private judged(
    json: { readonly id: string },
    brought: BroughtParts,
    locked: string | undefined,
  ): FormReading {
    const pack = readBeside(json, brought.lists, this.library);
    const at = this.session.origins.get("version") ?? this.session.origins.get("id");
    const place = at?.place ?? { row: 0, column: 0 };
    const refusal = (reason: Text) =>
      refused({ table: tableForm("methodology").title, column: null, place, reason });
    if (!pack.ok) {
      const parts = { ...this.parts, ...brought.read };
      const faults = pack.problems.map(({ at: path, facts }) =>
        lawFault(this.session, parts, brought.placed(path), facts["reason"], { ...json, ...brought.read }),
      );
      return { ok: false, faults: inOrder(distinct(faults)) };
    }
    const shipped = shippedUnder(pack.value);
    if (shipped !== undefined) {
      if (isSame(shipped, pack.value)) return { ok: true, pack: shipped, version: place };
      const pin = pinOf(shipped);
      return refusal(
        said(
          `${pin} ships with Notchbook and says otherwise; give yours an id or a version of its own`,
          `${pin}为内置方法，内容与此不同；请为自己的方法另取编号或版本`,
        ),
      );
    }
    if (locked !== undefined && !heldToLock(pack.value, locked).ok) return refusal(lockedAs(locked));
    return { ok: true, pack: pack.value, version: place };
  }
}

/**
 * Refuses a methodology under whose version another one is locked at hand, such as in the workbook that is open: the version
 * stands for what was locked.
 */
export function heldToLocks(reading: FormReading): FormReading {
  if (!reading.ok) return reading;
  const locked = lockedOtherwise(reading.pack);
  if (locked === undefined) return reading;
  const table = tableForm("methodology").title;
  return refused({ table, column: null, place: reading.version, reason: lockedAs(pinOf(locked)) });
}

interface Walked {
  readonly id: string;
}

function kinded(kind: string | undefined): Record<string, string> {
  return kind === undefined ? {} : { kind };
}

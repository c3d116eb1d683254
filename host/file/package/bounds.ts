import { FileProblem } from "../problem";

/** How much of a file is read before it is refused. */
export interface Limits {
  /** All parts together, unpacked. */
  readonly bytes: number;
  readonly parts: number;
  /** XML elements that are read, all parts together. */
  readonly elements: number;
  /** XML elements that are held at one time: all but cells and shared texts, which go by. */
  readonly kept: number;
  readonly cells: number;
  /** Shared texts. */
  readonly strings: number;
  /** Bytes of a part that is held as one text: all but sheets and shared texts. */
  readonly whole: number;
  /** Characters of texts and formulas, shared formulas counted in every cell. */
  readonly text: number;
  /** Characters of the formulas among them, which take longer to read. */
  readonly formulas: number;
  /** Characters of one text or tag. */
  readonly token: number;
  readonly depth: number;
  /** Attributes of one element. */
  readonly attributes: number;
  readonly seconds: number;
}

const MEGABYTE = 1024 * 1024;

/**
 * What is opened: several times the largest workbook that a rating desk keeps, and little enough that what is larger is
 * refused within seconds and a few hundred megabytes.
 */
export const OPENING: Limits = {
  bytes: 160 * MEGABYTE,
  parts: 10_000,
  elements: 4_000_000,
  kept: 400_000,
  cells: 1_000_000,
  strings: 1_000_000,
  whole: 40 * MEGABYTE,
  text: 40_000_000,
  formulas: 20_000_000,
  token: 4_000_000,
  depth: 200,
  attributes: 1_000,
  seconds: 30,
};

/** Saving reads what was opened once more, grown by what was done to it, for as long as it takes. */
export const SAVING: Limits = {
  bytes: 4 * OPENING.bytes,
  parts: 4 * OPENING.parts,
  elements: 4 * OPENING.elements,
  kept: 4 * OPENING.kept,
  cells: 4 * OPENING.cells,
  strings: 4 * OPENING.strings,
  whole: 4 * OPENING.bytes,
  text: 4 * OPENING.text,
  formulas: 4 * OPENING.formulas,
  // A part's text is given to the parser at once.
  token: Infinity,
  depth: OPENING.depth + 8,
  attributes: 2 * OPENING.attributes,
  seconds: Infinity,
};

/** How far an opening has come, from 0 to 1. */
export type Progress = (done: number) => void;

/** Elements between two looks at the clock. */
const BREATH = 4096;

/** Counts what is read of one file and refuses what is too much. */
export class Bounds {
  #elements = 0;
  #kept = 0;
  #cells = 0;
  #text = 0;
  #strings = 0;
  #formulas = 0;
  #done = 0;
  #whole = 0;
  #shown = 0;
  readonly #end: number;

  constructor(
    readonly limits: Limits,
    readonly progress: Progress = () => undefined,
  ) {
    this.#end = performance.now() + limits.seconds * 1000;
  }

  /** Says how much there is to do in all, in bytes read once or twice. */
  expect(bytes: number): void {
    this.#whole = bytes;
  }

  /** Notes that bytes were unpacked or read, and looks at the clock. */
  pass(bytes: number, part: string): void {
    this.#done += bytes;
    this.#look(part);
    const share = this.#whole === 0 ? 0 : Math.min(1, this.#done / this.#whole);
    if (share < this.#shown + 0.01) return;
    this.#shown = share;
    this.progress(share);
  }

  element(part: string): void {
    this.#elements += 1;
    this.#kept += 1;
    if (this.#elements > this.limits.elements)
      throw new FileProblem("too-many-elements", { bound: this.limits.elements, part }, [part]);
    if (this.#kept > this.limits.kept)
      throw new FileProblem("too-many-kept", { bound: this.limits.kept, part }, [part]);
    if (this.#elements % BREATH === 0) this.#look(part);
  }

  /** How many elements are held, to be given to {@link release} when those that came since are let go. */
  get kept(): number {
    return this.#kept;
  }

  release(kept: number): void {
    this.#kept = kept;
  }

  cell(part: string): void {
    this.#cells += 1;
    if (this.#cells > this.limits.cells)
      throw new FileProblem("too-many-cells", { bound: this.limits.cells, part }, [part]);
  }

  string(characters: number, part: string): void {
    this.#strings += 1;
    if (this.#strings > this.limits.strings)
      throw new FileProblem("too-many-strings", { bound: this.limits.strings, part }, [part]);
    this.text(characters, part);
  }

  text(characters: number, part: string): void {
    this.#text += characters;
    if (this.#text > this.limits.text)
      throw new FileProblem("too-much-text", { bound: this.limits.text, part }, [part]);
  }

  formula(characters: number, part: string): void {
    this.text(characters, part);
    this.#formulas += characters;
    if (this.#formulas > this.limits.formulas)
      throw new FileProblem("too-much-formula", { bound: this.limits.formulas, part }, [part]);
  }

  #look(part: string): void {
    if (performance.now() > this.#end)
      throw new FileProblem("too-slow", { bound: this.limits.seconds, part }, [part]);
  }
}

/** Says that one part is too much to be held as text. */
export function tooLargePart(part: string, found: number, bound: number): FileProblem {
  const facts = { part, found: Math.ceil(found / MEGABYTE), bound: Math.ceil(bound / MEGABYTE) };
  return new FileProblem("too-large-part", facts, [part]);
}

/** Says that a file unpacks to too much. */
export function tooManyBytes(found: number, bound: number): FileProblem {
  return new FileProblem("too-many-bytes", {
    found: Math.ceil(found / MEGABYTE),
    bound: Math.ceil(bound / MEGABYTE),
  });
}

import type { Text } from "../language";
import { describeProblem } from "../problem";
import { keyForm } from "../text";
import type { PackLibrary } from "./library";
import type { Pack } from "./schema";

/** What is known of a methodology before it is read: enough to find it, and to tell its table from others. */
export interface PackHead {
  readonly id: string;
  readonly version: string;
  readonly calibration: number;
  readonly published: string;
  readonly title: Text;
  /** Ids of what a subject may give, and of its checks. */
  readonly ids: readonly string[];
}

/** A pack file that a build left to be loaded when somebody asks for it. */
export interface LaterFile {
  readonly head: PackHead;
  readonly load: () => Promise<unknown>;
}

/**
 * Says that methodologies must be loaded before a question can be answered. It is thrown, since nobody between the question
 * and whoever can wait has anything to do with it: a custom function that waits, a pane that shows so. The question is asked
 * anew after `load`.
 */
export class PackWanted extends Error {
  constructor(readonly load: () => Promise<void>) {
    super("A methodology is not loaded yet.");
    this.name = "PackWanted";
  }
}

/** Answers a question as soon as every methodology that it asks for is loaded. */
export async function whenLoaded<T>(question: () => T): Promise<T> {
  for (;;) {
    try {
      return question();
    } catch (error) {
      if (!(error instanceof PackWanted)) throw error;
      await error.load();
    }
  }
}

/** One pack of a shelf: its head, its file once that is here, and the pack once somebody asked for it. */
interface Place {
  readonly head: PackHead;
  readonly load: (() => Promise<unknown>) | null;
  file: unknown;
  pack: Pack | null;
}

/** The packs that ship, read when they are first asked for. */
export class Shelf {
  private readonly places: readonly Place[];
  private all: readonly Pack[] | undefined;

  /** @param files a pack's file, or what leads to one */
  constructor(files: readonly unknown[]) {
    this.places = files.map((file): Place => {
      if (isLater(file)) return { head: file.head, load: file.load, file: undefined, pack: null };
      return { head: headOf(file), load: null, file, pack: null };
    });
    const pins = this.places.map(({ head }) => keyForm(pinOfHead(head)));
    const twice = pins.find((pin, index) => pins.indexOf(pin) !== index);
    if (twice !== undefined) throw new Error(`${twice} stands twice in the library that ships`);
  }

  /** The heads of all packs, in the order of the files. */
  get heads(): readonly PackHead[] {
    return this.places.map(({ head }) => head);
  }

  /** Every pack. */
  packs(library: PackLibrary): readonly Pack[] {
    if (this.all !== undefined) return this.all;
    this.need(this.places);
    return (this.all = this.places.map((place) => read(place, library)));
  }

  /** The pack of a head. */
  pack(head: PackHead, library: PackLibrary): Pack {
    const place = this.places.find((one) => one.head === head);
    if (place === undefined) throw new Error(`${pinOfHead(head)} is on no shelf`);
    this.need([place]);
    return read(place, library);
  }

  get isLoaded(): boolean {
    return this.places.every(({ file }) => file !== undefined);
  }

  /** Loads whatever is not loaded yet. */
  async load(places: readonly Place[] = this.places): Promise<void> {
    await Promise.all(
      places.map(async (place) => {
        if (place.load !== null) place.file ??= await place.load();
      }),
    );
  }

  private need(places: readonly Place[]): void {
    const missing = places.filter(({ file }) => file === undefined);
    if (missing.length > 0) throw new PackWanted(() => this.load(missing));
  }
}

function isLater(file: unknown): file is LaterFile {
  return typeof file === "object" && file !== null && "load" in file && typeof file.load === "function";
}

/** Takes the head out of a pack's file; the file is ours, and its form is looked at when it is read. */
export function headOf(file: unknown): PackHead {
  const { id, version, calibration, published, title, items, steps, checks = [] } = file as Pack;
  const enterable = steps.filter((step) => step.kind === "grade" && step.enterable);
  const ids = [...items, ...enterable, ...checks].map((one) => one.id);
  return { id, version, calibration, published, title, ids };
}

function pinOfHead({ id, version, calibration }: PackHead): string {
  return `${id}@${version}+${String(calibration)}`;
}

function read(place: Place, library: PackLibrary): Pack {
  if (place.pack !== null) return place.pack;
  const parsed = library.parse(place.file);
  if (parsed.ok) return (place.pack = parsed.value);
  // Our own data, which tests hold sound: a fault here is a broken build.
  const faults = parsed.problems.map((problem) => describeProblem(problem, "en"));
  throw new Error(`The library that ships is unsound: ${place.head.id}, ${faults.join("; ")}`);
}

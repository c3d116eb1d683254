import type { Text } from "../language";
import { keyForm } from "../text";
import { isLater, Later, NotLoaded, type LaterPart } from "./later";
import { ownedBy, type PackLibrary } from "./owner";
import { prove } from "./prove";
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
export interface LaterFile extends LaterPart {
  readonly head: PackHead;
}

/** One pack of a shelf: its head, its file once that is here, and the pack once somebody asked for it. */
interface Place {
  readonly head: PackHead;
  readonly file: Later<unknown>;
  pack: Pack | null;
}

/** The packs that ship, read when they are first asked for. */
export class Shelf {
  private readonly places: readonly Place[];
  private all: readonly Pack[] | undefined;

  /** @param files a pack's file, or what leads to one */
  constructor(files: readonly unknown[]) {
    this.places = files.map((file): Place => {
      const head = isLater(file) ? (file as LaterFile).head : headOf(file);
      return { head, file: new Later(file), pack: null };
    });
    const pins = this.places.map(({ head }) => keyForm(pinOfHead(head)));
    const twice = pins.find((pin, index) => pins.indexOf(pin) !== index);
    if (twice !== undefined) throw new Error(`${twice} stands twice in the library that ships`);
  }

  /** The heads of all packs, in the order of the files. */
  get heads(): readonly PackHead[] {
    return this.places.map(({ head }) => head);
  }

  /** Every pack, owned by a library. */
  packs(library: PackLibrary): readonly Pack[] {
    if (this.all !== undefined) return this.all;
    this.need(this.places);
    return (this.all = this.places.map((place) => packAt(place, library)));
  }

  /** The pack of a head. */
  pack(head: PackHead, library: PackLibrary): Pack {
    const place = this.places.find((one) => one.head === head);
    if (place === undefined) throw new Error(`${pinOfHead(head)} is on no shelf`);
    return packAt(place, library);
  }

  get isLoaded(): boolean {
    return this.places.every(({ file }) => file.isHere);
  }

  /** Loads whatever is not loaded yet. */
  async load(places: readonly Place[] = this.places): Promise<void> {
    await Promise.all(places.map(({ file }) => file.load()));
  }

  private need(places: readonly Place[]): void {
    const missing = places.filter(({ file }) => !file.isHere);
    if (missing.length > 0) throw new NotLoaded(() => this.load(missing));
  }
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

function packAt(place: Place, library: PackLibrary): Pack {
  return (place.pack ??= ownedBy(prove.pack(place.file.value, library), library));
}

import { Inflate } from "fflate";
import { FileProblem } from "../problem";
import { tooManyBytes, type Bounds } from "./bounds";
import { crc32 } from "./crc";

/** One file of a zip archive, as its directory has it (APPNOTE.TXT 6.3.10, 4.3.12). */
interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Offset of its local header. */
  readonly offset: number;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** Small enough that what one step unpacks to stays small, too. */
const STEP = 16 * 1024;

const broken = (part: string, detail: string): FileProblem =>
  new FileProblem("zip-broken", { part, detail }, [part]);

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

interface Directory {
  readonly offset: number;
  readonly size: number;
  readonly count: number;
}

/** Finds the end record, the last thing in the archive but for its comment. */
function endOf(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  throw new FileProblem("zip-cut");
}

function wide(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** Where the directory is: in the end record, or where that is full in the larger one before it. */
function directoryOf(view: DataView): Directory {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== 0xffff && size !== 0xffffffff && offset !== 0xffffffff) return { count, size, offset };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64) return { count, size, offset };
  const at = wide(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== END64) throw new FileProblem("zip-cut");
  return { count: wide(view, at + 32), size: wide(view, at + 40), offset: wide(view, at + 48) };
}

const FULL = 0xffffffff;

/** The sizes and the offset; where one is full, it stands in the extra field of large archives (4.5.3). */
function measures(view: DataView, at: number, extra: number, end: number): [number, number, number] {
  const values = [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true));
  for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let place = field + 4;
    for (const [index, value] of values.entries()) {
      if (value !== FULL || place + 8 > end) continue;
      values[index] = wide(view, place);
      place += 8;
    }
  }
  const [size = 0, packed = 0, offset = 0] = values;
  return [size, packed, offset];
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): Entry & { readonly next: number } {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY) throw broken("?", "directory");
  const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
  const nameEnd = at + 46 + (nameLength ?? 0);
  const extraEnd = nameEnd + (extra ?? 0);
  if (extraEnd > bytes.length) throw broken("?", "directory");
  const [size, packed, offset] = measures(view, at, nameEnd, extraEnd);
  return {
    name: nameOf(bytes.subarray(at + 46, nameEnd)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    offset,
    next: extraEnd + (comment ?? 0),
  };
}

/** Names are compared without a leading slash and with forward slashes, as the package convention writes them. */
function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll("\\", "/").replace(/^\/+/, "");
}

/** Lists the archive's files, folders left out. */
function entriesOf(bytes: Uint8Array, bounds: Bounds): Entry[] {
  const view = viewOf(bytes);
  const directory = directoryOf(view);
  if (directory.count > bounds.limits.parts)
    throw new FileProblem("too-many-parts", { found: directory.count, bound: bounds.limits.parts });
  const entries: Entry[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    const { next, ...entry } = entryAt(bytes, view, at);
    at = next;
    if (!entry.name.endsWith("/")) entries.push(entry);
  }
  if (at !== directory.offset + directory.size) throw broken("?", "directory");
  return entries;
}

/** Refuses two files of one name: which of them is meant would be a guess. */
function refuseTwins(entries: readonly Entry[]): void {
  const known = new Map<string, string>();
  for (const { name } of entries) {
    const first = known.get(name.toLowerCase());
    if (first !== undefined) throw new FileProblem("part-twice", { part: name, first, second: name }, [name]);
    known.set(name.toLowerCase(), name);
  }
}

/** The packed bytes of an entry, whose local header must say the same as the directory. */
function packedBytes(bytes: Uint8Array, entry: Entry, end: number): Uint8Array {
  const { name, offset, packed } = entry;
  const view = viewOf(bytes);
  if (offset + 30 > end || view.getUint32(offset, true) !== LOCAL) throw broken(name, "header");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > end) throw broken(name, "length");
  const local = nameOf(bytes.subarray(offset + 30, offset + 30 + view.getUint16(offset + 26, true)));
  if (local !== name || view.getUint16(offset + 8, true) !== entry.method) throw broken(name, "header");
  return bytes.subarray(start, start + packed);
}

/** A file of an archive that is unpacked when somebody asks for it. */
export class PackedPart {
  readonly #packed: Uint8Array;
  readonly #entry: Entry;
  readonly #bounds: Bounds;
  #bytes: Uint8Array | undefined;

  constructor(packed: Uint8Array, entry: Entry, bounds: Bounds) {
    this.#packed = packed;
    this.#entry = entry;
    this.#bounds = bounds;
  }

  /** How many bytes it unpacks to, as it says. */
  get size(): number {
    return this.#entry.size;
  }

  /** The content, whole. */
  bytes(): Uint8Array {
    if (this.#bytes === undefined) for (const _ of this.pieces());
    return this.#bytes ?? new Uint8Array();
  }

  /**
   * Unpacks piece by piece; one who stops half-way has unpacked no more than was looked at. Throws {@link FileProblem}
   * where it gives more or less than it promised, or does not match its checksum.
   */
  *pieces(): Generator<Uint8Array> {
    if (this.#bytes !== undefined) {
      yield this.#bytes;
      return;
    }
    const { name, size, crc } = this.#entry;
    const result = new Uint8Array(size);
    let [at, sum] = [0, 0];
    for (const piece of this.#raw()) {
      if (at + piece.length > size) throw broken(name, "length");
      result.set(piece, at);
      at += piece.length;
      sum = crc32(piece, sum);
      this.#bounds.pass(piece.length, name);
      yield piece;
    }
    if (at !== size) throw broken(name, "length");
    if (sum !== crc) throw new FileProblem("zip-checksum", { part: name }, [name]);
    this.#bytes = result;
  }

  *#raw(): Generator<Uint8Array> {
    const { name, method, flags, size } = this.#entry;
    if ((flags & ENCRYPTED) !== 0) throw new FileProblem("zip-password", { part: name }, [name]);
    if (method === DEFLATED) yield* inflated(this.#packed, name);
    else if (method !== STORED) throw new FileProblem("zip-method", { part: name, method }, [name]);
    else if (this.#packed.length !== size) throw broken(name, "length");
    else yield this.#packed;
  }
}

function* inflated(packed: Uint8Array, part: string): Generator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < packed.length || at === 0; at += STEP) {
    try {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      throw new FileProblem("zip-unpack", { part, detail }, [part]);
    }
    yield* pieces.splice(0);
  }
}

/**
 * Opens an archive: part name → packed part.
 * Throws {@link FileProblem} where it is cut, contradicts itself, holds two files of one name or more than `bounds`
 * allow; what promises too much is refused before it is unpacked.
 */
export function openArchive(bytes: Uint8Array, bounds: Bounds): Map<string, PackedPart> {
  const entries = entriesOf(bytes, bounds);
  refuseTwins(entries);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > bounds.limits.bytes) throw tooManyBytes(size, bounds.limits.bytes);
  bounds.expect(2 * size);
  const directory = directoryOf(viewOf(bytes)).offset;
  const places = new Map(entries.map(({ name }, place) => [name, place]));
  const ordered = [...entries].sort((a, b) => a.offset - b.offset);
  // An entry ends before the next one begins: archives that count the same bytes many times are bombs.
  const packed = new Map(
    ordered.map((entry, index) => {
      const end = ordered[index + 1]?.offset ?? directory;
      return [entry.name, new PackedPart(packedBytes(bytes, entry, end), entry, bounds)];
    }),
  );
  // In the order of the directory, as the archive is written again.
  return new Map([...packed].sort(([a], [b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0)));
}

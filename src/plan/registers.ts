/** Rows that are worked out at a time: their registers stay close to the processor. */
export const BLOCK = 256;

/**
 * Where a plan's values stand while a block of rows is worked out. Positions (grades, options, ranks) are bytes of which 0 is
 * nothing; numbers are doubles of which NaN is nothing. A register that nobody filled holds nothing.
 */
export class Registers {
  /** Rows that hold something unexpected, or came to what the pipeline must say: 1. */
  readonly bad = new Uint8Array(BLOCK);
  private readonly codesById = new Map<string, Uint8Array>();
  private readonly givenById = new Map<string, Uint8Array>();
  private readonly numbersById = new Map<string, Float64Array>();

  /** The positions of an id: a grade, an option, a rank. */
  codes(id: string): Uint8Array {
    return kept(this.codesById, id, () => new Uint8Array(BLOCK));
  }

  /** The positions that are given for a grade which may follow from others too. */
  given(id: string): Uint8Array {
    return kept(this.givenById, id, () => new Uint8Array(BLOCK));
  }

  /** The numbers of an id: a measure, a quantity, a score. */
  numbers(id: string): Float64Array {
    return kept(this.numbersById, id, () => new Float64Array(BLOCK).fill(Number.NaN));
  }
}

function kept<T>(map: Map<string, T>, id: string, make: () => T): T {
  const found = map.get(id) ?? make();
  map.set(id, found);
  return found;
}

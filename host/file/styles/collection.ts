/** New entries for one collection of the styles part, numbered after those that are there. */
export class Collection {
  readonly #added: string[] = [];
  readonly #indices = new Map<string, number>();

  constructor(
    readonly name: string,
    readonly first: number,
  ) {}

  /** The index of an entry, added once for each text. */
  indexOf(xml: string): number {
    return this.#indices.get(xml) ?? this.append(xml);
  }

  /** Adds an entry of its own, even where one of the same text is there: named styles must not share one. */
  append(xml: string): number {
    const index = this.size;
    this.#added.push(xml);
    this.#indices.set(xml, index);
    return index;
  }

  get xml(): string {
    return this.#added.join("");
  }

  get size(): number {
    return this.first + this.#added.length;
  }
}

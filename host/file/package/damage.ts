import type { FileFault } from "../problem";

/** Faults of one kind that are listed; the rest is counted. */
const LISTED = 5;

/** Collects what is wrong with a file that is opened all the same. */
export class Damage {
  readonly #byCode = new Map<string, FileFault[]>();
  readonly #counts = new Map<string, number>();

  add(fault: FileFault): void {
    const count = (this.#counts.get(fault.code) ?? 0) + 1;
    this.#counts.set(fault.code, count);
    const known = this.#byCode.get(fault.code) ?? [];
    if (count <= LISTED) this.#byCode.set(fault.code, [...known, fault]);
  }

  list(): readonly FileFault[] {
    return [...this.#byCode].flatMap(([code, faults]): readonly FileFault[] => {
      const more = (this.#counts.get(code) ?? 0) - faults.length;
      return more === 0 ? faults : [...faults, { code: "more", facts: { count: more } }];
    });
  }
}

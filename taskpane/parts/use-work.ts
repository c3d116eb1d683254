import { useEffect, useState } from "react";

/** Work that is done in pieces, so that whoever types meanwhile is served between two of them. */
export interface Work<T> {
  /** Does one piece; returns whether any remain. */
  step(): boolean;
  /** The share that is done, 0 to 1. */
  done(): number;
  /** What came out, once no piece remains. */
  result(): T;
}

/** Milliseconds for which pieces are done in one go: half a frame. */
const SLICE = 8;

/** Makes work of a single piece. */
export function atOnce<T>(compute: () => T): Work<T> {
  let found: { readonly value: T } | null = null;
  return {
    step: () => {
      found = { value: compute() };
      return false;
    },
    done: () => (found === null ? 0 : 1),
    result: () => (found ??= { value: compute() }).value,
  };
}

interface State<T> {
  readonly start: () => Work<T>;
  readonly done: number;
  readonly found: { readonly value: T } | null;
  readonly latest: { readonly value: T } | null;
}

export interface Progress<T> {
  /** The share of the work that is done, 0 to 1. */
  readonly done: number;
  /** What came of the work; null until it is over. */
  readonly found: { readonly value: T } | null;
  /** What came of it, or until then of the work before it. */
  readonly latest: { readonly value: T } | null;
}

/**
 * Does work after the screen is painted, piece by piece, and drops it when it is asked for other work or none.
 * @param start begins the work; kept by the caller for as long as the work is the same
 */
export function useWork<T>(start: (() => Work<T>) | null): Progress<T> {
  const [state, setState] = useState<State<T> | null>(null);
  useEffect(() => {
    if (start === null) return undefined;
    let work: Work<T> | null = null;
    let timer: ReturnType<typeof setTimeout>;
    const slice = () => {
      work ??= start();
      const until = performance.now() + SLICE;
      let more = true;
      while (more && performance.now() < until) more = work.step();
      const done = work.done();
      const found = more ? null : { value: work.result() };
      setState((before) => ({ start, done, found, latest: found ?? before?.latest ?? null }));
      if (more) timer = setTimeout(slice);
    };
    timer = setTimeout(slice);
    return () => clearTimeout(timer);
  }, [start]);
  const latest = state?.latest ?? null;
  return state === null || state.start !== start ? { done: 0, found: null, latest } : state;
}

import { exponentialOf, identityOf, times, type Square } from "./matrix";

/** Somebody's stays: states from 0, each from its time on until the next one's; the last until `end`. */
export interface Stay {
  readonly time: number;
  readonly state: number;
}

export interface History {
  /** In order of their times. */
  readonly stays: readonly Stay[];
  /** Until when it was looked at; a withdrawal ends it too. */
  readonly end: number;
}

/** Rates of moving between states in one unit of time, and what they rest on. */
export interface Generator {
  /** A row for each state; the diagonal makes each row 0. */
  readonly rates: Square;
  /** Time spent in each state by all together. */
  readonly spent: readonly number[];
  /** Moves between states. */
  readonly moves: Square;
}

/**
 * Estimates the rates by durations: moves from one state to another over the time that all together spent in the first
 * (maximum likelihood under even rates). A state in which nobody spent any time is never left.
 */
export function generatorOf(histories: readonly History[], states: number): Generator {
  const moves = identityOf(states).map((row) => row.map(() => 0));
  const spent = new Array<number>(states).fill(0);
  for (const { stays, end } of histories) {
    for (const [index, { time, state }] of stays.entries()) {
      const next = stays[index + 1];
      spent[state] = (spent[state] ?? 0) + Math.max(0, (next?.time ?? end) - time);
      const row = moves[state];
      if (next !== undefined && next.state !== state && row !== undefined)
        row[next.state] = (row[next.state] ?? 0) + 1;
    }
  }
  const rates = moves.map((row, state) => {
    const time = spent[state] ?? 0;
    const own = row.map((count) => (time > 0 ? count / time : 0));
    const leaving = own.reduce((sum, rate) => sum + rate, 0);
    return own.map((rate, other) => (other === state ? 0 - leaving : rate));
  });
  return { rates, spent, moves };
}

/** The matrix of transitions over a time under even rates. */
export function transitionsOver({ rates }: Pick<Generator, "rates">, time: number): Square {
  return exponentialOf(rates, time);
}

/**
 * Estimates the matrix of transitions between two times without asking for even rates (Aalen–Johansen): the product, over the
 * times at which anybody moved, of identity plus the moves from each state over the number who stood in it just before.
 * @param from not counted, and `to`, counted
 */
export function aalenJohansen(
  histories: readonly History[],
  states: number,
  from: number,
  to: number,
): Square {
  const events = eventsOf(histories, from, to);
  const standing = new Array<number>(states).fill(0);
  for (const { stays, end } of histories) {
    if (end <= from) continue;
    const at = stays.findLast(({ time }) => time <= from);
    if (at !== undefined) standing[at.state] = (standing[at.state] ?? 0) + 1;
  }
  let product = identityOf(states);
  for (let index = 0; index < events.length;) {
    const { time } = events[index] ?? { time: to };
    const changes: Event[] = [];
    for (; events[index]?.time === time; index += 1) {
      const event = events[index];
      if (event !== undefined) changes.push(event);
    }
    product = times(product, stepOf(changes, standing, states));
    for (const { leaves, enters } of changes) {
      if (leaves !== null) standing[leaves] = (standing[leaves] ?? 0) - 1;
      if (enters !== null) standing[enters] = (standing[enters] ?? 0) + 1;
    }
  }
  return product;
}

/** A move at a time; null where somebody comes into sight or goes out of it. */
interface Event {
  readonly time: number;
  readonly leaves: number | null;
  readonly enters: number | null;
}

function eventsOf(histories: readonly History[], from: number, to: number): readonly Event[] {
  const within = ({ time }: Event) => time > from && time <= to;
  return histories
    .flatMap(({ stays, end }): readonly Event[] => [
      ...stays.map(({ time, state }, index) => ({
        time,
        leaves: stays[index - 1]?.state ?? null,
        enters: state,
      })),
      ...(Number.isFinite(end) ? [{ time: end, leaves: stays.at(-1)?.state ?? null, enters: null }] : []),
    ])
    .filter(within)
    .sort((a, b) => a.time - b.time);
}

function stepOf(changes: readonly Event[], standing: readonly number[], states: number): Square {
  const step = identityOf(states).map((row) => [...row]);
  for (const { leaves, enters } of changes) {
    if (leaves === null || enters === null || leaves === enters) continue;
    const share = 1 / (standing[leaves] ?? 1);
    const row = step[leaves];
    if (row === undefined) continue;
    row[leaves] = (row[leaves] ?? 0) - share;
    row[enters] = (row[enters] ?? 0) + share;
  }
  return step;
}

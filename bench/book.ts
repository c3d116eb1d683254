import { readFileSync } from "node:fs";
import { join } from "node:path";
import { callFunction } from "../functions";
import { readCsv } from "../cli/csv";
import { measure, report } from "./measure";

const BONDS = 10_000;
const AS_OF = "2025-12-31";

type Rows = readonly (readonly (string | number | null)[])[];

function sample(name: string): Rows {
  // The benches are built before they run: from where npm runs them the sample stands here.
  const text = readFileSync(join(process.cwd(), "docs/examples/bond-book", `${name}.csv`), "utf8");
  return readCsv(text).map((row) =>
    row.map((cell) => (cell === "" ? null : /^\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell)),
  );
}

/** Repeats the sample's bonds and their events under new codes: the same in every run. */
export function drawBook(bonds: number): { readonly bonds: Rows; readonly events: Rows } {
  const [[bondHead = [], ...bondRows], [eventHead = [], ...eventRows]] = [sample("bonds"), sample("events")];
  const codes = new Set(bondRows.map(([code]) => code));
  const copies = Math.ceil(bonds / bondRows.length);
  const named = (code: string | number | null | undefined, copy: number) =>
    codes.has(code ?? null) ? `${String(code)}-${String(copy)}` : (code ?? null);
  const all = (rows: Rows) =>
    Array.from({ length: copies }, (_copy, copy) =>
      rows.map(([code, ...rest]) => [named(code, copy), ...rest]),
    ).flat();
  const drawn = all(bondRows).slice(0, bonds);
  const kept = new Set(drawn.map(([code]) => code));
  const issuers = eventRows.filter(([of]) => !codes.has(of ?? null));
  const own = all(eventRows.filter(([of]) => codes.has(of ?? null))).filter(([code]) => kept.has(code));
  return { bonds: [bondHead, ...drawn], events: [eventHead, ...issuers, ...own] };
}

/** Times what a book of 10,000 bonds asks of the functions, each called as a formula calls it. */
export async function benchBook(): Promise<void> {
  const { bonds, events } = drawBook(BONDS);
  const last = bonds.at(-1)?.[0];
  const calls: readonly (readonly [string, readonly unknown[]])[] = [
    ["BOOK.RATE", [bonds, null, "circ"]],
    ["BOOK.NEXT", [bonds, events, AS_OF, null, "circ"]],
    ["BOOK.HELD", [bonds, events, AS_OF, null, "circ"]],
    ["BOOK.FLAGS", [bonds, events, AS_OF, null, "circ"]],
    ["BOOK.DUE", [bonds, events, AS_OF, 90, null, "circ"]],
    ["BOOK.LEDGER", [bonds, events, AS_OF, "circ"]],
    ["BOOK.DEFAULTS", [bonds, events, AS_OF, "class", "circ"]],
    ["BOOK.STEPS", [bonds, last, "steps", null, "circ"]],
    ["BOOK.HISTORY", [bonds, events, AS_OF, last, 14, "circ"]],
  ];
  for (const [name, args] of calls) {
    const call = () => callFunction(name, args);
    const answer = call();
    if (!answer.ok) throw new Error(`${name}: ${answer.message}`);
    report(`${name}, 10,000 bonds`, await measure(call, { rounds: 3, unseen: 0 }));
  }
  // The first formula after an edit reads all of it; the others share what was read.
  let edit = 0;
  const anew = () => {
    edit += 1;
    const [first = [], second = [], ...others] = bonds;
    const edited = second.map((cell, column) => (first[column] === "position" ? edit : cell));
    return callFunction("BOOK.NEXT", [[first, edited, ...others], events, AS_OF, null, "circ"]);
  };
  const what = `BOOK.NEXT after an edit, with ${String(events.length - 1)} events`;
  report(what, await measure(anew, { rounds: 3, unseen: 1 }));
}

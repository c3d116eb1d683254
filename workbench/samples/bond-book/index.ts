import bondsText from "../../../docs/examples/bond-book/bonds.csv?raw";
import eventsText from "../../../docs/examples/bond-book/events.csv?raw";
import type { BookContent } from "../../../taskpane";

/** Takes a plain table apart: fields may stand in quotes, none holds one. */
function tableOf(text: string): readonly (readonly string[])[] {
  return text
    .trimEnd()
    .split(/\r?\n/u)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/gu)].map(([, quoted, plain]) => quoted ?? plain ?? ""),
    );
}

/** Reads the book as it is written into the workbook, with limits and assumptions that a reader can change. */
export function bondBookContent(): BookContent {
  const [head = [], ...bonds] = tableOf(bondsText);
  const [, ...events] = tableOf(eventsText);
  return {
    asOf: "2025-12-31",
    bonds: bonds.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ""]))),
    events,
    limits: [
      ["issuer", "*", 0.04, "share"],
      ["guarantor", "*", 0.05, "share"],
      ["letter", "BBB", 0.1, "share"],
      ["sector", "*", 0.4, "share"],
      ["region", "*", 0.35, "share"],
    ],
    assumptions: {
      ...{ mapping: "circ-to-global-house", factors: "moodys-factors", defaults: "sp-global-1981-2016" },
      ...{ horizon: 1, recovery: 0.4, correlation: 0.2, draws: 10_000, seed: 1, leaning: "house-careful" },
    },
  };
}

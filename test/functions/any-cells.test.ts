import { afterEach, describe, expect, test } from "vitest";
import { allExamples } from "../../build/function-docs";
import { callFunction, functionNames, speak } from "../../functions";
import { withRanges, written } from "./ask";

/** Calls of each function; `npm run fuzz:calls` makes a million of all. */
const CALLS = Math.ceil(Number(process.env["NOTCHBOOK_CALLS"] ?? 30_000) / functionNames.length);

/** A small generator of our own: every failing call can be made again from the number that it was drawn by. */
function drawer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What cells hold in people's workbooks: figures, symbols, words, gaps, errors, and what nobody means to be there. */
const CELLS: readonly unknown[] = [
  ...[
    0,
    1,
    -1,
    0.5,
    7.22,
    1e9,
    1e308,
    -1e308,
    5e-324,
    44592,
    2 ** 53,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ],
  ...[
    "",
    " ",
    null,
    undefined,
    true,
    false,
    "TRUE",
    "n/a",
    "--",
    "不适用",
    "/",
    "\u0000",
    "\ud800",
    "\t=1+1",
    "＝1",
    "@x",
  ],
  ...[
    "AAA",
    "aa+",
    "Baa3",
    "A-1",
    "AAg+",
    "D",
    "NR",
    "WR",
    "(P)Aa3",
    "A+ *-",
    "AA+/稳定",
    "AAA级",
    "BBB-",
    "C",
    "F1",
  ],
  ...[
    "7,400",
    "1.234,5",
    "41%",
    "4.05 %",
    "（7.22）",
    "7.22¹",
    "12亿",
    "1e400",
    "0x10",
    "10n",
    "Infinity",
    "NaN",
    "１２",
  ],
  ...["2025/6/27", "2025年6月27日", "20250627", "31.12.2024", "2024-02-30"],
  ...[
    "lianhe-guarantor",
    "ccxap-guarantor@2021-11-05+2",
    "panda-sovereign",
    "circ-bank",
    "global",
    "circ",
    "rank",
    "zh",
  ],
  ...[
    "issuer",
    "governance",
    "roe",
    "net-assets",
    "method",
    "outlook",
    "watch",
    "stable",
    "negative",
    "certain",
    "none",
  ],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "x".repeat(40_000),
    "[[",
    "]]",
    "{",
    "\\",
    "%s",
    "$" + "{1}",
  ],
  ...[{ error: "#N/A" }, { error: "#DIV/0!" }, { type: "Error" }, [], [[]], {}, () => 1],
];

function drawnArgument(draw: (below: number) => number, known: readonly unknown[]): unknown {
  const cell = () => (draw(3) === 0 ? known[draw(known.length)] : CELLS[draw(CELLS.length)]);
  if (draw(3) > 0) return cell();
  const [rows, columns] = [1 + draw(4), 1 + draw(3)];
  return Array.from({ length: rows }, () => Array.from({ length: columns }, cell));
}

/** Puts other cells into a few places of arguments that are right. */
function spoiled(args: readonly unknown[], draw: (below: number) => number): unknown[] {
  return args.map((argument) => {
    if (draw(4) > 0) return argument;
    if (!Array.isArray(argument)) return CELLS[draw(CELLS.length)];
    const rows = (argument as readonly unknown[]).map((row) =>
      Array.isArray(row) ? [...(row as unknown[])] : row,
    );
    const row = rows[draw(rows.length)];
    if (Array.isArray(row) && row.length > 0) row[draw(row.length)] = CELLS[draw(CELLS.length)];
    return rows;
  });
}

/** What no cell may show. */
function faultOf(value: unknown): string | null {
  if (Array.isArray(value)) {
    for (const part of value as readonly unknown[]) {
      const fault = faultOf(part);
      if (fault !== null) return fault;
    }
    return null;
  }
  if (typeof value === "number" && !Number.isFinite(value)) return "no finite number";
  if (Object.is(value, -0)) return "negative zero";
  if (typeof value === "string" && value.length > 32_767) return "more than a cell holds";
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null)
    return null;
  if (typeof value === "object" && "error" in value) return null;
  return `no value of a cell: ${typeof value}`;
}

afterEach(() => {
  speak("en");
});

describe("any cells in any argument", () => {
  test.each(functionNames)("%s answers, or says in a thousand characters what is wrong", (name) => {
    const draw = drawer(functionNames.indexOf(name) + 1);
    const right = allExamples(written).flatMap((one) => (one.name === name ? [withRanges(one.args)] : []));
    const known = right.flat(4).filter((cell) => cell !== null);
    const faults: string[] = [];
    for (let call = 0; call < CALLS && faults.length < 3; call += 1) {
      const base = right[draw(right.length)];
      const args =
        base !== undefined && draw(2) === 0
          ? spoiled(base, draw)
          : Array.from({ length: draw(6) }, () => drawnArgument(draw, known.length > 0 ? known : CELLS));
      // Each language has words of its own for what is wrong.
      speak(call % 2 === 0 ? "en" : "zh");
      const answer = callFunction(name, args);
      const fault = answer.ok
        ? faultOf(answer.value)
        : / failed: /.test(answer.message)
          ? answer.message
          : answer.message.trim() === "" || answer.message.length > 1000
            ? `a message of ${String(answer.message.length)} characters`
            : null;
      if (fault !== null)
        faults.push(`call ${String(call)}: ${fault}: ${JSON.stringify(args).slice(0, 300)}`);
    }
    expect(faults).toEqual([]);
  });
});

import { readFile } from "node:fs/promises";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { EXAMPLES } from "../../build/examples/cards";
import { help } from "../../cli/help";
import { keepMethods } from "../../src";
import { notchbook, scratchFolder } from "./notchbook";

const folder = scratchFolder();
const [example] = EXAMPLES;
if (example === undefined) throw new Error("no example");
const book = "docs/examples/bank-corporate.xlsx";
const subject = example.subject.map(([key, value]) => [key, value] as const);
const items = subject.map(([key]) => key);

let file = "";
let pin = "";
beforeAll(async () => {
  file = folder.path("bank.notchbook.json");
  const made = await notchbook(["pack", "from-xlsx", book, file]);
  pin = /bank-corporate@\S+/.exec(made.output)?.[0] ?? "";
  expect(pin).toMatch(/#[0-9a-f]{8}$/);
});
// Each run of the command line begins with what ships alone.
afterEach(() => keepMethods([]));

/** What a run printed, which must have come to an end as it should. */
async function printed(args: readonly string[]): Promise<string> {
  keepMethods([]);
  const ran = await notchbook(args);
  expect(ran.errors, args.join(" ")).toBe("");
  expect(ran.code, `${args.join(" ")}: ${ran.output}`).toBe(0);
  return ran.output;
}

const json = (name: string, value: unknown) => folder.save(name, JSON.stringify(value));

let count = 0;
const out = (end: string) => {
  count += 1;
  return folder.path(`out-${String(count)}.${end}`);
};

/** Every command that rates or reads by a methodology, as it takes one from a file: what it prints with that. */
const COMMANDS: Readonly<Record<string, (method: string) => Promise<string>>> = {
  call: (method) =>
    printed(["call", "RATING.FINAL", JSON.stringify([subject, "bank-corporate"]), "--method", method]),
  "pack check": (method) => printed(["pack", "check", method]),
  "pack table": (method) => printed(["pack", "table", method]),
  "pack calibrate": async (method) => {
    const table = await folder.save("table.csv", `method,${pin}\npath,value\n`);
    const calibrated = out("json");
    await printed(["pack", "calibrate", method, table, calibrated]);
    return readFile(calibrated, "utf8");
  },
  "pack to-xlsx": async (method) => {
    const to = out("xlsx");
    await printed(["pack", "to-xlsx", method, to, "--language", "zh", "--all"]);
    return printed(["pack", "from-xlsx", to]);
  },
  "pack from-xlsx": () => printed(["pack", "from-xlsx", book]),
  "pack lock": async (method) => {
    const to = out("json");
    await printed(["pack", "lock", method, to]);
    return printed(["pack", "check", to]);
  },
  "pack next": async (method) => {
    const to = out("xlsx");
    await printed(["pack", "next", method, to]);
    return printed(["pack", "from-xlsx", to]);
  },
  simulate: async (method) =>
    printed([
      "simulate",
      await json("simulate.json", {
        method,
        subject,
        ranges: { governance: { options: ["2", "3"] } },
        seed: 1,
        runs: 50,
      }),
    ]),
  score: async (method) => {
    const table = await folder.save(
      "issuers.csv",
      `name,${items.join(",")}\nAlder,${subject.map(([, value]) => String(value)).join(",")}\n`,
    );
    return printed(["score", table, "--method", method]);
  },
  "score --stream": async (method) => {
    const table = await folder.save(
      "issuers.csv",
      `name,${items.join(",")}\nAlder,${subject.map(([, value]) => String(value)).join(",")}\n`,
    );
    const to = out("csv");
    await notchbook(["score", table, "--method", method, "--stream", "--out", to]);
    return readFile(to, "utf8");
  },
  sql: (method) => printed(["sql", method, "--dialect", "duckdb"]),
  sheet: async (method) => {
    const to = out("xlsx");
    await printed(["sheet", await json("draft.json", inputs(method)), to]);
    return printed(["replay", to]);
  },
  report: async (method) => {
    const to = out("xlsx");
    await printed(["report", await json("draft.json", inputs(method)), to, "--docx"]);
    return printed(["replay", to]);
  },
  replay: async (method) => {
    const to = out("xlsx");
    await printed(["sheet", await json("draft.json", inputs(method)), to]);
    return printed(["replay", to, "--method", method]);
  },
  recalc: async (method) => {
    const to = out("xlsx");
    await printed(["sheet", await json("draft.json", inputs(method)), to]);
    return printed(["recalc", to, out("xlsx"), "--method", method]);
  },
};

function inputs(method: string) {
  return {
    method,
    issuer: "Alder",
    date: "2026-01-31",
    analyst: "A. Nalyst",
    sources: ["Accounts 2025"],
    subject,
  };
}

/** What each prints that only the methodology of the file can have said. */
const SAYS: Readonly<Record<string, RegExp>> = {
  call: /^"[A-Z]+[+-]?"$/,
  "pack table": /method,bank-corporate@/,
  "pack calibrate": /"bank-corporate"/,
  "pack lock": /bank-corporate@2026\.1\+1#/,
  "pack next": /bank-corporate@2026\.2\+1#/,
  score: /Alder,[^,]+,[^,]+,/,
  "score --stream": /Alder,[^,]+,[^,]+,/,
  sql: /bank-corporate|governance/,
  sheet: /bank-corporate@.*\n?.*reproduced|reproduced/,
  recalc: /written:/,
};

describe.each([
  ["a workbook of tables", () => book],
  ["a file", () => file],
])("%s as methodology", (_what, method) => {
  test.each(Object.keys(COMMANDS))("%s", async (command) => {
    const said = await COMMANDS[command]?.(method());
    expect(said).toMatch(SAYS[command] ?? /bank-corporate@2026\.1\+1#|reproduced/);
  });
});

test("no command is left out: the help names those that are tried here, and those that take no methodology", () => {
  const named = [...help.matchAll(/^ {2}notchbook ((?:pack )?[a-z][a-z-]+)/gm)].map(([, name = ""]) => name);
  const without = ["list", "pack schema", "pack new", "book"];
  expect([...new Set(named)].filter((name) => !without.includes(name)).sort()).toEqual(
    Object.keys(COMMANDS)
      .filter((name) => !name.includes("--"))
      .sort(),
  );
});

describe("locked", () => {
  test("a file is taken as it is, and refused where it says otherwise under its version", async () => {
    const locked = out("json");
    await printed(["pack", "lock", book, locked]);
    const content = JSON.parse(await readFile(locked, "utf8")) as {
      locked: string;
      packs: { outlooks: unknown[] }[];
    };
    expect(content.locked).toBe(pin);
    const [pack] = content.packs;
    if (pack !== undefined) pack.outlooks = [];
    const spoilt = await json("spoilt.json", content);
    const refusal = await notchbook(["pack", "check", spoilt]);
    expect(refusal.code).toBe(1);
    expect(refusal.output).toContain(`locked as ${pin}`);
  });

  test("what ships is not locked anew, and a file that is there is not written over", async () => {
    expect((await notchbook(["pack", "lock", "circ-bank", out("json")])).code).toBe(2);
    const to = out("json");
    await printed(["pack", "lock", file, to]);
    expect((await notchbook(["pack", "lock", file, to])).code).toBe(2);
  });
});

test("an option that puts a methodology at hand says what is wrong with it", async () => {
  const ran = await notchbook(["replay", book, "--method", await json("empty.json", {})]);
  expect(ran.code).toBe(1);
  expect(ran.output).not.toBe("");
});

import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { EXAMPLES } from "../../build/examples/cards";
import {
  assess,
  engineVersion,
  expectMethods,
  fileOfScorecard,
  keepMethods,
  keepRecord,
  pinOf,
  readForm,
  readMethodFile,
  recordAssessment,
  replayRecord,
  simulate,
  writeForm,
  type Pack,
} from "../../src";
import { callFunction, callWhenLoaded } from "../../functions";
import { valueOf } from "./ask";

type Rows = readonly (readonly unknown[])[];

const [example] = EXAMPLES;
if (example === undefined) throw new Error("no example");

/** The first example, its industry weighed so. */
function made(industry: number, version = example?.card.version ?? ""): Pack {
  if (example === undefined) throw new Error("no example");
  const factors = example.card.factors.map((factor) =>
    factor.label.en === "Industry" ? { ...factor, weight: industry } : factor,
  );
  const read = readMethodFile(fileOfScorecard({ ...example.card, version, factors }));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const sheetOf = (pack: Pack): Rows => writeForm(pack, "en").cells.map((row) => row.map((cell) => cell ?? ""));
const [before, after] = [made(0.4), made(0.05, "2026.2")];
const [sheet, changed] = [sheetOf(before), sheetOf(after)];
const subject: Rows = example.subject.map(([key, value]) => [key, value]);

/** The sheet read back, as a function has it. */
function packOf(cells: Rows): Pack {
  const read = readForm(cells as never);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.pack;
}

afterEach(() => keepMethods([]));

describe("a name that the workbook's own methodologies may have", () => {
  const ask = (method: string) => callWhenLoaded("RATING.FINAL", [subject, method]);
  const late = Symbol("still waiting");
  const soon = (answer: Promise<unknown>) => Promise.race([answer, sleep(20, late)]);

  test("waits until they are read, and is rated by them", async () => {
    expectMethods();
    const answer = ask(pinOf(before));
    expect(await soon(answer)).toBe(late);
    keepMethods([before]);
    expect(await answer).toEqual({ ok: true, value: valueOf("RATING.FINAL", subject, sheet) });
  });

  test("is wrong once they are read and none has it; what ships waits for nothing", async () => {
    expectMethods();
    const answer = ask("nobody@1+1");
    expect(callFunction("NOTCH.RANK", ["AA", "lianhe-guarantor"])).toMatchObject({ ok: true });
    expect(await soon(answer)).toBe(late);
    keepMethods([]);
    expect(await answer).toMatchObject({ ok: false, error: "#VALUE!" });
  });
});

describe("two sheets of one's own", () => {
  test("differ in what was changed, each under its pin", () => {
    const [head = [], ...rows] = valueOf("METHOD.DIFF", sheet, changed) as Rows;
    expect(head.slice(3, 5)).toEqual([pinOf(before), pinOf(after)]);
    expect(rows.length).toBeGreaterThan(0);
    expect(
      rows.map(([, path]) => String(path)).every((path) => /version|score\.parts|weight/.test(path)),
    ).toBe(true);
    expect(rows.filter(([what]) => what === "number changed").every((row) => row[5] === "own")).toBe(true);
  });

  test("re-rate issuers: those are listed that the change moves, with what moves them", () => {
    const keys = subject.map(([key]) => key);
    const issuers = [1, 2, 3, 4, 5].map((industry) => [
      `Issuer ${String(industry)}`,
      ...subject.map(([key, value]) => (key === "Industry" ? industry : value)),
    ]);
    const [head = [], ...moved] = valueOf(
      "METHOD.DIFF",
      sheet,
      changed,
      [["issuer", ...keys]],
      issuers,
    ) as Rows;
    expect(head.slice(0, 3)).toEqual(["issuer", pinOf(before), pinOf(after)]);
    expect(moved.length).toBeGreaterThan(0);
    for (const [issuer, was, now] of moved) {
      const row = issuers.find(([name]) => name === issuer) ?? [];
      const own = keys.map((key, index) => [key, row[index + 1]]);
      expect([was, now]).toEqual([
        valueOf("RATING.FINAL", own, sheet),
        valueOf("RATING.FINAL", own, changed),
      ]);
      expect(was).not.toBe(now);
    }
    const still = issuers.filter(([name]) => !moved.some(([issuer]) => issuer === name));
    for (const [, ...values] of still) {
      const own = keys.map((key, index) => [key, values[index]]);
      expect(valueOf("RATING.FINAL", own, sheet)).toBe(valueOf("RATING.FINAL", own, changed));
    }
  });

  test("a sheet and the same methodology at hand differ in nothing", () => {
    keepMethods([before]);
    expect(valueOf("METHOD.DIFF", sheet, pinOf(before))).toHaveLength(1);
  });
});

describe("a sheet as method says what the same methodology says at hand", () => {
  test.each(["RATING.DISTANCE", "RATING.RANGE", "RATING.EXPLAIN"])("%s", (name) => {
    keepMethods([before]);
    const own = subject.slice(1);
    expect(valueOf(name, name === "RATING.RANGE" ? own : subject, sheet)).toEqual(
      valueOf(name, name === "RATING.RANGE" ? own : subject, pinOf(before)),
    );
  });

  test("simulation and distance over the methodology read from the sheet", () => {
    const [pack, entries] = [
      packOf(sheet),
      subject.map(([key, value]) => ({ key: String(key), value: value as never })),
    ];
    const ranges = { governance: { options: ["1", "2", "3", "4", "5"] } };
    const terms = { seed: 7, runs: 200 };
    expect(simulate(pack, { entries }, ranges, terms)).toEqual(simulate(before, { entries }, ranges, terms));
    expect(assess(pack, { entries }).final).toBe(assess(before, { entries }).final);
  });

  test("a record made by a sheet is replayed where its methodology is at hand, and says what differs where it was changed", () => {
    const pack = packOf(sheet);
    const entries = subject.map(([key, value]) => ({ key: String(key), value: value as never }));
    const title = { issuer: "Alder", date: "2026-01-31", analyst: "A" };
    const record = keepRecord(recordAssessment(pack, { entries }, title, engineVersion));
    expect(replayRecord(record, engineVersion).kind).toBe("unknown-method");
    keepMethods([before]);
    expect(replayRecord(record, engineVersion).kind).toBe("reproduced");
    keepMethods([made(0.05)]);
    expect(replayRecord(record, engineVersion).kind).not.toBe("reproduced");
  });
});

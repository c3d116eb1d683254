import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  assess,
  engineVersion,
  fileOfScorecard,
  findPack,
  keepMethods,
  keepRecord,
  pinOf,
  readForm,
  readMethodFile,
  recordAssessment,
  replayRecord,
  templateOf,
  writeForm,
  type Pack,
} from "../../src";
import { EXAMPLES } from "../../build/examples/cards";
import {
  keepMethod,
  lockMethod,
  readMethods,
  readShownSheet,
  removeMethod,
  writeFormSheet,
} from "../../taskpane/workbook";
import { openWorkbook, type PaneWorkbook } from "./live-workbook";

let pane: PaneWorkbook;

beforeAll(async () => {
  pane = await openWorkbook();
});
afterAll(() => {
  pane.close();
  keepMethods([]);
});
beforeEach(() => keepMethods([]));

const [example] = EXAMPLES;

/** The first example's methodology, its weights changed where a number is given. */
function corporate(industry = 0.4): Pack {
  if (example === undefined) throw new Error("no example");
  const factors = example.card.factors.map((factor) =>
    factor.label.en === "Industry" ? { ...factor, weight: industry } : factor,
  );
  const read = readMethodFile(fileOfScorecard({ ...example.card, factors }));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe.each(["en", "zh"] as const)("a sheet written in %s", (language) => {
  test.each(["scorecard", "points"] as const)(
    "from the template %s is read back as the same methodology",
    async (name) => {
      const written = await writeFormSheet(writeForm(templateOf(name), language), "Methodology");
      expect(written.ok).toBe(true);
      const sheet = await readShownSheet();
      if (!sheet.ok || !written.ok) throw new Error("no sheet");
      expect(sheet.value).toMatchObject({ name: written.value, row: 0, column: 0 });
      const read = readForm(sheet.value.cells);
      expect(read.ok ? pinOf(read.pack) : read.faults).toBe(pinOf(templateOf(name)));
    },
  );
});

test("a shipped one copied onto a sheet comes back as itself", async () => {
  const pack = findPack("circ-bank", "method");
  if (!pack.ok) throw new Error("circ-bank");
  await writeFormSheet(writeForm(pack.value, "zh"), "Copy");
  const sheet = await readShownSheet();
  const read = sheet.ok ? readForm(sheet.value.cells) : null;
  expect(read?.ok === true ? pinOf(read.pack) : read).toBe(pinOf(pack.value));
});

describe("a methodology kept in the workbook", () => {
  test("is at hand by its id, its version and its pin, and again when the workbook is opened", async () => {
    const pack = corporate();
    await keepMethod(pack);
    keepMethods([]);
    expect(findPack("bank-corporate", "method").ok).toBe(false);
    await readMethods();
    for (const name of ["bank-corporate", "bank-corporate@2026.1+1", pinOf(pack)]) {
      const found = findPack(name, "method");
      expect(found.ok && pinOf(found.value), name).toBe(pinOf(pack));
    }
  });

  test("changed under its version takes its place, and the old pin says that it changed", async () => {
    const [before, after] = [corporate(), corporate(0.5)];
    expect(pinOf(after)).not.toBe(pinOf(before));
    await keepMethod(before);
    await keepMethod(after);
    const found = findPack(pinOf(before), "method");
    expect(found.ok).toBe(false);
    expect(!found.ok && found.problems[0]?.code).toBe("changed-method");
  });

  test("locked, another content of its version is refused until it is unlocked", async () => {
    const [before, after] = [corporate(), corporate(0.5)];
    await keepMethod(before);
    await lockMethod(pinOf(before), true);
    expect(await keepMethod(after)).toEqual({ ok: true, value: { kind: "locked", pin: pinOf(before) } });
    await lockMethod(pinOf(before), false);
    const kept = await keepMethod(after);
    expect(kept.ok && kept.value.kind === "kept" && kept.value.shelf.methods.map(({ pin }) => pin)).toEqual([
      pinOf(after),
    ]);
  });

  test("rates and is replayed from the record of its sheet; removed, the record says that it is not known", async () => {
    const pack = corporate();
    await keepMethod(pack);
    const subject = { entries: (example?.subject ?? []).map(([key, value]) => ({ key, value })) };
    expect(assess(pack, subject).complete).toBe(true);
    const title = { issuer: "Alder", date: "2026-01-31", analyst: "A" };
    const kept = keepRecord(recordAssessment(pack, subject, title, engineVersion));
    expect(replayRecord(kept, engineVersion).kind).toBe("reproduced");
    await removeMethod(pinOf(pack));
    expect(replayRecord(kept, engineVersion).kind).toBe("unknown-method");
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  assess,
  engineVersion,
  fileOfScorecard,
  findPack,
  heldToLocks,
  isLocked,
  keepMethods,
  keepRecord,
  keptMethods,
  methodFileOf,
  nextVersionOf,
  pinOf,
  readForm,
  readMethodFile,
  recordAssessment,
  replayRecord,
  templateOf,
  writeForm,
  type Pack,
} from "../../src";
import { callFunction } from "../../functions";
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
function corporate(industry = 0.4, version = example?.card.version ?? ""): Pack {
  if (example === undefined) throw new Error("no example");
  const factors = example.card.factors.map((factor) =>
    factor.label.en === "Industry" ? { ...factor, weight: industry } : factor,
  );
  const read = readMethodFile(fileOfScorecard({ ...example.card, version, factors }));
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

  test("locked, no other content of its version is taken: kept, rated by, read from a sheet or a file", async () => {
    const [before, after] = [corporate(), corporate(0.5)];
    await keepMethod(before);
    await lockMethod(pinOf(before));
    const refusal = { ok: true, value: { kind: "locked", pin: pinOf(before) } };
    expect(await keepMethod(after)).toEqual(refusal);
    expect(await removeMethod(pinOf(before))).toEqual(refusal);
    const cells = writeForm(after, "en").cells;
    const read = heldToLocks(readForm(cells));
    expect(read.ok).toBe(false);
    expect(!read.ok && read.faults[0]?.reason.en).toContain(`locked as ${pinOf(before)}`);
    const answer = callFunction("METHOD.VERSION", [cells.map((row) => row.map((cell) => cell ?? ""))]);
    expect(answer.ok ? answer.value : answer.message).toContain(`locked as ${pinOf(before)}`);
    expect(heldToLocks(readForm(writeForm(before, "en").cells)).ok).toBe(true);
  });

  test("locked, it goes on in a version of its own, which is kept beside it", async () => {
    const before = corporate();
    await keepMethod(before);
    await lockMethod(pinOf(before));
    const [kept] = keptMethods();
    if (kept === undefined) throw new Error("not kept");
    const next = nextVersionOf(kept);
    if (!next.ok) throw new Error(JSON.stringify(next.problems));
    expect(next.value.version).toBe("2026.2");
    expect(heldToLocks(readForm(writeForm(next.value, "zh").cells)).ok).toBe(true);
    await keepMethod(next.value);
    expect(keptMethods().map(({ version }) => version)).toEqual(["2026.1", "2026.2"]);
    const third = nextVersionOf(kept);
    expect(third.ok && third.value.version).toBe("2026.3");
  });

  test("locked, it carries its lock onto a sheet and into a file, where another content is refused", async () => {
    await keepMethod(corporate());
    await lockMethod(pinOf(corporate()));
    const [kept] = keptMethods();
    if (kept === undefined) throw new Error("not kept");
    keepMethods([]);
    const cells = writeForm(kept, "en").cells;
    const own = readForm(cells);
    expect(own.ok && isLocked(own.pack)).toBe(true);
    const spoilt = readForm(
      cells.map((row) =>
        row[0] === "supported" && row[1] === "low" ? [row[0], row[1], 2, ...row.slice(3)] : row,
      ),
    );
    expect(!spoilt.ok && spoilt.faults[0]?.reason.en).toContain(`locked as ${pinOf(kept)}`);
    const file = methodFileOf(kept);
    const again = readMethodFile(file);
    expect(again.ok && isLocked(again.value)).toBe(true);
    const other = readMethodFile({ ...file, packs: [{ ...kept, outlooks: [] }] });
    expect(!other.ok && other.problems[0]?.code).toBe("locked-method");
  });

  test("rates and is replayed from the record of its sheet; removed, the record says that it is not known", async () => {
    // Locked above under its own version, it would stay.
    const pack = corporate(0.4, "2025.1");
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

import { afterAll, expect, test, vi } from "vitest";
import { callFunction } from "../../functions";
import { Session } from "../../src/form/session";
import { valueOf, written } from "./ask";

/** Every reading of a form ends with this, and nothing else does. */
const read = vi.spyOn(Session.prototype, "finish");
afterAll(() => read.mockRestore());

const tables = (id: string) =>
  (valueOf("METHOD.TABLE", "lianhe-guarantor") as unknown[][]).map((row) =>
    row[0] === "id" && row[1] === "lianhe-guarantor" ? ["id", id, ...row.slice(2)] : row,
  );
const tianfu = written.ranges["Tianfu"] as readonly (readonly unknown[])[];

test("formulas over copies of one sheet read it once, whatever the function", () => {
  const [own, id] = [tables("counted-guarantors"), "lianhe-guarantor"];
  read.mockClear();
  for (let count = 0; count < 40; count += 1) {
    const subject = tianfu.map(([key, value, ...more]) =>
      key === "governance" ? [key, 1 + (count % 5), ...more] : [key, value, ...more],
    );
    for (const name of ["RATING.FINAL", "RATING.BCA"])
      expect(callFunction(name, [subject, structuredClone(own)])).toEqual(callFunction(name, [subject, id]));
    expect(callFunction("RATING.MATRIX", ["A", "F1", structuredClone(own)])).toEqual({
      ok: true,
      value: "aaa",
    });
    expect(callFunction("METHOD.VERSION", [structuredClone(own)]).ok).toBe(true);
  }
  expect(read).toHaveBeenCalledTimes(1);
});

test("two sheets in turn are read once each", () => {
  const [one, other] = [tables("first-guarantors"), tables("second-guarantors")];
  read.mockClear();
  for (let count = 0; count < 50; count += 1)
    for (const sheet of [one, other])
      expect(callFunction("RATING.FINAL", [tianfu, structuredClone(sheet)]).ok).toBe(true);
  expect(read).toHaveBeenCalledTimes(2);
});

test("a change of one cell is read, and rates otherwise at once", () => {
  const own = tables("changed-guarantors");
  const before = callFunction("RATING.FINAL", [tianfu, own, "notches"]);
  for (let count = 0; count < 3; count += 1) callFunction("RATING.FINAL", [tianfu, structuredClone(own)]);
  read.mockClear();
  const spoilt = own.map((row) =>
    row[0] === "business-score" ? [row[0], row[1], "much", ...row.slice(3)] : row,
  );
  expect(callFunction("RATING.FINAL", [tianfu, spoilt]).ok).toBe(false);
  expect(callFunction("RATING.FINAL", [tianfu, structuredClone(own), "notches"])).toEqual(before);
  expect(read).toHaveBeenCalledTimes(1);
});

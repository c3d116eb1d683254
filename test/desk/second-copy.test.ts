import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { itemsOf, listPacks, pinOf, type Pack } from "../../src";
import { newDraft, noReason, type Answer, type Draft } from "../../desk/draft/draft";
import { evidenceOf } from "../../desk/draft/evidence";
import { beginSecond } from "../../desk/paper/comparison/begin-second";
import { copyFile, savedInFile } from "../../desk/paper/comparison/copy-file";
import { takeBack } from "../../desk/paper/comparison/take-back";
import { savedDrafts } from "../../desk/paper/record/library";
import { openXlsx, saveXlsx } from "../../host/file";
import { OPTIONS } from "../host/file/documents";
import { expectSchema } from "../host/file/schema";
import { lianhe, tianfu } from "./tianfu";

const first: Draft = { ...tianfu, issuer: { ...tianfu.issuer, analyst: "Li Ming" } };
const sent = beginSecond(lianhe, first, "4d1a8c1e-0000-4000-8000-000000000001", "Zhao Lei", "2023-07-01");
const copyOf = (second: Draft, methods: Parameters<typeof copyFile>[0]["methods"] = []) =>
  copyFile({
    ...{ second, methods, modified: "2023-07-01T08:00:00.000Z" },
    ...{ sheet: "Second scoring", lines: ["Second scoring: A & B", "<what> to do"] },
  });
/** The reviewer agrees with everything but the governance. */
const scored: Draft = {
  ...sent,
  outlook: "stable",
  answers: { ...first.answers, governance: { value: "4" } },
};
const take = (bytes: Uint8Array) =>
  takeBack(lianhe, { first, second: sent }, { name: "back.xlsx", bytes }, "en", "2023-07-09");
const keyOf = (bytes: Uint8Array) => {
  const taken = take(bytes);
  return taken.ok ? "taken" : taken.failure.key;
};

/** An assessment in which every item says which answer of the first it is, and is linked to a cell. */
function full(pack: Pack): Draft {
  const answer = (id: string): Answer => ({
    value: `mark of ${id}`,
    evidence: evidenceOf(`source of ${id}`),
    link: "Data!B4",
    override: { ...noReason, grade: `override of ${id}` },
  });
  const answers = Object.fromEntries(itemsOf(pack).map(({ id }) => [id, answer(id)]));
  const draft = newDraft("a", pinOf(pack), "2023-01-01");
  return {
    ...draft,
    answers,
    outlook: "mark of the outlook",
    words: { "on:x": { en: "comment of the first" } },
  };
}

describe("the copy that is sent", () => {
  test("is a sound workbook that holds the second scoring and says what to do", async () => {
    const bytes = copyOf(sent);
    await expectSchema(bytes);
    const opened = await openXlsx(bytes, OPTIONS);
    if (!opened.ok) throw new Error(JSON.stringify(opened));
    const [sheet] = opened.document.sheets;
    expect(sheet?.name).toBe("Second scoring");
    expect(Object.values(sheet?.cells ?? {}).map(({ 0: cell }) => cell?.value)).toEqual([
      "Second scoring: A & B",
      "<what> to do",
    ]);
    expect(savedDrafts(savedInFile(bytes)!).map(({ draft }) => draft.id)).toEqual([sent.id]);
  });

  test.each(listPacks().map((pack) => [pack.id, pack] as const))(
    "of %s holds no judgement of the first and no tie to its workbook",
    (_id, pack) => {
      const second = beginSecond(pack, full(pack), "s", "R", "2023-01-02");
      const text = JSON.stringify([...savedInFile(copyOf(second))!.entries]);
      for (const word of ["override of", "mark of the outlook", "comment of", "Data!B4"])
        expect(text).not.toContain(word);
      expect(text).toContain("source of");
    },
  );

  test("brings a methodology of the workbook's own", () => {
    const method = { pin: "own@1#ab", locked: "", json: '{"own":true}' };
    expect(savedInFile(copyOf(sent, [method]))?.methods).toEqual([method]);
  });
});

describe("the copy that comes back", () => {
  test("is taken as the workbook saved it, finished on that day, with its gaps counted", async () => {
    const opened = await openXlsx(copyOf(scored), OPTIONS);
    if (!opened.ok) throw new Error("not opened");
    const saved = await saveXlsx(opened.document, OPTIONS);
    if (!saved.ok) throw new Error("not saved");
    const taken = take(saved.bytes);
    expect(taken).toMatchObject({
      ok: true,
      value: {
        id: sent.id,
        answers: { governance: { value: "4" } },
        second: { of: first.id, author: "Li Ming", done: { date: "2023-07-09", gaps: 1 } },
      },
    });
  });

  test("is refused where it is another's, unfinished, the author's own, or by other rules", () => {
    expect(keyOf(copyOf(scored))).toBe("taken");
    expect(keyOf(copyOf({ ...scored, id: "other" }))).toBe("second.backNone");
    expect(keyOf(copyOf({ ...scored, second: { of: "elsewhere", author: "Li Ming" } }))).toBe(
      "second.backNone",
    );
    const { governance: _left, ...rest } = scored.answers;
    expect(keyOf(copyOf({ ...scored, answers: rest }))).toBe("second.backOpen");
    const by = (analyst: string) => ({ ...scored, issuer: { ...scored.issuer, analyst } });
    expect(keyOf(copyOf(by(" li  ming")))).toBe("second.backSame");
    const here = { ...sent, answers: { ...sent.answers, governance: { value: "3" } } };
    const twice = takeBack(
      lianhe,
      { first, second: here },
      { name: "back.xlsx", bytes: copyOf(scored) },
      "en",
      "2023-07-09",
    );
    expect(twice).toMatchObject({
      ok: false,
      failure: { key: "second.backBoth", facts: { reviewer: "Zhao Lei" } },
    });
    expect(keyOf(copyOf(by("")))).toBe("second.backSame");
    expect(keyOf(copyOf({ ...scored, method: "ccxap-guarantor" }))).toBe("second.otherMethod");
  });

  test("is refused where it is no workbook, or one without anything of ours", () => {
    expect(keyOf(strToU8("not a workbook"))).toBe("second.backUnread");
    expect(keyOf(zipSync({ "word/document.xml": strToU8("<w/>") }))).toBe("second.backUnread");
    const { "customXml/item1.xml": _part, ...others } = unzipSync(copyOf(scored));
    expect(keyOf(zipSync(others))).toBe("second.backNone");
    const cut = copyOf(scored);
    expect(keyOf(cut.slice(0, cut.length - 200))).toBe("second.backUnread");
  });
});

import { describe, expect, test } from "vitest";
import { planSheet } from "../../desk/paper/assessment/plan-sheet";
import { draftFromRows } from "../../desk/reading/from-rows";
import { newDraft, type Draft } from "../../desk/draft/draft";
import { gradesOf, itemsOf, pinOf, type Pack } from "../../src";
import { ask } from "../functions/ask";
import { currentPacks } from "../properties/current";
import { assessmentOf, lianhe, tianfu } from "../desk/tianfu";

const columnOf = (letters: string) =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The cells of a written sheet, and where its table of inputs stands. */
function written(pack: Pack, draft: Draft, language: "en" | "zh") {
  const plan = planSheet({
    ...{ pack, draft, assessment: assessmentOf(draft, pack), language },
    ...{ sheet: "S", slug: "S" },
  });
  const cells = plan.rows.map((row) => row.cells.map((cell) => cell?.value ?? ""));
  const [, left = "", top = "", right = "", bottom = ""] =
    /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(plan.table?.address ?? "") ?? [];
  const table = cells
    .slice(Number(top) - 1, Number(bottom))
    .map((row) => Array.from({ length: columnOf(right) - columnOf(left) + 1 }, (_, at) => row[at] ?? ""));
  return { cells, table };
}

/** A draft in which everything that can be answered by its first word is. */
function firstWords(pack: Pack): Draft {
  const answers = itemsOf(pack).flatMap((item): [string, { value: string }][] => {
    if (item.kind === "judged" || item.kind === "choice" || item.kind === "grade")
      return [[item.id, { value: gradesOf(item)[0] ?? "" }]];
    return item.kind === "notches" ? [[item.id, { value: "0" }]] : [];
  });
  return { ...newDraft("d", pinOf(pack), "2023-01-01"), answers: Object.fromEntries(answers) };
}

describe("the table that our own sheet writes", () => {
  test("answers over label, key, value, unit and a year without its header, as an analyst marks it", () => {
    const { table } = written(lianhe, tianfu, "zh");
    const marked = table.slice(1, 13).map((row) => row.slice(0, 5));
    expect(ask("RATING.BCA", marked, "lianhe-guarantor")).toEqual({ ok: true, value: "aaa" });
  });

  test.each(
    currentPacks.flatMap((pack) =>
      (["en", "zh"] as const).map((language) => [pack.id, language, pack] as const),
    ),
  )("of %s (%s) reads the same whichever of its columns are marked, or is refused", (id, language, pack) => {
    const draft = pack.id === lianhe.id ? tianfu : firstWords(pack);
    const { table, cells } = written(pack, draft, language);
    const whole = ask("RATING.EXPLAIN", table, id);
    for (const [from, to, heads] of [
      [0, 4, true],
      [0, 4, false],
      [0, 5, false],
      [1, 3, true],
      [1, 4, true],
      [1, 4, false],
      [1, undefined, true],
    ] as const) {
      const part = table.slice(heads ? 0 : 1).map((row) => row.slice(from, to));
      expect([from, to, heads, ask("RATING.EXPLAIN", part, id)]).toEqual([from, to, heads, whole]);
    }
    const begun = draftFromRows(cells, { id: "n", issuer: "X", date: "2026-01-01" });
    expect(begun.ok && begun.value.problems).toEqual([]);
    expect(begun.ok && begun.value.unknown).toEqual([]);
  });

  test("a row put into it, and one left blank, are read; a row twice is named", () => {
    const { cells } = written(lianhe, tianfu, "en");
    const head = cells.findIndex((row) => row.includes("key"));
    const blank = cells.flatMap((row, at) => (at === head + 3 ? [row.map(() => ""), row] : [row]));
    const read = draftFromRows(blank, { id: "n", issuer: "X", date: "2026-01-01" });
    expect(read.ok && read.value.draft.answers).toEqual(tianfu.answers);
    const twice = cells.flatMap((row, at) => (at === head + 3 ? [row, row] : [row]));
    const named = draftFromRows(twice, { id: "n", issuer: "X", date: "2026-01-01" });
    expect(named.ok && named.value.problems.map(({ code }) => code)).toEqual(["duplicate-item"]);
    const unread = cells.map((row, at) =>
      at === head ? row.map((cell) => (cell === "unit" ? "page" : cell)) : row,
    );
    unread[head + 2]![3] = "p. 7";
    const odd = draftFromRows(unread, { id: "n", issuer: "X", date: "2026-01-01" });
    expect(odd.ok && odd.value.problems.map(({ code }) => code)).toEqual(["not-in-list"]);
  });
});

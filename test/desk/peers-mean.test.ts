import { describe, expect, test } from "vitest";
import { packOf } from "../../desk/draft/pack-of";
import { subjectOf } from "../../desk/draft/subject";
import { planReport } from "../../desk/paper/report/plan-report";
import { reportParts } from "../../desk/paper/report/parts";
import { assess, compare, type Language, type Subject } from "../../src";
import { openSample } from "../../workbench/samples";

const draft = openSample("jinshang", "en")!.draft;
const pack = packOf(draft);
if (!pack.ok) throw new Error(draft.method);
const own = subjectOf(pack.value, draft);
const withRoe = (roe: number): Subject => ({
  entries: [...own.entries.filter(({ key }) => key !== "roe"), { key: "roe", value: roe }],
});
const withoutRoe: Subject = { entries: own.entries.filter(({ key }) => key !== "roe") };

/** The line of a measure in the report's table of peers, and its heads. */
function peers(language: Language, ...others: readonly Subject[]): readonly (readonly string[])[] {
  const method = pack.ok ? pack.value : null;
  if (method === null) throw new Error(draft.method);
  const plan = planReport({
    ...{ pack: method, draft, assessment: assess(method, own), languages: [language], sheet: "R", slug: "S" },
    ...{ previous: null, ...reportParts(method, draft, []), history: [], form: "initial" },
    comparison: compare(method, [
      { name: "own", subject: own },
      ...others.map((subject, at) => ({ name: `P${String(at + 1)}`, subject })),
    ]),
  });
  const said = plan.rows.map(({ cells }) =>
    cells.flatMap((cell) => (cell === null || cell.value === "" ? [] : [String(cell.value)])),
  );
  const head = said.findIndex((row) => row.includes("P1"));
  const line = said.slice(head).find(([label]) => /^(?:Return on equity|净资产收益率)/.test(label ?? ""));
  return [said[head] ?? [], line ?? []];
}

describe("the mean of peers", () => {
  test("is that of the others, in the reader's form", () => {
    const [head, line] = peers("en", withRoe(0.04), withRoe(0.05));
    expect([head?.at(-1), line?.at(-1)]).toEqual(["Mean of peers", "0.045"]);
    expect(peers("zh", withRoe(0.04), withRoe(0.05))[0]?.at(-1)).toBe("同业平均");
  });

  test("is none of one peer, nor of peers of which one does not have the figure", () => {
    expect(peers("en", withRoe(0.04))[0]).not.toContain("Mean of peers");
    expect(peers("en", withRoe(0.04), withoutRoe)[1]?.at(-1)).toBe("--");
  });
});

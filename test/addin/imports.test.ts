import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "./manifest-file";

interface Rules {
  forbidden: { name: string; severity: string; comment: string }[];
  options: Record<string, unknown>;
}

// The tool wants its rules in plain JavaScript, which has no types to import.
const rulesFile: string = new URL("../../.dependency-cruiser.mjs", import.meta.url).href;
const { default: rules } = (await import(rulesFile)) as { default: Rules };

/** One import each, and the ban that it must meet. */
const forbidden: [from: string, to: string, rule: string][] = [
  ["src/problem.ts", "src/scale/scale.ts", "core-layer-ground-looks-down-only"],
  ["src/scale/a.ts", "src/grid/band.ts", "core-layer-scale-looks-down-only"],
  ["src/ratio/a.ts", "src/scorecard/weights.ts", "core-layer-ratio-looks-down-only"],
  ["src/grid/a.ts", "src/pack/schema.ts", "core-layer-ratio-looks-down-only"],
  ["src/support/a.ts", "src/pack/schema.ts", "core-layer-scorecard-looks-down-only"],
  ["src/kind/a.ts", "src/pack/schema.ts", "core-layer-kind-looks-down-only"],
  ["src/kind/b.ts", "node:path", "pack-parser-uses-one-package"],
  ["src/pack/a.ts", "src/assess/run.ts", "core-layer-pack-looks-down-only"],
  ["src/assess/a.ts", "src/record/record.ts", "core-layer-assess-looks-down-only"],
  ["src/record/a.ts", "src/index.ts", "core-layer-record-looks-down-only"],
  ["src/ratio/b.ts", "src/grid/band.ts", "core-ratio-ignores-its-siblings"],
  ["src/support/b.ts", "src/sovereign/cap.ts", "core-support-ignores-its-siblings"],
  ["src/assess/b.ts", "node:fs", "core-stands-alone"],
  ["src/grid/b.ts", "functions/names.ts", "core-stands-alone"],
  ["src/pack/b.ts", "node:path", "pack-parser-uses-one-package"],
  ["src/assess/c.ts", "src/packs/index.ts", "pack-data-through-its-door"],
  ["src/packs/a.ts", "src/problem.ts", "pack-data-is-data"],
  ["functions/a.ts", "src/grid/band.ts", "core-through-its-only-door"],
  ["cli/a.ts", "src/packs/index.ts", "core-through-its-only-door"],
  ["functions/b.ts", "taskpane/pane.ts", "functions-know-no-pane"],
  ["functions/c.ts", "host/workbook.ts", "functions-know-no-pane"],
  ["taskpane/a.ts", "functions/names.ts", "pane-knows-no-functions-and-no-host"],
  ["taskpane/b.ts", "workbench/grid.ts", "pane-knows-no-functions-and-no-host"],
  ["desk/paper/a.ts", "taskpane/pane.ts", "desk-has-no-screen"],
  ["desk/draft/a.ts", "desk/paper/report/plan.ts", "desk-draft-looks-down-only"],
  ["desk/words/a.ts", "desk/draft/draft.ts", "desk-words-looks-down-only"],
  ["desk/port.ts", "desk/draft/draft.ts", "desk-words-looks-down-only"],
  ["desk/reading/a.ts", "desk/paper/report/plan.ts", "desk-reading-looks-down-only"],
  ["desk/paper/calendar/a.ts", "desk/paper/report/plan.ts", "papers-ignore-each-other"],
  ["desk/paper/cells/a.ts", "desk/paper/ledger/rows.ts", "paper-cells-stand-below-papers"],
  ["functions/d.ts", "desk/draft/draft.ts", "functions-know-no-pane"],
  ["host/c.ts", "desk/draft/draft.ts", "host-hosts-anything"],
  ["taskpane/workbook/a.ts", "taskpane/parts/list.ts", "taskpane-workbook-looks-down-only"],
  ["taskpane/parts/a.ts", "taskpane/places/bond/step.ts", "taskpane-parts-looks-down-only"],
  ["taskpane/places/bond/a.ts", "taskpane/shell/pane.ts", "taskpane-places-looks-down-only"],
  ["taskpane/places/ledger/a.ts", "taskpane/places/bond/step.ts", "places-ignore-each-other"],
  ["host/a.ts", "functions/names.ts", "host-hosts-anything"],
  ["cli/b.ts", "workbench/grid.ts", "cli-has-no-window"],
  ["workbench/a.ts", "cli/main.ts", "workbench-is-a-page"],
  ["host/b.ts", "test/stub.ts", "nothing-imports-test"],
  ["workbench/b.ts", "build/site.ts", "product-needs-no-build-script"],
  ["workbench/c.ts", "node:fs", "page-code-without-node"],
  ["workbench/d.ts", "nowhere/at-all.ts", "resolvable"],
];

/** Imports that the design wants; a ban that catches one of these is wrong. */
const allowed: [from: string, to: string][] = [
  ["src/scale/ok.ts", "src/problem.ts"],
  ["src/grid/ok.ts", "src/scale/scale.ts"],
  ["src/kind/ok.ts", "src/scorecard/score.ts"],
  ["src/assess/ok.ts", "src/pack/schema.ts"],
  ["src/pack/ok.ts", "src/packs/index.ts"],
  ["src/index.ts", "src/assess/run.ts"],
  ["functions/ok.ts", "src/index.ts"],
  ["taskpane/ok.ts", "src/index.ts"],
  ["desk/draft/ok.ts", "src/index.ts"],
  ["desk/paper/report/ok.ts", "desk/paper/cells/plan.ts"],
  ["desk/paper/report/ok2.ts", "desk/paper/assessment/plan.ts"],
  ["taskpane/places/bond/ok.ts", "desk/draft/draft.ts"],
  ["taskpane/places/bond/ok2.ts", "taskpane/places/bond/step.ts"],
  ["cli/ok3.ts", "desk/paper/report/plan.ts"],
  ["host/ok.ts", "src/index.ts"],
  ["workbench/ok.ts", "host/workbook.ts"],
  ["workbench/ok2.ts", "functions/names.ts"],
  ["workbench/ok3.ts", "taskpane/pane.ts"],
  ["cli/ok.ts", "host/workbook.ts"],
  ["cli/ok2.ts", "functions/names.ts"],
  ["test/ok.ts", "src/grid/band.ts"],
];

let folder = "";
let found: { from: string; to: string; rule: string }[] = [];

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function importLine(from: string, to: string): string {
  const path = to.startsWith("node:")
    ? to
    : relative(dirname(from), to)
        .replace(/^(?!\.)/, "./")
        .replace(/\.ts$/, "");
  return `import * as other from "${path}";\nexport const used = other;\n`;
}

beforeAll(async () => {
  mkdirSync(`${root}.cache`, { recursive: true });
  folder = mkdtempSync(`${root}.cache/imports-`);
  const all = [...forbidden, ...allowed];
  for (const [, to] of all) if (!to.startsWith("no")) write(to, "export const value = 1;\n");
  for (const [from, to] of all) write(from, importLine(from, to));
  write("host/round.ts", importLine("host/round.ts", "host/about.ts"));
  write("host/about.ts", importLine("host/about.ts", "host/round.ts"));
  const { doNotFollow, tsPreCompilationDeps, enhancedResolveOptions } = rules.options;
  const result = await cruise(["."], {
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: rules.forbidden },
    doNotFollow,
    tsPreCompilationDeps,
    enhancedResolveOptions,
  } as Parameters<typeof cruise>[1]);
  found = (result.output as ICruiseResult).summary.violations.map((one) => ({
    from: one.from,
    to: one.to,
    rule: one.rule.name,
  }));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each(forbidden)("%s may not import %s: %s", (from, _to, rule) => {
  expect(found.filter((one) => one.from === from).map((one) => one.rule)).toContain(rule);
});

test.each(allowed)("%s may import %s", (from) => {
  expect(found.filter((one) => one.from === from)).toEqual([]);
});

test("a circle is an error", () => {
  const circle = found.filter((one) => one.rule === "no-circular").flatMap(({ from, to }) => [from, to]);
  expect(circle.sort()).toEqual(["host/about.ts", "host/round.ts"]);
});

test("every ban is an error and says why", () => {
  for (const { name, severity, comment } of rules.forbidden) {
    expect([name, severity]).toEqual([name, "error"]);
    expect(comment.length).toBeGreaterThan(40);
  }
});

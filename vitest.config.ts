import { defineConfig } from "vitest/config";
import { LOOK, PATIENCE } from "./test/patience.ts";

export default defineConfig({
  test: {
    // The grid's engine ships modules that node reads only after Vite has resolved their imports.
    server: { deps: { inline: [/univerjs/] } },
    // Left to itself the runner keeps one core free, half of a small machine.
    maxWorkers: "100%",
    // No test has a limit of its own: what is slow is seen in how long the whole takes, not in a test that fails on a busy machine.
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    expect: { poll: { timeout: LOOK } },
    reporters: ["default", "./build/summary-reporter.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**", "test/taskpane/components/**"],
          // The files of a worker share what they import: the grid's engine and ten methodologies load once, not 140 times.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // The pane's parts in a document of their own: each file apart, since a document is not to be shared.
        extends: true,
        test: {
          name: "components",
          environment: "happy-dom",
          include: ["test/taskpane/components/**/*.test.tsx"],
          setupFiles: ["test/taskpane/components/setup.ts"],
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Node drives a real browser, after the unit tests, with time to start.
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/browser/site.ts",
          // As above; each file still has a browser of its own.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

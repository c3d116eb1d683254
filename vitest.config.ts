import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // The grid's engine ships modules that node reads only after Vite has resolved their imports.
    server: { deps: { inline: [/univerjs/] } },
    // Left to itself the runner keeps one core free, half of a small machine.
    maxWorkers: "100%",
    reporters: ["default", "./build/summary-reporter.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**", "test/taskpane/components/**"],
          testTimeout: 180_000,
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
          testTimeout: 180_000,
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
          // Where something is waited for, a slow machine only waits longer.
          expect: { poll: { timeout: 240_000 } },
          testTimeout: 900_000,
          hookTimeout: 900_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

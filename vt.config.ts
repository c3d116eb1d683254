import { defineConfig } from "vitest/config";
export default defineConfig({ test: { server: { deps: { inline: [/univerjs/] } }, include: ["pg*.test.ts"], testTimeout: 100000, root: "/work/wt/engine" } });

/**
 * `npm run excel`: builds, serves over https and loads the add-in into Excel for this computer.
 * `npm run excel -- web` serves and prints the steps for Excel in a browser; `npm run excel -- stop` takes it out again.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { buildIfStale, serve } from "../build/site";
import { devOrigin } from "../build/site-url";
import { planFor, webSteps } from "./sideload-plan";

const debuggingCli = join(
  createRequire(import.meta.url).resolve("office-addin-debugging/package.json"),
  "../cli.js",
);

/** Runs Microsoft's sideloading tool; answers whether it succeeded. */
function debugging(...args: string[]): boolean {
  return spawnSync(process.execPath, [debuggingCli, ...args], { stdio: "inherit" }).status === 0;
}

async function serveForExcel(): Promise<void> {
  await buildIfStale();
  // The first time, this makes a certificate for localhost and asks the system to trust it.
  await serve({
    port: Number(new URL(devOrigin).port),
    strictPort: true,
    https: await getHttpsServerOptions(),
  });
  console.log(`Serving the add-in at ${devOrigin}; leave this running while you use it.`);
}

async function run(): Promise<void> {
  const plan = planFor(process.argv[2], process.platform);
  switch (plan.action) {
    case "explain":
      throw new Error(plan.message);
    case "stop":
      if (!debugging("stop", "manifest.xml"))
        throw new Error("Excel still has the add-in; the reason is above.");
      return;
    case "web":
      await serveForExcel();
      console.log(webSteps);
      return;
    case "desktop":
      await serveForExcel();
      if (!debugging("start", "manifest.xml", "desktop", "--app", "excel", "--no-debug")) {
        throw new Error("Excel did not take the add-in; the reason is above.");
      }
      console.log(
        "Excel shows the tab Notchbook. When you are done: Ctrl+C here, then npm run excel -- stop",
      );
  }
}

await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  // The server may be running already.
  process.exit(1);
});

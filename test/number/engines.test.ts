import variant from "@jitl/quickjs-singlefile-mjs-release-sync";
import { newQuickJSWASMModuleFromVariant } from "quickjs-emscripten-core";
import { expect, test } from "vitest";
import { everywhereScript } from "./bundle";
import { computeEverywhere } from "./everywhere";

/* Chromium's own run of the same script is in test/browser. */

test("another engine computes every score and every record alike", async () => {
  const script = await everywhereScript();
  const engine = await newQuickJSWASMModuleFromVariant(variant);
  const here = computeEverywhere();
  expect(engine.evalCode(`${script};Everywhere.computeEverywhere()`)).toBe(here);
  // The drawn issuers are rated, or the hashes would tell of problems only.
  expect(new Set(here.match(/[0-9a-f]{64}/g)).size).toBeGreaterThan(40);
});

test("the other engine is another: its own logarithms are not all ours", async () => {
  const engine = await newQuickJSWASMModuleFromVariant(variant);
  const script =
    "const all = []; for (let i = 1; i < 4000; i += 1) all.push(Math.log(i * 1.37), Math.pow(i, 0.3)); all.join()";
  const own = Array.from({ length: 3999 }, (_, index) => [
    Math.log((index + 1) * 1.37),
    Math.pow(index + 1, 0.3),
  ]).flat();
  expect(engine.evalCode(script)).not.toBe(own.join());
});

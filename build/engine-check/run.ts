/**
 * `npm run engine:check`: calculates formulas and makes structural edits twice, by the embedded engine and by
 * LibreOffice, and prints where they differ. `--record` keeps LibreOffice's results for the tests.
 */
import { prepareNode } from "../../host/engine/node-modules";
import { hasLibreOffice } from "./libreoffice";

if (!hasLibreOffice()) {
  console.log("LibreOffice (soffice) is not installed.");
  process.exitCode = 2;
} else {
  prepareNode();
  const { check } = await import("./check");
  process.exitCode = (await check(process.argv.includes("--record"))) === 0 ? 0 : 1;
}

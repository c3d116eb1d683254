/** `npm run bench`: times the core and the embedded workbook, beside native formulas of the same scorecard. */
import { availableParallelism } from "node:os";
import { benchCompiled } from "./compiled";
import { benchCore } from "./core";
import { benchLedger } from "./ledger";
import { benchSheet } from "./sheet";

console.log(
  `Node ${process.version}, ${availableParallelism()} cores. Median by the clock and of the processor, fastest … slowest round.\n`,
);
console.log("The core");
await benchCore();
await benchLedger();
console.log("\nThe compiled methodology beside its peers");
await benchCompiled();
console.log("\nThe embedded workbook without a window (waiting for quiet costs about 20 ms of each)");
await benchSheet();
process.exit();

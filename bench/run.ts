/** `npm run bench`: times the core and the embedded workbook, beside native formulas of the same scorecard. */
import { availableParallelism, loadavg } from "node:os";
import { benchBook } from "./book";
import { benchCompiled } from "./compiled";
import { benchCore } from "./core";
import { benchLedger } from "./ledger";
import { benchSheet } from "./sheet";
import { benchSimulation } from "./simulation";
import { benchSingle } from "./single";

console.log(
  `Node ${process.version}, ${availableParallelism()} cores. Median by the clock and of the processor, fastest … slowest round. Load of the machine: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(", ")} (1, 5, 15 minutes).\n`,
);
console.log("The core");
await benchCore();
await benchLedger();
console.log("\nThe bond book");
await benchBook();
console.log("\nThe compiled methodology beside its peers");
await benchCompiled();
console.log("\nSingle calls");
benchSingle();
console.log("\nSimulation");
benchSimulation();
console.log("\nThe embedded workbook without a window (waiting for quiet costs about 20 ms of each)");
await benchSheet();
process.exit();

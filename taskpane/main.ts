import { expectMethods } from "../src";
import { registerCommands } from "./shell/commands";
import { showInExcel } from "./excel";

/** What Excel's page runs: the ribbon's commands, then the pane. */
const root = document.getElementById("pane");
if (root && typeof Office !== "undefined") {
  // Formulas may ask for the workbook's own methodologies before the pane has read them.
  expectMethods();
  void Office.onReady().then(() => registerCommands(Office));
  void showInExcel(root);
}

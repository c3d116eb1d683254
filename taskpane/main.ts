import { registerCommands } from "./shell/commands";
import { showInExcel } from "./excel";

/** What Excel's page runs: the ribbon's commands, then the pane. */
const root = document.getElementById("pane");
if (root && typeof Office !== "undefined") {
  void Office.onReady().then(() => registerCommands(Office));
  void showInExcel(root);
}

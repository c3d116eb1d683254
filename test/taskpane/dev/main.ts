import { createLiveWorkbook } from "../../../host/engine";
import { createOfficeHost, type ClientLibrary } from "../../../host/office";
import { mountTaskpane, type MountedPane, type PaneTheme } from "../../../taskpane";
import { functions } from "../functions";

/**
 * Shows the pane alone over a live workbook without a grid, for looking at it: `?language=zh&theme=dark`.
 * `?workbook=none` shows it where there is no workbook. What drives the page reaches the workbook as `window.live`.
 */
const query = new URLSearchParams(location.search);
const page = window as unknown as ClientLibrary & Record<string, unknown>;
const root = document.getElementById("pane");

function mount(): MountedPane | null {
  if (root === null) return null;
  return mountTaskpane(root, {
    language: query.get("language") === "zh" ? "zh" : "en",
    theme: (query.get("theme") ?? "light") as PaneTheme,
  });
}

if (query.get("workbook") === "none") delete page["Excel"];
else {
  const workbook = await createLiveWorkbook({ functions });
  createOfficeHost(workbook).connect(page);
  page["live"] = workbook;
}
let pane = mount();
page["remount"] = () => {
  pane?.unmount();
  pane = mount();
};

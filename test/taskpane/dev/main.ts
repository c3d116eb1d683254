import { mountTaskpane, type PaneTheme } from "../../../taskpane";

/** Shows the pane alone, for looking at it: `?language=zh&theme=dark`. */
const query = new URLSearchParams(location.search);
const root = document.getElementById("pane");
if (root !== null) {
  mountTaskpane(root, {
    language: query.get("language") === "zh" ? "zh" : "en",
    theme: (query.get("theme") ?? "light") as PaneTheme,
  });
}

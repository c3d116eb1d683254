/** `npm start`: builds the workbench where its sources changed, serves it, and opens it where there is a screen. PORT names another port. */
import { parseNumber } from "office-addin-cli";
import { buildIfStale, serve } from "./site";

const hasScreen = process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

const port = parseNumber(process.env.PORT, "PORT must be a number.") ?? 3000;

console.log("Building the workbench where needed …");
const built = await buildIfStale();
const { url } = await serve({ port, open: hasScreen && process.stdout.isTTY && !process.env.CI });
console.log(
  `${built ? "Built." : "Nothing changed since the last build."} The workbench is at ${url} (stop with Ctrl+C)`,
);

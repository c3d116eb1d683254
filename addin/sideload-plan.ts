import { devOrigin } from "../build/site-url";

type Plan =
  /** Nothing can be loaded; the message says what can be done instead. */
  { action: "explain"; message: string } | { action: "desktop" } | { action: "web" } | { action: "stop" };

const usage = "Use: npm run excel (Excel on Windows or Mac), npm run excel -- web, or npm run excel -- stop";

/** Decides what `npm run excel` can do on this computer. Desktop Excel exists on Windows and Mac only. */
export function planFor(target: string | undefined, platform: NodeJS.Platform): Plan {
  if (target === "web") return { action: "web" };
  if (target !== undefined && target !== "desktop" && target !== "stop") {
    return { action: "explain", message: `Unknown target "${target}". ${usage}` };
  }
  if (platform !== "win32" && platform !== "darwin") return { action: "explain", message: noExcelHere };
  return { action: target === "stop" ? "stop" : "desktop" };
}

const noExcelHere = `There is no Excel for this system, so there is nothing to load the add-in into.
  npm start                 the same functions and pane in a browser workbench, without Excel
  npm run excel -- web      serve the add-in for Excel on the web and print the steps`;

export const webSteps = `
To load it into Excel on the web:
  1. Open ${devOrigin}/taskpane/taskpane.html in the same browser once and accept the certificate if asked.
  2. Open a workbook at https://excel.cloud.microsoft (a work, school or personal account).
  3. Home > Add-ins > More Add-ins > My Add-ins > Manage My Add-ins > Upload My Add-in.
  4. Choose manifest.xml from this folder, then Upload. The tab Notchbook appears.
The browser forgets the add-in when its storage is cleared; then upload it again.`;

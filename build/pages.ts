import type { Plugin } from "vite";
import type { OfficeLibrary } from "./office-library";
import { officeLibraries } from "./office-library";
import { commonHeaders, excelPolicy, headerOf, metaOf, workbenchPolicy } from "./policies";

/** The page at the site's root, in the sources. */
export const workbenchPage = "workbench/index.html";

/** The one page that Excel loads: task pane, functions and commands share its runtime. */
export const excelPage = "taskpane/taskpane.html";

/** The pages that stand in for Excel's where it cannot work; Excel frames them as it frames that one. */
const excelPages = /(^|\/)taskpane\/[^/]*\.html$/;

/**
 * The headers of a file of the site, whichever server sends it. Pages say their policy themselves as well, so that it
 * holds on a host that sends no headers; only `frame-ancestors` is lost there.
 */
export function headersOf(path: string, office: OfficeLibrary): Record<string, string> {
  const policy = excelPages.test(path)
    ? excelPolicy(office)
    : path.includes("docs/") || path.includes("guide/")
      ? { "frame-ancestors": ["'none'"] }
      : workbenchPolicy;
  return {
    ...commonHeaders,
    "Content-Security-Policy": headerOf(policy),
    // What browsers heed that know no frame-ancestors; it cannot name several hosts.
    ...(excelPages.test(path) ? {} : { "X-Frame-Options": "DENY" }),
    // Excel on the web reads the list of functions from an address of its own.
    ...(path.endsWith("functions.json") ? { "Access-Control-Allow-Origin": "*" } : {}),
  };
}

/**
 * Puts the workbench at the site's root, guards every page with its policy, and gives Excel's page the office.js of
 * the build. The development server sets no policy: reloading needs inline scripts.
 */
export function pages(office: OfficeLibrary): Plugin {
  return {
    name: "notchbook-pages",
    enforce: "post",
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const [path = "", query = ""] = (request.url ?? "").split("?");
        if (path === server.config.base) request.url = `${path}${workbenchPage}?${query}`;
        next();
      });
    },
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? "").replace(/[?#].*$/, "");
        for (const [name, value] of Object.entries(headersOf(path, office))) response.setHeader(name, value);
        next();
      });
    },
    transformIndexHtml: {
      order: "post",
      handler(html, context) {
        const isExcel = context.filename.endsWith(excelPage);
        const page = isExcel ? html.replaceAll(officeLibraries.public, office.script) : html;
        if (isExcel && !page.includes(`"${office.script}"`)) throw new Error(`${excelPage} loads no office.js.`);
        // First of all, so that it can tell when the next script does not come.
        const check = { tag: "script", attrs: { src: "./office-check.js" }, injectTo: "head-prepend" as const };
        const policy = metaOf(isExcel ? excelPolicy(office) : workbenchPolicy);
        const attrs = { "http-equiv": "Content-Security-Policy", content: policy };
        const meta = { tag: "meta", attrs, injectTo: "head-prepend" as const };
        return { html: page, tags: [...(context.server ? [] : [meta]), ...(isExcel ? [check] : [])] };
      },
    },
    generateBundle(_options, bundle) {
      const page = bundle[workbenchPage];
      if (page?.type !== "asset") return;
      page.fileName = "index.html";
      // Addresses are relative, so that the site works under any path; the page is now one folder higher.
      page.source = String(page.source).replaceAll('="../', '="./');
    },
  };
}

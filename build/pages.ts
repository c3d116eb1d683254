import type { Plugin } from "vite";
import { headersOf } from "./headers";
import { officeLibraries, type OfficeLibrary } from "./office-library";
import { excelPolicy, metaOf, workbenchPolicy } from "./policies";

/** The page at the site's root, in the sources. */
export const workbenchPage = "workbench/index.html";

/** The one page that Excel loads: task pane, functions and commands share its runtime. */
export const excelPage = "taskpane/taskpane.html";

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
        const path = (request.url ?? "").replace(/[?#].*$/, "").slice(server.config.base.length);
        for (const [name, value] of Object.entries(headersOf(path, office))) response.setHeader(name, value);
        next();
      });
    },
    transformIndexHtml: {
      order: "post",
      handler(html, context) {
        const isExcel = context.filename.endsWith(excelPage);
        const page = isExcel ? html.replaceAll(officeLibraries.public, office.script) : html;
        if (isExcel && !page.includes(`"${office.script}"`))
          throw new Error(`${excelPage} loads no office.js.`);
        // First of all, so that it can tell when the next script does not come.
        const check = {
          tag: "script",
          attrs: { src: "./office-check.js" },
          injectTo: "head-prepend" as const,
        };
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

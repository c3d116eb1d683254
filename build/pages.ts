import type { Plugin } from "vite";

/** The page at the site's root, in the sources. */
export const workbenchPage = "workbench/index.html";

/** The one page that Excel loads: task pane, functions and commands share its runtime. */
export const excelPage = "taskpane/taskpane.html";

/**
 * What the workbench may load: its own files and nothing else, so that no figure of an issuer can leave the page.
 * Fluent and the grid set styles from script; the grid draws to data and blob addresses.
 */
export const workbenchPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * Puts the workbench at the site's root and guards it with its policy: as a header where we serve it, and written
 * into the built page, so that any other host of the files keeps it. The Excel page has none of ours: it must load
 * office.js from Microsoft, and Office frames it. The development server sets none either: reloading needs inline scripts.
 */
export function pages(): Plugin {
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
        if (!path.endsWith(`/${excelPage}`)) response.setHeader("Content-Security-Policy", workbenchPolicy);
        // Excel on the web reads the list of functions from an address of its own.
        if (path.endsWith("/functions.json")) response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("X-Content-Type-Options", "nosniff");
        next();
      });
    },
    transformIndexHtml: {
      order: "post",
      handler(_html, context) {
        if (context.server || !context.filename.endsWith(workbenchPage)) return [];
        const attrs = { "http-equiv": "Content-Security-Policy", content: workbenchPolicy };
        return [{ tag: "meta", attrs, injectTo: "head-prepend" }];
      },
    },
    generateBundle(_options, bundle) {
      const page = bundle[workbenchPage];
      if (page) page.fileName = "index.html";
    },
  };
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, runInContext } from "node:vm";
import type { ClientLibrary } from "./connect";
import type { OfficeGlobals } from "./extend-office";

/** What Microsoft's client script defines, inside a context of its own. */
export interface NodeClientLibrary extends ClientLibrary, OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & ClientLibrary["OfficeExtension"];
}

const SCRIPT = "@microsoft/office-js/dist/excel-web-16.00.js";

/**
 * Loads Microsoft's own Excel client library into Node, unmodified, in a context with a stub window: for tests and
 * the command line. Each call gives a library of its own, which can be connected to a host of its own.
 */
export function loadClientLibraryInNode(): NodeClientLibrary {
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    Promise,
    JSON,
    Date,
    Math,
    performance,
    navigator: { userAgent: "node" },
    location: { search: "", hash: "" },
    document: {
      cookie: "",
      createElement: () => ({}),
      getElementsByTagName: () => [],
      addEventListener: () => undefined,
    },
  };
  window["window"] = window;
  window["self"] = window;
  createContext(window);
  const path = createRequire(import.meta.url).resolve(SCRIPT);
  runInContext(readFileSync(path, "utf8"), window, { filename: path });
  return window as unknown as NodeClientLibrary;
}

import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { addinFiles } from "./build/addin-files";
import { budgets } from "./build/budgets";
import { clientLibraryFiles } from "./build/client-library";
import { functionsFiles } from "./build/custom-functions";
import { loadedOnly } from "./build/loaded-only";
import { officeLibraryFrom } from "./build/office-library";
import { ownPackage } from "./build/own-package";
import { packsLater } from "./build/packs-later";
import { excelPage, pages, workbenchPage } from "./build/pages";
import { servedFiles } from "./build/served-files";
import { shipped } from "./build/shipped";
import { siteRoot } from "./build/site-root";
import { siteUrlFrom } from "./build/site-url";
import { unavailablePages } from "./build/unavailable-pages";
import { wordsLater } from "./build/words-later";

const root = fileURLToPath(new URL(".", import.meta.url));
const siteUrl = siteUrlFrom(process.env.NOTCHBOOK_URL);
const office = officeLibraryFrom(process.env.NOTCHBOOK_OFFICE_JS);
/** An add-in alone has no workbench, and so nothing of Microsoft's and no grid. */
const addinOnly = process.env.NOTCHBOOK_ADDIN_ONLY === "yes";

export default defineConfig(({ command }) => ({
  root,
  // The site works under any path; the manifest alone names the whole address.
  base: command === "build" ? "./" : "/",
  // No page answers for an address that does not exist.
  appType: "mpa",
  publicDir: false,
  plugins: [
    react(),
    ownPackage(root),
    siteRoot(),
    loadedOnly(),
    packsLater(),
    wordsLater(),
    pages(office),
    servedFiles("notchbook-functions", () => functionsFiles(root, siteUrl)),
    servedFiles("notchbook-addin", () => addinFiles(root, siteUrl)),
    servedFiles("notchbook-unavailable", () => Promise.resolve(unavailablePages(office))),
    shipped({ root, clientLibrary: !addinOnly }),
    budgets(root),
    ...(addinOnly ? [] : [servedFiles("notchbook-client-library", clientLibraryFiles)]),
  ],
  // Files are opened and saved in a worker; it is a module like the page's own.
  worker: { format: "es" },
  // Both servers answer this machine only.
  server: { host: "localhost", port: 3000, strictPort: true },
  preview: { host: "localhost", port: 3000 },
  build: {
    target: "es2022",
    // The budgets (build/budgets.json) say what is too large.
    chunkSizeWarningLimit: 8000,
    manifest: true,
    rolldownOptions: {
      // Our own modules only say things: one that nobody asks is left out, and each entry carries its own alone.
      treeshake: {
        moduleSideEffects: [{ test: /\/(src|desk|grid|taskpane)\/.*\.tsx?$/, sideEffects: false }],
      },
      // The manifest names the functions' script, so its address has no hash; the Excel page imports the same file.
      input: {
        ...(addinOnly ? {} : { workbench: workbenchPage }),
        taskpane: excelPage,
        functions: "functions/associate.ts",
      },
      output: {
        entryFileNames: ({ name }) => (name === "functions" ? "functions.js" : "assets/[name]-[hash].js"),
      },
    },
  },
}));

import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { addinFiles } from "./build/addin-files";
import { clientLibraryFiles } from "./build/client-library";
import { functionsFiles } from "./build/custom-functions";
import { excelPage, pages, workbenchPage } from "./build/pages";
import { servedFiles } from "./build/served-files";
import { basePathOf, siteUrlFrom } from "./build/site-url";

const root = fileURLToPath(new URL(".", import.meta.url));
const siteUrl = siteUrlFrom(process.env.NOTCHBOOK_URL);

export default defineConfig({
  root,
  base: basePathOf(siteUrl),
  // No page answers for an address that does not exist.
  appType: "mpa",
  publicDir: false,
  plugins: [
    react(),
    pages(),
    servedFiles("notchbook-functions", () => functionsFiles(root, siteUrl)),
    servedFiles("notchbook-client-library", clientLibraryFiles),
    servedFiles("notchbook-addin", () => addinFiles(root, siteUrl)),
  ],
  server: { port: 3000, strictPort: true },
  preview: { port: 3000 },
  // Files are opened and saved in a worker; it is a module like the page's own.
  worker: { format: "es" },
  build: {
    target: "es2022",
    // The grid is 1.75 MB compressed and loads by itself; everything else is far below.
    chunkSizeWarningLimit: 8000,
    manifest: true,
    rolldownOptions: {
      // The manifest names the functions' script, so its address has no hash; the Excel page imports the same file.
      input: { workbench: workbenchPage, taskpane: excelPage, functions: "functions/associate.ts" },
      output: {
        entryFileNames: ({ name }) => (name === "functions" ? "functions.js" : "assets/[name]-[hash].js"),
      },
    },
  },
});

import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ServedFile } from "./served-files";

const notice = `excel-web-16.00.js in this folder is Microsoft's Office JavaScript API library, unmodified, from the npm
package @microsoft/office-js (version VERSION). Copyright (c) Microsoft Corporation. All rights reserved. It is no part of
Notchbook and not under Notchbook's licence; its own terms are in LICENSE.md beside this file. They allow its use
only in apps that interoperate with Microsoft 365 products. Microsoft is not responsible for maintaining, updating
or supporting Notchbook.
`;

/**
 * Reads Microsoft's Excel client library for the workbench from node_modules. It is a classic script that the page
 * loads as it is: its licence lets it be passed on unmodified and with its terms, so it is neither bundled nor
 * committed. The Excel page does not use it; that one loads office.js from Microsoft.
 */
export async function clientLibraryFiles(): Promise<ServedFile[]> {
  const folder = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json"));
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { version: string };
  return [
    {
      path: "office-client/excel-web-16.00.js",
      type: "text/javascript; charset=utf-8",
      content: await readFile(join(folder, "dist/excel-web-16.00.js")),
    },
    {
      path: "office-client/NOTICE.txt",
      type: "text/plain; charset=utf-8",
      content: notice.replace("VERSION", version),
    },
    {
      path: "office-client/LICENSE.md",
      type: "text/plain; charset=utf-8",
      content: await readFile(join(folder, "LICENSE.md")),
    },
  ];
}

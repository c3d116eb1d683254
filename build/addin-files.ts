import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ServedFile } from "./served-files";
import { devOrigin } from "./site-url";

/** Rewrites a manifest for the host that a build is for. The one at the root names the developer's own machine. */
export function manifestFor(manifest: string, siteUrl: string): string {
  return manifest
    .replaceAll(`<AppDomain>${devOrigin}</AppDomain>`, `<AppDomain>${new URL(siteUrl).origin}</AppDomain>`)
    .replaceAll(devOrigin, siteUrl);
}

/** Reads what Excel is given beside the pages: the manifest for this site, the ribbon's icons and the check of office.js. */
export async function addinFiles(root: string, siteUrl: string): Promise<ServedFile[]> {
  const manifest = await readFile(join(root, "manifest.xml"), "utf8");
  const folder = join(root, "addin/icons");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".png"));
  const icons = names.map(async (name) => ({
    path: `icons/${name}`,
    type: "image/png",
    content: await readFile(join(folder, name)),
  }));
  return [
    { path: "manifest.xml", type: "application/xml", content: manifestFor(manifest, siteUrl) },
    {
      path: "taskpane/office-check.js",
      type: "text/javascript; charset=utf-8",
      content: await readFile(join(root, "addin/page/office-check.js"), "utf8"),
    },
    ...(await Promise.all(icons)),
  ];
}

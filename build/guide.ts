import { spawn } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { packagesOf } from "./bundled";
import { decisionsPage, guideEntry } from "./guide-pages";
import { noticesText } from "./notices";
import { hashesOf, metaOf } from "./policies";

/** The documents that come from outside docs/, under the names that they have on the site. */
const others = ["CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"];

/**
 * Builds the documents as a site that can be searched, into `folder`, to be served under `base` (a path with a slash at
 * both ends). Fails with VitePress's own words, a link that leads nowhere among them.
 */
export async function buildGuide(root: string, folder: string, base: string): Promise<void> {
  const work = join(root, ".cache/guide");
  const source = join(work, "source");
  await rm(work, { recursive: true, force: true });
  await mkdir(join(source, ".vitepress"), { recursive: true });
  await cp(join(root, "docs"), source, { recursive: true });
  // Workbooks to take along are no pages: the site hands them out as they are.
  await mkdir(join(source, "public"));
  await cp(join(root, "docs/examples"), join(source, "public/examples"), { recursive: true });
  // They name documents from the project's root; on the site all stand side by side.
  for (const name of others)
    await writeFile(
      join(source, name),
      (await readFile(join(root, name), "utf8")).replaceAll("](docs/", "]("),
    );
  await cp(join(root, "build/guide/config.mjs"), join(source, ".vitepress/config.mjs"));
  await cp(join(root, "build/guide/theme.mjs"), join(source, ".vitepress/theme/index.mjs"));
  const pages = (await readdir(source, { recursive: true })).filter((path) => path.endsWith(".md"));
  const texts = await Promise.all(pages.map((path) => readFile(join(source, path), "utf8")));
  const read = pages.map((path, index) => ({ path, text: texts[index] ?? "" }));
  const { sidebar, home } = guideEntry(read);
  await writeFile(join(source, "index.md"), home);
  await writeFile(join(source, "adr/index.md"), decisionsPage(read));
  await writeFile(
    join(source, ".vitepress/pages.json"),
    JSON.stringify({ title: "Notchbook", base, sidebar }),
  );
  await runVitePress(root, source);
  await rm(folder, { recursive: true, force: true });
  await cp(join(work, "out"), folder, { recursive: true });
  await guard(folder);
  const modules = JSON.parse(await readFile(join(source, ".vitepress/modules.json"), "utf8")) as string[];
  await writeFile(join(folder, "THIRD-PARTY-NOTICES.txt"), noticesText(root, packagesOf(modules)));
}

function runVitePress(root: string, source: string): Promise<void> {
  const command = [join(root, "node_modules/vitepress/bin/vitepress.js"), "build", source];
  // VitePress takes a link for a page unless it knows how the file's name ends.
  const env = { ...process.env, VITE_EXTRA_EXTENSIONS: "xlsx" };
  const child = spawn(process.execPath, command, { cwd: root, stdio: ["ignore", "pipe", "pipe"], env });
  const output: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The documents' site was not built:\n${Buffer.concat(output).toString()}`));
    });
  });
}

/** Writes into each page what it may do: its own files, and the scripts that stand in it by their hashes. */
async function guard(folder: string): Promise<void> {
  const pages = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith(".html"));
  for (const path of pages) {
    const html = await readFile(join(folder, path), "utf8");
    const policy = metaOf({
      "default-src": ["'none'"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
      "script-src": ["'self'", ...hashesOf(html, "script")],
      "style-src": ["'self'", "'unsafe-inline'"],
      "img-src": ["'self'", "data:"],
      "font-src": ["'self'"],
      "connect-src": ["'self'"],
    });
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
    if (!html.includes("<head>")) throw new Error(`${basename(path)} has no head to guard.`);
    await writeFile(join(folder, path), html.replace("<head>", `<head>\n    ${meta}`));
  }
}

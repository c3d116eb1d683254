import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { manifestFor } from "../../build/addin-files";
import { officeLibraries } from "../../build/office-library";
import { assemble } from "../../build/package/assemble";
import { readOptions } from "../../build/package/options";
import { devOrigin } from "../../build/site-url";
import { launchPatient } from "./patient";
import { root } from "../addin/manifest-file";

const origin = "https://ratings.example.org/risk/notchbook";
const scratch = mkdtempSync(join(tmpdir(), "notchbook-package-"));
const folder = join(scratch, "package");
let files: string[];
let server: ChildProcess;
let url: string;
let browser: Browser;

beforeAll(async () => {
  // The site was built for the tests already; what names its host is moved as a build for another host moves it.
  const moveSite = (site: string, { siteUrl }: { readonly siteUrl: string }): Promise<void> => {
    cpSync(join(root, "dist"), site, { recursive: true });
    rmSync(join(site, ".inputs"), { force: true });
    const move = (name: string, moved: (text: string) => string) =>
      writeFileSync(join(site, name), moved(readFileSync(join(site, name), "utf8")));
    move("manifest.xml", (text) => manifestFor(text, siteUrl));
    move("functions.json", (text) => text.replaceAll(devOrigin, siteUrl));
    return Promise.resolve();
  };
  files = await assemble(root, readOptions(["--origin", origin, "--out", folder]), moveSite);
  server = spawn(process.execPath, [join(folder, "serve.mjs")], { env: { ...process.env, PORT: "0" } });
  const [line] = (await once(server.stdout!, "data")) as [Buffer];
  url = /http:\S+/.exec(line.toString())![0];
  browser = await launchPatient();
});

afterAll(async () => {
  await browser.close();
  server.kill();
  rmSync(scratch, { recursive: true });
});

interface Opened {
  readonly page: Page;
  /** What the page asked of others, and what its policy refused. */
  readonly elsewhere: string[];
  readonly refused: () => Promise<string[]>;
}

async function openPage(): Promise<Opened> {
  const page = await browser.newPage();
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
  });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { violations: seen });
    document.addEventListener("securitypolicyviolation", (event) =>
      seen.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  const refused = () => page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);
  return { page, elsewhere, refused };
}

test("the folder lists every file of its own with its hash, and nothing of the build's bookkeeping", () => {
  const listed = readFileSync(join(folder, "SHA256SUMS"), "utf8").trim().split("\n");
  expect(listed.map((line) => line.slice(66))).toEqual(files.filter((path) => path !== "SHA256SUMS").sort());
  expect(files.filter((path) => /(^|\/)\.|\.map$/.test(path))).toEqual([]);
  expect(files).toEqual(
    expect.arrayContaining([
      ...["manifest.xml", "README.md", "RELEASE-NOTES.md", "SECURITY.md", "Containerfile", "nginx.conf"],
      ...["Caddyfile", "serve.mjs", "headers.json", "integrity.json", "site/_headers", "site/LICENSE.txt"],
      ...["site/THIRD-PARTY-NOTICES.txt", "site/sbom.cdx.json", "site/guide/THIRD-PARTY-NOTICES.txt"],
    ]),
  );
});

test("its own documents link to files of the folder", () => {
  for (const name of ["README.md", "SECURITY.md", "RELEASE-NOTES.md"]) {
    const links = [...readFileSync(join(folder, name), "utf8").matchAll(/\]\(([^)#]+)/g)].map(
      ([, link]) => link,
    );
    expect(links.filter((link) => !files.includes(link ?? "") && !/^https:/.test(link ?? ""))).toEqual([]);
  }
});

describe("under a path of a plain server", () => {
  test("the workbench opens its sample, asks nobody else and breaks no policy", async () => {
    const { page, elsewhere, refused } = await openPage();
    await page.goto(url);
    await page.getByText("Stand-alone aaa, final AAA.").first().waitFor();
    expect(elsewhere).toEqual([]);
    expect(await refused()).toEqual([]);
    await page.close();
  });

  test("nobody may put the workbench into a frame, Excel's hosts alone may frame the pane", async () => {
    const policyOf = async (path: string) =>
      (await fetch(`${url}${path}`)).headers.get("content-security-policy") ?? "";
    for (const path of ["", "index.html", "guide/", "docs/functions.html", "manifest.xml"])
      expect([path, await policyOf(path)]).toEqual([path, expect.stringContaining("frame-ancestors 'none'")]);
    for (const page of ["taskpane", "blocked", "outside"])
      expect(await policyOf(`taskpane/${page}.html`)).toMatch(
        /frame-ancestors https:\/\/\*\.officeapps\.live\.com /,
      );
    expect(files.filter((path) => path.endsWith(".html")).length).toBeGreaterThan(20);
  });

  test("a file outside the site is not served", async () => {
    for (const path of ["..%2fheaders.json", "%2e%2e/headers.json", ".hidden", "nowhere", "taskpane/"])
      expect([path, (await fetch(`${url}${path}`)).status]).toEqual([path, 404]);
    expect((await fetch(url, { method: "POST" })).status).toBe(405);
  });
});

describe("the pane's page", () => {
  test("says in both languages which address was refused where office.js is blocked", async () => {
    const { page, refused } = await openPage();
    await page.route(/appsforoffice/, (route) => route.abort());
    await page.goto(`${url}taskpane/taskpane.html`);
    await page.waitForURL(/blocked\.html$/);
    const text = (await page.textContent("main")) ?? "";
    expect(text).toContain("could not load Microsoft's office.js");
    expect(text).toContain("无法加载微软的 office.js");
    expect(text.split(officeLibraries.public)).toHaveLength(3);
    expect(await refused()).toEqual([]);
    expect(await page.getByRole("link").first().getAttribute("href")).toBe("taskpane.html");
    await page.close();
  });

  test("says so as well where office.js never answers", async () => {
    const { page } = await openPage();
    await page.clock.install();
    await page.route(/appsforoffice/, () => undefined);
    await page.goto(`${url}taskpane/taskpane.html`, { waitUntil: "commit" });
    // The parser stands at the second script, so the first has set its timer.
    await expect.poll(() => page.evaluate(() => document.scripts.length)).toBe(2);
    await page.clock.runFor(20_000);
    await page.waitForURL(/blocked\.html$/);
    await page.close();
  });

  test("loads Microsoft's library under its policy, and outside Excel says where it belongs", async () => {
    const { page, elsewhere, refused } = await openPage();
    const library = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));
    await page.route(`${new URL(".", officeLibraries.public).href}**`, (route) =>
      route.fulfill({ path: join(library, posix.basename(new URL(route.request().url()).pathname)) }),
    );
    await page.goto(`${url}taskpane/taskpane.html`);
    await page.waitForURL(/outside\.html$/);
    expect(await page.textContent("main")).toContain("open outside Excel");
    expect(await page.textContent("main")).toContain("在 Excel 之外打开");
    expect(
      elsewhere.filter((address) => !address.startsWith(new URL(".", officeLibraries.public).href)),
    ).toEqual([]);
    expect(await refused()).toEqual([]);
    await page.close();
  });
});

describe("the documents", () => {
  test("are searched in both languages and break no policy", async () => {
    const { page, elsewhere, refused } = await openPage();
    await page.goto(`${url}guide/`);
    for (const [words, found] of [
      ["RATING.DISTANCE", /functions\.html#rating-distance$/],
      // It stands inside a longer run of characters (代偿回收率).
      ["回收率", /(glossary|ratios|functions|coverage|calibration|cases)\.html/],
    ] as const) {
      await page.getByRole("button", { name: "Search" }).first().click();
      await page.getByRole("searchbox").fill(words);
      const first = page.locator("#localsearch-list a").first();
      await first.waitFor();
      expect(await first.getAttribute("href")).toMatch(found);
      await page.keyboard.press("Escape");
    }
    expect(elsewhere).toEqual([]);
    expect(await refused()).toEqual([]);
    await page.close();
  });

  test("link to files of the site only, and to places that are there", () => {
    const base = new URL(url).pathname;
    const pages = files.filter((path) => path.startsWith("site/guide/") && path.endsWith(".html"));
    const html = new Map(pages.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
    const lost: string[] = [];
    let links = 0;
    for (const [path, text] of html) {
      for (const [, href = ""] of text.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)) {
        if (/^(https?|mailto):/.test(href)) continue;
        links += 1;
        const from = new URL(path.replace("site/", base), "http://localhost");
        const target = new URL(href.replaceAll("&amp;", "&"), from);
        const inside = decodeURIComponent(target.pathname).replace(base, "site/");
        const file = inside.endsWith("/") ? `${inside}index.html` : inside;
        const place = decodeURIComponent(target.hash.slice(1));
        const there = html.get(file);
        if (!files.includes(file)) lost.push(`${path}: ${href}`);
        else if (place !== "" && there !== undefined && !there.includes(`id="${place}"`))
          lost.push(`${path}: ${href}`);
      }
    }
    expect(lost).toEqual([]);
    expect(links).toBeGreaterThan(500);
  });
});

import { readFileSync } from "node:fs";
import { get } from "node:http";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { officeLibraryFrom } from "../../build/office-library";
import { excelPolicy, headerOf, workbenchPolicy } from "../../build/policies";
import type { Served } from "../../build/site";
import { launchPatient } from "./patient";
import { serveSite } from "./site";

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}

let site: Served;
let browser: Browser;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchPatient();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test.each([
  ["", workbenchPolicy, "'none'"],
  ["taskpane/taskpane.html", excelPolicy(officeLibraryFrom("public")), "https://*.officeapps.live.com"],
])("what /%s may load is said by the server and by the page itself", async (path, policy, frame) => {
  const response = await fetch(`${site.url}${path}`);
  expect(response.headers.get("content-security-policy")).toBe(headerOf(policy));
  expect(headerOf(policy)).toContain(`frame-ancestors ${frame}`);
  expect(headerOf(policy)).toMatch(/(^|; )script-src 'self'( https:|;)/);
  expect(await response.text()).toContain('<meta http-equiv="Content-Security-Policy"');
});

test("opening the workbench asks nobody else for anything and breaks no policy", async () => {
  const page = await browser.newPage();
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(site.url) && !/^(data|blob):/.test(request.url()))
      elsewhere.push(request.url());
  });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { violations: seen });
    document.addEventListener("securitypolicyviolation", (event) =>
      seen.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(site.url, { waitUntil: "networkidle" });
  expect(elsewhere).toEqual([]);
  expect(await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)).toEqual(
    [],
  );
  await page.close();
});

test("pane and functions reach Excel and the workbench as the same files", () => {
  const chunks = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8")) as Record<string, Chunk>;
  const reach = (key: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(key)) return seen;
    seen.add(key);
    const { imports = [], dynamicImports = [] } = chunks[key] ?? {};
    for (const next of [...imports, ...dynamicImports]) reach(next, seen);
    return seen;
  };
  const filesOf = (key: string) => [...reach(key)].map((one) => chunks[one]?.file ?? "");
  const shared = filesOf("taskpane/taskpane.html").filter((file) =>
    filesOf("workbench/index.html").includes(file),
  );
  const text = shared.map((file) => readFileSync(`dist/${file}`, "utf8")).join("\n");
  // The code of a function, the packs it reads and the pane's words: each once in what the two pages share.
  for (const mark of ["RATING.EXPLAIN", "ccxap-guarantor", "受评主体"]) expect(text).toContain(mark);
  const others = Object.values(chunks).filter(({ file }) => file.endsWith(".js") && !shared.includes(file));
  const copies = others.filter(({ file }) =>
    readFileSync(`dist/${file}`, "utf8").includes('"RATING.EXPLAIN":'),
  );
  expect(copies.map(({ file }) => file)).toEqual([]);
});

test("Excel's page loads Microsoft's library first, then the functions, then the pane", async () => {
  const page = await (await fetch(`${site.url}taskpane/taskpane.html`)).text();
  const scripts = [...page.matchAll(/<script[^>]*src="([^"]+)"/g)].map((match) => match[1]);
  expect(scripts.slice(0, 2)).toEqual([
    "./office-check.js",
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  ]);
  expect(scripts.slice(2).every((source) => source?.startsWith("../assets/"))).toBe(true);
  expect((await fetch(`${site.url}functions.js`)).status).toBe(200);
});

test("Microsoft's client library is served byte for byte, with its terms", async () => {
  const served = Buffer.from(
    await (await fetch(`${site.url}office-client/excel-web-16.00.js`)).arrayBuffer(),
  );
  const installed = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  expect(served.equals(readFileSync(installed))).toBe(true);
  expect(await (await fetch(`${site.url}office-client/LICENSE.md`)).text()).toContain(
    "MICROSOFT SOFTWARE LICENSE TERMS",
  );
  expect(await (await fetch(`${site.url}office-client/NOTICE.txt`)).text()).toMatch(/version \d+\.\d+\.\d+/);
});

test("Excel on the web may read the list of functions, and every help link leads to a place", async () => {
  const response = await fetch(`${site.url}functions.json`);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  const { functions } = (await response.json()) as { functions: { helpUrl: string }[] };
  const help = await (await fetch(`${site.url}docs/functions.html`)).text();
  expect(functions.length).toBeGreaterThan(50);
  for (const { helpUrl } of functions)
    expect(help).toContain(`<section id="${helpUrl.split("#")[1] ?? "?"}">`);
});

test("the server answers this machine only, and no other host's name", async () => {
  const { hostname, port } = new URL(site.url);
  expect(hostname).toBe("localhost");
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one !== undefined && !one.internal && one.family === "IPv4");
  for (const other of others) {
    const refused = new Promise((resolve) => {
      const socket = connect({ host: other!.address, port: Number(port) });
      socket.on("error", () => resolve(true));
      socket.on("connect", () => {
        socket.destroy();
        resolve(false);
      });
    });
    expect([other!.address, await refused]).toEqual([other!.address, true]);
  }
  const status = await new Promise((resolve, reject) => {
    get(site.url, { headers: { Host: "rebound.example" } }, (response) =>
      resolve(response.resume().statusCode),
    ).on("error", reject);
  });
  expect(status).toBe(403);
});

test("an address that does not exist is not answered with a page", async () => {
  expect((await fetch(`${site.url}nowhere`)).status).toBe(404);
});

import type { OfficeLibrary } from "./office-library";
import { excelPolicy, headerOf, workbenchPolicy } from "./policies";

export type Headers = Readonly<Record<string, string>>;

/** What every file is sent with. */
const common: Headers = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** Browsers heed it that know no frame-ancestors. It cannot name several hosts, so Excel's page goes without. */
const unframed: Headers = { "X-Frame-Options": "DENY" };

/** Names with a hash of their content never change; all others are asked for again, so that an update is seen at once. */
const kept: Headers = { "Cache-Control": "public, max-age=31536000, immutable" };
const asked: Headers = { "Cache-Control": "no-cache" };

/**
 * The headers of a file of the site, whichever server sends it; `path` is relative to the site's root. Pages say their
 * policy themselves as well, so that it holds on a host that sends no headers; only `frame-ancestors` is lost there.
 */
export function headersOf(path: string, office: OfficeLibrary): Headers {
  const [top = ""] = path.split("/");
  const base = { ...common, ...(top === "assets" ? kept : asked) };
  switch (top) {
    case "taskpane":
      return { ...base, "Content-Security-Policy": headerOf(excelPolicy(office)) };
    case "docs":
    case "guide":
      // Each of these pages names its own scripts and styles by their hashes, in itself.
      return { ...base, ...unframed, "Content-Security-Policy": "frame-ancestors 'none'" };
    case "functions.json":
    case "functions.zh-CN.json":
      // Excel on the web reads the list of functions from an address of its own.
      return { ...base, ...unframed, ...workbench(), "Access-Control-Allow-Origin": "*" };
    default:
      return { ...base, ...unframed, ...workbench() };
  }
}

function workbench(): Headers {
  return { "Content-Security-Policy": headerOf(workbenchPolicy) };
}

/** Files of the site that are sent with the same headers. */
export interface HeaderRule {
  /** Relative to the site's root; a folder ends in a slash and stands for all in it. The root itself is "". */
  readonly paths: readonly string[];
  readonly headers: Headers;
}

/**
 * Lists the headers of a site's files. No file falls under two paths: hosts differ in what they do then, and two
 * content policies both hold.
 */
export function headerRules(files: Iterable<string>, office: OfficeLibrary): HeaderRule[] {
  const places = new Map<string, string>();
  for (const file of files) {
    const [top = "", ...inside] = file.split("/");
    if (!top.startsWith(".")) places.set(inside.length > 0 ? `${top}/` : top, file);
  }
  const home = places.get("index.html");
  if (home !== undefined) places.set("", home);
  const rules = new Map<string, { paths: string[]; headers: Headers }>();
  for (const [place, file] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const headers = headersOf(file, office);
    const key = JSON.stringify(headers);
    const rule = rules.get(key) ?? { paths: [], headers };
    rule.paths.push(place);
    rules.set(key, rule);
  }
  return [...rules.values()];
}

import { createHash } from "node:crypto";
import type { OfficeLibrary } from "./office-library";

/** A content policy in its parts; `frame-ancestors` counts in a header only, a page cannot say it of itself. */
type Policy = Readonly<Record<string, readonly string[]>>;

/** Nothing is allowed but what a page names. */
const closed = {
  "default-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
} as const;

/**
 * What both applications load: their own files and nothing else, so that no figure of an issuer can leave the page.
 * Fluent and the grid set styles from script; the grid draws to data and blob addresses.
 */
const application = {
  ...closed,
  "script-src": ["'self'"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "worker-src": ["'self'"],
};

/** What the workbench may load, and that nobody may put it into a frame. */
export const workbenchPolicy: Policy = { ...application, "frame-ancestors": ["'none'"] };

/** office.js asks for this one file in Excel 2013 and older; it is named whole, since much else is served beside it. */
const MICROSOFT_AJAX = "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js";

/**
 * What Excel's page may load: its own files, and office.js with what lies beside it. Microsoft's telemetry is not
 * among them. Excel on the web shows the page in a frame.
 */
export function excelPolicy({ script, frames }: OfficeLibrary): Policy {
  return {
    ...application,
    "script-src": ["'self'", new URL(".", script).href, MICROSOFT_AJAX],
    "frame-ancestors": frames,
  };
}

/** What a page of text may do: show itself, with the styles and scripts that stand in it, each named by its hash. */
export function textPolicy(html: string, frames: readonly string[] = ["'none'"]): Policy {
  const styles = hashesOf(html, "style");
  return {
    ...closed,
    ...(styles.length > 0 ? { "style-src": styles } : {}),
    "frame-ancestors": frames,
  };
}

/** Writes its policy into a page of text, behind the line that names its characters. */
export function withTextPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${metaOf(textPolicy(html))}">`;
  return html.replace(/<meta charset="utf-8">/, (charset) => `${charset}\n${meta}`);
}

/** The hashes by which a policy allows what stands inside elements of that name. */
export function hashesOf(html: string, element: "script" | "style"): string[] {
  const pattern = new RegExp(`<${element}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${element}>`, "g");
  const hashes = [...html.matchAll(pattern)].map(
    ([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
  return [...new Set(hashes)];
}

/** Writes a policy as a header's value. */
export function headerOf(policy: Policy): string {
  return Object.entries(policy)
    .map(([name, values]) => [name, ...values].join(" "))
    .join("; ");
}

/** Writes a policy as a page says it of itself: without what browsers heed in a header only. */
export function metaOf(policy: Policy): string {
  return headerOf(Object.fromEntries(Object.entries(policy).filter(([name]) => name !== "frame-ancestors")));
}

/** Where `npm run excel` serves the add-in from; the addresses in manifest.xml and in the help links. */
export const devOrigin = "https://localhost:3000";

/**
 * Reads the address that the build is for from NOTCHBOOK_URL (the developer's own machine where it is not set),
 * without a slash at its end. Throws unless it is https without a query: Excel loads add-ins from nothing else.
 */
export function siteUrlFrom(value: string | undefined): string {
  if (!value) return devOrigin;
  const url = new URL(value);
  if (url.protocol !== "https:" || url.search || url.hash) {
    throw new Error(`The site's address must be https, without a query; it is ${value}`);
  }
  return url.href.replace(/\/$/, "");
}

/** The path under which the site's files are addressed, with a slash at both ends. */
export function basePathOf(siteUrl: string): string {
  return `${new URL(siteUrl).pathname.replace(/\/$/, "")}/`;
}

/**
 * Where a page may get office.js from. Microsoft asks that an add-in load it from its network, and names one address
 * for each cloud:
 * - public and the new domain: https://learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn
 * - the cloud in China: the same page, "CDN references for other Microsoft 365 environments".
 */
export const officeLibraries = {
  public: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  unified: "https://officeapis.public.onecdn.static.microsoft/1/office.js",
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
} as const;

export type OfficeCloud = keyof typeof officeLibraries;

/**
 * The pages inside which Excel on the web shows an add-in. Microsoft publishes no closed list
 * (github.com/OfficeDev/office-js/issues/1005, office-js-docs-pr/issues/4911); these are the ones that its people name
 * there and in office-js/issues/3342, under the domains of "Microsoft 365 URLs and IP address ranges". A policy names
 * every frame from the outermost to ours: a workbook in SharePoint or OneDrive is shown by that page, inside it by the
 * Office server, inside that by us. Excel on Windows and Mac frames nothing.
 */
const worldwideFrames = [
  "https://*.officeapps.live.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://*.office.com",
  "https://onedrive.live.com",
];

/** The cloud in China has domains of its own for SharePoint and the Office server. */
const chinaFrames = ["https://*.partner.officewebapps.cn", "https://*.sharepoint.cn"];

export interface OfficeLibrary {
  /** The address that the page loads. */
  readonly script: string;
  /** The origins that may show the page in a frame. */
  readonly frames: readonly string[];
}

/**
 * Reads which office.js a build is for: `public` (where nothing is named), `unified`, `china`, or the https address of
 * a copy that the organisation serves itself. Throws unless such an address ends in /office.js: the library finds the
 * rest of itself beside that name.
 */
export function officeLibraryFrom(value: string | undefined): OfficeLibrary {
  const name = value || "public";
  if (Object.hasOwn(officeLibraries, name)) {
    const cloud = name as OfficeCloud;
    return {
      script: officeLibraries[cloud],
      frames: cloud === "china" ? chinaFrames : worldwideFrames,
    };
  }
  const url = URL.canParse(name) ? new URL(name) : null;
  const clouds = Object.keys(officeLibraries).join(", ");
  if (
    url?.protocol !== "https:" ||
    !url.pathname.endsWith("/office.js") ||
    url.search ||
    url.hash ||
    url.username
  )
    throw new Error(
      `office.js comes from ${clouds}, or from an https address that ends in /office.js; ${name} is neither.`,
    );
  return { script: url.href, frames: [...worldwideFrames, ...chinaFrames] };
}

import { parseArgs } from "node:util";
import { officeLibraries, officeLibraryFrom } from "../office-library";
import { siteUrlFrom } from "../site-url";

export interface PackageOptions {
  /** Where the site will be, without a slash at its end. */
  readonly siteUrl: string;
  /** What names the office.js of the cloud. */
  readonly office: string;
  /** Without the workbench, and so without Microsoft's client library. */
  readonly addinOnly: boolean;
  /** An identity of its own, so that a trial stands beside what everybody uses; null keeps the product's. */
  readonly id: string | null;
  readonly folder: string;
}

export const usage = `npm run package -- --origin https://host[/path] [--office ${Object.keys(officeLibraries).join("|")}|https://…/office.js]
                     [--addin-only] [--id GUID] [--out FOLDER]`;

/** Reads what to package from the words of a command. Throws with the words to type where something is missing or wrong. */
export function readOptions(args: readonly string[]): PackageOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      origin: { type: "string" },
      office: { type: "string", default: "public" },
      "addin-only": { type: "boolean", default: false },
      id: { type: "string" },
      out: { type: "string", default: "package" },
    },
  });
  if (!values.origin) throw new Error(`Say where it will be served from:\n  ${usage}`);
  officeLibraryFrom(values.office);
  if (values.id !== undefined && !/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(values.id))
    throw new Error(`--id must be a GUID; it is ${values.id}`);
  return {
    siteUrl: siteUrlFrom(values.origin),
    office: values.office,
    addinOnly: values["addin-only"],
    id: values.id?.toLowerCase() ?? null,
    folder: values.out,
  };
}

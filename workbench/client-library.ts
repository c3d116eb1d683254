import type { ClientLibrary, OfficeGlobals } from "../host/office";

/** Loads Microsoft's client library, unmodified, from this site; it defines `Office`, `Excel` and what they stand on. */
export async function loadClientLibrary(): Promise<ClientLibrary & OfficeGlobals> {
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${import.meta.env.BASE_URL}office-client/excel-web-16.00.js`;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${script.src} cannot be read.`)));
    document.head.append(script);
  });
  return globalThis as unknown as ClientLibrary & OfficeGlobals;
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";
import { packagesOf, readPackage, type BundledPackage } from "./bundled";
import { billOfMaterials } from "./materials";
import { noticesText } from "./notices";

interface ShippedOptions {
  readonly root: string;
  /** Whether Microsoft's client library lies beside the bundle, as it is. */
  readonly clientLibrary: boolean;
}

/** Its terms are not on SPDX's list; they lie beside the library, whole. */
function clientLibrary(): BundledPackage {
  const folder = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json"));
  return {
    ...readPackage(folder),
    license: "LicenseRef-Microsoft-Office-JavaScript-API",
    author: "Microsoft Corporation",
  };
}

/** Adds to the build what whoever passes it on must pass on: our licence, everybody's notices, the bill of materials. */
export function shipped({ root, clientLibrary: withLibrary }: ShippedOptions): Plugin {
  return {
    name: "notchbook-shipped",
    apply: "build",
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
      const packages = [...packagesOf(modules), ...(withLibrary ? [clientLibrary()] : [])];
      const product = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
        name: string;
        version: string;
        license: string;
      };
      const emit = (fileName: string, source: string) => this.emitFile({ type: "asset", fileName, source });
      emit("LICENSE.txt", readFileSync(join(root, "LICENSE"), "utf8"));
      emit("THIRD-PARTY-NOTICES.txt", noticesText(root, packages));
      emit("sbom.cdx.json", billOfMaterials(product, packages));
    },
  };
}

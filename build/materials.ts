import { Enums, Models, Serialize, Spec } from "@cyclonedx/cyclonedx-library";
import type { BundledPackage } from "./bundled";

interface Product {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/**
 * Writes the bill of materials of a build in CycloneDX 1.6: each package of which it holds something, with version,
 * licence and package address. It has no date and no serial number, so that one source gives the same bytes.
 */
export function billOfMaterials(product: Product, packages: readonly BundledPackage[]): string {
  const root = component(Enums.ComponentType.Application, { ...product, texts: [] });
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: root }) });
  for (const one of packages) {
    const part = component(Enums.ComponentType.Library, one);
    part.purl = `pkg:npm/${one.name.replace("@", "%40")}@${one.version}`;
    bom.components.add(part);
    root.dependencies.add(part.bomRef);
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 1 })}\n`;
}

function component(
  type: Enums.ComponentType,
  { name, version, license, author }: BundledPackage,
): Models.Component {
  const [short = name, group] = name.split("/").reverse();
  return new Models.Component(type, short, {
    ...(group ? { group } : {}),
    version,
    bomRef: `${name}@${version}`,
    ...(author ? { author } : {}),
    licenses: new Models.LicenseRepository([
      // An identifier of SPDX's list is an id; one of our own, or several joined, is an expression.
      /^(?!LicenseRef-)[\w.+-]+$/.test(license)
        ? new Models.SpdxLicense(license)
        : new Models.LicenseExpression(license),
    ]),
  });
}

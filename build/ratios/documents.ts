import type { Citation } from "../../src";

/** Documents that ratios cite: as a line of help names them, and as the page does. Their whole titles are in the library. */
const DOCUMENTS: Readonly<Record<string, { readonly help: string; readonly page: string }>> = {
  "lianhe-tianfu-2023": { help: "Lianhe's Tianfu report of 2023", page: "Tianfu 2023" },
  "ccxap-jinshang-2025": { help: "CCXAP's Jinshang report of 2025", page: "Jinshang 2025" },
  "ccxap-guarantors-rfc-2021": {
    help: "CCXAP request for comment 2021",
    page: "CCXAP request for comment 2021",
  },
  "fga-asset-rules": { help: "rules on guarantors' asset classes", page: "Asset rules 2018" },
  "fga-supplement-2019": { help: "supplementary rules on guarantors of 2019", page: "Supplement 2019" },
  "golden-credit-panda": { help: "Golden Credit on panda bonds", page: "Golden Credit" },
  "circ-guideline-2007": { help: "the insurers' guideline of 2007", page: "Insurers' guideline 2007" },
};

/** Cites a place of a document. Fails where the document has no short name: an id is nothing to show to a reader. */
export function cited({ source, at }: Citation, where: "help" | "page"): string {
  const document = DOCUMENTS[source];
  if (document === undefined) throw new Error(`${source} has no name in build/ratios/documents.ts`);
  return `${document[where]}, ${at}`;
}

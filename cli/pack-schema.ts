import { toJsonSchema } from "@valibot/to-json-schema";
import { basisShape, citeShape, packShape, textShape } from "../src";

/**
 * Writes the form of a methodology pack as JSON Schema (draft 2020-12), for editors and for who writes a pack with other
 * tools. What a form cannot say (weights that sum to 1, bands without a gap, names that are there) `pack check` says.
 */
export function packJsonSchema(): string {
  const schema = toJsonSchema(packShape, {
    target: "draft-2020-12",
    // JSON has no number that is not finite.
    ignoreActions: ["finite"],
    // What stands in hundreds of places is written once.
    definitions: { text: textShape, cite: citeShape, basis: basisShape },
  });
  return `${JSON.stringify({ title: "Notchbook methodology pack", ...schema }, null, 2)}\n`;
}

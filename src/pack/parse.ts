import * as v from "valibot";
import { failure, success, wrong, type Outcome } from "../problem";
import type { Library } from "./fault";
import { packFaults } from "./faults";
import type { Pack } from "./schema";
import { packShape } from "./shape";

/**
 * Reads a pack from parsed JSON: first its form, then the laws of packs. Every problem is named with its path into
 * the file, so that a methodology can be written with nothing but this report beside it.
 */
export function readPack(json: unknown, library: Library): Outcome<Pack> {
  const parsed = v.safeParse(packShape, json);
  if (!parsed.success) {
    return failure(
      ...parsed.issues.map((issue) =>
        wrong("pack-invalid", v.getDotPath(issue) ?? "(file)", { reason: issue.message }),
      ),
    );
  }
  const faults = packFaults(parsed.output, library);
  return faults.length === 0
    ? success(parsed.output)
    : failure(...faults.map(({ path, reason }) => wrong("pack-invalid", path, { reason })));
}

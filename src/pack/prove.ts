import * as v from "valibot";
import { describeProblem } from "../problem";
import { issueShape, limitShape, reviewShape } from "./issue-shape";
import { readAgainst } from "./library";
import { lockShape } from "./lock-shape";
import type { PackLibrary } from "./owner";
import { portfolioShape } from "./portfolio-shape";
import type { Pack } from "./schema";
import { mappingShape, scaleShape, sourceShape, sovereignShape, supportShape } from "./shape";

const listOf =
  <T>(shape: v.GenericSchema<unknown, T>) =>
  (file: unknown): readonly T[] =>
    v.parse(v.array(shape), file);

/**
 * Reads each kind of file that ships, each into the form in which it is used. They are our own data, which tests hold sound,
 * so a fault is a broken build and stops the program. A build reads them once and for all: it ships what came of it, and
 * nothing of this (build/packs-later.ts).
 */
export const prove = {
  sources: listOf(sourceShape),
  scales: listOf(scaleShape),
  mappings: listOf(mappingShape),
  supportMethods: listOf(supportShape),
  sovereignRules: listOf(sovereignShape),
  issueRules: listOf(issueShape),
  reviewRules: listOf(reviewShape),
  limits: listOf(limitShape),
  lock: (file: unknown) => v.parse(lockShape, file),
  countries: (file: unknown) =>
    v.parse(v.object({ countries: v.record(v.string(), v.array(v.string())) }), file),
  portfolio: (file: unknown) => v.parse(portfolioShape, file),
  pack(file: unknown, library: PackLibrary): Pack {
    const read = readAgainst(file, library);
    if (read.ok) return read.value;
    const faults = read.problems.map((problem) => describeProblem(problem, "en"));
    throw new Error(`The library that ships is unsound: ${faults.join("; ")}`);
  },
};

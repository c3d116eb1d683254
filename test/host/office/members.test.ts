import { describe, expect, expectTypeOf, it } from "vitest";
import { hostMembers } from "../../../host/office";
import type { HostMember } from "../../../host/office";
import { loadClientLibraryInNode } from "../../../host/office/node-library";

const library = loadClientLibraryInNode();

describe("the listed members", () => {
  it("all exist in Microsoft's library", () => {
    const classes = library.Excel as unknown as Readonly<
      Record<string, { readonly prototype: object } | undefined>
    >;
    const missing = Object.entries(hostMembers).flatMap(([type, members]) => {
      const prototype = classes[type]?.prototype ?? {};
      return members.filter((member) => !(member in prototype)).map((member) => `${type}.${member}`);
    });
    expect(missing).toEqual([]);
  });

  it("are each listed once", () => {
    for (const members of Object.values(hostMembers))
      expect(new Set<string>(members).size).toBe(members.length);
  });

  it("are known to the compiler", () => {
    expectTypeOf<"values">().toExtend<HostMember<"Range">>();
    expectTypeOf<"worksheet">().toExtend<HostMember<"Range">>();
    expectTypeOf<"copyFrom">().toExtend<HostMember<"Range">>();
    expectTypeOf<"items" | "onAdded">().toExtend<HostMember<"WorksheetCollection">>();
    expectTypeOf<"hyperlink">().not.toExtend<HostMember<"Range">>();
    expectTypeOf<"items">().not.toExtend<HostMember<"Range">>();
  });

  it("include what an assessment pane needs", () => {
    expect(hostMembers.Range).toEqual(
      expect.arrayContaining(["values", "formulas", "numberFormat", "text", "style"]),
    );
    expect(hostMembers.Worksheet).toEqual(
      expect.arrayContaining(["getRange", "tables", "protection", "onChanged"]),
    );
  });
});

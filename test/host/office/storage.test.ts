import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { officeError, openOffice } from "./office";
import type { OpenOffice } from "./office";

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => {
  office.close();
});

const NAMESPACE = "urn:notchbook:assessment:1";
const xml = (text: string): string => `<assessment xmlns="${NAMESPACE}"><text>${text}</text></assessment>`;

describe("custom XML parts", () => {
  it("are added, found by namespace and id, replaced and deleted", async () => {
    const read = await office.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const added = parts.add(xml("first"));
      parts.add("<other/>");
      added.load("id,namespaceUri");
      await context.sync();
      added.setXml(xml("second"));
      const scoped = parts.getByNamespace(NAMESPACE);
      const only = scoped.getOnlyItem();
      const [content, byId, missing] = [
        only.getXml(),
        parts.getItem(added.id),
        parts.getItemOrNullObject("{0}"),
      ];
      const none = parts.getByNamespace("urn:none").getOnlyItemOrNullObject();
      const [all, some] = [parts.getCount(), scoped.getCount()];
      byId.load("namespaceUri");
      scoped.load("items/id");
      await context.sync();
      return {
        namespace: [added.namespaceUri, byId.namespaceUri],
        content: content.value,
        nulls: [missing.isNullObject, none.isNullObject],
        counts: [all.value, some.value],
        same: scoped.items.map((it) => it.id === added.id),
      };
    });
    expect(read).toEqual({
      namespace: [NAMESPACE, NAMESPACE],
      content: xml("second"),
      nulls: [true, true],
      counts: [2, 1],
      same: [true],
    });
    expect(office.workbook.customXml().map((it) => it.xml)).toEqual([xml("second"), "<other/>"]);
    await office.run(async (context) => {
      context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItem().delete();
      await context.sync();
    });
    expect(office.workbook.customXml().map((it) => it.xml)).toEqual(["<other/>"]);
  });

  it.each<[string, string, (parts: Excel.CustomXmlPartCollection) => void]>([
    ["text that is no XML", "InvalidArgument", (parts) => parts.add("no xml")],
    ["XML that does not end", "InvalidArgument", (parts) => parts.add("<a><b></b>")],
    [
      "a missing part",
      "ItemNotFound",
      (parts) => {
        parts.getItem("{none}").getXml();
      },
    ],
    [
      "the only one of several",
      "InvalidOperation",
      (parts) => {
        parts.add(`<a xmlns="urn:twice"/>`);
        parts.add(`<b xmlns="urn:twice"/>`);
        parts.getByNamespace("urn:twice").getOnlyItem().getXml();
      },
    ],
  ])("refuse %s", async (_, code, change) => {
    const error = await officeError(
      office.run(async (context) => {
        change(context.workbook.customXmlParts);
        await context.sync();
      }),
    );
    expect(error.code).toBe(code);
  });
});

describe("settings", () => {
  it("are added, replaced, listed and deleted, dates included", async () => {
    const read = await office.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("draft", { a: [1, "x"] });
      settings.add("when", new Date(0));
      const draft = settings.getItem("draft");
      draft.load("key,value");
      const when = settings.getItem("when");
      when.load("value");
      await context.sync();
      const first: unknown = draft.value;
      draft.value = "changed";
      settings.load("items/key,items/value");
      const [missing, count] = [settings.getItemOrNullObject("Draft"), settings.getCount()];
      await context.sync();
      const isDate = Object.prototype.toString.call(when.value) === "[object Date]";
      return [
        first,
        isDate,
        settings.items.map((it) => [it.key, it.value as unknown])[0],
        missing.isNullObject,
        count.value,
      ];
    });
    expect(read).toEqual([{ a: [1, "x"] }, true, ["draft", "changed"], true, 2]);
    await office.run(async (context) => {
      context.workbook.settings.getItem("when").delete();
      await context.sync();
    });
    expect(office.workbook.settings()).toEqual({ draft: "changed" });
    const error = await officeError(
      office.run(async (context) => {
        context.workbook.settings.getItem("when").load("value");
        await context.sync();
      }),
    );
    expect(error.code).toBe("ItemNotFound");
  });
});

describe("document properties", () => {
  it("are read, and say that they cannot be written", async () => {
    const document = office.workbook.toDocument();
    await office.workbook.load({ ...document, properties: { title: "Tianfu", author: "An analyst" } });
    const read = await office.run(async (context) => {
      const { properties } = context.workbook;
      properties.load("title,author");
      await context.sync();
      return [properties.title, properties.author];
    });
    expect(read).toEqual(["Tianfu", "An analyst"]);
    const error = await officeError(
      office.run(async (context) => {
        context.workbook.properties.title = "Other";
        await context.sync();
      }),
    );
    expect([error.code, error.message]).toEqual([
      "ApiNotFound",
      expect.stringContaining("DocumentProperties.title"),
    ]);
  });
});

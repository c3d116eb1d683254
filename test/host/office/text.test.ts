import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTypedText } from "../../../host/office/typed-text";
import { rootNamespace } from "../../../host/office/xml-root";

describe("typed text", () => {
  it.each<[string, string | number | boolean, string?]>([
    ["7", 7],
    [" 7 ", 7],
    ["-1.5e3", -1500],
    ["1,234.5", 1234.5, "#,##0"],
    ["12,34", "12,34"],
    ["4.1%", 0.041, "0.00%"],
    ["-5 %", -0.05, "0%"],
    ["%", "%"],
    [".", "."],
    ["-", "-"],
    ["1.", 1],
    ["FALSE", false],
    ["1900-03-01", 61, "m/d/yyyy"],
    ["1900-02-28", "1900-02-28"],
    ["2024-02-29", 45_351, "m/d/yyyy"],
    ["2023-02-29", "2023-02-29"],
    ["1/31/2025", 45_688, "m/d/yyyy"],
    ["2025-01-31T00:00:00.000Z", "2025-01-31T00:00:00.000Z"],
    ["A1", "A1"],
    ["AA-", "AA-"],
    ["n/a", "n/a"],
    ["1e999", "1e999"],
  ])("%j becomes %j", (text, input, numberFormat) => {
    expect(readTypedText(text)).toEqual(numberFormat === undefined ? { input } : { input, numberFormat });
  });

  it("reads every number that JavaScript writes", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(readTypedText(String(number)).input).toBe(Object.is(number, -0) ? 0 : number);
      }),
    );
  });
});

describe("an XML document's root", () => {
  it.each([
    ["<a/>", ""],
    ['<a xmlns="urn:x"><b/></a>', "urn:x"],
    ["<?xml version=\"1.0\"?>\n<!-- c --><p:a xmlns:p='urn:y&amp;z' >t</p:a>\n", "urn:y&z"],
    ['<!DOCTYPE a [<!ENTITY e "x">]><a\n xmlns = "urn:x" />', "urn:x"],
    ['<a xmlns:p="urn:x"/>', ""],
    ["<p:a/>", null],
    ["<a>", null],
    ["<a></b>", null],
    ["text", null],
    ["", null],
    ["<a/><!-- end -->", ""],
  ])("%j is in %j", (xml, namespace) => {
    expect(rootNamespace(xml)).toBe(namespace);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NAMESPACE, readSavedRecords, readSavedXml, writeSavedXml } from "../../taskpane/workbook/saved-xml";

const entry = { id: "a", modified: "2026-01-01T00:00:00Z", json: '{"id":"a","t":"<&>\\"天府"}' };

describe("the custom XML part", () => {
  test("carries any JSON", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.uuid(), fc.json()), { maxLength: 4 }), (pairs) => {
        const entries = pairs.map(([id, json]) => ({ id, modified: "t", json }));
        const read = readSavedXml(writeSavedXml(entries));
        expect(read.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
        expect(read.map(({ json }) => JSON.parse(json) as unknown)).toEqual(
          entries.map(({ json }) => JSON.parse(json) as unknown),
        );
      }),
    );
  });

  test("keeps text that looks like markup as text", () => {
    const json = JSON.stringify('a & b &lt; &amp;amp; <x> "q"');
    const xml = writeSavedXml([{ ...entry, json }]);
    expect(xml).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
    expect(readSavedXml(xml)[0]!.json).toBe(json);
  });

  test("holds no character that XML forbids", () => {
    const xml = writeSavedXml([{ ...entry, json: JSON.stringify("\u0001\ufffe\u0085") }]);
    // eslint-disable-next-line no-control-regex
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0085\ufffe]/);
    expect(JSON.parse(readSavedXml(xml)[0]!.json)).toBe("\u0001\ufffe\u0085");
  });

  test("is read after another program wrote it out anew", () => {
    const other =
      `<?xml version="1.0"?><n:assessments xmlns:n="${NAMESPACE}">\n <n:assessment modified='t' id='a'>` +
      `{"x":&#34;<![CDATA[<&]]>&#x5929;"}</n:assessment >\n</n:assessments>`;
    expect(readSavedXml(other)).toEqual([{ id: "a", modified: "t", json: '{"x":"<&天"}' }]);
  });

  test("carries records beside the assessments, and a part of before there were any has none", () => {
    const record = {
      assessment: "a",
      table: "Notchbook_天府_Inputs",
      written: "t",
      finalised: "",
      hash: "0f",
      text: '{"x":"<record>&"}',
    };
    const xml = writeSavedXml([entry], [record, { ...record, finalised: "2026-01-01" }]);
    expect(readSavedXml(xml)).toEqual([entry]);
    expect(readSavedRecords(xml)).toEqual([record, { ...record, finalised: "2026-01-01" }]);
    expect(readSavedRecords(writeSavedXml([entry]))).toEqual([]);
  });

  test("an empty part has no assessments", () => {
    expect(readSavedXml(writeSavedXml([]))).toEqual([]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyPart, NAMESPACE, readSavedPart, writeSavedPart } from "../../../desk/draft/saved-part/saved-xml";

const writeSavedXml = (entries: (typeof emptyPart)["entries"], records: (typeof emptyPart)["records"] = []) =>
  writeSavedPart({ ...emptyPart, entries, records });
const readSavedXml = (xml: string) => readSavedPart(xml).entries;

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
    expect(readSavedPart(xml).records).toEqual([record, { ...record, finalised: "2026-01-01" }]);
    expect(readSavedPart(writeSavedXml([entry])).records).toEqual([]);
  });

  test("an empty part has no assessments", () => {
    expect(readSavedXml(writeSavedXml([]))).toEqual([]);
  });

  test("what another version wrote is carried through: elements, and attributes of ours", () => {
    const later =
      `<?xml version="1.0"?><assessments xmlns="${NAMESPACE}" xmlns:x="urn:x" schema="2">` +
      '<assessment id="a" modified="t" sealed="&quot;yes&quot;">{"id":"a"}</assessment>' +
      '<record assessment="a" table="T" written="t" finalised="" hash="0f" signed="me">{}</record>' +
      '<x:seal of="a"><x:seal><![CDATA[</seal>]]></x:seal>1 &lt; 2<!-- </x:seal> --></x:seal><note/>' +
      '<write id="w" at="t" by="me">{}</write></assessments>';
    const part = readSavedPart(later);
    expect(part.entries).toEqual([
      { id: "a", modified: "t", json: '{"id":"a"}', more: new Map([["sealed", '"yes"']]) },
    ]);
    const saved = writeSavedPart({
      ...part,
      entries: part.entries.map((one) => ({ ...one, json: '{"id":"a","x":1}' })),
    });
    expect(saved).toContain('schema="2"');
    expect(saved).toContain('sealed="&quot;yes&quot;"');
    expect(saved).toContain('signed="me"');
    expect(saved).toContain(
      '<x:seal of="a"><x:seal><![CDATA[</seal>]]></x:seal>1 &lt; 2<!-- </x:seal> --></x:seal><note/>',
    );
    expect(readSavedPart(saved)).toEqual({
      ...part,
      entries: [{ ...part.entries[0], json: '{"id":"a","x":1}' }],
    });
  });

  test("saving twice changes nothing: whatever stands in it", () => {
    const name = fc.constantFrom("seal", "x:seal", "assessment", "record", "write");
    const element = (inner: fc.Arbitrary<string>) =>
      fc
        .tuple(name, fc.json(), inner)
        .map(
          ([tag, text, content]) =>
            `<${tag} k="${text.replace(/[&<"]/g, "")}">${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}${content}</${tag}>`,
        );
    const tree = element(fc.array(element(fc.constant("")), { maxLength: 2 }).map((all) => all.join("")));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 3 }), (nodes) => {
        const once = writeSavedPart(readSavedPart(`<assessments>${nodes.join("")}</assessments>`));
        expect(writeSavedPart(readSavedPart(once))).toBe(once);
      }),
    );
  });
});

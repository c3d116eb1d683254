import { describe, expect, test } from "vitest";
import {
  assess,
  explain,
  findEnterable,
  gradeNameAt,
  gradeNamed,
  gradesAt,
  itemsOf,
  listPacks,
  type Pack,
} from "../../src";
import { sampleOf } from "../desk/explain/samples";

const packOf = (id: string) => listPacks().find((pack) => pack.id === id)!;
const circ = packOf("circ-enterprise");

describe("grades that are words", () => {
  test("have a Chinese name of their own each, in every methodology", () => {
    for (const pack of listPacks()) {
      for (const { id } of [...itemsOf(pack), ...pack.steps]) {
        const grades = gradesAt(pack, id);
        const words = grades.filter((grade) => /[a-z]{4}/i.test(grade));
        const names = words.map((grade) => gradeNameAt(pack, id, grade).zh);
        expect(
          names.filter((name) => !/^[一-鿿]+[+-]?$/.test(name)),
          `${pack.id} ${id}`,
        ).toEqual([]);
        expect(new Set(names).size, `${pack.id} ${id}`).toBe(words.length);
      }
    }
  });

  test("are named only where they are grades; all else is its own name", () => {
    expect(gradeNameAt(circ, "economic-position", "vital")).toEqual({ en: "vital", zh: "关键" });
    expect(gradeNameAt(circ, "economic-position", "unheard")).toEqual({ en: "unheard", zh: "unheard" });
    expect(gradeNameAt(circ, "nobody", "1")).toEqual({ en: "1", zh: "1" });
  });

  test("are read by their names in either language, and explained by them", () => {
    const gradeOf = (pack: Pack, value: string) =>
      assess(pack, { entries: [{ key: "corporate-governance", value }] }).grades.find(
        ({ id }) => id === "corporate-governance",
      )?.grade;
    expect(["良好", "Sound", "sound"].map((value) => gradeOf(circ, value))).toEqual([
      "sound",
      "sound",
      "sound",
    ]);
  });

  test("with a sign are pasted, recorded and rated as themselves by their name in either language", () => {
    let signed = 0;
    for (const pack of listPacks()) {
      for (const { id, kind } of itemsOf(pack)) {
        if (kind !== "judged" && kind !== "grade" && kind !== "choice") continue;
        for (const grade of gradesAt(pack, id)) {
          const { en, zh } = gradeNameAt(pack, id, grade);
          expect([gradeNamed(pack, id, en), gradeNamed(pack, id, zh)], `${pack.id} ${id}`).toEqual([
            grade,
            grade,
          ]);
          signed += Number(/[^\d][-+]$/.test(zh));
        }
      }
    }
    expect(signed).toBeGreaterThan(20);
  });

  test("stand in an explanation in the reader's language", () => {
    const { pack, assessment } = sampleOf("china-coal");
    const inputs = (language: "en" | "zh") =>
      explain(assessment, language).find(
        ({ step }) => step === findEnterable(pack, "economic-position")!.label[language],
      )?.input;
    const grade = assessment.grades.find(({ id }) => id === "economic-position")!.grade;
    expect(inputs("en")).toBe(grade);
    expect(inputs("zh")).toBe(gradeNameAt(pack, "economic-position", grade).zh);
  });
});

import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { placeIn } from "../src/place";
import { dataPaths } from "./packs/files";

describe("a place in a document", () => {
  test.each([
    ["Article 22, paragraph 2", "第二十二条第二款"],
    ["Article 23 (1)", "第二十三条第（一）项"],
    ["Article 10", "第十条"],
    ["Articles 22 and 27", "第二十二条、第二十七条"],
    ["Articles 22 and 24 to 27", "第二十二条、第二十四条至第二十七条"],
    ["Articles 10 and 23 (1)", "第十条、第二十三条第（一）项"],
    ["p. 9", "第9页"],
    ["pp. 4–5, 9–10", "第4—5、9—10页"],
    ["Table 6, p. 19", "第19页表6"],
    ["p. 7; pp. 32-33", "第7页；第32—33页"],
    ["p. 19, governance structure, point 1", "第19页，治理结构，第1点"],
    ["Scorecard table 本次评级模型打分表及结果", "本次评级模型打分表及结果"],
    ["BCA 2 (1) Business profile", "个体信用评估第2部分（1）业务概况"],
  ])("%s is %s in Chinese", (at, zh) => {
    expect(placeIn(at, "zh")).toBe(zh);
  });

  test("is as it stands in English, its Chinese half left out", () => {
    expect(placeIn("Article 22, paragraph 2", "en")).toBe("Article 22, paragraph 2");
    expect(placeIn("Scorecard table 本次评级模型打分表及结果", "en")).toBe("Scorecard table");
  });
});

test("every place in what ships is Chinese in Chinese, but for names of agencies", () => {
  const places = dataPaths.flatMap((path) => [
    ...readFileSync(join(import.meta.dirname, "../src/packs", path), "utf8").matchAll(
      /"source": "[^"]*",\s*"at": ("(?:[^"\\]|\\.)*")/g,
    ),
  ]);
  expect(places.length).toBeGreaterThan(100);
  const odd = places.flatMap(([, at = ""]) => {
    const shown = placeIn(JSON.parse(at) as string, "zh");
    return /[A-Za-z]{2}/.test(shown.replace(/^(?:.*，)?(?:DBRS|Moody's|Standard & Poors)列/, "")) ||
      /[,;:()]/.test(shown)
      ? [shown]
      : [];
  });
  expect([...new Set(odd)]).toEqual([]);
});

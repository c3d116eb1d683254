import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const src = join(import.meta.dirname, "../../src");

/** Where publishers are named: data, and the definitions of ratios with the places where they stand. */
const NAMING = ["packs", "ratios"];

const PUBLISHERS =
  /lianhe|ccxap|chengxin|tianfu|jinshang|golden.?credit|moody|\bfitch|s&p|standard & poor|circ-|联合资信|中诚信|金信|穆迪|惠誉|标普/i;

test("code of the core names no publisher: what one of them says is data", () => {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".ts") && !NAMING.includes(path.split(/[\\/]/)[0] ?? ""),
  );
  expect(files.length).toBeGreaterThan(200);
  const named = files.flatMap((path) =>
    readFileSync(join(src, path), "utf8")
      .split("\n")
      .flatMap((line, at) => (PUBLISHERS.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  );
  expect(named).toEqual([]);
});

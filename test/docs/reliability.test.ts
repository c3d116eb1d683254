import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/reliability.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (?:fault|---)/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()));

test("every fault has a promise, and every promise a test that is there", () => {
  expect(rows.length).toBeGreaterThan(20);
  const lost = rows.flatMap(([, fault = "", promise = "", tests = ""]) => {
    const paths = [...tests.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path);
    const gone = paths.filter((path) => !existsSync(join(root, path)));
    return fault === "" || promise === "" || paths.length === 0 || gone.length > 0 ? [fault, ...gone] : [];
  });
  expect(lost).toEqual([]);
});
